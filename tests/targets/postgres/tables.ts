/** Somebody's database, as the conformance suite needs it: its tables, what changes in them, and the truth by plain SQL. */
import type { CanonicalRecord, Facts } from '@tributary/connector-kit';
import type pg from 'pg';

export const SETUP = `
  create schema "the shop";
  create table "the shop"."we""ird people" (
    id bigint primary key, given text not null, "fam ily" text, email text, born text,
    stamped timestamptz not null default now(), removed_at timestamptz);
  create table public.orders (
    number uuid primary key default gen_random_uuid(), person bigint, total numeric(20, 4) not null,
    currency text not null, state text not null, changed timestamp not null default (now() at time zone 'UTC'));
  create table public.things (sku text primary key, name text not null, about jsonb not null);
  insert into "the shop"."we""ird people" (id, given, "fam ily", email, born, removed_at)
    select 9007199254740990 + n, 'Ada ' || n, 'Łovelace', 'p' || n || '@db.test', '1815-12-10',
      case when n = 3 then now() end from generate_series(1, 10) n;
  insert into public.orders (person, total, currency, state)
    select 9007199254740990 + n, 12345678901.0500 + n, 'EUR', 'new' from generate_series(1, 8) n;
  insert into public.things select 'T-' || n, 'Thing ' || n, jsonb_build_object('maker', jsonb_build_object('name', 'M' || n))
    from generate_series(1, 7) n;`;

export const STREAMS = [
  {
    name: 'people',
    from: { table: 'we"ird people', schema: 'the shop' },
    ...{ key: 'id', updatedAt: 'stamped', deleted: 'removed_at', settleSeconds: 0 },
    records: [
      {
        kind: 'person',
        fields: {
          'names.given': '@given',
          'names.family': '@fam ily',
          'emails.0.address': '@email',
          birthDate: { column: 'born', date: 'YYYY-MM-DD', as: 'day' },
        },
      },
    ],
  },
  {
    name: 'orders',
    from: { table: 'orders' },
    ...{ key: 'number', updatedAt: 'changed', settleSeconds: 0 },
    records: [
      {
        kind: 'order',
        fields: {
          number: '@number',
          'customer.kind': { const: 'person' },
          'customer.key': '@person',
          currency: '@currency',
          total: { minor: { column: 'total', currency: '@currency' } },
          state: { column: 'state', words: { new: 'PLACED', paid: 'PAID' } },
          sourceState: '@state',
        },
      },
    ],
  },
  {
    name: 'things',
    from: { query: `select sku, name, about, 'EUR' as currency from public.things where name <> 'hidden'` },
    key: 'sku',
    records: [
      { kind: 'product', fields: { sku: '@sku', name: '@name', 'attributes.maker': { path: 'about.maker.name' } } },
    ],
  },
];

type Mutations = Record<string, () => Promise<void>>;
let serial = 0;
const unique = (): number => (serial += 1);

export function mutationsOf(client: pg.Client): Record<'people' | 'orders' | 'things', Mutations> {
  const run = (text: () => string) => async (): Promise<void> => void (await client.query(text()));
  const people = '"the shop"."we""ird people"';
  const first = `id = (select min(id) from ${people} where removed_at is null)`;
  const firstOrder = 'number = (select number from orders order by number limit 1)';
  return {
    people: {
      created: run(() => `insert into ${people} (id, given) values (${String(1000 + unique())}, 'New')`),
      edited: run(() => `update ${people} set given = 'Renamed ${String(unique())}', stamped = now() where ${first}`),
      editedUnstamped: run(() => `update ${people} set email = 'e${String(unique())}@db.test' where ${first}`),
      deleted: run(() => `update ${people} set removed_at = now(), stamped = now() where ${first}`),
      undeleted: run(() => `update ${people} set removed_at = null, stamped = now() where removed_at is not null`),
    },
    orders: {
      created: run(() => `insert into orders (total, currency, state) values (1.01, 'EUR', 'new')`),
      edited: run(
        () => `update orders set total = total + 0.01, changed = now() at time zone 'UTC' where ${firstOrder}`,
      ),
      editedUnstamped: run(() => `update orders set total = total + 0.01 where ${firstOrder}`),
      deleted: run(() => `delete from orders where ${firstOrder}`),
    },
    things: {
      created: run(() => `insert into things values ('N-${String(unique())}', 'New', '{}')`),
      edited: run(() => `update things set name = 'Thing ${String(unique())}' where sku = 'T-2'`),
      deleted: run(() => `delete from things where sku = (select max(sku) from things)`),
    },
  };
}

async function factsBy(client: pg.Client, text: string): Promise<Facts> {
  const { rows } = await client.query<{ id: string; fact: unknown }>(text);
  return new Map(rows.map(({ id, fact }) => [id, fact]));
}

export const TRUTH: Readonly<Record<'people' | 'orders' | 'things', (client: pg.Client) => Promise<Facts>>> = {
  people: async (client) =>
    await factsBy(
      client,
      `select 'person/' || id as id, json_build_array(given, "fam ily", email, born) as fact
       from "the shop"."we""ird people" where removed_at is null and born is distinct from 'yesterday'`,
    ),
  orders: async (client) =>
    await factsBy(
      client,
      `select 'order/' || number as id, json_build_array(number::text, person::text, currency, (total * 100)::bigint::text, state) as fact
       from orders where state <> 'odd'`,
    ),
  things: async (client) =>
    await factsBy(
      client,
      `select 'product/' || sku as id, json_build_array(sku, name, about #>> '{maker,name}') as fact from things where name <> 'hidden'`,
    ),
};

export function factOf(record: CanonicalRecord): unknown {
  if (record.kind === 'person') {
    const { names, emails, birthDate } = record;
    return [names.given ?? null, names.family ?? null, emails[0]?.address ?? null, birthDate ?? null];
  }
  if (record.kind === 'order') {
    return [record.number, record.customer?.key ?? null, record.currency, record.total, record.sourceState];
  }
  return record.kind === 'product' ? [record.sku, record.name, record.attributes['maker'] ?? null] : record.kind;
}
