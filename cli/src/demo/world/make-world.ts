/** A world as it is when it begins: with three months of customers, orders, leads and tickets behind it. */
import { stockCatalogue } from './catalogue.ts';
import { addNote, registerCustomer } from './customer-life.ts';
import { continueTicket, openTicket } from './help-desk.ts';
import { advanceOrder, placeOrder } from './order-life.ts';
import { inventCompany } from './person.ts';
import { addLead, moveLead } from './sales-list.ts';
import type { ShopOrder } from './storefront.ts';
import { drawIn, emptyWorld, newPerson, type World } from './world.ts';

const COMPANIES = 20;
const PEOPLE = 100;
const ORDERS = 150;
/** Part of the people whom each system knows. */
const PARTS = { shop: 0.74, sales: 0.35, desk: 0.32 };
/** How long an order stays in each state, about. */
const STEP_DAYS = [1, 4, 7] as const;

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const PAST_DAYS = 90;
/** Nothing of the past is younger, so that everything has come to rest when the world begins. */
const REST_MINUTES = 30;

export function makeWorld({ seed, startedAt }: { readonly seed: number; readonly startedAt: Date }): World {
  const world = emptyWorld(seed);
  for (let count = 0; count < COMPANIES; count += 1) inventCompany(world.population);
  for (let count = 0; count < PEOPLE; count += 1) newPerson(world);
  stockCatalogue(world.shop, new Date(startedAt.getTime() - (PAST_DAYS + 10) * DAY_MS));
  registerSome(world, startedAt);
  placeSome(world, startedAt);
  listSome(world, startedAt);
  askSome(world, startedAt);
  return world;
}

interface Past {
  readonly purpose: string;
  readonly count: number;
  readonly days: number;
  readonly until: Date;
}

function momentsOf(world: World, { purpose, count, days, until }: Past): Date[] {
  const draw = drawIn(world, 'when', purpose);
  return Array.from({ length: count }, () => draw.whole(REST_MINUTES, days * 24 * 60))
    .sort((a, b) => b - a)
    .map((minutes) => new Date(until.getTime() - minutes * MINUTE_MS));
}

/** Each with a moment of its own, in the order of time. */
function overTime<Item>(world: World, items: readonly Item[], past: Omit<Past, 'count'>): [Item, Date][] {
  const times = momentsOf(world, { ...past, count: items.length });
  return items.flatMap((item, index): [Item, Date][] => {
    const at = times[index];
    return at === undefined ? [] : [[item, at]];
  });
}

function registerSome(world: World, until: Date): void {
  const draw = drawIn(world, 'past', 'shop');
  const buyers = world.population.people.filter(() => draw.chance(PARTS.shop));
  for (const [person, at] of overTime(world, buyers, { purpose: 'shop', days: PAST_DAYS, until })) {
    const customer = registerCustomer(world.shop, person, { at, draw });
    if (draw.chance(0.12)) addNote(world.shop, customer, { at, note: 'Prefers to be called in the morning.' });
  }
}

function placeSome(world: World, until: Date): void {
  const draw = drawIn(world, 'past', 'orders');
  const { shop } = world;
  for (const at of momentsOf(world, { purpose: 'orders', count: ORDERS, days: PAST_DAYS - 5, until })) {
    const known = shop.customers.filter(({ createdAt }) => createdAt < at.toISOString());
    if (known.length > 0) bringForward(placeOrder(shop, draw.pick(known), { at, draw }));
  }

  function bringForward(order: ShopOrder): void {
    let at = Date.parse(order.orderPlacedAt);
    for (const days of STEP_DAYS) {
      at += days * DAY_MS * (0.5 + draw.whole(0, 100) / 100);
      if (at >= until.getTime()) return;
      advanceOrder(shop, order, { at: new Date(at), draw });
    }
  }
}

function listSome(world: World, until: Date): void {
  const draw = drawIn(world, 'past', 'sales');
  const customers = new Set(world.shop.customers.map(({ person }) => person));
  // Whoever is not in the shop is in the list, or no system would know them.
  const leads = world.population.people.filter((person) => draw.chance(PARTS.sales) || !customers.has(person));
  for (const [person, at] of overTime(world, leads, { purpose: 'sales', days: 60, until })) {
    const row = addLead(world.sales, person, { at, draw });
    if (draw.chance(0.5)) moveLead(world.sales, row, { at: new Date(at.getTime() + 15 * MINUTE_MS), draw });
  }
}

function askSome(world: World, until: Date): void {
  const draw = drawIn(world, 'past', 'desk');
  const askers = world.population.people.filter(() => draw.chance(PARTS.desk));
  for (const [person, at] of overTime(world, askers, { purpose: 'desk', days: 30, until })) {
    const order = world.shop.orders.findLast(({ customer }) => customer.person === person);
    const ticket = openTicket(world.desk, { person, order }, { at, draw });
    const turns = Number(draw.weighted({ 0: 15, 1: 25, 2: 20, 3: 40 }));
    for (let turn = 1; turn <= turns && ticket.status !== 'solved'; turn += 1) {
      continueTicket(world.desk, ticket, { at: new Date(at.getTime() + turn * 8 * MINUTE_MS), draw });
    }
  }
}
