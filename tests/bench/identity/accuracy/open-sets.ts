/**
 * Public data sets with known answers. Their files go through the recognition of columns that `tributary resolve` uses;
 * only the columns that hold the truth are taken away first.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openRecordFile } from '@tributary/connector-file';
import type { BulkRecord } from '@tributary/contact';
import { makeFamilies } from '../families/families.ts';
import { writeFiles } from '../generator/write-files.ts';
import { readCsvRows, toCsv } from './csv.ts';

export interface OpenSet {
  readonly name: string;
  readonly records: readonly BulkRecord[];
  /** Entity by record id. */
  readonly truth: ReadonlyMap<string, string>;
  /** Where only pairs between two sources count. */
  readonly sourceOf?: (id: string) => string;
}

export interface Folders {
  /** Where the data sets are. */
  readonly data: string;
  /** Where files without their truth may be written. */
  readonly scratch: string;
}

export async function readFebrl({ data }: Folders, number: 1 | 2 | 3): Promise<OpenSet> {
  const name = `febrl${String(number)}`;
  const records = await recordsOf(path.join(data, 'febrl', `dataset${String(number)}.csv`));
  return { name, records, truth: new Map(records.map(({ id }) => [id, id.split('-')[1] ?? id])) };
}

/** Generated lists in other languages, read as `tributary resolve` reads them. */
export async function readFamilies({ scratch }: Pick<Folders, 'scratch'>): Promise<OpenSet[]> {
  await mkdir(scratch, { recursive: true });
  const sets: OpenSet[] = [];
  for (const { name, csv, truth } of makeFamilies()) {
    const file = path.join(scratch, `${name.replaceAll(/\W+/gu, '-')}.csv`);
    await writeFile(file, csv);
    sets.push({ name, records: await recordsOf(file), truth });
  }
  return sets;
}

export async function readFake1000({ data, scratch }: Folders): Promise<OpenSet> {
  const rows = await readCsvRows(path.join(data, 'splink', 'fake_1000.csv'));
  const file = path.join(scratch, 'fake_1000.csv');
  await mkdir(scratch, { recursive: true });
  await writeFile(file, toCsv(rows, ['unique_id', 'first_name', 'surname', 'dob', 'city', 'email']));
  const truth = new Map(rows.map((row) => [row['unique_id'] ?? '', row['cluster'] ?? '']));
  return { name: 'fake_1000', records: await recordsOf(file), truth };
}

export async function readSenzing({ data }: Folders, key: 'actual' | 'alternate' = 'actual'): Promise<OpenSet> {
  const folder = path.join(data, 'senzing');
  const records: BulkRecord[] = [];
  for (const source of ['customers', 'reference', 'watchlist']) {
    for (const { id, record } of await recordsOf(path.join(folder, `${source}.csv`))) {
      records.push({ id: id.includes(':') ? id : `${source.toUpperCase()}:${id}`, record });
    }
  }
  const rows = await readCsvRows(path.join(folder, `${key}_truthset_key.csv`));
  const idOf = (row: Readonly<Record<string, string>>): string =>
    `${row['DATA_SOURCE'] ?? ''}:${row['RECORD_ID'] ?? ''}`;
  return { name: 'senzing', records, truth: new Map(rows.map((row) => [idOf(row), row['CLUSTER_ID'] ?? ''])) };
}

export async function readRestaurants({ data }: Folders): Promise<OpenSet> {
  const folder = path.join(data, 'restaurants');
  const records: BulkRecord[] = [];
  for (const source of ['fodors', 'zagats']) {
    for (const { id, record } of await recordsOf(path.join(folder, `${source}.csv`))) {
      records.push({ id: `${source}:${id}`, record });
    }
  }
  const matches = await readCsvRows(path.join(folder, 'match_fodors_zagats_more_attrs.csv'));
  const entityOf = new Map(records.map(({ id }) => [id, id]));
  for (const row of matches) entityOf.set(`zagats:${row['zagats_id'] ?? ''}`, `fodors:${row['fodors_id'] ?? ''}`);
  return { name: 'restaurants', records, truth: entityOf, sourceOf: (id) => id.split(':')[0] ?? '' };
}

export async function readCrmSynth({ data }: Folders): Promise<OpenSet> {
  const folder = path.join(data, 'crm-synth', 'dev_20k');
  const rows = await readCsvRows(path.join(folder, 'truth.csv'));
  return {
    name: 'crm-synth dev_20k',
    records: await recordsOf(path.join(folder, 'records.csv')),
    truth: new Map(rows.map((row) => [row['record_id'] ?? '', row['entity_id'] ?? ''])),
  };
}

/** A world of the generator, whose truth is known because it was made up. */
export async function readWorld({ scratch }: Pick<Folders, 'scratch'>, size: number, seed: number): Promise<OpenSet> {
  await mkdir(scratch, { recursive: true });
  const files = { records: path.join(scratch, 'world.csv'), truth: path.join(scratch, 'world-truth.csv') };
  await writeFiles(files, size, seed);
  const rows = await readCsvRows(files.truth);
  return {
    name: `world ${String(seed)}`,
    records: await recordsOf(files.records),
    truth: new Map(rows.map((row) => [row['record_id'] ?? '', row['entity_id'] ?? ''])),
  };
}

async function recordsOf(file: string): Promise<BulkRecord[]> {
  const opened = await openRecordFile(file);
  const records: BulkRecord[] = [];
  const refuse = ({ reason }: { readonly reason: string }): never => {
    throw new Error(`${file}: ${reason}`);
  };
  for await (const batch of opened.batches(refuse)) records.push(...batch);
  return records;
}
