import type { Transaction } from '@tributary/platform';
import { sql } from 'drizzle-orm';
import { jsonText } from '../../raw-record/json-text.ts';

export interface Progress {
  readonly streamId: string;
  readonly slot: 'checkpoint' | 'full_checkpoint';
  /** Null when the pass is complete and the next one begins anew. */
  readonly checkpoint: unknown;
  /** Up to where outcomes have been told, for those who want to know them; undefined where nobody does. */
  readonly told?: unknown;
}

/** Writes nothing when the stream stands there already. */
export async function saveCheckpoint(tx: Transaction, { streamId, slot, checkpoint, told }: Progress): Promise<void> {
  const column = sql.identifier(slot);
  const value = checkpoint === null ? sql`null` : sql`${jsonText(checkpoint)}::jsonb`;
  const toldToo = told === undefined ? sql`` : sql`, told_checkpoint = ${jsonText(told)}::jsonb`;
  await tx.execute(sql`
    update integration.streams set ${column} = ${value}${toldToo} where id = ${streamId} and ${column} is distinct from ${value}`);
}

export async function growShelf(tx: Transaction, shelfId: string, by: number): Promise<void> {
  if (by === 0) return;
  await tx.execute(sql`update integration.streams set records = greatest(0, records + ${by}) where id = ${shelfId}`);
}
