import type { Transaction } from '@tributary/platform';
import { eq } from 'drizzle-orm';
import { channels } from './table.ts';

export async function findChannel(tx: Transaction, id: string): Promise<typeof channels.$inferSelect | undefined> {
  const [row] = await tx.select().from(channels).where(eq(channels.id, id));
  return row;
}

/** False when the name is taken. */
export async function insertChannel(tx: Transaction, channel: typeof channels.$inferInsert): Promise<boolean> {
  const inserted = await tx.insert(channels).values(channel).onConflictDoNothing().returning({ id: channels.id });
  return inserted.length === 1;
}
