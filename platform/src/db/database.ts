import { drizzle, type NodePgDatabase, type NodePgTransaction } from 'drizzle-orm/node-postgres';
import type { ExtractTablesWithRelations } from 'drizzle-orm';
import pg from 'pg';
import { makeRepeatedTexts, preparingRepeated, type RepeatedTexts } from './prepare-repeated.ts';

type NoSchema = Record<string, never>;
export type Transaction = NodePgTransaction<NoSchema, ExtractTablesWithRelations<NoSchema>>;

export interface ConnectionOptions {
  readonly url: string;
  /** Shown in pg_stat_activity. */
  readonly name: string;
  /** The subgraph's own role; every statement runs with its rights. */
  readonly role?: string;
  /** Nothing can be written through it. */
  readonly readOnly?: boolean;
  /** Any statement is cancelled after this (default 15 s). */
  readonly statementTimeoutMs?: number;
}

export interface DatabaseOptions extends ConnectionOptions {
  /** Connections at most (default 4: more does not help two cores, see docs/adr/0005). */
  readonly max?: number;
}

/** A pool. `db` is drizzle; `query` is for text that is prepared once per `name` and connection. */
export interface Database {
  readonly db: NodePgDatabase<NoSchema>;
  readonly pool: pg.Pool;
  /**
   * Everything in `work` or nothing. A refusal (`{ ok: false }`) rolls back like a fault does, so a use case that
   * writes first and refuses later changes nothing. Await nothing but this transaction inside it.
   */
  transaction<Value>(work: (tx: Transaction) => Promise<Value>): Promise<Value>;
  /** One statement; with a `name` it is prepared once per connection. Rows are arrays of columns. */
  query(statement: { name?: string; text: string; values: readonly unknown[] }): Promise<unknown[][]>;
  close(): Promise<void>;
}

export const STATEMENT_TIMEOUT_MS = 15_000;
const CONNECT_TIMEOUT_MS = 5_000;
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 15_000;

/** What every connection of a process of ours is opened with. */
export function connectionOptions(options: ConnectionOptions) {
  const role = options.role === undefined ? '' : ` -c role=${options.role}`;
  const access = options.readOnly === true ? ' -c default_transaction_read_only=on' : '';
  return {
    connectionString: options.url,
    application_name: options.name,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: options.statementTimeoutMs ?? STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
    options: `-c timezone=UTC -c jit=off${role}${access}`,
  };
}

export function openDatabase(options: DatabaseOptions): Database {
  const pool = new pg.Pool({
    ...connectionOptions(options),
    max: options.max ?? 4,
    idleTimeoutMillis: 30_000,
    // A statement is sent when it is given, and not when the one before it is answered: the database goes on meanwhile.
    pipeline: true,
  });
  // An idle connection that dies is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  // The same for one that dies while it is checked out: its query or transaction fails, and the pool drops it.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = drizzle({ client: pool });
  const repeated = makeRepeatedTexts();
  return {
    db,
    pool,
    transaction: async (work) => await transactionOf({ pool, repeated }, work),
    async query({ name, text, values }) {
      const result = await pool.query<unknown[]>({
        ...(name === undefined ? {} : { name }),
        text,
        values: [...values],
        rowMode: 'array',
        types: RAW_JSON_TYPES,
      });
      return result.rows;
    },
    close: async () => {
      await pool.end();
    },
  };
}

class Refused extends Error {
  constructor(readonly refusal: unknown) {
    super('rolled back because the use case refused');
  }
}

/**
 * On a client of our own: drizzle, given the pool, never gives back a connection that died before its transaction
 * began (0.45.4), and a pool that lost its last one that way waits for ever.
 */
async function transactionOf<Value>(
  { pool, repeated }: { pool: pg.Pool; repeated: RepeatedTexts },
  work: (tx: Transaction) => Promise<Value>,
): Promise<Value> {
  const client = await pool.connect();
  let hasBegun = false;
  try {
    return await drizzle<NoSchema, pg.PoolClient>({ client: preparingRepeated(client, repeated) }).transaction(
      async (tx) => {
        hasBegun = true;
        const value = await work(tx);
        if (isRefusal(value)) throw new Refused(value);
        return value;
      },
    );
  } catch (error) {
    // Thrown a few lines above with the value that `work` gave back, so it is a Value.
    if (error instanceof Refused) return error.refusal as Value;
    throw error;
  } finally {
    const isBroken = !hasBegun;
    client.release(isBroken);
  }
}

function isRefusal(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'ok' in value && value.ok === false;
}

const JSON_OID = 114;
const JSONB_OID = 3802;
/** JSON stays text: the reads layer parses it once, and may one day not parse it at all. */
export const RAW_JSON_TYPES: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === JSON_OID || oid === JSONB_OID
      ? (text: string): string => text
      : (pg.types.getTypeParser(oid, format) as (text: string) => unknown)) as pg.CustomTypesConfig['getTypeParser'],
};
