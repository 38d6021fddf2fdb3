import { ThreadMessageRecord, type InlineContact } from '@tributary/connector-kit';
import {
  appendEvents,
  derivedId,
  type Actor,
  type InboundBatch,
  type InboundItem,
  type InboundResult,
  type NewEvent,
  type SubgraphDeps,
  type Transaction,
} from '@tributary/platform';
import { conversationOf, moveTicket } from '../conversation/add-message.ts';
import { messageEvent } from '../conversation/events.ts';
import { insertMessage } from '../conversation/queries.ts';
import { ticketEvent } from '../ticket/events.ts';
import { lockTicket } from '../ticket/queries.ts';
import { ticketsByNumber, ticketsOfThreads } from './thread-queries.ts';
import { ticketNumberIn } from './ticket-number.ts';

/**
 * Messages of threads, most of which belong to no conversation of the desk: those are left alone. What was added
 * stays, also when it is deleted at its source: the desk keeps what was said to it.
 */
export async function acceptMessages(
  { database, clock }: Pick<SubgraphDeps, 'database' | 'clock'>,
  batch: InboundBatch,
): Promise<InboundResult[]> {
  return await database.transaction(async (tx) => await acceptBatch(tx, batch, clock.now()));
}

interface Given {
  readonly item: InboundItem;
  readonly record: ThreadMessageRecord;
}

async function acceptBatch(tx: Transaction, batch: InboundBatch, now: Date): Promise<InboundResult[]> {
  const results = new Map<InboundItem, InboundResult>();
  const given: Given[] = [];
  for (const item of batch.items) {
    if (item.op === 'delete') continue;
    const parsed = ThreadMessageRecord.safeParse(item.record);
    if (parsed.success) given.push({ item, record: parsed.data });
    else results.set(item, { key: item.key, status: 'rejected', reason: parsed.error.message });
  }
  const known = await ticketsOfThreads(
    tx,
    given.flatMap(({ record }) => [record.id, ...record.answers]),
  );
  const numbered = await ticketsByNumber(
    tx,
    given.flatMap(({ record }) => ticketNumberIn(record.subject ?? '') ?? []),
  );
  // Oldest first: an answer to what comes in the same batch finds it.
  for (const { item, record } of [...given].sort((a, b) => (a.record.at < b.record.at ? -1 : 1))) {
    if (known.has(record.id)) continue;
    const ticketId = ticketOf(record, known, numbered);
    if (ticketId === undefined) continue;
    const id = derivedId(batch.connectionId, 'message', record.id);
    if (!(await addToTicket(tx, { id, ticketId, record, now, actor: { kind: 'connector', id: batch.connectionId } })))
      continue;
    known.set(record.id, ticketId);
    results.set(item, { key: item.key, status: 'created', id });
  }
  return batch.items.map((item) => results.get(item) ?? { key: item.key, status: 'unchanged' });
}

/** What is answered last counts before the beginning of the thread, and both before a number that anyone can type. */
function ticketOf(
  { answers, subject = '' }: ThreadMessageRecord,
  known: ReadonlyMap<string, string>,
  numbered: ReadonlyMap<string, string>,
): string | undefined {
  const answered = [...answers].reverse().find((name) => known.has(name));
  return known.get(answered ?? '') ?? numbered.get(ticketNumberIn(subject) ?? '');
}

/** Senders' clocks count whole seconds, and are not ours. */
const CLOCKS_MS = 60_000;

interface Adding {
  readonly id: string;
  readonly ticketId: string;
  readonly record: ThreadMessageRecord;
  readonly now: Date;
  readonly actor: Actor;
}

async function addToTicket(tx: Transaction, { id, ticketId, record, now, actor }: Adding): Promise<boolean> {
  const ticket = await lockTicket(tx, ticketId);
  if (!ticket) return false;
  const { direction, body, author } = record;
  const sentAt = new Date(record.at);
  const message = await insertMessage(tx, {
    id,
    conversationId: await conversationOf(tx, ticket),
    direction,
    body,
    sentAt,
    authorName: nameOf(author),
    threadName: record.id,
  });
  const events: NewEvent[] = [messageEvent({ message, ticket, actor, isTouchpoint: true })];
  // A mailbox is read from its beginning: what was said before the ticket was solved does not open it again.
  const isNews = sentAt.getTime() + CLOCKS_MS >= (ticket.solvedAt ?? ticket.openedAt).getTime();
  const changed = isNews ? await moveTicket(tx, ticket, { direction, now }) : undefined;
  if (changed) {
    const type = changed.status === ticket.status ? 'ticket.answered' : 'ticket.statusChanged';
    events.push(ticketEvent(type, { ticket: changed, before: ticket, actor }));
  }
  await appendEvents(tx, events);
  return true;
}

function nameOf(author: InlineContact | undefined): string | null {
  return author?.names.full ?? author?.emails[0]?.address ?? null;
}
