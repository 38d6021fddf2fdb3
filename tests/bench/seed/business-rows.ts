import type { Rows } from './copy.ts';
import { anyIdOf, DAY_MS, LAST_DAY, type World } from './world.ts';

interface Table {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: (world: World) => Rows;
}

/** The pipeline every hub starts with, made by sales' first migration. */
const PIPELINE = '6c824ca8-7659-8d21-a473-ed8b8a791b41';
const STAGES = [
  ['0580b69c-8225-839c-b8bc-e348cbf64ffa', 'OPEN'],
  ['9af50f43-b8b3-8f47-ac8f-68f33f87b5ab', 'OPEN'],
  ['2a0cfa5d-6bca-805a-89f1-4bb20036ff43', 'WON'],
  ['58ff23bc-bf78-802c-8edc-2bbee12c2e4a', 'LOST'],
] as const;
const ORDER_STATES = ['PLACED', 'PAID', 'SHIPPED', 'DELIVERED', 'DELIVERED', 'CANCELLED'];
const TICKET_STATUSES = ['NEW', 'OPEN', 'PENDING', 'SOLVED', 'CLOSED', 'CLOSED', 'CLOSED'];
const PRIORITIES = ['LOW', 'NORMAL', 'NORMAL', 'HIGH', 'URGENT'];

export const BUSINESS_TABLES: readonly Table[] = [
  {
    table: 'sales.deals',
    columns: [
      'id',
      'title',
      'amount_minor',
      'currency',
      'status',
      'pipeline_id',
      'stage_id',
      'rank',
      'stage_entered_at',
      'contact_id',
      'expected_close_on',
      'opened_at',
      'closed_at',
      'lost_reason',
    ],
    *rows(world) {
      const { random, people, sizes } = world;
      for (let index = 0; index < sizes.deals; index += 1) {
        const [stage, status] = random.pick(STAGES);
        const at = new Date(LAST_DAY - random.int(400) * DAY_MS - index);
        const sum = [10_000 + random.int(5_000_000), 'EUR', status];
        const place = [PIPELINE, stage, String(index).padStart(9, '0')];
        const end = status === 'OPEN' ? [null, null] : [at, status === 'LOST' ? 'Price' : null];
        const contact = anyIdOf(world, random.pick(people));
        yield [random.uuid(), `Deal ${String(index)}`, ...sum, ...place, at, contact, '2025-12-01', at, ...end];
      }
    },
  },
  {
    table: 'sales.orders',
    columns: ['id', 'number', 'state', 'contact_id', 'currency', 'subtotal_minor', 'total_minor', 'placed_at'],
    *rows(world) {
      const { random, people, sizes } = world;
      for (let index = 0; index < sizes.orders; index += 1) {
        const total = 500 + random.int(90_000);
        const at = new Date(LAST_DAY - random.int(900) * DAY_MS - index);
        const contact = anyIdOf(world, random.pick(people));
        yield [random.uuid(), `B-${String(index)}`, random.pick(ORDER_STATES), contact, 'EUR', total, total, at];
      }
    },
  },
  {
    table: 'service.tickets',
    columns: ['id', 'subject', 'status', 'priority', 'contact_id', 'opened_at'],
    *rows(world) {
      const { random, people, sizes } = world;
      for (let index = 0; index < sizes.tickets; index += 1) {
        const at = new Date(LAST_DAY - random.int(300) * DAY_MS - index);
        const state = [random.pick(TICKET_STATUSES), random.pick(PRIORITIES)];
        yield [random.uuid(), `Question ${String(index)}`, ...state, anyIdOf(world, random.pick(people)), at];
      }
    },
  },
];

/** What analytics has summed up from the log when all of this came through it: totals per id that was given. */
export const CUSTOMER_TOTALS = `
  insert into analytics.customer_totals (kind, customer_id, currency, lifetime_minor, orders, open_pipeline_minor,
    open_deals, open_tickets, last_order_at)
  select 'contact', id, currency, sum(lifetime), sum(orders), sum(pipeline), sum(deals), sum(tickets), max(last_order)
  from (
    select contact_id as id, currency, sum(total_minor) as lifetime, count(*) as orders, 0 as pipeline, 0 as deals,
      0 as tickets, max(placed_at) as last_order
    from sales.orders where state in ('PLACED', 'PAID', 'SHIPPED', 'DELIVERED') group by 1, 2
    union all
    select contact_id, currency, 0, 0, sum(amount_minor), count(*), 0, null
    from sales.deals where status = 'OPEN' group by 1, 2
    union all
    select contact_id, '', 0, 0, 0, 0, count(*), null
    from service.tickets where status in ('NEW', 'OPEN', 'PENDING') group by 1
  ) as shares
  group by id, currency`;
