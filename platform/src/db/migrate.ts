import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';

export interface SchemaMigrations {
  /** PostgreSQL schema, and the name of its role: `tributary_<schema>`. */
  readonly schema: string;
  /** Folder of `0001_name.sql`, `0002_…`, applied in that order, each once and in one transaction. */
  readonly folder: string;
  /** Names of files; absent: all of them. */
  readonly only?: readonly string[];
}

const LOCK_KEY = 7_402_111;

/**
 * Brings every schema up to date, forward only. Safe to run in many processes at once: one advisory lock
 * serialises them. An applied file that has changed since is refused, because nobody can know what ran.
 * Returns the names of the files it applied.
 */
export async function migrate(url: string, sets: readonly SchemaMigrations[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'tributary migrate' });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK_KEY]);
    const applied: string[] = [];
    for (const set of sets) {
      await prepareSchema(client, set.schema);
      applied.push(...(await applyFiles(client, set)));
    }
    return applied;
  } finally {
    await client.end();
  }
}

async function prepareSchema(client: pg.Client, schema: string): Promise<void> {
  const role = `tributary_${schema}`;
  await makeRole(client, LOG_WRITER);
  await makeRole(client, READER);
  await makeRole(client, role);
  await grantRole(client, role, 'current_user', 'usage');
  await grantRole(client, READER, 'current_user', 'usage');
  // Every subgraph may append to the event log and read it (see platform/migrations/0001_log.sql).
  await grantRole(client, LOG_WRITER, role, 'member');
  await client.query(`create schema if not exists ${schema}`);
  await client.query(`grant usage on schema ${schema} to ${role}`);
  await client.query(`alter default privileges in schema ${schema} grant all on tables to ${role}`);
  await client.query(`alter default privileges in schema ${schema} grant all on sequences to ${role}`);
  await client.query(`create table if not exists ${schema}.migrations (
    name text primary key, sha256 text not null, applied_at timestamptz not null default now())`);
}

const LOG_WRITER = 'tributary_log_writer';
/** Reads what subgraphs let it read, in statements that several of them are part of; see docs/adr/0012. */
const READER = 'tributary_reader';

/** Roles belong to the whole cluster: two databases, or two test runs, may be making this one now. */
async function makeRole(client: pg.Client, role: string): Promise<void> {
  await client.query(`do $$ begin
    if not exists (select from pg_roles where rolname = '${role}') then create role ${role} nologin; end if;
  exception when duplicate_object or unique_violation then null; end $$`);
}

async function grantRole(client: pg.Client, role: string, to: string, privilege: 'usage' | 'member'): Promise<void> {
  const grantee = to === 'current_user' ? to : `'${to}'`;
  await client.query(`do $$ begin
    if not pg_has_role(${grantee}, '${role}', '${privilege}') then grant ${role} to ${to}; end if;
  exception when unique_violation then null; end $$`);
}

export interface MigrationFile {
  readonly name: string;
  readonly text: string;
  readonly sha256: string;
}

/** In the order in which they are applied. */
export async function migrationsIn({ folder, only }: SchemaMigrations): Promise<MigrationFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql') && (only?.includes(name) ?? true));
  return await Promise.all(
    names.sort().map(async (name) => {
      const text = await readFile(path.join(folder, name), 'utf8');
      return { name, text, sha256: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

async function applyFiles(client: pg.Client, set: SchemaMigrations): Promise<string[]> {
  const { schema } = set;
  const known = await client.query<{ name: string; sha256: string }>(`select name, sha256 from ${schema}.migrations`);
  const hashes = new Map(known.rows.map((row) => [row.name, row.sha256]));
  const applied: string[] = [];
  for (const { name, text, sha256 } of await migrationsIn(set)) {
    const before = hashes.get(name);
    if (before === sha256) continue;
    if (before !== undefined) {
      throw new Error(`Migration ${schema}/${name} was changed after it was applied: add a new file instead.`);
    }
    await applyOne(client, schema, { name, text, sha256 });
    applied.push(`${schema}/${name}`);
  }
  return applied;
}

async function applyOne(client: pg.Client, schema: string, { name, text, sha256 }: MigrationFile): Promise<void> {
  try {
    await client.query('begin');
    await client.query(text);
    await client.query(`insert into ${schema}.migrations (name, sha256) values ($1, $2)`, [name, sha256]);
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback');
    throw new Error(`Migration ${schema}/${name} failed: ${cause instanceof Error ? cause.message : 'unknown'}`, {
      cause,
    });
  }
}
