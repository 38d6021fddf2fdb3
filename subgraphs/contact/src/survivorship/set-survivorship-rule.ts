import {
  accept,
  actorOf,
  appendEvents,
  fromPublicId,
  newId,
  type Outcome,
  type Principal,
  type SubgraphDeps,
  type Written,
} from '@tributary/platform';
import { z } from 'zod';
import { EVERY_FIELD, METHODS, type SurvivorshipRule } from '../golden/survivorship.ts';
import { requestRecomputation } from '../recomputation/queries.ts';
import { written } from '../source-record/edit-customer.ts';
import { lockResolution } from '../source-record/queries.ts';
import { ruleEvent } from './events.ts';
import { isSourced, unknownField } from './lockable.ts';
import { replaceSurvivorshipRule } from './queries.ts';

/** A connection's id, `hub`, or the name under which `upsertContacts` keeps a system. */
const source = z.string().transform((text, context) => {
  const uuid = fromPublicId(text, 'connection');
  if (uuid !== undefined) return uuid;
  if (/^(?:hub|api:[a-z0-9][a-z0-9_.-]*)$/u.test(text)) return text;
  context.issues.push({
    code: 'custom',
    params: { code: 'BAD_ID' },
    message: 'is not the id of a connection (connection_…), `hub` or `api:<system>`',
    input: text,
  });
  return z.NEVER;
});

export const SetSurvivorshipRule = z.object({
  kind: z.enum(['PERSON', 'COMPANY']).transform((kind) => (kind === 'PERSON' ? 'person' : 'company')),
  field: z.string().max(200),
  /** `null`: as every field again. */
  method: z.enum(METHODS).nullish(),
  sources: z.array(source).max(100).nullish(),
});
export type SetSurvivorshipRule = z.output<typeof SetSurvivorshipRule>;

/** Lists of what every source gives have an order that can be ruled, and nothing else about them. */
const LISTS = ['attributes', 'addresses', 'phones'];

/** Says whose value of a field survives, and has every customer of that kind computed anew behind the scenes. */
export async function setSurvivorshipRule(
  { database, clock }: Pick<SubgraphDeps, 'database' | 'clock'>,
  principal: Principal,
  { kind, field, method, sources }: SetSurvivorshipRule,
): Promise<Outcome<Written>> {
  if (field !== EVERY_FIELD && !LISTS.includes(field) && !isSourced(kind, field)) return unknownField(kind, field);
  const actor = actorOf(principal);
  const now = clock.now();
  const rule = ruleOf(field, method, sources);
  return await database.transaction(async (tx) => {
    // Whoever computes a golden record holds it too: none is computed by the old rules once the new ones hold.
    await lockResolution(tx);
    const id = newId();
    await replaceSurvivorshipRule(tx, { id, kind, field, rule, by: `${actor.kind}:${actor.id}`, now });
    const recomputation = await requestRecomputation(tx, { kind, reason: 'SURVIVORSHIP_RULE', actor, now });
    const event = ruleEvent('survivorshipRule.changed', {
      type: 'SurvivorshipRule',
      id,
      recomputationIds: [recomputation],
      data: { kind, field, method: rule?.method ?? null, sources: rule?.sources ?? [] },
      actor,
    });
    const { eventId } = written(id, await appendEvents(tx, [event]));
    return accept({ id, eventId, also: { rule: rule === undefined ? null : id, recomputation } });
  });
}

function ruleOf(
  field: string,
  method: SetSurvivorshipRule['method'],
  sources: SetSurvivorshipRule['sources'],
): SurvivorshipRule | undefined {
  if (method === null || method === undefined) {
    const isNothing = sources === null || sources === undefined;
    return isNothing && field !== EVERY_FIELD ? undefined : { method: 'SOURCE_PRIORITY', sources: sources ?? [] };
  }
  return { method, sources: sources ?? [] };
}
