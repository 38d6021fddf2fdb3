import type { LogEvent, Transaction } from '@tributary/platform';
import { z } from 'zod';
import type { FactChange } from '../metric/rollup-change.ts';
import type { ContactFact } from './fact.ts';
import { factsByIds } from './queries.ts';

const Link = z.object({ aliasIds: z.array(z.uuid()) });

/** Contacts appear, go, turn out to be ids of one another, and turn out not to be. */
export async function contactFacts(tx: Transaction, events: readonly LogEvent[]): Promise<FactChange[]> {
  const ofContacts = events.filter((event) => event.entity.type === 'Contact');
  const ids = new Set(ofContacts.flatMap((event) => [event.entity.id, ...aliasesOf(event)]));
  const before = await factsByIds(tx, 'contact', [...ids]);
  const after = new Map(before);
  for (const event of ofContacts) {
    const { id } = event.entity;
    const known = after.get(id);
    if (event.type === 'contact.created') after.set(id, factOf(id, event, known));
    if (event.type === 'contact.deleted' && known) after.set(id, { ...known, isDeleted: true });
    // Whom aliases point to is no alias, whatever it was.
    const target = event.type === 'contact.linked' ? after.get(id) : undefined;
    if (target) after.set(id, { ...target, isAlias: false });
    for (const alias of aliasesOf(event)) {
      const isAlias = event.type === 'contact.linked';
      // Without a contact of its own, now and when it parts again, until one is created: what parts may be deleted.
      // An id that never was a contact is remembered all the same: it may become one later.
      const createdAt = after.get(alias)?.createdAt ?? event.at;
      const isDeleted = isAlias || (after.get(alias)?.isDeleted ?? true);
      after.set(alias, { kind: 'contact', id: alias, createdAt, isDeleted, isAlias });
    }
  }
  return [...after.values()].map((fact) => ({ before: before.get(fact.id), after: fact }));
}

function factOf(id: string, event: LogEvent, known: ContactFact | undefined): ContactFact {
  const createdAt = event.data['createdAt'];
  return {
    kind: 'contact',
    id,
    createdAt: typeof createdAt === 'string' ? new Date(createdAt).toISOString() : event.at,
    isDeleted: false,
    isAlias: known?.isAlias ?? false,
  };
}

function aliasesOf(event: LogEvent): readonly string[] {
  if (event.type !== 'contact.linked' && event.type !== 'contact.unlinked') return [];
  return Link.parse(event.data).aliasIds;
}
