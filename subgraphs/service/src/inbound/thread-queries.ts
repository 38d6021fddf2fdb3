import type { Transaction } from '@tributary/platform';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { conversations, messages } from '../conversation/table.ts';
import { tickets } from '../ticket/table.ts';

/** Where messages are that go by these names: their tickets, by name. */
export async function ticketsOfThreads(tx: Transaction, names: readonly string[]): Promise<Map<string, string>> {
  if (names.length === 0) return new Map();
  const rows = await tx
    .select({ name: messages.threadName, ticketId: conversations.ticketId })
    .from(messages)
    .innerJoin(conversations, eq(conversations.id, messages.conversationId))
    .where(inArray(messages.threadName, [...names]));
  return new Map(rows.flatMap(({ name, ticketId }) => (name === null ? [] : [[name, ticketId] as const])));
}

/** Tickets by number; a number that two of them have names neither. */
export async function ticketsByNumber(tx: Transaction, numbers: readonly string[]): Promise<Map<string, string>> {
  if (numbers.length === 0) return new Map();
  const rows = await tx
    .select({ id: tickets.id, number: tickets.number })
    .from(tickets)
    .where(and(inArray(tickets.number, [...numbers]), isNull(tickets.deletedAt)));
  const byNumber = new Map<string, string>();
  for (const { id, number } of rows) {
    if (rows.filter((row) => row.number === number).length === 1) byNumber.set(number, id);
  }
  return byNumber;
}
