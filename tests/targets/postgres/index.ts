/** A real PostgreSQL with somebody's tables in it, read by a role that may only read. */
import type { ConformanceTarget } from '@tributary/connector-kit';
import pg from 'pg';
import { withDatabase } from '../../support/database.ts';
import { factOf, mutationsOf, SETUP, STREAMS, TRUTH } from './tables.ts';

export interface PostgresTarget extends ConformanceTarget {
  /** As the owner of the database. */
  readonly owner: pg.Client;
  readonly url: string;
  readonly role: string;
  stop(): Promise<void>;
}

/** Small, so that a handful of rows is many batches. */
const PAGE_SIZE = 3;
const PASSWORD = 'only-reads-1815';

export async function start(): Promise<PostgresTarget> {
  const database = await withDatabase([]);
  const owner = new pg.Client(database.url);
  await owner.connect();
  const role = `reader_${String(process.pid)}_${String(Date.now() % 100_000)}`;
  await owner.query(SETUP);
  // Roles belong to the whole server.
  await owner.query(`create role ${role} login password '${PASSWORD}'`);
  await owner.query(`grant usage on schema public, "the shop" to ${role}`);
  await owner.query(`grant select on all tables in schema public, "the shop" to ${role}`);
  await owner.query(`grant pg_read_all_stats to ${role}`);
  const { hostname: host, port, pathname } = new URL(database.url);
  const place = { host, port: Number(port), database: pathname.slice(1), tls: 'none', pageSize: PAGE_SIZE };
  const mutate = mutationsOf(owner);
  const run = (text: string) => async (): Promise<void> => void (await owner.query(text));
  const people = '"the shop"."we""ird people"';
  const named = (name: keyof typeof TRUTH) => ({
    truth: () => TRUTH[name](owner),
    facts: factOf,
    mutate: mutate[name],
  });
  return {
    name: 'postgres',
    owner,
    role,
    url: database.url,
    connection: () => ({ config: { ...place, streams: STREAMS }, secrets: { user: role, password: PASSWORD } }),
    badSecrets: { user: role, password: 'not-the-password' },
    streams: {
      people: {
        ...named('people'),
        // Everything happened an hour earlier.
        age: run(`update ${people} set stamped = stamped - interval '1 hour'`),
        ties: run(`update ${people} set stamped = now()`),
        spoil: async () =>
          (
            await owner.query(
              `update ${people} set born = 'yesterday', stamped = now() where id = (select max(id) from ${people} where removed_at is null)`,
            )
          ).rowCount ?? 0,
        unspoil: run(`update ${people} set born = '1906-12-09', stamped = now() where born = 'yesterday'`),
      },
      orders: {
        ...named('orders'),
        age: run(`update orders set changed = changed - interval '1 hour'`),
        ties: run(`update orders set changed = now() at time zone 'UTC'`),
        spoil: async () =>
          (
            await owner.query(
              `update orders set state = 'odd' where number = (select number from orders order by number desc limit 1)`,
            )
          ).rowCount ?? 0,
        unspoil: run(`update orders set state = 'paid' where state = 'odd'`),
      },
      things: named('things'),
    },
    stop: async () => {
      await owner.query(`drop owned by ${role}`);
      await owner.query(`drop role ${role}`);
      await owner.end();
      await database.close();
    },
  };
}
