import type { InlineContact, TicketRecord } from '@tributary/connector-kit';
import { customerOf, derivedId, type Guest, type InboundBatch, type InboundItem } from '@tributary/platform';
import type { MessageDirection } from '../conversation/table.ts';
import { timesOfStatus, type TicketPriority, type TicketStatus } from '../ticket/status-machine.ts';

export interface IncomingRow {
  readonly id: string;
  readonly number: string | null;
  readonly subject: string;
  readonly status: TicketStatus;
  readonly sourceStatus: string | null;
  readonly priority: TicketPriority;
  readonly contactId: string | null;
  readonly companyId: string | null;
  readonly orderId: string | null;
  readonly openedAt: Date;
  readonly firstAnsweredAt: Date | null;
  readonly solvedAt: Date | null;
  readonly closedAt: Date | null;
  readonly sourceConnection: string;
  readonly sourceStream: string;
  readonly sourceKey: string;
  readonly sourceVersion: string;
  readonly sourceHash: string;
  readonly sourceObservedAt: Date;
}

export interface IncomingMessage {
  readonly id: string;
  readonly ticketId: string;
  readonly conversationId: string;
  readonly direction: MessageDirection;
  readonly authorName: string | null;
  readonly body: string;
  readonly sentAt: Date;
}

export interface IncomingTicket {
  readonly row: IncomingRow;
  readonly conversation: { readonly id: string; readonly ticketId: string; readonly subject: string };
  readonly messages: readonly IncomingMessage[];
  /** Who asked, when the desk has no record of them. */
  readonly guest?: Guest;
}

/** Rows of a ticket record. Ids are derived from the connection and its keys, so the same record names the same rows. */
export function ticketOfRecord(
  batch: InboundBatch,
  item: InboundItem & { readonly record: TicketRecord },
  sourceHash: string,
): IncomingTicket {
  const { record } = item;
  const id = derivedId(batch.connectionId, 'ticket', item.key);
  const conversationId = derivedId(id, 'conversation');
  const closedAt = record.closedAt === undefined ? null : new Date(record.closedAt);
  const firstAnsweredAt = record.firstAnsweredAt ?? firstAnswer(record);
  // A desk's “on hold” waits for somebody like our PENDING does; its own word stays in `sourceStatus`.
  const status = record.status === 'ON_HOLD' ? 'PENDING' : record.status;
  const { requester: customer, contact } = record;
  const { contactId, companyId, guest } = customerOf(batch.connectionId, { customer, contact });
  const row: IncomingRow = {
    id,
    number: record.number ?? null,
    subject: record.subject,
    status,
    sourceStatus: record.sourceStatus ?? record.status,
    priority: record.priority,
    contactId,
    companyId,
    orderId: record.order === undefined ? null : derivedId(batch.connectionId, 'order', record.order.key),
    openedAt: new Date(record.openedAt),
    firstAnsweredAt: firstAnsweredAt === undefined ? null : new Date(firstAnsweredAt),
    ...timesOfStatus(status, { solvedAt: closedAt, closedAt }, closedAt ?? new Date(item.observedAt)),
    sourceConnection: batch.connectionId,
    sourceStream: batch.stream,
    sourceKey: item.key,
    sourceVersion: item.version,
    sourceHash,
    sourceObservedAt: new Date(item.observedAt),
  };
  const conversation = { id: conversationId, ticketId: id, subject: record.subject };
  const messages = messagesOf(record, { ticketId: id, conversationId });
  return { row, conversation, messages, ...(guest === undefined ? {} : { guest }) };
}

function messagesOf(record: TicketRecord, ids: { ticketId: string; conversationId: string }): IncomingMessage[] {
  const messages = record.messages.map((message) => ({
    ...ids,
    id: derivedId(ids.ticketId, 'message', message.key),
    direction: message.direction,
    authorName: nameOf(message.author),
    body: message.body,
    sentAt: new Date(message.at),
  }));
  if (record.body === undefined || record.body === '') return messages;
  const opening: IncomingMessage = {
    ...ids,
    id: derivedId(ids.ticketId, 'message', 'opening'),
    direction: 'INBOUND',
    authorName: nameOf(record.contact),
    body: record.body,
    sentAt: new Date(record.openedAt),
  };
  return [opening, ...messages];
}

function firstAnswer(record: TicketRecord): string | undefined {
  return record.messages
    .filter((message) => message.direction === 'OUTBOUND')
    .map((message) => message.at)
    .sort()[0];
}

function nameOf(contact: InlineContact | undefined): string | null {
  if (contact === undefined) return null;
  const { full, given, family } = contact.names;
  return full ?? ([given, family].filter((part) => part !== undefined).join(' ') || null);
}
