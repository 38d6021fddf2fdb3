import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { analyticsSubgraph } from '@tributary/analytics';
import { contactSubgraph } from '@tributary/contact';
import {
  migrate,
  openDedicated,
  startEmbeddedPostgres,
  type Dedicated,
  type EmbeddedPostgres,
} from '@tributary/platform';
import { salesSubgraph } from '@tributary/sales';
import { serviceSubgraph } from '@tributary/service';
import { BUSINESS_TABLES, CUSTOMER_TOTALS } from './business-rows.ts';
import { ALIAS_TABLES, CONTACT_TABLES } from './contact-rows.ts';
import { copyRows } from './copy.ts';
import { makeWorld, type Sizes, type World } from './world.ts';

export interface SeededDatabase {
  readonly server: EmbeddedPostgres;
  readonly url: string;
  readonly world: World;
  /** Seconds that seeding took; undefined when the data was there. */
  readonly seededInSeconds: number | undefined;
}

interface SeedOptions {
  readonly dataDir: string;
  readonly sizes: Sizes;
  readonly seed: number;
}

const SUBGRAPHS = [contactSubgraph, salesSubgraph, serviceSubgraph, analyticsSubgraph];

/**
 * The data in a database named after everything that it is made of: sizes, seed, migrations, and these files. A
 * change of any of them is another database; the same ones find theirs again.
 */
export async function openSeededDatabase({ dataDir, sizes, seed }: SeedOptions): Promise<SeededDatabase> {
  const database = `bench_${await stampOf(sizes, seed)}`;
  const server = await startEmbeddedPostgres({ dataDir, database });
  const world = makeWorld(sizes, seed);
  const started = performance.now();
  const sql = openDedicated(server.url, 'bench seed');
  try {
    if (await isComplete(sql)) return { server, url: server.url, world, seededInSeconds: undefined };
    await dropOthers(sql, database);
    await migrate(
      server.url,
      SUBGRAPHS.map(({ name, migrations }) => ({ schema: name, folder: migrations })),
    );
    await fill(sql, world);
  } finally {
    await sql.end();
  }
  return { server, url: server.url, world, seededInSeconds: (performance.now() - started) / 1000 };
}

async function fill(sql: Dedicated, world: World): Promise<void> {
  await sql.unsafe(
    'truncate contact.contacts, contact.companies, contact.source_records, contact.identities, ' +
      'contact.affiliations, contact.interactions, sales.deals, sales.orders, service.tickets, ' +
      `analytics.customer_totals, ${ALIAS_TABLES.map(({ table }) => table).join(', ')} cascade`,
  );
  for (const { table, columns, rows } of [...CONTACT_TABLES, ...ALIAS_TABLES, ...BUSINESS_TABLES]) {
    console.error(`seeding ${table}`);
    await copyRows(sql, { table, columns }, rows(world));
  }
  await sql.unsafe(CUSTOMER_TOTALS);
  await sql.unsafe('vacuum (analyze)');
  await sql.unsafe('checkpoint');
  await sql.unsafe('create schema bench');
  await sql.unsafe('create table bench.complete as select now() as at');
}

async function isComplete(sql: Dedicated): Promise<boolean> {
  const [row] = await sql<{ found: boolean }[]>`select to_regclass('bench.complete') is not null as found`;
  return row?.found === true;
}

/** Data of an older schema would only fill the disk. The two sizes of this one may stay. */
async function dropOthers(sql: Dedicated, keep: string): Promise<void> {
  const kind = keep.replace(/_[^_]*$/u, '');
  const found = await sql<{ name: string }[]>`
    select datname as name from pg_database where datname like ${`${kind}_%`} and datname <> ${keep}`;
  for (const { name } of found) await sql.unsafe(`drop database "${name}" with (force)`);
}

async function stampOf(sizes: Sizes, seed: number): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify({ sizes, seed }));
  for (const folder of [...SUBGRAPHS.map(({ migrations }) => migrations), import.meta.dirname]) {
    for (const name of (await readdir(folder)).sort())
      hash.update(name).update(await readFile(path.join(folder, name)));
  }
  return `${String(sizes.contacts)}_${hash.digest('hex').slice(0, 10)}`;
}
