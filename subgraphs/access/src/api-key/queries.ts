import type { Transaction } from '@tributary/platform';
import { eq } from 'drizzle-orm';
import { apiKeys } from './table.ts';

export async function insertApiKey(tx: Transaction, key: typeof apiKeys.$inferInsert): Promise<void> {
  await tx.insert(apiKeys).values(key);
}

export async function lockApiKey(tx: Transaction, id: string): Promise<typeof apiKeys.$inferSelect | undefined> {
  const [key] = await tx.select().from(apiKeys).where(eq(apiKeys.id, id)).for('update');
  return key;
}

export async function markRevoked(tx: Transaction, id: string, now: Date): Promise<void> {
  await tx.update(apiKeys).set({ revokedAt: now }).where(eq(apiKeys.id, id));
}
