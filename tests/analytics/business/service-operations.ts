import { deliver, given, moment, mutate, NOTHING, pickSome, sourceItem, type Draw, type World } from './world.ts';
import { toPublicId } from '@tributary/platform';

const QUEUES = ['general', 'returns', 'billing'];
const PRIORITIES = ['LOW', 'NORMAL', 'HIGH', 'URGENT'];
const SOURCE_KEYS = 120;

function about({ random, contacts, companies }: World): Record<string, string> {
  return {
    ...given('contactId', pickSome(random, contacts, 0.8)),
    ...given('companyId', pickSome(random, companies, 0.3)),
  };
}

export const openTicket: Draw = (world) => {
  const { hub, random, users } = world;
  const input = {
    subject: 'Late',
    priority: random.pick(PRIORITIES),
    queue: random.pick(QUEUES),
    ...about(world),
    ...given('assigneeId', pickSome(random, users, 0.4)),
    ...given('body', random.chance(0.5) ? 'Where is it?' : undefined),
  };
  return async () => {
    const { isAccepted, id } = await mutate(hub, 'service', 'openTicket', 'ticket', input);
    return id === undefined ? { isAccepted } : { isAccepted, made: { pool: 'tickets', id } };
  };
};

export const addMessage: Draw = ({ hub, random, tickets }) => {
  if (tickets.length === 0) return async () => NOTHING;
  const direction = random.pick(['INBOUND', 'OUTBOUND', 'OUTBOUND', 'INTERNAL']);
  const input = { ticketId: random.pick(tickets), direction, body: 'Soon.' };
  return async () => await mutate(hub, 'service', 'addMessage', undefined, input);
};

export const changeTicketStatus: Draw = ({ hub, random, tickets }) => {
  if (tickets.length === 0) return async () => NOTHING;
  const input = { id: random.pick(tickets), status: random.pick(['OPEN', 'PENDING', 'SOLVED', 'SOLVED', 'CLOSED']) };
  return async () => await mutate(hub, 'service', 'changeTicketStatus', undefined, input);
};

export const assignTicket: Draw = ({ hub, random, tickets, users }) => {
  if (tickets.length === 0) return async () => NOTHING;
  const input = { id: random.pick(tickets), assigneeId: random.pick([...users, null]) };
  return async () => await mutate(hub, 'service', 'assignTicket', undefined, input);
};

export const editTicket: Draw = (world) => {
  const { hub, random, tickets } = world;
  if (tickets.length === 0) return async () => NOTHING;
  const input = {
    id: random.pick(tickets),
    queue: random.pick(QUEUES),
    priority: random.pick(PRIORITIES),
    ...about(world),
  };
  return async () => await mutate(hub, 'service', 'updateTicket', undefined, input);
};

export const deleteTicket: Draw = ({ hub, random, tickets }) => {
  if (tickets.length === 0) return async () => NOTHING;
  const input = { id: random.pick(tickets) };
  return async () => await mutate(hub, 'service', 'deleteTicket', undefined, input);
};

export const sourceTicket: Draw = (world) => {
  const { random } = world;
  const openedAt = moment(world);
  const answeredAt = new Date(Date.parse(openedAt) + random.int(200_000_000) - 20_000_000).toISOString();
  const record = {
    kind: 'ticket',
    subject: `Ticket ${String(random.int(9))}`,
    status: random.pick(['NEW', 'OPEN', 'PENDING', 'ON_HOLD', 'SOLVED', 'CLOSED']),
    priority: random.pick(PRIORITIES),
    openedAt,
    ...given('firstAnsweredAt', random.chance(0.5) ? answeredAt : undefined),
    ...given('requester', random.chance(0.8) ? { kind: 'person', key: String(random.int(120)) } : undefined),
  };
  const source = sourceItem(world, { keys: SOURCE_KEYS, ...(random.chance(0.88) ? { record } : {}) });
  return async () => {
    const id = await deliver(world, 'ticket', source);
    return id === undefined ? NOTHING : { isAccepted: true, made: { pool: 'tickets', id: toPublicId('ticket', id) } };
  };
};
