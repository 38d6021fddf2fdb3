import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { openRecordFile } from '@tributary/connector-file';
import { derivedId, type InboundBatch, type InboundItem } from '@tributary/platform';
import { seedWrites, type SourceWrite } from '../../../../subgraphs/contact/test/stored-hub/seed-writes.ts';
import { writeFiles } from '../generator/write-files.ts';

export const BATCH: Omit<InboundBatch, 'items'> = {
  connectionId: derivedId('bench', 'incremental'),
  connectionName: 'bench',
  stream: 'people',
  kind: 'person',
  priority: 10,
};
const OBSERVED_AT = '2026-01-01T00:00:00.000Z';

export interface People {
  /** Those that are stored already, as the hub's own road would write them; may be read again. */
  seeds(): AsyncGenerator<SourceWrite[]>;
  /** Those that arrive, the last of the generated file: many are of people who are known. */
  arrivals(): Promise<InboundItem[]>;
}

/** Runs `work` on the people of a generated world; its companies are those that they name. */
export async function withPeople<Value>(
  { records, arriving, seed }: { records: number; arriving: number; seed: number },
  work: (people: People) => Promise<Value>,
): Promise<Value> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tributary-bench-incremental-'));
  try {
    const file = path.join(folder, 'records.csv');
    await writeFiles({ records: file, truth: path.join(folder, 'truth.csv') }, records + arriving, seed);
    return await work({
      async *seeds() {
        for await (const { items } of pages(file, { from: 0, to: records })) yield seedWrites(items, BATCH);
      },
      async arrivals() {
        const all: InboundItem[] = [];
        for await (const { items } of pages(file, { from: records, to: Infinity })) all.push(...items);
        return all;
      },
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function* pages(
  file: string,
  { from, to }: { from: number; to: number },
): AsyncGenerator<{ items: InboundItem[] }> {
  const opened = await openRecordFile(file);
  let at = 0;
  for await (const batch of opened.batches(() => undefined)) {
    const items = batch
      .slice(Math.max(0, from - at), Math.max(0, to - at))
      .flatMap(({ id, record }) =>
        record.kind === 'person'
          ? [{ key: id, version: '1', op: 'upsert' as const, record, observedAt: OBSERVED_AT }]
          : [],
      );
    at += batch.length;
    if (items.length > 0) yield { items };
    if (at >= to) return;
  }
}
