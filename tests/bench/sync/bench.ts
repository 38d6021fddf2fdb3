/** `npm run bench -- sync`: all rows of a shop, from its pages to golden records; beside a plain read, and beside COPY. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { openDedicated, startEmbeddedPostgres, type Dedicated } from '@tributary/platform';
import { migrateHub } from '../../../cli/src/hub/database.ts';
import { benchConfig } from '../config.ts';
import { loadAverage } from '../measure/environment.ts';
import { startWholeHub } from '../measure/whole-hub.ts';
import { processesOf } from '../memory/hub-processes.ts';
import { memoryOf } from '../memory/process-memory.ts';
import { timesOf, spentBetween } from '../measure/processor-time.ts';
import { copyRows } from '../seed/copy.ts';
import { compareWithShop } from './check-hub.ts';
import { report, type Measured } from './report.ts';
import { configurationOf, openShop, readShop, type Shop, type ShopRows } from './shop.ts';
import { beginStatements, endStatements, profiledTimes } from './stages.ts';
import { connectShop, syncShop } from './sync-hub.ts';

export interface SyncBenchOptions {
  readonly records: number;
  readonly seed: number;
  /** Where the hub leaves its CPU profile. */
  readonly profile: string | undefined;
}

const DATABASE = 'bench_sync';
const SAMPLE_EVERY_MS = 1_000;
/** The others are orders. */
const CUSTOMERS_OF_100 = 40;
const STATEMENTS = ['shared_preload_libraries=pg_stat_statements', 'pg_stat_statements.max=2000'];

export async function benchSync({ records, seed, profile }: SyncBenchOptions): Promise<boolean> {
  const dataDir = path.resolve(benchConfig.dataDir, 'sync');
  await mkdir(dataDir, { recursive: true });
  const customers = Math.round((records * CUSTOMERS_OF_100) / 100);
  const shop = await openShop({ customers, orders: records - customers, seed });
  const server = await startEmbeddedPostgres({ dataDir, database: DATABASE, settings: STATEMENTS });
  const owner = openDedicated(server.url.replace(/[^/]*$/u, 'postgres'), 'bench');
  try {
    await owner.unsafe(`drop database ${DATABASE} with (force)`);
    await owner.unsafe(`create database ${DATABASE}`);
    await migrateHub(server.url);
    const measured = await measure({ shop, url: server.url, dataDir, profile });
    return report({ records, seed, ...measured });
  } finally {
    await owner.end();
    await server.stop();
    await shop.stop();
  }
}

interface Surroundings {
  readonly shop: Shop;
  readonly url: string;
  readonly dataDir: string;
  readonly profile: string | undefined;
}

async function measure(surroundings: Surroundings): Promise<Measured> {
  const { shop, url, profile } = surroundings;
  const sql = openDedicated(url, 'bench');
  try {
    const load = loadAverage();
    await readShop(shop);
    const { rows, seconds } = await readShop(shop);
    const copies = [await copySeconds(sql, rows)];
    const synced = await syncedHub(surroundings, sql);
    const reads = [seconds, (await readShop(shop)).seconds];
    copies.push(await copySeconds(sql, rows));
    const node = profile === undefined ? undefined : await profiledTimes(profile);
    const comparisons = await compareWithShop(sql, synced.connectionId, rows);
    return { ...synced, load, reads, copies, node, comparisons };
  } finally {
    await sql.end();
  }
}

type Synced = Pick<Measured, 'connectionId' | 'seconds' | 'statements' | 'memoryMb' | 'nodeMs' | 'postgresMs'>;

async function syncedHub({ shop, url, dataDir, profile }: Surroundings, sql: Dedicated): Promise<Synced> {
  const hub = await startWholeHub({
    databaseUrl: url,
    role: 'admin',
    environment: { TRIBUTARY_ALLOWED_HOSTS: new URL(shop.url).host },
    nodeOptions: profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`],
  });
  const pids = () => processesOf(hub.pid, dataDir);
  const memoryMb: { hub: number; postgres: number }[] = [];
  const sampling = setInterval(() => {
    const { hub: own, postgres } = pids();
    memoryMb.push({ hub: memoryOf(own).pssKb / 1024, postgres: memoryOf(postgres).pssKb / 1024 });
  }, SAMPLE_EVERY_MS);
  try {
    const connectionId = await connectShop(hub, configurationOf(shop));
    await beginStatements(sql);
    const before = { hub: timesOf(pids().hub), postgres: timesOf(pids().postgres) };
    const { seconds } = await syncShop(hub, sql, connectionId);
    const nodeMs = spentBetween(before.hub, timesOf(pids().hub));
    const postgresMs = spentBetween(before.postgres, timesOf(pids().postgres));
    return { connectionId, seconds, statements: await endStatements(sql), memoryMb, nodeMs, postgresMs };
  } finally {
    clearInterval(sampling);
    await hub.stop();
  }
}

/** Seconds that PostgreSQL takes to COPY the same rows, as they came, into one plain table without an index. */
async function copySeconds(sql: Dedicated, { customers, orders }: ShopRows): Promise<number> {
  await sql.unsafe('create table public.bench_copy (kind text, key text, version text, row jsonb)');
  const rows = [
    ...customers.map((row) => ['person', row.id, row.updated_at, JSON.stringify(row)]),
    ...orders.map((row) => ['order', row.id, row.updated_at, JSON.stringify(row)]),
  ];
  const started = performance.now();
  await copyRows(sql, { table: 'public.bench_copy', columns: ['kind', 'key', 'version', 'row'] }, rows);
  const seconds = (performance.now() - started) / 1000;
  await sql.unsafe('drop table public.bench_copy');
  return seconds;
}
