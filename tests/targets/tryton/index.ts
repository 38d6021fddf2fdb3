/** A real Tryton as the conformance suite needs it. `start()` first; everything else asks the running server. */
import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import type { ConformanceTarget, TargetStream } from '@tributary/connector-kit';
import { actions } from './actions.ts';
import { available, install, TRYTON_PROBE } from './install.ts';
import { partyMutations, type Changes } from './party-mutations.ts';
import { partiesThere, partyFacts } from './party-truth.ts';
import { openBooks, type Books } from './rpc.ts';
import { seed } from './seed.ts';
import { seedTrade } from './trade.ts';
import { invoiceMutations, opportunityMutations, productMutations, saleMutations } from './trade-mutations.ts';
import {
  invoiceFacts,
  invoicesThere,
  opportunitiesThere,
  opportunityFacts,
  productFacts,
  productsThere,
  saleFacts,
  salesThere,
} from './trade-truth.ts';
import { DATABASE, fileMadeBy, PASSWORD, startServer, templateFile } from './server.ts';
import { openSql, type Sql } from './sql.ts';

export { available, install, TRYTON_PROBE };
export const USUAL_PORT = 18_069;

export interface TrytonTarget extends ConformanceTarget {
  readonly books: Books;
  readonly sql: Sql;
  readonly url: string;
  stop(): Promise<void>;
}

export interface TrytonOptions {
  /** 0 picks a free port. */
  readonly port?: number;
  readonly customers?: number;
  readonly orders?: number;
}

/** Small, so that a handful of rows is many batches. */
const PAGE_SIZE = 3;

export async function start({ port = 0, customers = 5, orders = 6 }: TrytonOptions = {}): Promise<TrytonTarget> {
  const { server, books, sql } = await startSeeded(port, { customers, orders });
  const changes: Changes = { books, sql };
  return {
    name: 'tryton',
    books,
    sql,
    url: server.url,
    connection: () => ({
      config: { url: server.url, database: DATABASE, pageSize: PAGE_SIZE },
      secrets: { user: 'admin', password: PASSWORD },
    }),
    badSecrets: { user: 'admin', password: 'not-the-password' },
    streams: {
      parties: {
        truth: () => partiesThere(sql),
        facts: partyFacts,
        mutate: partyMutations(changes),
        ties: () => makeTies(sql, 'party_party'),
        ...common(sql, { table: 'party_party', column: 'name' }),
      },
      'party-contacts': childStream(sql, 'party_contact_mechanism'),
      'party-addresses': childStream(sql, 'party_address'),
      'party-identifiers': childStream(sql, 'party_identifier'),
      products: {
        truth: () => productsThere(sql),
        facts: productFacts,
        mutate: productMutations(changes),
        ties: () => makeTies(sql, 'product_product'),
        ...common(sql, { table: 'product_product', column: 'code' }),
      },
      'product-templates': {
        truth: () => productsThere(sql),
        facts: productFacts,
        mutate: {},
        ties: () => makeTies(sql, 'product_template'),
      },
      'stock-moves': {
        truth: async () => await productsThere(sql, await idsIn(sql, `product from stock_move where state = 'done'`)),
        facts: productFacts,
        mutate: {},
        ties: () => makeTies(sql, 'stock_move'),
      },
      sales: {
        truth: () => salesThere(sql),
        facts: saleFacts,
        mutate: saleMutations(changes),
        ties: () => makeTies(sql, 'sale_sale'),
        ...common(sql, { table: 'sale_sale', column: 'number' }),
      },
      'sale-lines': {
        truth: async () => await salesThere(sql, await idsIn(sql, 'sale from sale_line')),
        facts: saleFacts,
        mutate: {},
        ties: () => makeTies(sql, 'sale_line'),
      },
      opportunities: {
        truth: () => opportunitiesThere(sql),
        facts: opportunityFacts,
        mutate: opportunityMutations(changes),
        ties: () => makeTies(sql, 'sale_opportunity'),
        ...common(sql, { table: 'sale_opportunity', column: 'description' }),
      },
      invoices: {
        truth: () => invoicesThere(sql),
        facts: invoiceFacts,
        mutate: invoiceMutations(changes),
        ties: () => makeTies(sql, 'account_invoice'),
        ...common(sql, { table: 'account_invoice', column: 'number' }),
      },
    },
    actions: actions(sql),
    stop: async () => {
      await sql.close();
      await server.stop();
    },
  };
}

/** What is there at first is made through Tryton's API, which takes a while: it is kept for the next time. */
async function startSeeded(port: number, much: { readonly customers: number; readonly orders: number }) {
  const template = await templateFile();
  const kept = await fileMadeBy('seeded', ['./setup.py', './seed.ts', './trade.ts'], JSON.stringify(much));
  const server = await startServer(port, existsSync(kept) ? kept : template);
  const books = await openBooks(server.url);
  const sql = openSql(server.file);
  if (!existsSync(kept)) {
    await seed(books, much);
    await seedTrade(books, much.orders);
    const copy = `${kept}.${String(process.pid)}`;
    await sql.run('vacuum into ?', copy);
    await rename(copy, kept);
  }
  return { server, books, sql };
}

/** A stream of children brings their parties; that it brings what `parties` misses is shown there. */
function childStream(sql: Sql, table: string): TargetStream {
  return {
    truth: async () => await partiesThere(sql, await idsIn(sql, `party from ${table}`)),
    facts: partyFacts,
    mutate: {},
    ties: () => makeTies(sql, table),
  };
}

/** As a bulk import would: every row gets one and the same microsecond, later than all before. */
async function makeTies(sql: Sql, table: string): Promise<void> {
  await sql.run(`update "${table}" set write_date = strftime('%Y-%m-%d %H:%M:%f', 'now') || '123'`);
}

/** Everything happened an hour earlier. */
async function age(sql: Sql): Promise<void> {
  const tables = await sql.rows(
    `select distinct m.name from sqlite_master m join pragma_table_info(m.name) c on c.name = 'write_date' where m.type = 'table'`,
  );
  const earlier = (column: string): string =>
    `${column} = strftime('%Y-%m-%d %H:%M:%S', ${column}, '-1 hour') || substr(${column}, 20)`;
  for (const { name } of tables) {
    if (/^(party|product|sale|stock|account_invoice)/.test(String(name))) {
      await sql.run(`update "${String(name)}" set ${earlier('create_date')}, ${earlier('write_date')}`);
    }
  }
}

interface Spoiling {
  readonly table: string;
  readonly column: string;
}

/** Longer than the hub's lines may be. */
const BAD = 'x'.repeat(2_500);

/** Ageing, and a row that Tryton holds and answers, and that the hub cannot take. */
function common(sql: Sql, { table, column }: Spoiling): Pick<TargetStream, 'age' | 'spoil' | 'unspoil'> {
  let whole: string | number | null = null;
  const first = `id = (select min(id) from ${table} where ${column} is not null)`;
  return {
    age: () => age(sql),
    spoil: async () => {
      whole = (await sql.rows(`select ${column} from ${table} where ${first}`))[0]?.[column] ?? null;
      return await sql.run(`update ${table} set ${column} = ? where ${first}`, BAD);
    },
    unspoil: async () => {
      await sql.run(`update ${table} set ${column} = ? where ${first}`, whole);
    },
  };
}

/** `sale from sale_line`: the distinct sales there. */
async function idsIn(sql: Sql, source: string): Promise<number[]> {
  const rows = await sql.rows(`select distinct ${source}`);
  return rows.flatMap((row) => Object.values(row)).map(Number);
}
