/** The set operations, in DuckDB: which keys several records hold, by how many people, and who holds them. */
import path from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { KeyUse } from '../engine/index.ts';
import type { Hash64 } from './key-hash.ts';

export interface KeyUses {
  /** Keys that more than one record holds; their numbers count from 0 without gaps. */
  readonly count: number;
  each(visit: (used: UsedKey) => void): Promise<void>;
  /** Every holding by a record of such a key that brings its holders together. */
  holdings(visit: (key: number, record: number) => void): Promise<void>;
  close(): void;
}

export interface UsedKey {
  readonly key: Hash64;
  readonly number: number;
  /** The most records with which it brings them together. */
  readonly most: number;
  readonly use: KeyUse;
}

interface Options {
  readonly folder: string;
  readonly memoryMb: number;
  readonly threads: number;
}

export async function readKeyUses({ folder, memoryMb, threads }: Options): Promise<KeyUses> {
  // Loaded when it is needed: the hub itself starts without it.
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(path.join(folder, 'keys.duckdb'), {
    memory_limit: `${String(memoryMb)}MB`,
    threads: String(threads),
    temp_directory: path.join(folder, 'spill'),
    preserve_insertion_order: 'false',
  });
  const db = await instance.connect();
  await makeTables(db, path.join(folder, 'keys-*.tsv'));
  const reader = await db.runAndReadAll('select count(*)::integer from uses');
  const count = Number(reader.getRows()[0]?.[0] ?? 0);
  return {
    count,
    async each(visit) {
      const sql = 'select low, high, number, most, records, people from uses';
      await scan(db, sql, ([low = 0, high = 0, number = 0, most = 0, records = 0, people = 0]) =>
        visit({ key: { low, high }, number, most, use: { records, people } }),
      );
    },
    async holdings(visit) {
      const sql = `select u.number, k.record from keys k join uses u on u.low = k.low and u.high = k.high
        where u.records <= u.most`;
      await scan(db, sql, ([number = 0, record = 0]) => visit(number, record));
    },
    close() {
      db.closeSync();
      instance.closeSync();
    },
  };
}

async function makeTables(db: DuckDBConnection, files: string): Promise<void> {
  const columns = "{'low': 'UINTEGER', 'high': 'UINTEGER', 'most': 'INTEGER', 'record': 'INTEGER', 'person': 'BIGINT'}";
  await db.run(
    `create table keys as select low, high, most, record, person from read_csv('${files.replaceAll("'", "''")}', columns = ${columns},
       delim = '\t', quote = '', escape = '', header = false, auto_detect = false, parallel = true)`,
  );
  // A record without a name is nobody's namesake: person 0 is not counted.
  await db.run(
    `create table uses as
     select low, high, (row_number() over () - 1)::integer as number, most, records, people from (
       select low, high, any_value(most) as most, sum(held)::integer as records,
         (count(*) filter (person <> 0))::integer as people
       from (select low, high, person, any_value(most) as most, count(*) as held from keys group by low, high, person)
       group by low, high having sum(held) > 1)`,
  );
}

/** All columns are whole numbers of at most 32 bits, which DuckDB hands over as numbers. */
async function scan(db: DuckDBConnection, sql: string, visit: (row: readonly number[]) => void): Promise<void> {
  const result = await db.stream(sql);
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    const columns = chunk.getColumns();
    const values: number[] = [];
    for (let row = 0; row < chunk.rowCount; row += 1) {
      for (let column = 0; column < columns.length; column += 1) values[column] = Number(columns[column]?.[row]);
      visit(values);
    }
  }
}
