/** A list whose rows are not records but name those that changed with them. */
import {
  VendorContractBroken,
  type ReadRequest,
  type SourceBatch,
  type TimestampCursor,
} from '@tributary/connector-kit';
import type { z } from 'zod';
import type { MedusaContext } from './client.ts';
import { listByIds, readByTime, rowOf, type Listing } from './listing.ts';

interface Feeding {
  readonly from: Listing;
  readonly to: Listing;
  /** A row to the ids of the records that it is about. */
  readonly ids: z.ZodType<readonly string[]>;
}

export async function* readFeeding(
  ctx: MedusaContext,
  request: ReadRequest<TimestampCursor>,
  { from, to, ids }: Feeding,
): AsyncGenerator<SourceBatch<TimestampCursor>> {
  const idsIn = (raw: unknown): readonly string[] => {
    const found = ids.safeParse(raw);
    if (found.success) return found.data;
    throw new VendorContractBroken(`Medusa answered in an unknown form: ${found.error.message}`);
  };
  for await (const batch of readByTime(ctx, request, from)) {
    const changed = new Set(batch.rows.flatMap((row) => ('raw' in row ? idsIn(row.raw) : [])));
    yield { ...batch, rows: (await listByIds(ctx, to, [...changed])).map((node) => rowOf(to, node)) };
  }
}
