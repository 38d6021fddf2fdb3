/** Which envelopes of a shelf are to be mapped again, and how far that is. */
import type { Database, Transaction } from '@tributary/platform';
import { sql } from 'drizzle-orm';
import { jsonText } from '../../raw-record/json-text.ts';
import type { ItemRef } from '../../raw-record/queries.ts';
import type { Sent } from '../../schema-drift/field-value.ts';
import type { DriftStatus } from '../../schema-drift/table.ts';

/** All envelopes of a shelf, or those with fields that were kept. */
export type Remapping = 'ALL' | 'KEPT';
type Executor = Pick<Database['db'], 'execute'>;

/** Asked for while another one is on its way, it begins anew. */
export async function askToRemap(tx: Transaction, shelfId: string, what: Remapping): Promise<void> {
  await tx.execute(sql`
    update integration.streams set remap = case when remap = 'ALL' then remap else ${what} end,
      remap_after = null, remap_token = remap_token + 1
    where id = ${shelfId}`);
}

interface Place {
  readonly shelfId: string;
  readonly token: number;
  /** Undefined: done. */
  readonly after: ItemRef | undefined;
}

export async function saveRemapPlace(tx: Transaction, { shelfId, token, after }: Place): Promise<void> {
  const { kind, key } = after ?? {};
  const set =
    after === undefined ? sql`remap = null, remap_after = null` : sql`remap_after = ${jsonText({ kind, key })}::jsonb`;
  await tx.execute(sql`update integration.streams set ${set} where id = ${shelfId} and remap_token = ${token}`);
}

export interface HeldEnvelope extends ItemRef {
  readonly version: string;
  readonly raw: unknown;
  readonly record: unknown;
  readonly sent: Sent | null;
}

/** What a shelf holds, with its envelopes, in the order of its key. */
export async function heldEnvelopes(
  db: Executor,
  shelfId: string,
  { what, after, limit }: { what: Remapping; after: ItemRef | undefined; limit: number },
): Promise<HeldEnvelope[]> {
  const from = after ?? { kind: '', key: '' };
  const kept = what === 'KEPT' ? sql`and record.sent is not null and record.stream_id = ${shelfId}` : sql``;
  const { rows } = await db.execute<{ [column in keyof HeldEnvelope]: HeldEnvelope[column] }>(sql`
    select item.kind, item.key, item.version, record.raw, record.record, record.sent
    from integration.source_items item join integration.raw_records record on record.seq = item.seq
    where item.stream_id = ${shelfId} and not item.is_deleted and record.raw is not null ${kept}
      and (item.kind, item.key) > (${from.kind}, ${from.key})
    order by item.kind, item.key limit ${limit}`);
  return rows;
}

/** Of all streams that are filed on the shelf. */
export async function driftStatuses(db: Executor, shelfId: string): Promise<Map<string, DriftStatus>> {
  const { rows } = await db.execute<{ path: string; status: DriftStatus }>(sql`
    select drift.path, drift.status from integration.schema_drifts drift
    join integration.streams stream on stream.id = drift.stream_id
    where stream.shelf_id = ${shelfId}
    -- What one of them keeps is kept.
    order by drift.status = 'QUARANTINED'`);
  return new Map(rows.map(({ path, status }) => [path, status]));
}

/** What a shelf holds, the latest first. */
export async function newestEnvelopes(db: Executor, shelfId: string, limit: number): Promise<HeldEnvelope[]> {
  const { rows } = await db.execute<{ [column in keyof HeldEnvelope]: HeldEnvelope[column] }>(sql`
    select item.kind, item.key, item.version, record.raw, record.record, record.sent
    from integration.source_items item join integration.raw_records record on record.seq = item.seq
    where item.stream_id = ${shelfId} and not item.is_deleted and record.raw is not null
    order by item.seq desc limit ${limit}`);
  return rows;
}
