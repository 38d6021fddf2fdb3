import type { PersonNames, PersonRecord } from '@tributary/connector-kit';
import {
  accept,
  toPublicId,
  type InboundResult,
  type Outcome,
  type SubgraphDeps,
  type Written,
} from '@tributary/platform';
import { z } from 'zod';
import { takeInPeople } from '../inbound/accept-people.ts';
import { acceptWhatCanBe } from '../inbound/accept-what-can-be.ts';
import { absent, duplicatePolicy, word } from '../input.ts';

/** Only the frame is parsed here: an item that is wrong is answered for itself. */
export const UpsertContacts = z.object({
  system: word.regex(/^[a-z0-9][a-z0-9_.-]*$/u, 'is not a short name such as loyalty-cards'),
  priority: absent(z.int().min(0).max(1000)),
  onDuplicate: absent(duplicatePolicy),
  items: z
    .array(z.looseObject({ key: z.string() }))
    .min(1)
    .max(5_000),
});
export type UpsertContacts = z.output<typeof UpsertContacts>;

const DEFAULT_PRIORITY = 10;

/** Takes in people of a system that has no connector, by that system's own keys, thousands per call. */
export async function upsertContacts(
  { database, clock }: Pick<SubgraphDeps, 'database' | 'clock'>,
  { system, priority, onDuplicate = 'MERGE', items }: UpsertContacts,
): Promise<Outcome<Written>> {
  const observedAt = clock.now().toISOString();
  let lastEventId: string | undefined;
  const results = await acceptWhatCanBe(
    {
      connectionId: `api:${system}`,
      connectionName: system,
      stream: 'upsertContacts',
      kind: 'person',
      priority: priority ?? DEFAULT_PRIORITY,
      duplicates: onDuplicate,
      items: items.map((item) => ({
        key: item.key,
        version: typeof item['version'] === 'string' ? item['version'] : observedAt,
        op: 'upsert' as const,
        record: recordOf(item),
        observedAt,
      })),
    },
    async (batch) => {
      const taken = await takeInPeople({ database, clock }, batch);
      lastEventId = taken.lastEventId ?? lastEventId;
      return taken.results;
    },
  );
  const [first] = results;
  return accept({
    id: first?.id ?? '',
    ...(lastEventId === undefined ? {} : { eventId: lastEventId }),
    also: { results: results.map(answerOf) },
  });
}

function answerOf({ key, status, id, reason }: InboundResult): Record<string, string | null> {
  return {
    key,
    status: status.toUpperCase(),
    contactId: id === undefined ? null : toPublicId('contact', id),
    reason: reason ?? null,
  };
}

/** The item in canonical words; what does not fit is left for the record's own schema to name. */
function recordOf(item: Readonly<Record<string, unknown>>): unknown {
  const said = Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null && value !== undefined));
  const { displayName, givenName, familyName, honorific, emails, phones, country, company, jobTitle } = said;
  const names = { full: displayName, given: givenName, family: familyName, honorific } as PersonNames;
  return {
    kind: 'person',
    names: Object.fromEntries(Object.entries(names).filter(([, name]) => name !== undefined)),
    emails: listOf(emails).map((address) => ({ address })),
    phones: listOf(phones).map((number) => (country === undefined ? { number } : { number, country })),
    ...(jobTitle === undefined ? {} : { jobTitle }),
    ...(company === undefined ? {} : { affiliations: [{ company: { name: company } }] }),
    ...pick(said, ['birthDate', 'language', 'addresses', 'tags', 'attributes']),
  } satisfies { [field in keyof PersonRecord]?: unknown };
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function pick(from: Readonly<Record<string, unknown>>, fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(fields.flatMap((field) => (from[field] === undefined ? [] : [[field, from[field]]])));
}
