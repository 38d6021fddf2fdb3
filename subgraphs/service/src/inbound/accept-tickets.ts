import { TicketRecord } from '@tributary/connector-kit';
import {
  appendEvents,
  derivedId,
  type InboundBatch,
  type InboundItem,
  type InboundResult,
  keepUndo,
  type NewEvent,
  type SubgraphDeps,
  type Transaction,
} from '@tributary/platform';
import { createHash } from 'node:crypto';
import { messageEvent } from '../conversation/events.ts';
import { ticketEvent } from '../ticket/events.ts';
import type { TicketRow } from '../ticket/table.ts';
import { newMessagesOf, upsertConversations, upsertMessages } from './message-queries.ts';
import { ticketOfRecord, type IncomingTicket } from './ticket-of-record.ts';
import { markDeleted, ticketsForUpdate, upsertTickets } from './ticket-queries.ts';

/** Tickets of connected help desks: bulk, and idempotent by connection, key, version and content. */
export async function acceptTickets(
  { database, clock }: Pick<SubgraphDeps, 'database' | 'clock'>,
  batch: InboundBatch,
): Promise<InboundResult[]> {
  return await database.transaction(async (tx) => await acceptBatch(tx, batch, clock.now()));
}

interface Wanted {
  readonly item: InboundItem;
  readonly ticket: IncomingTicket;
}

async function acceptBatch(tx: Transaction, batch: InboundBatch, now: Date): Promise<InboundResult[]> {
  await keepUndo(tx, batch.undoId);
  const results = new Map<InboundItem, InboundResult>();
  const wanted: Wanted[] = [];
  // Of several versions of one thing in a batch the last one counts.
  const last = new Map(batch.items.map((item) => [item.key, item]));
  for (const item of batch.items) {
    const id = derivedId(batch.connectionId, 'ticket', item.key);
    if (last.get(item.key) !== item) {
      results.set(item, { key: item.key, status: 'unchanged', id });
      continue;
    }
    if (item.op === 'delete') continue;
    const parsed = TicketRecord.safeParse(item.record);
    if (parsed.success)
      wanted.push({ item, ticket: ticketOfRecord(batch, { ...item, record: parsed.data }, hashOf(parsed.data)) });
    else results.set(item, { key: item.key, status: 'rejected', reason: reasonOf(parsed.error.issues) });
  }
  const gone = [...last.values()].filter((item) => item.op === 'delete');
  await saveTickets(tx, wanted, { batch, results });
  await deleteTickets(tx, gone, { batch, results, now });
  return batch.items.map((item) => results.get(item) ?? { key: item.key, status: 'unchanged' });
}

interface Progress {
  readonly batch: InboundBatch;
  readonly results: Map<InboundItem, InboundResult>;
}

async function saveTickets(tx: Transaction, wanted: readonly Wanted[], { batch, results }: Progress): Promise<void> {
  const known = await ticketsForUpdate(
    tx,
    wanted.map(({ ticket }) => ticket.row.id),
  );
  const changed: Wanted[] = [];
  for (const one of wanted) {
    const before = known.get(one.ticket.row.id);
    const { id } = one.ticket.row;
    if (before && (isSame(before, one.ticket) || isOlder(before, one.ticket))) {
      results.set(one.item, { key: one.item.key, status: 'unchanged', id });
      continue;
    }
    changed.push(one);
    results.set(one.item, { key: one.item.key, status: before ? 'updated' : 'created', id });
  }
  if (changed.length === 0) return;
  const actor = { kind: 'connector', id: batch.connectionId } as const;
  const saved = await upsertTickets(
    tx,
    changed.map(({ ticket }) => ticket.row),
  );
  const guests = new Map(changed.map(({ ticket }) => [ticket.row.id, ticket.guest]));
  const events: NewEvent[] = [];
  for (const ticket of saved) {
    const before = known.get(ticket.id);
    const guest = guests.get(ticket.id);
    if (!before || before.deletedAt) events.push(ticketEvent('ticket.opened', { ticket, guest, actor }));
    else {
      const type = before.status === ticket.status ? 'ticket.updated' : 'ticket.statusChanged';
      events.push(ticketEvent(type, { ticket, before, guest, actor }));
    }
  }
  await upsertConversations(
    tx,
    changed.map(({ ticket }) => ticket.conversation),
  );
  const messages = changed.flatMap(({ ticket }) => ticket.messages);
  const fresh = await newMessagesOf(tx, messages);
  await upsertMessages(tx, messages);
  const byId = new Map(saved.map((ticket) => [ticket.id, ticket]));
  for (const message of fresh) {
    const ticket = byId.get(message.ticketId);
    if (ticket) events.push(messageEvent({ message, ticket, actor }));
  }
  await appendEvents(tx, events);
}

async function deleteTickets(
  tx: Transaction,
  gone: readonly InboundItem[],
  { batch, results, now }: Progress & { now: Date },
): Promise<void> {
  if (gone.length === 0) return;
  const ids = new Map(gone.map((item) => [derivedId(batch.connectionId, 'ticket', item.key), item]));
  const deleted = await markDeleted(tx, [...ids.keys()], now);
  for (const [id, item] of ids) {
    const status = deleted.some((ticket) => ticket.id === id) ? 'deleted' : 'unchanged';
    results.set(item, { key: item.key, status, id });
  }
  const actor = { kind: 'connector', id: batch.connectionId } as const;
  await appendEvents(
    tx,
    deleted.map((ticket) => ticketEvent('ticket.deleted', { ticket, actor })),
  );
}

function isSame(before: TicketRow, { row }: IncomingTicket): boolean {
  return before.deletedAt === null && before.sourceHash === row.sourceHash;
}

/** Two readers of one source may be out of step: what was observed earlier does not overwrite what came later. */
function isOlder(before: TicketRow, { row }: IncomingTicket): boolean {
  return before.sourceObservedAt !== null && row.sourceObservedAt < before.sourceObservedAt;
}

function hashOf(record: TicketRecord): string {
  return createHash('sha256').update(JSON.stringify(record)).digest('base64url');
}

function reasonOf(issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]): string {
  return issues.map(({ path, message }) => `${path.map(String).join('.') || 'record'}: ${message}`).join('; ');
}
