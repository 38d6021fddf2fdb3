import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openRecordFile } from '@tributary/connector-file';
import { engine, resolveBulk, type BulkRecord, type BulkSource } from '@tributary/contact';
import { candidatesOf, contextOf } from '../accuracy/candidates.ts';
import { writeFiles } from '../generator/write-files.ts';

jest.setTimeout(120_000);

const RECORDS = 2000;
const SEED = 13;
let records: BulkRecord[];

beforeAll(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'tributary-bulk-roads-'));
  const files = { records: path.join(folder, 'records.csv'), truth: path.join(folder, 'truth.csv') };
  await writeFiles(files, RECORDS, SEED);
  const opened = await openRecordFile(files.records);
  records = [];
  for await (const batch of opened.batches(() => undefined)) records.push(...batch);
  await rm(folder, { recursive: true, force: true });
});

async function* inBatches(): BulkSource {
  for (let at = 0; at < records.length; at += 700) yield records.slice(at, at + 700);
}

describe('the bulk road over a generated world', () => {
  it.each([false, true])('finds what the engine finds pair by pair (best guess: %s)', async (isBestGuess) => {
    const bulk = await resolveBulk(inBatches(), { threads: 0, isBestGuess });

    expect(bulk.ids).toHaveLength(RECORDS);
    expect(bulk.ids.map((_, record) => bulk.customerOf(record))).toEqual(plainly(bulk.model, isBestGuess));
  });

  it('counts every open pair and lists the likeliest of them', async () => {
    const all = await resolveBulk(inBatches(), { threads: 0 });
    const few = await resolveBulk(inBatches(), { threads: 0, mostReview: 20 });

    expect(all.review).toHaveLength(all.openPairs);
    expect(few.openPairs).toBe(all.openPairs);
    expect(few.review).toEqual(all.review.slice(0, 20));
  });

  it('finds the same in worker threads as in its own', async () => {
    const [alone, threaded] = [
      await resolveBulk(inBatches(), { threads: 0 }),
      await resolveBulk(inBatches(), { threads: 2 }),
    ];

    expect(threaded.hash).toBe(alone.hash);
    expect(threaded.review).toEqual(alone.review);
  });
});

/** The customer of each record by nothing but the engine's own functions, in the order of the records. */
function plainly(model: engine.Model, isBestGuess: boolean): string[] {
  const bridge = isBestGuess ? model.thresholds.join : model.thresholds.link;
  const groups = new Map(records.map(({ id }) => [id, new Set([id])]));
  for (const { one, other, score } of candidatesOf(records, model)) {
    const [into, from] = [groups.get(one), groups.get(other)];
    if (score < bridge || !into || !from || into === from) continue;
    for (const id of from) groups.set(id, into.add(id));
  }
  const context = contextOf(records, model);
  const profiles = new Map(records.map(({ id, record }) => [id, engine.profileOf(record)]));
  const customers = new Map<string, string>();
  for (const group of new Set(groups.values())) {
    const nodes = [...group].flatMap((id) => {
      const profile = profiles.get(id);
      return profile ? [{ id, profile }] : [];
    });
    for (const members of engine.clusterComponent(nodes, context, { mustLink: [], cannotLink: [] })) {
      const [first = ''] = [...members].sort();
      for (const id of members) customers.set(id, first);
    }
  }
  return records.map(({ id }) => customers.get(id) ?? '');
}
