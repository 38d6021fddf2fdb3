import { createHash } from 'node:crypto';
import { access, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { migrate, type SchemaMigrations } from '../../platform/src/db/migrate.ts';
import { openDatabase, type Database } from '../../platform/src/db/database.ts';
import { testConfig } from './config.ts';

/** A database of one test file. */
export interface TestDatabase {
  readonly url: string;
  /** A pool; with a schema's name it has that subgraph's role. Closed by `close`. */
  open(schema?: string): Database;
  /** Closes the pools and drops the database. Fails when something else is still connected: a leak. */
  close(): Promise<void>;
}

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
/** Not one of ours: BullMQ migrates it itself. */
const QUEUE = 'bullmq';
const SERVER_START_TIMEOUT_MS = 30_000;
const TEMPLATE_LOCK_KEY = 7_402_112;

/**
 * A fresh, migrated database for one test file: call it in `beforeAll`, and `close()` in `afterAll`.
 *
 *     const database = await withDatabase(['log', 'sales']);
 *
 * The first file that asks for a set of schemas has them migrated into a template; all others copy it. The
 * schema `bullmq` is the job queue's.
 */
export async function withDatabase(schemas: readonly string[]): Promise<TestDatabase> {
  const serverUrl = await testServerUrl();
  const sets = schemas
    .filter((schema) => schema !== QUEUE)
    .map((schema) => ({ schema, folder: migrationsFolder(schema) }));
  const hasQueue = schemas.includes(QUEUE);
  const template = `tributary_template_${await fingerprint(sets)}${hasQueue ? '_queue' : ''}`;
  await makeTemplate(serverUrl, template, async (url) => {
    await migrate(url, sets);
    if (hasQueue) await migrateQueue(url);
  });

  const name = `tributary_test_${String(process.pid)}_${createHash('sha256').update(String(Math.random())).digest('hex').slice(0, 8)}`;
  await onServer(serverUrl, async (admin) => {
    await admin.query(`create database ${name} template ${template}`);
  });
  const url = databaseUrl(serverUrl, name);
  const opened: Database[] = [];
  return {
    url,
    open(schema) {
      const database = openDatabase({
        url,
        name: `test ${schema ?? 'owner'}`,
        ...(schema === undefined ? {} : { role: `tributary_${schema}` }),
      });
      opened.push(database);
      return database;
    },
    async close() {
      await Promise.all(opened.map(async ({ pool, close }) => (pool.ending ? undefined : await close())));
      await onServer(serverUrl, async (admin) => {
        const leaks = await sessionsLeft(admin, name);
        await admin.query(`drop database if exists ${name} with (force)`);
        if (leaks.length > 0) throw new Error(`The test file left database sessions open: ${leaks.join(', ')}`);
      });
    },
  };
}

/** The address of the run's PostgreSQL; the first call starts it. Without a database of one's own: do not write there. */
async function testServerUrl(): Promise<string> {
  if (testConfig.databaseUrl !== undefined) return testConfig.databaseUrl;
  if (testConfig.isUnitRun) throw new Error('A unit test asked for a database: name its file *.db.test.ts.');
  const dir = testConfig.runDir;
  await writeFile(path.join(dir, 'postgres.wanted'), '');
  const deadline = Date.now() + SERVER_START_TIMEOUT_MS;
  while (Date.now() < deadline) {
    if (await exists(path.join(dir, 'postgres.url'))) return await readFile(path.join(dir, 'postgres.url'), 'utf8');
    if (await exists(path.join(dir, 'postgres.failed'))) {
      throw new Error(await readFile(path.join(dir, 'postgres.failed'), 'utf8'));
    }
    await delay(25);
  }
  throw new Error("The test run's PostgreSQL did not start in time.");
}

/** Built under another name and renamed when it is complete: a run that dies in between leaves no half template. */
async function makeTemplate(serverUrl: string, template: string, fill: (url: string) => Promise<void>): Promise<void> {
  await onServer(serverUrl, async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK_KEY]);
    const found = await admin.query('select 1 from pg_database where datname = $1', [template]);
    if (found.rowCount !== 0) return;
    const unfinished = `${template}_new`;
    await admin.query(`drop database if exists ${unfinished} with (force)`);
    await admin.query(`create database ${unfinished}`);
    await fill(databaseUrl(serverUrl, unfinished));
    await admin.query(`alter database ${unfinished} rename to ${template}`);
  });
}

/** Sessions that do not end by themselves within two seconds: somebody forgot to close them. */
async function sessionsLeft(admin: pg.Client, name: string): Promise<string[]> {
  const deadline = Date.now() + 2_000;
  for (;;) {
    const { rows } = await admin.query<{ name: string }>(
      `select application_name as name from pg_stat_activity where datname = $1 and backend_type = 'client backend'`,
      [name],
    );
    if (rows.length === 0 || Date.now() > deadline) return rows.map((row) => row.name);
    await delay(25);
  }
}

async function onServer(serverUrl: string, work: (admin: pg.Client) => Promise<void>): Promise<void> {
  const admin = new pg.Client({ connectionString: serverUrl, application_name: 'tributary tests' });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}

/** Loaded here only: BullMQ takes longer to load than most database tests take to run. */
async function migrateQueue(url: string): Promise<void> {
  const queue = await import('../../platform/src/queue/backend.ts');
  await queue.migrateQueue(url);
}

function migrationsFolder(schema: string): string {
  return path.join(ROOT, schema === 'log' ? 'platform' : `subgraphs/${schema}`, 'migrations');
}

async function fingerprint(sets: readonly SchemaMigrations[]): Promise<string> {
  const hash = createHash('sha256');
  for (const { schema, folder } of sets) {
    for (const name of (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()) {
      hash.update(`${schema}/${name}\n`).update(await readFile(path.join(folder, name)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

function databaseUrl(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

async function exists(file: string): Promise<boolean> {
  return await access(file).then(
    () => true,
    () => false,
  );
}
