import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openRecordFile } from '@tributary/connector-file';
import { engine, type BulkRecord } from '@tributary/contact';
import { contextOf } from '../accuracy/candidates.ts';
import { writeFiles } from '../generator/write-files.ts';

jest.setTimeout(180_000);

const RECORDS = 12_000;
const SEED = 5;
/** One record of these many is in the sample. */
const ONE_IN = 6;
let records: BulkRecord[];
let profiles: engine.Profile[];

beforeAll(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'tributary-sampled-model-'));
  const files = { records: path.join(folder, 'records.csv'), truth: path.join(folder, 'truth.csv') };
  await writeFiles(files, RECORDS, SEED);
  records = [];
  for await (const batch of (await openRecordFile(files.records)).batches(() => undefined)) records.push(...batch);
  profiles = records.map(({ record }) => engine.profileOf(record));
  await rm(folder, { recursive: true, force: true });
});

const priorOf = ({ weights }: engine.Model): number => weights['prior']?.['person'] ?? Number.NaN;
const base = engine.defaultModel;

describe('a model estimated from a sample', () => {
  it('finds the odds of a match that all records show, when it is told how they use their keys', () => {
    const { useOf } = contextOf(records, base);
    const sample = profiles.filter((_, record) => record % ONE_IN === 0);
    const whole = priorOf(engine.estimateModel({ base, profiles }));
    const sampled = priorOf(engine.estimateModel({ base, profiles: sample, records: RECORDS, useOf }));

    expect(sampled).not.toBe(priorOf(base));
    expect(Math.abs(sampled - whole)).toBeLessThan(0.5);
  });

  it('keeps the weights it began with where a small sample knows nothing of the keys of the others', () => {
    const sample = profiles.filter((_, record) => record % ONE_IN === 0);
    const { weights } = engine.estimateModel({ base, profiles: sample, records: RECORDS });

    expect(weights).toEqual(base.weights);
  });
});
