import type { Transaction } from '@tributary/platform';
import { asc, eq } from 'drizzle-orm';
import { conversations, messages, type MessageRow } from './table.ts';

export async function insertConversation(
  tx: Transaction,
  conversation: typeof conversations.$inferInsert,
): Promise<void> {
  await tx.insert(conversations).values(conversation);
}

export async function firstConversation(tx: Transaction, ticketId: string): Promise<{ id: string } | undefined> {
  const [row] = await tx
    .select({ id: conversations.id })
    .from(conversations)
    .where(eq(conversations.ticketId, ticketId))
    .orderBy(asc(conversations.createdAt), asc(conversations.id))
    .limit(1);
  return row;
}

export async function insertMessage(tx: Transaction, message: typeof messages.$inferInsert): Promise<MessageRow> {
  const [row] = await tx.insert(messages).values(message).returning();
  if (!row) throw new Error(`Message ${message.id} was not inserted.`);
  await tx.update(conversations).set({ lastMessageAt: row.sentAt }).where(eq(conversations.id, row.conversationId));
  return row;
}
