import {
  accept,
  actorOf,
  appendEvents,
  refuse,
  type Outcome,
  type Principal,
  type SubgraphDeps,
  type Written,
} from '@tributary/platform';
import { lockShelf } from '../engine/queries/lease.ts';
import { askToRemap } from '../engine/queries/remap.ts';
import { findStream } from '../stream/queries.ts';
import { driftEvent } from './events.ts';
import { driftsByIds, forgetField, lockDrift, settleDrifts } from './queries.ts';

/**
 * What the vendor sends is what counts from now on: nothing is kept in the field's place any more, and the envelopes in
 * which something was kept are mapped again, without asking the vendor.
 */
export async function acceptSchemaDrift(
  { database, clock }: Pick<SubgraphDeps, 'database' | 'clock'>,
  principal: Principal,
  { id }: { readonly id: string },
): Promise<Outcome<Written, 'SCHEMA_DRIFT_NOT_FOUND' | 'SCHEMA_DRIFT_SETTLED'>> {
  const [drift] = await driftsByIds(database.db, [id]);
  const found = drift && (await findStream(database.db, drift.streamId));
  if (!found) return refuse('SCHEMA_DRIFT_NOT_FOUND', 'There is no such drift.', 'id');
  return await database.transaction(async (tx) => {
    await lockShelf(tx, found.stream.shelfId);
    const before = await lockDrift(tx, id);
    if (before?.status !== 'QUARANTINED' && before?.status !== 'NOTED')
      return refuse('SCHEMA_DRIFT_SETTLED', `It is ${before?.status ?? 'gone'} already.`, 'id');
    if (before.status === 'QUARANTINED') {
      await forgetField(tx, before.streamId, before.path);
      await askToRemap(tx, found.stream.shelfId, 'KEPT');
    }
    const settled = await settleDrifts(tx, [id], { status: 'ACCEPTED', now: clock.now() });
    const actor = actorOf(principal);
    const eventIds = await appendEvents(
      tx,
      settled.map((row) => driftEvent('schemaDrift.accepted', { drift: row, actor })),
    );
    return accept({ id, eventId: eventIds.at(-1) });
  });
}
