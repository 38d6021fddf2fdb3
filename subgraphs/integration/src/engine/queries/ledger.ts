import {
  corrected,
  fullBucket,
  held,
  isStanding,
  takenFrom,
  type Bucket,
  type BudgetLedger,
  type RateBudget,
} from '@tributary/connector-kit';
import type { Database, Transaction } from '@tributary/platform';
import { sql } from 'drizzle-orm';

/** Token buckets in the database: all workers spend one connection's budget together, and wait together. */
export function sqlLedger(database: Database, connectionId: string): BudgetLedger {
  /** One at a time: the row is locked from reading it to writing it. */
  async function change<Value>(
    budget: RateBudget,
    now: Date,
    work: (bucket: Bucket) => { readonly bucket: Bucket; readonly value: Value },
  ): Promise<Value> {
    return await database.transaction(async (tx) => {
      const { bucket, value } = work(await lockBucket(tx, { connectionId, budget, now }));
      await saveBucket(tx, { connectionId, name: budget.name, bucket });
      return value;
    });
  }
  return {
    take: async (budget, taking) =>
      await change(budget, taking.now, (before) => {
        const { bucket, ticket } = takenFrom(before, budget, taking);
        return { bucket, value: ticket };
      }),
    async stands({ name }, ticket, now) {
      const { rows } = await database.db.execute<StoredBucket>(sql`
        select ${COLUMNS} from integration.rate_budgets where connection_id = ${connectionId} and name = ${name}`);
      return rows[0] !== undefined && isStanding(bucketIn(rows[0]), ticket, now);
    },
    hold: async (budget, holding) => {
      await change(budget, holding.now, (before) => ({ bucket: held(before, budget, holding), value: undefined }));
    },
    correct: async (budget, reading, now) => {
      await change(budget, now, (before) => ({
        bucket: corrected(before, budget, { reading, now }),
        value: undefined,
      }));
    },
  };
}

const COLUMNS = sql`tokens, at, held_until, era, pace, capacity, refill_per_second`;

interface StoredBucket {
  readonly [column: string]: unknown;
  readonly tokens: number;
  readonly at: string;
  readonly held_until: string | null;
  readonly era: string;
  readonly pace: number;
  readonly capacity: number | null;
  readonly refill_per_second: number | null;
}

async function lockBucket(
  tx: Transaction,
  { connectionId, budget, now }: { connectionId: string; budget: RateBudget; now: Date },
): Promise<Bucket> {
  const full = fullBucket(budget, now);
  const { rows } = await tx.execute<StoredBucket>(sql`
    insert into integration.rate_budgets as budget (connection_id, name, tokens, at)
    values (${connectionId}, ${budget.name}, ${full.tokens}, ${now.toISOString()})
    on conflict (connection_id, name) do update set name = excluded.name
    returning ${COLUMNS}`);
  return rows[0] === undefined ? full : bucketIn(rows[0]);
}

function bucketIn(row: StoredBucket): Bucket {
  return {
    tokens: row.tokens,
    at: new Date(row.at),
    heldUntil: row.held_until === null ? undefined : new Date(row.held_until),
    era: Number(row.era),
    pace: row.pace,
    capacity: row.capacity ?? undefined,
    refillPerSecond: row.refill_per_second ?? undefined,
  };
}

async function saveBucket(
  tx: Transaction,
  { connectionId, name, bucket }: { connectionId: string; name: string; bucket: Bucket },
): Promise<void> {
  const { tokens, at, heldUntil, era, pace, capacity, refillPerSecond } = bucket;
  await tx.execute(sql`
    update integration.rate_budgets
    set tokens = ${tokens}, at = ${at.toISOString()}, held_until = ${heldUntil?.toISOString() ?? null}, era = ${era},
      pace = ${pace}, capacity = ${capacity ?? null}, refill_per_second = ${refillPerSecond ?? null}
    where connection_id = ${connectionId} and name = ${name}`);
}
