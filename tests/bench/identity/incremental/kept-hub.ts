import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { contactSubgraph } from '@tributary/contact';
import {
  migrate,
  openDatabase,
  openDedicated,
  startEmbeddedPostgres,
  type Database,
  type InboundItem,
} from '@tributary/platform';
import { seedHub, type Seeded } from '../../../../subgraphs/contact/test/stored-hub/seed-hub.ts';
import { benchConfig } from '../../config.ts';
import { copyRows } from '../../seed/copy.ts';
import { withPeople, type People } from './world.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const MIGRATIONS = [
  { schema: 'log', folder: path.join(ROOT, 'platform/migrations') },
  { schema: 'contact', folder: contactSubgraph.migrations },
];
const MADE_OF = [
  ...['subgraphs/contact/src/resolution/engine', 'subgraphs/contact/test/stored-hub'],
  'tests/bench/identity/generator',
];
const RUN = 'bench_incremental_run';

export interface FilledHub {
  readonly database: Database;
  readonly dataDir: string;
  readonly seeded: Seeded;
  /** Those who are still to arrive: many of them are people whom the hub knows. */
  readonly arrivals: readonly InboundItem[];
}

interface Wanted {
  readonly records: number;
  readonly arriving: number;
  readonly seed: number;
}

/**
 * Runs `work` on a copy of a hub that holds these people. The hub itself is kept in a database named after the code
 * that its rows are made by: filling it takes minutes, and measuring on it changes it. Migrations that it does not know
 * are run on the copy.
 */
export async function withFilledHub<Value>(
  { records, arriving, seed }: Wanted,
  work: (hub: FilledHub) => Promise<Value>,
): Promise<Value> {
  const dataDir = path.resolve(benchConfig.dataDir, 'incremental');
  await mkdir(dataDir, { recursive: true });
  const kept = `incremental_${String(records)}_${String(arriving)}_${await stampOf(seed)}`;
  const server = await startEmbeddedPostgres({ dataDir, database: kept });
  const sql = openDedicated(server.url.replace(/[^/]*$/u, 'postgres'), 'bench');
  try {
    const seeded =
      (await seededIn(server.url)) ??
      (await withPeople({ records, arriving, seed }, async (people) => await fill(server.url, people)));
    const arrivals = await arrivalsIn(server.url);
    await sql.unsafe(`drop database if exists ${RUN} with (force)`);
    await sql.unsafe(`create database ${RUN} template ${kept} strategy file_copy`);
    const url = server.url.replace(/[^/]*$/u, RUN);
    await migrate(url, MIGRATIONS);
    await settle(url);
    const database = open(url);
    try {
      return await work({ database, dataDir, seeded, arrivals });
    } finally {
      await database.close();
      await sql.unsafe(`drop database ${RUN} with (force)`);
    }
  } finally {
    await sql.end();
    await server.stop();
  }
}

function open(url: string): Database {
  return openDatabase({ url, name: 'bench', role: 'tributary_contact', statementTimeoutMs: 600_000 });
}

/** What a migration wrote anew is marked as seen by its first readers, who log whole pages for it: once, ever. */
async function settle(url: string): Promise<void> {
  const sql = openDedicated(url, 'bench');
  try {
    await sql.unsafe('vacuum (analyze)');
    await sql.unsafe('checkpoint');
  } finally {
    await sql.end();
  }
}

async function seededIn(url: string): Promise<Seeded | undefined> {
  const sql = openDedicated(url, 'bench seed');
  try {
    const [row] = await sql<{ found: boolean }[]>`select to_regclass('bench.seeded') is not null as found`;
    if (row?.found !== true) return undefined;
    const [seeded] = await sql<Seeded[]>`select records, customers, pairs from bench.seeded`;
    return seeded;
  } finally {
    await sql.end();
  }
}

async function arrivalsIn(url: string): Promise<InboundItem[]> {
  const sql = openDedicated(url, 'bench seed');
  try {
    // Written a few lines below, from values of this type.
    const rows = await sql<{ item: InboundItem }[]>`select item from bench.arrivals order by number`;
    return rows.map(({ item }) => item);
  } finally {
    await sql.end();
  }
}

async function fill(url: string, people: People): Promise<Seeded> {
  const started = performance.now();
  const sql = openDedicated(url, 'bench seed');
  const database = open(url);
  try {
    // Whatever a fill that was ended has left.
    await sql.unsafe('drop schema if exists bench cascade');
    await sql.unsafe('drop schema if exists contact cascade');
    await sql.unsafe('drop schema if exists log cascade');
    await sql.unsafe('drop schema if exists tributary cascade');
    await migrate(url, MIGRATIONS);
    const seeded = await seedHub({ url, database, copyRows }, () => people.seeds());
    await sql.unsafe('create schema bench');
    await sql.unsafe('create table bench.arrivals (number int generated always as identity, item json)');
    for (const item of await people.arrivals())
      await sql`insert into bench.arrivals (item) values (${JSON.stringify(item)}::text::json)`;
    await sql`create table bench.seeded as
      select ${seeded.records}::int as records, ${seeded.customers}::int as customers, ${seeded.pairs}::int as pairs`;
    const seconds = (performance.now() - started) / 1000;
    console.log(`${seeded.records.toLocaleString('en')} records seeded in ${seconds.toFixed(0)} s`);
    return seeded;
  } finally {
    await database.close();
    await sql.end();
  }
}

async function stampOf(seed: number): Promise<string> {
  const hash = createHash('sha256').update(String(seed));
  for (const folder of MADE_OF.map((name) => path.join(ROOT, name))) {
    for (const name of (await readdir(folder)).sort())
      hash.update(name).update(await readFile(path.join(folder, name)));
  }
  return hash.digest('hex').slice(0, 10);
}
