/**
 * What the migrations make, against what is committed and what the code believes. Starts a PostgreSQL of its own,
 * migrates every schema, and compares (1) the catalogue with `tests/support/schema/<schema>.sql`, (2) every
 * drizzle table of `subgraphs/*\/src/**\/table.ts` with the columns there are.
 *
 *   npm run db:drift              list differences, exit 1 when there are any
 *   npm run db:drift -- --write   write the committed dumps
 */
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../platform/src/db/embedded.ts';
import { migrate, type SchemaMigrations } from '../../platform/src/db/migrate.ts';
import { dumpSchema } from './schema-drift/catalogue.ts';
import { declaredTables, tableDifferences } from './schema-drift/declared-tables.ts';

export interface DriftRequest {
  /** The tree whose migrations and tables are looked at. */
  readonly root: string;
  /** An empty database to migrate. */
  readonly url: string;
  readonly isWrite: boolean;
}

const DUMPS = 'tests/support/schema';

/** Every schema that has migrations; the log first, because the others are granted rights on it. */
async function migrationSets(root: string): Promise<SchemaMigrations[]> {
  const names = (await readdir(path.join(root, 'subgraphs'))).sort();
  const sets = [
    { schema: 'log', folder: path.join(root, 'platform/migrations') },
    ...names.map((name) => ({ schema: name, folder: path.join(root, 'subgraphs', name, 'migrations') })),
  ];
  const present = await Promise.all(sets.map(async ({ folder }) => await hasSql(folder)));
  return sets.filter((_, index) => present[index]);
}

/** Migrates the database and returns one line per difference. */
export async function schemaDrift({ root, url, isWrite }: DriftRequest): Promise<string[]> {
  const sets = await migrationSets(root);
  await migrate(url, sets);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const differences: string[] = [];
    for (const { schema } of sets) {
      const text = await dumpSchema(client, schema);
      if (isWrite) await writeDump(root, schema, text);
      else differences.push(...(await dumpDifferences(root, schema, text)));
    }
    for (const table of await declaredTables(root)) differences.push(...(await tableDifferences(client, table)));
    return differences;
  } finally {
    await client.end();
  }
}

async function writeDump(root: string, schema: string, text: string): Promise<void> {
  await mkdir(path.join(root, DUMPS), { recursive: true });
  await writeFile(path.join(root, DUMPS, `${schema}.sql`), text);
}

/** Lines that only one side has: enough to see what changed, in whatever order. */
async function dumpDifferences(root: string, schema: string, text: string): Promise<string[]> {
  const file = path.join(DUMPS, `${schema}.sql`);
  if (!existsSync(path.join(root, file))) return [`${file} is missing: run npm run db:drift -- --write`];
  const committed = await readFile(path.join(root, file), 'utf8');
  if (committed === text) return [];
  const [before, after] = [committed.split('\n'), text.split('\n')];
  const gone = before.filter((line) => !after.includes(line)).map((line) => `  - ${line.trim()}`);
  const come = after.filter((line) => !before.includes(line)).map((line) => `  + ${line.trim()}`);
  return [[`${file} is not what the migrations make:`, ...gone, ...come].join('\n')];
}

async function hasSql(folder: string): Promise<boolean> {
  if (!existsSync(folder)) return false;
  return (await readdir(folder)).some((name) => name.endsWith('.sql'));
}

async function main(root: string, isWrite: boolean): Promise<number> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'tributary-drift-'));
  // Started by root, PostgreSQL runs as another user, who has to get in.
  await chmod(dataDir, 0o755);
  const server = await startEmbeddedPostgres({ dataDir, durable: false });
  try {
    const differences = await schemaDrift({ root, url: server.url, isWrite });
    for (const difference of differences) console.error(`✗ ${difference}`);
    if (differences.length === 0) console.log('schema drift: none');
    return differences.length === 0 ? 0 : 1;
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = await main(path.resolve(import.meta.dirname, '../..'), process.argv.includes('--write'));
}
