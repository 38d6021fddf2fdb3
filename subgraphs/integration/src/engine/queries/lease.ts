/**
 * One reader per shelf. The lease only spares work: what keeps two readers from writing is its token, which every
 * transaction of the engine checks under the lock on the shelf's row. A reader that was taken for dead (a paused
 * machine) finds another token there and writes nothing.
 */
import { accept, type Database, type Transaction } from '@tributary/platform';
import { sql, type SQL } from 'drizzle-orm';

export interface Lease {
  readonly shelfId: string;
  readonly token: number;
  readonly of?: Leased | undefined;
}

/** A shelf is held by who reads it (the default), a write-back rule by who sends what goes out by it. */
export type Leased = 'streams' | 'write_back_rules';

function tableOf(of: Leased | undefined): SQL {
  return sql.raw(`integration.${of ?? 'streams'}`);
}

/** Somebody else reads this shelf now. */
export class LeaseLost extends Error {
  constructor(shelfId: string) {
    super(`The lease of shelf ${shelfId} was taken over.`);
    this.name = 'LeaseLost';
  }
}

/** A reader that died is replaced after this; a living one renews it in a third of the time. */
export const LEASE_MS = 15_000;

/** Undefined while somebody else holds it. The same holder (a job that runs again) takes it back at once. */
export async function takeLease(
  database: Database,
  { shelfId, holder, of }: { shelfId: string; holder: string; of?: Leased | undefined },
): Promise<Lease | undefined> {
  const { rows } = await database.db.execute<{ lease_token: string }>(sql`
    update ${tableOf(of)}
    set lease_token = lease_token + 1, lease_holder = ${holder}, lease_until = now() + ${LEASE_MS} * interval '1 millisecond'
    where id = ${shelfId} and (lease_until is null or lease_until < now() or lease_holder = ${holder})
    returning lease_token`);
  return rows[0] && { shelfId, token: Number(rows[0].lease_token), of };
}

/** Who holds the shelf, while the lease lasts. */
export async function holderOf(database: Database, shelfId: string): Promise<string | undefined> {
  const { rows } = await database.db.execute<{ holder: string | null }>(sql`
    select lease_holder as holder from integration.streams where id = ${shelfId} and lease_until > now()`);
  return rows[0]?.holder ?? undefined;
}

/** First statement of every transaction of the engine. */
export async function holdLease(tx: Transaction, { shelfId, token, of }: Lease): Promise<void> {
  const { rowCount } = await tx.execute(sql`
    select from ${tableOf(of)} where id = ${shelfId} and lease_token = ${token} for no key update`);
  if (rowCount === 0) throw new LeaseLost(shelfId);
}

/** The shelf's row alone, for writers that are no readers (a replay): they take turns with the engine. */
export async function lockShelf(tx: Transaction, shelfId: string): Promise<void> {
  await tx.execute(sql`select from integration.streams where id = ${shelfId} for no key update`);
}

export async function renewLease(database: Database, { shelfId, token, of }: Lease): Promise<boolean> {
  const { rowCount } = await database.db.execute(sql`
    update ${tableOf(of)} set lease_until = now() + ${LEASE_MS} * interval '1 millisecond'
    where id = ${shelfId} and lease_token = ${token}`);
  return rowCount === 1;
}

export async function releaseLease(database: Database, { shelfId, token, of }: Lease): Promise<void> {
  await database.transaction(async (tx) => {
    await tx.execute(sql`
      update ${tableOf(of)} set lease_until = null, lease_holder = null
      where id = ${shelfId} and lease_token = ${token}`);
    return accept(undefined);
  });
}
