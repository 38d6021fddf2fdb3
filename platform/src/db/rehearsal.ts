/**
 * A database on which everything is tried and nothing stays: one transaction that is always rolled back, with each
 * transaction of the caller a savepoint in it. So a dry run takes the very road of the real one, and later steps see
 * what earlier ones would have written.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import type { Database, Transaction } from './database.ts';
import { makeRepeatedTexts, preparingRepeated } from './prepare-repeated.ts';

export interface Rehearsal {
  readonly database: Database;
  /** Rolls everything back. */
  end(): Promise<void>;
}

/**
 * Row locks are held until the end, so whoever else holds one is not waited for: a step that meets one lets go of what
 * it took, and is tried again. Shorter than PostgreSQL's deadlock timeout, so that it never is others who are stopped.
 */
const LOCK_TIMEOUT_MS = 500;
const TRIES = 20;
const PAUSE_MS = 500;
const IDLE_TIMEOUT_MS = 120_000;
const LOCK_NOT_AVAILABLE = '55P03';

export async function beginRehearsal({ pool }: Pick<Database, 'pool'>): Promise<Rehearsal> {
  const client = await pool.connect();
  const outer = await openTransaction(preparingRepeated(client, makeRepeatedTexts()));
  await client.query(`set local lock_timeout = ${String(LOCK_TIMEOUT_MS)}`);
  await client.query(`set local idle_in_transaction_session_timeout = ${String(IDLE_TIMEOUT_MS)}`);
  await client.query(`set local tributary.rehearsal = 'on'`);
  // Savepoints nest by time: one step at a time, whoever asks.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return await turn;
  };
  const database: Database = {
    // A transaction answers whatever a pool answers; what it cannot do (open another connection) nobody asks of it.
    db: outer.tx,
    pool,
    transaction: async (work) => await inTurn(async () => await patiently(outer.tx, work)),
    query: async ({ text, values }) =>
      (await client.query<unknown[]>({ text, values: [...values], rowMode: 'array' })).rows,
    close: async () => Promise.resolve(),
  };
  return {
    database,
    async end() {
      await last;
      await outer.rollBack();
      client.release();
    },
  };
}

class RolledBack extends Error {}
class Refused extends Error {
  constructor(readonly refusal: unknown) {
    super('rolled back because the use case refused');
  }
}

async function openTransaction(client: pg.PoolClient): Promise<{ tx: Transaction; rollBack(): Promise<void> }> {
  return await new Promise((resolve, reject) => {
    const whole = drizzle({ client })
      .transaction(
        async (tx) =>
          await new Promise<never>((_, end) => {
            resolve({
              tx,
              rollBack: async () => {
                end(new RolledBack());
                await whole;
              },
            });
          }),
      )
      .catch((error: unknown) => {
        if (!(error instanceof RolledBack)) reject(error instanceof Error ? error : new Error(String(error)));
      });
  });
}

async function patiently<Value>(outer: Transaction, work: (tx: Transaction) => Promise<Value>): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await outer.transaction(async (tx) => {
        const value = await work(tx);
        if (isRefusal(value)) throw new Refused(value);
        return value;
      });
    } catch (error) {
      // Thrown a few lines above with the value that `work` gave back, so it is a Value.
      if (error instanceof Refused) return error.refusal as Value;
      if (attempt === TRIES || !isLockTimeout(error)) throw error;
      await delay(PAUSE_MS);
    }
  }
}

function isRefusal(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'ok' in value && value.ok === false;
}

function isLockTimeout(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && at.code === LOCK_NOT_AVAILABLE) return true;
  }
  return false;
}
