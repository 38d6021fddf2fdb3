/** One step of the world: something happens in one of the systems. */
import { reprice } from './catalogue.ts';
import { addNote, correctCustomer, moveHouse, registerCustomer } from './customer-life.ts';
import { continueTicket, openTicket } from './help-desk.ts';
import { advanceOrder, placeOrder } from './order-life.ts';
import { addLead, moveLead } from './sales-list.ts';
import type { ShopOrder, Step } from './storefront.ts';
import { drawIn, newPerson, type World } from './world.ts';

/** How often what happens; what begins also ends. Address changes are rare here: the shop shows them to nobody who asks for changes. */
const WEIGHTS = {
  customerRegistered: 13,
  orderPlaced: 25,
  ordersAdvanced: 26,
  customerCorrected: 4,
  houseMoved: 2,
  noteAdded: 1,
  priceChanged: 1,
  leadAdded: 8,
  leadMoved: 16,
  ticketOpened: 6,
  ticketContinued: 19,
} as const;
export type Happening = keyof typeof WEIGHTS;

/** False when there is nothing that it could happen to. */
type Effect = (world: World, step: Step) => boolean;

const EFFECTS: Readonly<Record<Happening, Effect>> = {
  customerRegistered(world, step) {
    // Somebody from the list finds the shop, or somebody new comes along.
    const known = step.draw.chance(0.4) ? notInShop(world).at(0) : undefined;
    registerCustomer(world.shop, known ?? newPerson(world), step);
    return true;
  },
  orderPlaced({ shop }, step) {
    placeOrder(shop, step.draw.pick(shop.customers), step);
    return true;
  },
  ordersAdvanced({ shop }, step) {
    const waiting = [...shop.openOrders];
    // More when many wait, so that a demo that runs for days has no backlog.
    const next = waiting.slice(0, Math.max(2, Math.ceil(waiting.length / 12)));
    for (const order of takeTurns(next, waiting, step)) advanceOrder(shop, order, step);
    return waiting.length > 0;
  },
  customerCorrected({ shop }, step) {
    correctCustomer(step.draw.pick(shop.customers), step);
    return true;
  },
  houseMoved({ shop }, step) {
    moveHouse(step.draw.pick(shop.customers), step);
    return true;
  },
  noteAdded({ shop }, step) {
    addNote(shop, step.draw.pick(shop.customers), { at: step.at, note: 'Asked for a sample of the new glaze.' });
    return true;
  },
  priceChanged({ shop }, step) {
    const variant = step.draw.pick(shop.variants);
    reprice(variant, Math.max(500, variant.price + step.draw.whole(-4, 6) * 50), step.at);
    return true;
  },
  leadAdded(world, step) {
    const buyer = step.draw.chance(0.6) ? step.draw.pick(world.shop.customers).person : undefined;
    addLead(world.sales, buyer ?? newPerson(world), step);
    return true;
  },
  leadMoved({ sales }, step) {
    if (sales.open.length === 0) return false;
    moveLead(sales, step.draw.pick(sales.open), step);
    return true;
  },
  ticketOpened({ shop, desk }, step) {
    const order = step.draw.pick(shop.orders.slice(-80));
    const { person } = order.customer;
    if (!person) return false;
    openTicket(desk, { person, order }, step);
    return true;
  },
  ticketContinued({ desk }, step) {
    if (desk.open.length === 0) return false;
    continueTicket(desk, step.draw.pick(desk.open), step);
    return true;
  },
};

/** Changes something and says what. What cannot happen now gives its place to an order. */
export function tick(world: World, at: Date): Happening {
  world.ticks += 1;
  const draw = drawIn(world, 'tick', world.ticks);
  const happening = draw.weighted(WEIGHTS);
  if (EFFECTS[happening](world, { at, draw })) return happening;
  EFFECTS.orderPlaced(world, { at, draw });
  return 'orderPlaced';
}

function notInShop({ population, shop }: World) {
  const known = new Set(shop.customers.map(({ person }) => person));
  return population.people.filter((person) => !known.has(person));
}

/** The oldest ones, but now and then a fresh one: the newcomer should not wait long to see an order go on. */
function takeTurns(oldest: readonly ShopOrder[], all: readonly ShopOrder[], { draw }: Step): Set<ShopOrder> {
  const newest = all.at(-1);
  return new Set(newest !== undefined && draw.chance(0.5) ? [...oldest, newest] : oldest);
}
