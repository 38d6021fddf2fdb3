import type { Upsert } from '../batch.ts';
import type { ConnectorContext } from '../context.ts';
import type { Stream } from '../stream.ts';

/** Dry run: the first rows as they would arrive, records and rejects alike. Nothing is kept. */
export async function previewStream<Config>(
  stream: Stream<Config>,
  ctx: ConnectorContext<Config>,
  limit: number,
): Promise<Upsert[]> {
  const shown: Upsert[] = [];
  for await (const { upserts } of stream.read(ctx, { mode: 'full', cursor: undefined })) {
    shown.push(...upserts.slice(0, limit - shown.length));
    if (shown.length >= limit) break;
  }
  return shown;
}
