import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import { Random } from '../bench/seed/random.ts';
import { testConfig } from '../support/config.ts';
import { openBusinessHub, type BusinessHub } from './business/hub.ts';
import { runOperations } from './business/run-operations.ts';
import { makeWorld, type World } from './business/world.ts';
import { METRIC_NAMES } from './batch/series.ts';
import { figureDifferences, seriesDifferences } from './graph-answers.ts';

const { seed } = testConfig;
const LEG = 1_000;
const START = new Date('2023-01-01T00:00:00.000Z');
const PART = { from: '2023-02-03T00:00:00.000Z', to: '2023-09-10T00:00:00.000Z' };
const LEG_TIMEOUT_MS = 600_000;

let hub: BusinessHub;
let world: World;

beforeAll(async () => {
  hub = await openBusinessHub(START);
  world = await makeWorld(hub, new Random(seed));
}, 60_000);
afterAll(async () => {
  await hub.close();
});

async function expectEqual(): Promise<void> {
  await hub.projections.settled();
  expect(await seriesDifferences(hub, PART)).toEqual([]);
  expect(await figureDifferences(hub, 'contact')).toEqual([]);
  expect(await figureDifferences(hub, 'company')).toEqual([]);
}

async function countOf(text: string): Promise<number> {
  const { rows } = await hub.owner.pool.query<{ count: string }>(`select count(*) from ${text}`);
  return Number(rows[0]?.count);
}

/** Cuts the projections off, again and again, for as long as the work goes on. */
async function cuttingWhile(work: Promise<void>): Promise<number> {
  let cuts = 0;
  const cutting = new AbortController();
  const cutter = (async () => {
    while (!cutting.signal.aborted) {
      cuts += await hub.projections.cut();
      await delay(50);
    }
  })();
  await work.finally(() => cutting.abort());
  await cutter;
  return cuts;
}

describe(`5,000 random operations of the business (seed ${seed}): every metric equals its recomputation`, () => {
  it(
    'after the first thousand',
    async () => {
      await runOperations(world, LEG);

      await expectEqual();
    },
    LEG_TIMEOUT_MS,
  );

  it(
    'after a thousand during which the projections lost their connections',
    async () => {
      const cuts = await cuttingWhile(runOperations(world, LEG));

      expect(cuts).toBeGreaterThan(5);
      await expectEqual();
    },
    LEG_TIMEOUT_MS,
  );

  it(
    'after a thousand during which the projections were stopped, and started again by two workers',
    async () => {
      await runOperations(world, LEG / 4);
      await hub.projections.stop();
      await runOperations(world, LEG / 2);
      hub.projections.start({ workers: 2 });
      await runOperations(world, LEG / 4);

      await expectEqual();
    },
    LEG_TIMEOUT_MS,
  );

  it(
    'after the fourth thousand',
    async () => {
      await runOperations(world, LEG);

      await expectEqual();
    },
    LEG_TIMEOUT_MS,
  );

  it(
    'after all five thousand',
    async () => {
      await runOperations(world, LEG);

      await expectEqual();
    },
    LEG_TIMEOUT_MS,
  );
});

describe('the run above', () => {
  it('moved every metric', async () => {
    const cells = await hub.owner.pool.query<{ metric: string }>('select distinct metric from analytics.rollups');

    expect(cells.rows.map(({ metric }) => metric).sort()).toEqual([...METRIC_NAMES].sort());
  });

  it('joined customers and parted them', async () => {
    const told = async (type: string): Promise<number> => await countOf(`log.event where type = '${type}'`);

    expect(await countOf('contact.contact_aliases')).toBeGreaterThan(20);
    expect(await told('contact.unlinked')).toBeGreaterThan(20);
    expect(await told('company.linked')).toBeGreaterThan(5);
  });

  it('told every kind of change of a deal, an order and a ticket', async () => {
    const { rows } = await hub.owner.pool.query<{ type: string }>('select distinct type from log.event');

    expect(rows.map(({ type }) => type)).toEqual(
      expect.arrayContaining([
        ...[
          'deal.created',
          'deal.updated',
          'deal.stageChanged',
          'deal.won',
          'deal.lost',
          'deal.reopened',
          'deal.deleted',
        ],
        ...['order.created', 'order.placed', 'order.updated', 'order.stateChanged', 'order.deleted'],
        ...[
          'ticket.opened',
          'ticket.updated',
          'ticket.assigned',
          'ticket.answered',
          'ticket.statusChanged',
          'ticket.deleted',
        ],
        ...['contact.created', 'contact.updated', 'contact.deleted', 'contact.linked', 'contact.unlinked'],
      ]),
    );
  });

  it('would have shown a cell that is off by one, and a customer who is', async () => {
    const { pool } = hub.owner;
    await pool.query(`update analytics.rollups set value = value + 1 where metric = 'REVENUE'`);
    await pool.query(`update analytics.customer_totals set orders = orders + 1 where orders > 0`);

    const [series, figures] = [await seriesDifferences(hub, PART), await figureDifferences(hub, 'contact')];

    expect(new Set(series.map(({ about }) => (JSON.parse(about) as { name: string }).name))).toEqual(
      new Set(['REVENUE']),
    );
    expect(figures.length).toBeGreaterThan(0);
  });
});
