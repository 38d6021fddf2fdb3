import type { Transaction } from '@tributary/platform';
import { inArray, sql } from 'drizzle-orm';
import { messages } from '../conversation/table.ts';
import type { IncomingMessage, IncomingTicket } from './ticket-of-record.ts';

export async function upsertConversations(
  tx: Transaction,
  conversations: readonly IncomingTicket['conversation'][],
): Promise<void> {
  await tx.execute(sql`
    insert into service.conversations (id, ticket_id, subject)
    select r."id", r."ticketId", r."subject"
    from json_to_recordset(${JSON.stringify(conversations)}::json) as r ("id" uuid, "ticketId" uuid, "subject" text)
    on conflict on constraint conversations_pkey do update set subject = excluded.subject`);
}

/** Those that are not stored yet; each of them is news for the timeline. */
export async function newMessagesOf(tx: Transaction, incoming: readonly IncomingMessage[]): Promise<IncomingMessage[]> {
  if (incoming.length === 0) return [];
  const known = await tx
    .select({ id: messages.id })
    .from(messages)
    .where(
      inArray(
        messages.id,
        incoming.map((message) => message.id),
      ),
    );
  const ids = new Set(known.map(({ id }) => id));
  return incoming.filter((message) => !ids.has(message.id));
}

export async function upsertMessages(tx: Transaction, incoming: readonly IncomingMessage[]): Promise<void> {
  if (incoming.length === 0) return;
  await tx.execute(sql`
    with written as (
      insert into service.messages (id, conversation_id, direction, author_name, body, sent_at)
      select r."id", r."conversationId", r."direction", r."authorName", r."body", r."sentAt"
      from json_to_recordset(${JSON.stringify(incoming)}::json) as r ("id" uuid, "conversationId" uuid,
        "direction" text, "authorName" text, "body" text, "sentAt" timestamptz)
      on conflict on constraint messages_pkey do update set body = excluded.body, sent_at = excluded.sent_at
      returning conversation_id, sent_at)
    update service.conversations c set last_message_at = greatest(c.last_message_at, w.last)
    from (select conversation_id, max(sent_at) as last from written group by conversation_id) w
    where c.id = w.conversation_id`);
}
