import { toPublicId } from '@tributary/platform';
import { ADDRESSES } from './customer-operations.ts';
import {
  deliver,
  given,
  moment,
  money,
  mutate,
  NOTHING,
  pickSome,
  sourceItem,
  type Draw,
  type World,
} from './world.ts';

const SOURCE_KEYS = 150;

/** Who a deal or an order is about: nobody, somebody, or an id that somebody once had. */
function customer({ random, contacts, companies }: World): Record<string, string> {
  return {
    ...given('contactId', pickSome(random, contacts, 0.8)),
    ...given('companyId', pickSome(random, companies, 0.5)),
  };
}

/** The same in the words of a source: a record of its own, or a guest. */
function sourceCustomer({ random }: World): object {
  const key = String(random.int(120));
  if (random.chance(0.6)) return { customer: { kind: 'person', key } };
  return random.chance(0.5)
    ? {
        contact: {
          names: { full: `Guest ${key}` },
          emails: [{ address: `a${String(random.int(ADDRESSES))}@example.com` }],
        },
      }
    : { customer: { kind: 'company', key } };
}

export const createDeal: Draw = (world) => {
  const { hub, random, stages, users } = world;
  const stage = random.pick(stages);
  const input = {
    title: 'A deal',
    stageId: stage.id,
    ...customer(world),
    ...given('amount', random.chance(0.85) ? money(random) : undefined),
    ...given('ownerId', pickSome(random, users, 0.7)),
    ...(stage.kind === 'LOST' ? { lostReason: 'Price' } : {}),
  };
  return async () => {
    const { isAccepted, id } = await mutate(hub, 'sales', 'createDeal', 'deal', input);
    return id === undefined ? { isAccepted } : { isAccepted, made: { pool: 'deals', id } };
  };
};

export const moveDeal: Draw = ({ hub, random, deals, stages }) => {
  if (deals.length === 0) return async () => NOTHING;
  const stage = random.pick(stages);
  const input = {
    dealId: random.pick(deals),
    stageId: stage.id,
    ...(stage.kind === 'LOST' ? { lostReason: 'Time' } : {}),
  };
  return async () => await mutate(hub, 'sales', 'moveDeal', undefined, input);
};

export const reopenDeal: Draw = ({ hub, random, deals }) => {
  if (deals.length === 0) return async () => NOTHING;
  const input = { dealId: random.pick(deals) };
  return async () => await mutate(hub, 'sales', 'reopenDeal', undefined, input);
};

export const editDeal: Draw = (world) => {
  const { hub, random, deals, users } = world;
  if (deals.length === 0) return async () => NOTHING;
  const input = {
    dealId: random.pick(deals),
    ...customer(world),
    ...given('amount', random.chance(0.5) ? random.pick([money(random), null]) : undefined),
    ...given('ownerId', random.chance(0.4) ? random.pick([random.pick(users), null]) : undefined),
  };
  return async () => await mutate(hub, 'sales', 'updateDeal', undefined, input);
};

export const deleteDeal: Draw = ({ hub, random, deals }) => {
  if (deals.length === 0) return async () => NOTHING;
  const input = { dealId: random.pick(deals) };
  return async () => await mutate(hub, 'sales', 'deleteDeal', undefined, input);
};

export const sourceDeal: Draw = (world) => {
  const { random } = world;
  const outcome = random.pick(['OPEN', 'OPEN', 'WON', 'LOST']);
  const record = {
    kind: 'deal',
    title: `Deal ${String(random.int(5))}`,
    outcome,
    ...sourceCustomer(world),
    ...given('amount', random.chance(0.8) ? money(random) : undefined),
    ...given('closedAt', outcome === 'OPEN' || random.chance(0.3) ? undefined : moment(world)),
  };
  const source = sourceItem(world, { keys: SOURCE_KEYS, ...(random.chance(0.88) ? { record } : {}) });
  return async () => {
    const id = await deliver(world, 'deal', source);
    return id === undefined ? NOTHING : { isAccepted: true, made: { pool: 'deals', id: toPublicId('deal', id) } };
  };
};

export const createOrder: Draw = (world) => {
  const { hub, random } = world;
  const { currency } = money(random);
  const lines = Array.from({ length: random.int(3) + 1 }, () => ({
    title: 'Lamp',
    quantity: String(random.int(5) + 1),
    unitPrice: { minor: String(random.int(50_000)), currency },
  }));
  const input = { currency, lines, ...customer(world) };
  return async () => {
    const { isAccepted, id } = await mutate(hub, 'sales', 'createOrder', 'order', input);
    return id === undefined ? { isAccepted } : { isAccepted, made: { pool: 'orders', id } };
  };
};

export const changeOrder: Draw = ({ hub, random, orders }) => {
  if (orders.length === 0) return async () => NOTHING;
  const state = random.pick([
    'PLACED',
    'PLACED',
    'PLACED',
    'PAID',
    'PAID',
    'SHIPPED',
    'DELIVERED',
    'CANCELLED',
    'REFUNDED',
  ]);
  const input = { orderId: random.pick(orders), state };
  return async () => await mutate(hub, 'sales', 'changeOrderState', undefined, input);
};

export const editOrder: Draw = (world) => {
  const { hub, random, orders } = world;
  if (orders.length === 0) return async () => NOTHING;
  const input = { orderId: random.pick(orders), ...customer(world) };
  return async () => await mutate(hub, 'sales', 'updateOrder', undefined, input);
};

export const sourceOrder: Draw = (world) => {
  const { random } = world;
  const { minor, currency } = money(random);
  const state = random.pick([
    'DRAFT',
    'PLACED',
    'PLACED',
    'PAID',
    'PAID',
    'SHIPPED',
    'DELIVERED',
    'CANCELLED',
    'REFUNDED',
  ]);
  const record = {
    kind: 'order',
    number: `S-${minor}`,
    state,
    currency,
    total: random.chance(0.1) ? `-${minor}` : minor,
    lines: [{ key: '1', title: 'Lamp', quantity: '1', unitPrice: minor, total: minor }],
    ...sourceCustomer(world),
    ...given('placedAt', random.chance(0.8) ? moment(world) : undefined),
  };
  const source = sourceItem(world, { keys: SOURCE_KEYS, ...(random.chance(0.88) ? { record } : {}) });
  return async () => {
    const id = await deliver(world, 'order', source);
    return id === undefined ? NOTHING : { isAccepted: true };
  };
};
