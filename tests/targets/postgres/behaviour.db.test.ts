/** What the suite's checks do not ask of PostgreSQL: transactions that are open, rights, statements that take too long. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeReferenceHost, openConnection, type ConnectionSurroundings } from '@tributary/connector-kit';
import { postgres } from '@tributary/connector-postgres';
import pg from 'pg';
import { start, type PostgresTarget } from './index.ts';

describe('a PostgreSQL that others write to', () => {
  let target: PostgresTarget;
  beforeAll(async () => {
    target = await start();
  }, 60_000);
  afterAll(async () => {
    await target.stop();
  });

  const context = (change: object = {}, surroundings: ConnectionSurroundings = {}) => {
    const { config, secrets } = target.connection();
    const settings = { connectionId: 'here', config: { ...(config as object), ...change }, secrets };
    return openConnection(postgres, settings, surroundings).context;
  };
  const people = (host: ReturnType<typeof makeReferenceHost>): string[] => [...host.rows('people').keys()];

  it('a row that is committed late is not jumped over, and nothing behind it is read before', async () => {
    const host = makeReferenceHost(postgres, () => context());
    await host.sync('people');
    const slow = new pg.Client(target.url);
    await slow.connect();
    try {
      const insert = `insert into "the shop"."we""ird people" (id, given) values ($1, 'Late')`;
      await slow.query('begin');
      await slow.query(insert, [501]);
      await target.owner.query(insert, [502]);

      await host.sync('people');
      expect(people(host)).not.toContain('person/502');
      await slow.query('commit');
      await host.sync('people');
    } finally {
      await slow.end();
    }

    expect(people(host)).toEqual(expect.arrayContaining(['person/501', 'person/502']));
  });

  it('that does not show its transactions says so, and is read all the same', async () => {
    await target.owner.query(`revoke pg_read_all_stats from ${target.role}`);
    try {
      const { ok, problems } = await postgres.check(context());
      const host = makeReferenceHost(postgres, () => context());
      await host.sync('people');

      expect(ok).toBe(true);
      expect(problems.filter((problem) => problem.includes('pg_read_all_stats'))).toHaveLength(2);
      expect(people(host).length).toBeGreaterThan(5);
    } finally {
      await target.owner.query(`grant pg_read_all_stats to ${target.role}`);
    }
  });

  it('is not written to, whatever the role may do', async () => {
    await target.owner.query(`grant insert on orders to ${target.role}`);
    const query = `insert into orders (total, currency, state) values (1, 'EUR', 'new') returning number::text as id, 'x' as name`;
    const writing = {
      name: 'things',
      from: { query: `with w as (${query}) select * from w` },
      key: 'id',
      records: [{ kind: 'product', fields: { name: '@name' } }],
    };
    const { problems } = await postgres.check(context());
    const host = makeReferenceHost(postgres, () => context({ streams: [writing] }));

    await expect(host.sync('things')).rejects.toBeInstanceOf(Error);
    await target.owner.query(`revoke insert on orders from ${target.role}`);
    expect(problems).toEqual(['orders: the role may write to "public"."orders"; one that may only read is enough.']);
    const { rows } = await target.owner.query(`select from orders where total = 1`);
    expect(rows).toEqual([]);
  });

  it.each([
    ['a table that is not there', { table: 'nowhere' }, 'VENDOR_CONTRACT_BROKEN'],
    ['a table that may not be read', { table: 'pg_authid', schema: 'pg_catalog' }, 'RECONNECT_NEEDED'],
    ['a statement that takes too long', { query: 'select 1 as id, pg_sleep(3)::text as name' }, 'UNAVAILABLE'],
  ])('%s stops the right thing', async (_, from, code) => {
    const stream = {
      name: 'odd',
      from,
      key: 'schema' in from ? 'rolname' : 'id',
      records: [{ kind: 'product', fields: { name: '@name' } }],
    };
    const host = makeReferenceHost(postgres, () => context({ streams: [stream], statementTimeoutSeconds: 1 }));

    await expect(host.sync('odd')).rejects.toMatchObject({ code });
  });

  it('on another machine is not spoken to without encryption', async () => {
    const elsewhere = { resolve: () => Promise.resolve('192.0.2.1') };

    await expect(postgres.check(context({}, elsewhere))).rejects.toMatchObject({ code: 'RECONNECT_NEEDED' });
  });

  it('keeps every digit of amounts and of long numbers', async () => {
    const host = makeReferenceHost(postgres, () => context());
    await host.sync('orders');
    const [{ record } = { record: undefined }] = [...host.rows('orders').values()].filter(
      ({ record: one }) => one.kind === 'order' && one.customer?.key === '9007199254740993',
    );

    expect(record).toMatchObject({ total: '1234567890405' });
  });
});
