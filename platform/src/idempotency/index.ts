/** Creating mutations that may be repeated: `<schema>.idempotency` keeps what a key made the first time. */
import { sql } from 'drizzle-orm';
import type { Transaction } from '../db/index.ts';
import type { Principal } from '../principal/index.ts';

export interface Claim {
  /** The subgraph's PostgreSQL schema. */
  readonly schema: string;
  readonly principal: Principal;
  /** The mutation's name: one key may be used for different mutations. */
  readonly mutation: string;
  readonly key: string | undefined;
  /** The id that the new row will have. */
  readonly id: string;
}

/**
 * The id that this key stands for: the given one when the key is new, otherwise that of the first call. A
 * second call at the same time waits here until the first one has committed. Rolled back with its caller.
 */
export async function claimKey(tx: Transaction, { schema, principal, mutation, key, id }: Claim): Promise<string> {
  if (key === undefined) return id;
  const table = sql`${sql.identifier(schema)}.${sql.identifier('idempotency')}`;
  const who = `${principal.kind}:${principal.id}`;
  const claimed = await tx.execute(sql`
    insert into ${table} (principal, mutation, key, result_id) values (${who}, ${mutation}, ${key}, ${id})
    on conflict on constraint idempotency_pkey do nothing`);
  if (claimed.rowCount === 1) return id;
  const first = await tx.execute<{ result_id: string }>(sql`
    select result_id from ${table} where principal = ${who} and mutation = ${mutation} and key = ${key}`);
  const row = first.rows[0];
  if (!row) throw new Error(`The idempotency key of ${mutation} was neither free nor taken.`);
  return row.result_id;
}
