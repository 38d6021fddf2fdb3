import { describe, expect, it } from '@jest/globals';
import { tick } from './happenings.ts';
import { makeWorld } from './make-world.ts';
import type { World } from './world.ts';

const STARTED_AT = new Date('2024-05-01T08:00:00.000Z');

function aWorld({ seed = 7, ticks = 0 } = {}): World {
  const world = makeWorld({ seed, startedAt: STARTED_AT });
  for (let step = 1; step <= ticks; step += 1) tick(world, new Date(STARTED_AT.getTime() + step * 1_500));
  return world;
}

/** Every byte of it; sets and maps as lists. */
function bytes(world: World): string {
  return JSON.stringify(world, (key, value: unknown) => {
    if (key === 'product') return undefined;
    return value instanceof Set || value instanceof Map ? [...(value as Iterable<unknown>)] : value;
  });
}

describe('the world', () => {
  it('is the same to the byte for the same seed and steps', () => {
    expect(bytes(aWorld({ ticks: 300 }))).toBe(bytes(aWorld({ ticks: 300 })));
  });

  it('is another one for another seed', () => {
    expect(bytes(aWorld({ seed: 8 }))).not.toBe(bytes(aWorld({ seed: 7 })));
  });

  it('begins with about a hundred people, each known to some system and many to several', () => {
    const { population, shop, sales, desk } = aWorld();
    const inShop = new Set(shop.customers.map(({ person }) => person?.serial));
    const rows = new Set(sales.fresh.map(({ Lead }) => Lead));
    const inDesk = desk.requesters;

    expect(population.people).toHaveLength(100);
    expect(inShop.size).toBeGreaterThan(60);
    expect(rows.size).toBeGreaterThan(40);
    expect([...inDesk.keys()].filter((serial) => inShop.has(serial)).length).toBeGreaterThan(15);
  });

  it('writes one person differently in different systems, with an identity in common for most', () => {
    const { population, shop, desk } = aWorld();
    const pairs = shop.customers.flatMap(({ person, firstName, lastName, emailAddress }) => {
      const requester = person && desk.requesters.get(person.serial);
      return requester ? [{ shop: { name: `${firstName} ${lastName}`, email: emailAddress }, requester }] : [];
    });

    const spelledOtherwise = pairs.filter(({ shop: { name }, requester }) => name !== requester.name);
    const otherCase = pairs.filter(({ shop: { email }, requester }) => email !== requester.email);
    const joined = pairs.filter(({ shop: { email }, requester }) => email === requester.email.toLowerCase());

    expect(population.people.length).toBeGreaterThan(pairs.length);
    expect(spelledOtherwise.length).toBeGreaterThan(5);
    expect(otherCase.length).toBeGreaterThan(5);
    expect(joined.length / pairs.length).toBeGreaterThan(0.5);
    expect(joined.length).toBeLessThan(pairs.length);
  });

  it('gives no two people the same address or telephone', () => {
    const { people } = aWorld({ ticks: 1_500 }).population;
    const phones = people.flatMap(({ phone }) => (phone ? [`${phone.country} ${phone.national}`] : []));
    const emails = people.flatMap(({ privateEmail, work }) => [privateEmail, ...(work ? [work.email] : [])]);

    expect(people.length).toBeGreaterThan(200);
    expect(new Set(phones).size).toBe(phones.length);
    expect(new Set(emails).size).toBe(emails.length);
  });

  it('has two people with one name, who are not the same', () => {
    const { people } = aWorld().population;
    const names = people.map(({ given, family }) => `${given} ${family}`);

    expect(names.length - new Set(names).size).toBe(2);
  });

  it('changes something in every system within the first minute', () => {
    const happened = new Map<string, number>();
    const world = makeWorld({ seed: 7, startedAt: STARTED_AT });
    for (let step = 1; step <= 40; step += 1) {
      const what = tick(world, new Date(STARTED_AT.getTime() + step * 1_500));
      happened.set(what, (happened.get(what) ?? 0) + 1);
    }

    expect([...happened.keys()]).toEqual(
      expect.arrayContaining([
        'customerRegistered',
        'orderPlaced',
        'ordersAdvanced',
        'leadAdded',
        'ticketOpened',
        'ticketContinued',
      ]),
    );
  });

  it('piles nothing up: orders, leads and tickets come to an end', () => {
    const { shop, sales, desk } = aWorld({ ticks: 4_000 });

    expect(shop.orders.length).toBeGreaterThan(1_000);
    expect(shop.openOrders.size).toBeLessThan(80);
    expect(desk.open.length).toBeLessThan(80);
    expect(sales.open.length).toBeLessThan(80);
  });
});

describe('the shop keeps time as Vendure does', () => {
  it('an order is placed later than its row was last written, and nothing after that moves the row', () => {
    const world = aWorld();
    const before = new Map(
      world.shop.orders.map((order) => [order, { state: order.state, updatedAt: order.updatedAt }]),
    );
    for (let step = 1; step <= 100; step += 1) tick(world, new Date(STARTED_AT.getTime() + step * 1_500));
    const moved = [...before].filter(([order, { state }]) => order.state !== state);

    expect(moved.length).toBeGreaterThan(5);
    expect(moved.every(([order, { updatedAt }]) => order.updatedAt === updatedAt)).toBe(true);
    expect(world.shop.orders.every(({ orderPlacedAt, updatedAt }) => orderPlacedAt > updatedAt)).toBe(true);
  });

  it('who moves house keeps the time of the customer row, who corrects a name does not', () => {
    const world = aWorld();
    const before = world.shop.customers.map(({ firstName, lastName, phoneNumber, updatedAt, addresses }) => ({
      own: [firstName, lastName, phoneNumber].join(),
      street: addresses[0]?.streetLine1,
      updatedAt,
    }));
    for (let step = 1; step <= 400; step += 1) tick(world, new Date(STARTED_AT.getTime() + step * 1_500));
    const after = world.shop.customers.slice(0, before.length).map((customer, index) => ({
      isCorrected: [customer.firstName, customer.lastName, customer.phoneNumber].join() !== before[index]?.own,
      hasMoved: customer.addresses[0]?.streetLine1 !== before[index]?.street,
      isTouched: customer.updatedAt !== before[index]?.updatedAt,
    }));

    expect(after.filter(({ hasMoved, isCorrected }) => hasMoved && !isCorrected).length).toBeGreaterThan(0);
    expect(after.filter(({ isCorrected }) => isCorrected).every(({ isTouched }) => isTouched)).toBe(true);
    expect(after.some(({ hasMoved, isTouched }) => hasMoved && !isTouched)).toBe(true);
  });

  it('the lines of an order add up to its sub-total', () => {
    const { orders } = aWorld({ ticks: 200 }).shop;
    const wrong = orders.filter(
      ({ lines, subTotal }) => lines.reduce((sum, line) => sum + line.proratedLinePrice, 0) !== subTotal,
    );

    expect(orders.some(({ discount }) => discount > 0)).toBe(true);
    expect(wrong).toEqual([]);
  });
});
