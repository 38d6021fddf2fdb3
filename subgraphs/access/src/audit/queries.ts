import type { Database, Transaction } from '@tributary/platform';
import { asc, desc, gt } from 'drizzle-orm';
import { auditEntries, type AuditRow } from './table.ts';

type Reader = Pick<Database['db'], 'select'>;

export async function lastHash(db: Reader): Promise<Buffer | undefined> {
  const [last] = await db
    .select({ hash: auditEntries.hash })
    .from(auditEntries)
    .orderBy(desc(auditEntries.position))
    .limit(1);
  return last?.hash;
}

export async function insertEntries(tx: Transaction, rows: readonly AuditRow[]): Promise<void> {
  if (rows.length > 0) await tx.insert(auditEntries).values([...rows]);
}

export async function entriesAfter(db: Reader, after: bigint, limit: number): Promise<AuditRow[]> {
  return await db
    .select()
    .from(auditEntries)
    .where(gt(auditEntries.position, after))
    .orderBy(asc(auditEntries.position))
    .limit(limit);
}
