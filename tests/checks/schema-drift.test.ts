import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { withDatabase, type TestDatabase } from '../support/database.ts';
import { schemaDrift } from '../support/schema-drift.ts';
import { plantTree, subgraphModule, type PlantedTree } from './planted-tree.ts';

const MIGRATION = 'subgraphs/planted/migrations/0001_parcels.sql';
const TABLE = 'subgraphs/planted/src/parcel/table.ts';

const MIGRATION_SQL = `create table planted.parcels (
  id uuid constraint parcels_pkey primary key,
  weight_grams integer not null constraint parcels_weight_positive check (weight_grams > 0),
  sent_at timestamptz,
  labels text[] not null default '{}'
);
create index parcels_sent_at_idx on planted.parcels (sent_at);\n`;

const DUMP = 'tests/support/schema/planted.sql';

const TABLE_TS = `import { integer, pgSchema, text, timestamp, uuid } from 'drizzle-orm/pg-core';
export const parcels = pgSchema('planted').table('parcels', {
  id: uuid('id').primaryKey(),
  weightGrams: integer('weight_grams').notNull(),
  sentAt: timestamp('sent_at', { withTimezone: true }),
  labels: text('labels').array().notNull(),
});\n`;

let tree: PlantedTree;
let databases: TestDatabase[];
/** What `--write` wrote for the planted migration, once for all tests. */
let dump = '';

/** Migrates into a fresh database: what a migration makes is asked for anew each time. */
async function drift(isWrite = false): Promise<string[]> {
  const database = await withDatabase([]);
  databases.push(database);
  return await schemaDrift({ root: tree.root, url: database.url, isWrite });
}

beforeEach(async () => {
  databases = [];
  const files = { 'package.json': '{ "type": "module" }', [MIGRATION]: MIGRATION_SQL, [TABLE]: TABLE_TS };
  tree = await plantTree(files, { 'drizzle-orm': subgraphModule('drizzle-orm') });
  if (dump === '') {
    await drift(true);
    dump = await readFile(path.join(tree.root, DUMP), 'utf8');
  }
  await tree.write({ [DUMP]: dump });
});

afterEach(async () => {
  await Promise.all(databases.map(async (database) => await database.close()));
  await tree.remove();
});

describe('the schema drift check', () => {
  it('finds nothing where dump, migrations and tables agree', async () => {
    expect(await drift()).toEqual([]);
  });

  it('shows the lines that a further migration changes', async () => {
    await tree.write({
      'subgraphs/planted/migrations/0002_indexes.sql':
        'drop index planted.parcels_sent_at_idx; create unique index parcels_sent_at_key on planted.parcels (sent_at);',
    });

    const [difference] = await drift();

    expect(difference?.split('\n')).toEqual([
      'tests/support/schema/planted.sql is not what the migrations make:',
      '  - index parcels_sent_at_idx USING btree (sent_at)',
      '  + index parcels_sent_at_key UNIQUE USING btree (sent_at)',
    ]);
  });

  it('finds a dump that was never written', async () => {
    await tree.write({ 'subgraphs/second/migrations/0001_first.sql': 'create table second.things (id uuid);' });

    expect(await drift()).toContain('tests/support/schema/second.sql is missing: run npm run db:drift -- --write');
  });

  it.each([
    [
      'a column of another type',
      "integer('weight_grams')",
      "text('weight_grams')",
      'planted.parcels.weight_grams is declared text and is integer',
    ],
    [
      'a column that may be null',
      "integer('weight_grams').notNull()",
      "integer('weight_grams')",
      'planted.parcels.weight_grams is declared nullable and is not null',
    ],
    [
      'a column that must not be null',
      '{ withTimezone: true })',
      '{ withTimezone: true }).notNull()',
      'planted.parcels.sent_at is declared not null and is nullable',
    ],
    [
      'a local time',
      ', { withTimezone: true }',
      '',
      'planted.parcels.sent_at is declared timestamp without time zone and is timestamp with time zone',
    ],
    [
      'a column that no migration makes',
      "uuid('id').primaryKey(),",
      "uuid('id').primaryKey(), colour: text('colour'),",
      'no migration makes planted.parcels.colour',
    ],
    ['too few columns', "  labels: text('labels').array().notNull(),\n", '', 'planted.parcels.labels is not declared'],
    ['a table that no migration makes', "table('parcels'", "table('boxes'", 'no migration makes planted.boxes'],
  ])('finds a table.ts that declares %s', async (what, good, bad, difference) => {
    // Each declaration is a file of its own: a module that was imported once stays as it was.
    const folder = `subgraphs/planted/src/${what.replaceAll(' ', '-')}`;
    await tree.write({ [`${folder}/table.ts`]: TABLE_TS.replace(good, bad) });

    expect(await drift()).toEqual([`${folder}/table.ts parcels: ${difference}`]);
  });
});
