/**
 * The audit trail: who did what to what, out of the event log and by no other road, so that nothing can be done without
 * it. What connectors bring is in the history of their runs, and no person's doing.
 */
import { publicIdOf, type LogEvent, type Projection, type Transaction } from '@tributary/platform';
import { hashOf, NO_HASH } from './chain.ts';
import { insertEntries, lastHash } from './queries.ts';
import type { AuditRow } from './table.ts';

/** The hub by itself computes and measures; here it does what people do, at its first start and by its command. */
const DONE_BY_THE_HUB = new Set(['User', 'Role', 'Team', 'ApiKey', 'Session']);

export const auditProjection: Projection = {
  schema: 'access',
  name: 'audit',
  types: () => Promise.resolve('all'),
  actors: ['user', 'apiKey', 'system'],
  apply: async (tx, events) => {
    await recordEvents(
      tx,
      events.filter(({ actor, entity }) => actor.kind !== 'system' || DONE_BY_THE_HUB.has(entity.type)),
    );
  },
};

async function recordEvents(tx: Transaction, events: readonly LogEvent[]): Promise<void> {
  if (events.length === 0) return;
  let before = (await lastHash(tx)) ?? NO_HASH;
  const rows: AuditRow[] = [];
  for (const { position, id, at, actor, type, entity, changes } of events) {
    const content = {
      ...{ position, id, at, type, actorKind: actor.kind, actorId: actor.id },
      ...{ entityType: entity.type, entityId: publicIdOf(entity), fields: Object.keys(changes).sort() },
    };
    before = hashOf(before, content);
    rows.push({ ...content, hash: before });
  }
  await insertEntries(tx, rows);
}
