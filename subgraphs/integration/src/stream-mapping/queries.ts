import type { Transaction } from '@tributary/platform';
import { eq } from 'drizzle-orm';
import { streams } from '../stream/table.ts';
import { streamMappings } from './table.ts';

export async function insertMapping(tx: Transaction, mapping: typeof streamMappings.$inferInsert): Promise<void> {
  await tx.insert(streamMappings).values(mapping);
  const { streamId, fields, version } = mapping;
  await tx
    .update(streams)
    .set({ mapping: fields.length === 0 ? null : fields, mappingVersion: version })
    .where(eq(streams.id, streamId));
}

/** The shelf is locked first: the version that is read is the last one. */
export async function mappingVersionOf(tx: Transaction, streamId: string): Promise<number> {
  const [row] = await tx.select({ version: streams.mappingVersion }).from(streams).where(eq(streams.id, streamId));
  return row?.version ?? 0;
}
