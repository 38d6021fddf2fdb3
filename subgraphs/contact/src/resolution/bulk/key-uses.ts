/** The set operations, in DuckDB: which keys several records hold, by how many people, and who holds them. */
import path from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { KeyUse } from '../engine/index.ts';
import { unescapeKey } from './key-file.ts';

export interface KeyUses {
  /** Keys that more than one record holds; their numbers count from 0 without gaps. */
  readonly count: number;
  each(visit: (key: string, number: number, use: KeyUse) => void): Promise<void>;
  /** Every holding of such a key by a record. */
  holdings(visit: (key: number, record: number) => void): Promise<void>;
  close(): void;
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
      await scan(db, 'select key, number, records, people from uses', ([keys, numbers, records, people], row) => {
        visit(unescapeKey(String(keys[row])), Number(numbers[row]), {
          records: Number(records[row]),
          people: Number(people[row]),
        });
      });
    },
    async holdings(visit) {
      const sql = 'select u.number, k.record from keys k join uses u on u.key = k.key';
      await scan(db, sql, ([numbers, records], row) => visit(Number(numbers[row]), Number(records[row])));
    },
    close() {
      db.closeSync();
      instance.closeSync();
    },
  };
}

async function makeTables(db: DuckDBConnection, files: string): Promise<void> {
  const columns = "{'key': 'VARCHAR', 'record': 'INTEGER', 'person': 'BIGINT'}";
  await db.run(
    `create table keys as select key, record, person from read_csv('${files.replaceAll("'", "''")}', columns = ${columns},
       delim = '\t', quote = '', escape = '', header = false, auto_detect = false, parallel = true)`,
  );
  // A record without a name is nobody's namesake: person 0 is not counted.
  await db.run(
    `create table uses as
     select key, (row_number() over () - 1)::integer as number, records, people from (
       select key, sum(held)::integer as records, (count(*) filter (person <> 0))::integer as people
       from (select key, person, count(*) as held from keys group by key, person)
       group by key having sum(held) > 1)`,
  );
}

type Column = readonly unknown[];

async function scan(
  db: DuckDBConnection,
  sql: string,
  visit: (columns: [Column, Column, Column, Column], row: number) => void,
): Promise<void> {
  const result = await db.stream(sql);
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    const read = chunk.getColumns();
    const columns: [Column, Column, Column, Column] = [read[0] ?? [], read[1] ?? [], read[2] ?? [], read[3] ?? []];
    for (let row = 0; row < chunk.rowCount; row += 1) visit(columns, row);
  }
}
