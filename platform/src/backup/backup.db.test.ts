import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { withDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { migrate, type SchemaMigrations } from '../db/migrate.ts';
import { isHalfRestored, loadBackup, readManifest, writeBackup } from './index.ts';
import { tableFile } from './manifest.ts';

const LOG = { schema: 'log', folder: path.resolve(import.meta.dirname, '../../migrations') };
/** Tables in a circle, a trigger, a computed column, numbers from sequences, and rows that a migration brings. */
const FIRST = `
  create table backuptest.shelves (id integer primary key, best_book integer);
  create table backuptest.books (
    id integer generated always as identity primary key, shelf integer references backuptest.shelves,
    title text, length integer generated always as (length(title)) stored);
  alter table backuptest.shelves add foreign key (best_book) references backuptest.books;
  create table backuptest.seen (book integer);
  create function backuptest.see() returns trigger language plpgsql as
    $$ begin insert into backuptest.seen values (new.id); return null; end $$;
  create trigger see after insert on backuptest.books for each row execute function backuptest.see();
  insert into backuptest.shelves values (1);`;
const SECOND = `update backuptest.books set title = title || ', revised'; alter table backuptest.seen rename to read;`;

let folder: string;
let sets: SchemaMigrations[];
let source: TestDatabase;
let target: TestDatabase;

beforeAll(async () => {
  source = await withDatabase([]);
  folder = await mkdtemp(path.join(tmpdir(), 'backup-'));
  await mkdir(path.join(folder, 'migrations'));
  await writeFile(path.join(folder, 'migrations/0001_books.sql'), FIRST);
  sets = [LOG, { schema: 'backuptest', folder: path.join(folder, 'migrations') }];
  await migrate(source.url, sets);
  await ask(
    source,
    `insert into backuptest.books (shelf, title) select 1, 'Book ' || n || E' \\t\\n\\\\ ü' from generate_series(1, 5000) n;
     update backuptest.shelves set best_book = 3;
     delete from backuptest.seen where book > 10;`,
  );
});
beforeEach(async () => {
  target = await withDatabase([]);
});
afterEach(async () => {
  await target.close();
  await rm(backup(), { recursive: true, force: true });
});
afterAll(async () => {
  await source.close();
  await rm(folder, { recursive: true });
});

const backup = (): string => path.join(folder, 'taken');

async function ask(database: TestDatabase, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

async function take({ url = source.url, onProgress }: { url?: string; onProgress?: () => void } = {}) {
  const schemas = sets.map(({ schema }) => schema);
  const request = { url, folder: backup(), schemas, credentialPrint: 'print', takenAt: new Date(0) };
  return await writeBackup({ ...request, onProgress });
}

async function load(migrations = sets) {
  return await loadBackup({ url: target.url, folder: backup(), migrations });
}

const BOOKS = 'select id, shelf, title, length from backuptest.books order by id';

describe('a backup', () => {
  it('restored is what it was, and goes on where it was', async () => {
    const manifest = await take();
    await load();

    expect(manifest.tables.find(({ name }) => name === 'books')).toMatchObject({ rows: 5_000 });
    for (const text of [BOOKS, 'select * from backuptest.shelves', 'select * from backuptest.seen order by book']) {
      expect(await ask(target, text)).toEqual(await ask(source, text));
    }
    const added = await ask(target, `insert into backuptest.books (shelf, title) values (1, 'New') returning id`);
    expect(added).toEqual([{ id: 5_001 }]);
    expect(await ask(target, 'select from backuptest.seen where book = 5001')).toHaveLength(1);
    await expect(ask(target, `insert into backuptest.books (shelf) values (9)`)).rejects.toThrow(/foreign key/);
    const epochs = [await ask(source, 'select epoch from log.head'), await ask(target, 'select epoch from log.head')];
    expect(epochs[0]).not.toEqual(epochs[1]);
  });

  it('is of one moment, however much is written while it is taken', async () => {
    let writing: Promise<unknown> | undefined;
    const onProgress = () => {
      writing ??= ask(
        source,
        `insert into backuptest.books (title) values ('Later'); insert into backuptest.shelves values (2);`,
      );
    };
    await take({ onProgress });
    await writing;
    await load();

    expect(await ask(target, `select from backuptest.books where title = 'Later'`)).toEqual([]);
    expect(await ask(target, `select from backuptest.shelves where id = 2`)).toEqual([]);
    await ask(
      source,
      `delete from backuptest.books where title = 'Later'; delete from backuptest.shelves where id = 2`,
    );
  });

  it('of an older version is brought up to date; one of a newer version is refused before anything is written', async () => {
    await take();
    const newer = path.join(folder, 'newer');
    await cp(path.join(folder, 'migrations'), newer, { recursive: true });
    await writeFile(path.join(newer, '0002_revised.sql'), SECOND);
    const later = [LOG, { schema: 'backuptest', folder: newer }];

    await load(later);
    await migrate(target.url, later);
    expect(await ask(target, `select title from backuptest.books where id = 1`)).toEqual([
      { title: 'Book 1 \t\n\\ ü, revised' },
    ]);

    const empty = await withDatabase([]);
    await rm(backup(), { recursive: true });
    await take({ url: target.url });
    await expect(loadBackup({ url: empty.url, folder: backup(), migrations: sets })).rejects.toThrow(
      'its migration backuptest/0002_revised.sql is not known here',
    );
    expect(await ask(empty, `select from pg_namespace where nspname = 'backuptest'`)).toEqual([]);
    await empty.close();
  });

  it('that is damaged is refused by the name of the file, and nothing of it stays', async () => {
    await take();
    const file = tableFile(backup(), { schema: 'backuptest', name: 'books' });
    const whole = await readFile(file);
    await writeFile(file, whole.subarray(0, whole.length - 20));

    await expect(load()).rejects.toThrow(/backuptest\.books\.copy\.gz/);
    expect(await isHalfRestored(target.url)).toBe(true);

    await writeFile(file, whole);
    await load();
    expect(await isHalfRestored(target.url)).toBe(false);
    expect(await ask(target, BOOKS)).toHaveLength(5_000);
  });

  it('whose rows are others than its manifest says is refused', async () => {
    await take();
    await writeFile(tableFile(backup(), { schema: 'backuptest', name: 'seen' }), gzipSync('1\n2\n'));

    await expect(load()).rejects.toThrow(/seen\.copy\.gz is damaged: it holds 2 rows/);
  });

  it('goes into an empty database only', async () => {
    await take();
    await load();

    await expect(load()).rejects.toThrow('There is a hub in this database already');
    expect(await ask(target, BOOKS)).toHaveLength(5_000);
  });

  it('is never written over another one, is for nobody else to read, and is not there before it is whole', async () => {
    await expect(
      take({
        onProgress: () => {
          throw new Error('pulled out');
        },
      }),
    ).rejects.toThrow('pulled out');
    await expect(readManifest(backup())).rejects.toThrow('is no backup, or one that was not finished');
    await take();

    await expect(take()).rejects.toThrow('is there already');
    expect((await stat(backup())).mode & 0o077).toBe(0);
    expect((await stat(path.join(backup(), 'manifest.json'))).mode & 0o077).toBe(0);
  });
});
