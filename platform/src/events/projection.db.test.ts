import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { withDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { anEvent } from '../../../tests/support/events.ts';
import { eventually } from '../../../tests/support/eventually.ts';
import type { Database } from '../db/index.ts';
import { makeLogger } from '../telemetry/index.ts';
import {
  appendEvents,
  openLog,
  runProjection,
  type EventLog,
  type Projection,
  type RunningProjection,
} from './index.ts';

let database: TestDatabase;
let db: Database;
let log: EventLog;
const running: RunningProjection[] = [];
const logger = makeLogger({ name: 'test', level: 'silent' });

beforeAll(async () => {
  database = await withDatabase(['log']);
  db = database.open();
  await db.db.execute(sql`create schema board`);
  await db.db.execute(sql`create table board.projection_cursors (name text primary key, position bigint not null)`);
  await db.db.execute(sql`create table board.effects (projection text not null, position bigint not null)`);
  log = await openLog({ url: database.url, name: 'test', secret: 'secret', logger });
  log.startSequencer();
});
beforeEach(async () => {
  await db.db.execute(sql`truncate board.projection_cursors, board.effects`);
});
afterEach(async () => {
  await Promise.all(running.splice(0).map(async (projection) => await projection.stop()));
});
afterAll(async () => {
  await log.close();
  await database.close();
});

/** Writes one row per event, so that an event applied twice shows. */
const counting: Projection = {
  schema: 'board',
  name: 'counting',
  types: ['deal.*'],
  async apply(tx, events) {
    for (const { position } of events) {
      await tx.execute(sql`insert into board.effects (projection, position) values ('counting', ${position})`);
    }
  },
};

function run(projection: Projection): RunningProjection {
  const started = runProjection({ ...projection, db, log, logger });
  running.push(started);
  return started;
}

async function append(count: number, type = 'deal.created'): Promise<bigint> {
  await db.transaction(
    async (tx) =>
      await appendEvents(
        tx,
        Array.from({ length: count }, () => anEvent({ type })),
      ),
  );
  return await log.settled();
}

async function effects(): Promise<bigint[]> {
  const { rows } = await db.db.execute<{ position: string }>(sql`select position from board.effects order by position`);
  return rows.map(({ position }) => BigInt(position));
}

async function positionsOfDeals(): Promise<bigint[]> {
  const { events } = await log.read({ after: (await log.head()).oldest - 1n, limit: 10_000, types: ['deal.*'] });
  return events.map(({ position }) => position);
}

describe('a projection', () => {
  it('applies what was there before it started and what comes later, each event once', async () => {
    await append(5);
    const projection = run({ ...counting, batchSize: 2 });
    await append(3, 'order.placed');
    await append(4);

    await projection.caughtUp();

    expect(await effects()).toEqual(await positionsOfDeals());
    expect(await eventually(async () => (await projection.lag()) === 0n)).toBe(true);
  });

  it('is not given events without any of the fields that it names, and passes them', async () => {
    const given: unknown[] = [];
    const before = (await log.head()).last;
    const of = (...all: Record<string, string>[]) => all.map((data) => anEvent({ type: 'order.placed', data }));
    await db.transaction(
      async (tx) => await appendEvents(tx, of({ number: '1' }, { guest: 'Ada' }, { leadId: '2' }, {})),
    );
    const projection = run({
      ...{ schema: 'board', name: 'guests', types: ['order.*'], having: ['guest', 'leadId'] },
      apply(_tx, events) {
        given.push(...events.filter(({ position }) => position > before).map(({ data }) => data));
        return Promise.resolve();
      },
    });
    await projection.caughtUp();

    expect(given).toEqual([{ guest: 'Ada' }, { leadId: '2' }]);
    expect(await eventually(async () => (await projection.lag()) === 0n)).toBe(true);
  });

  it('is given what its kinds of actors did, and passes over the rest', async () => {
    const before = await log.settled();
    const given: string[] = [];
    const kinds = ['user', 'connector', 'apiKey', 'system'] as const;
    await db.transaction(
      async (tx) =>
        await appendEvents(
          tx,
          kinds.map((kind) => anEvent({ actor: { kind, id: 'one' } })),
        ),
    );
    const projection = run({
      ...{ schema: 'board', name: 'people', types: async () => await Promise.resolve('all' as const) },
      actors: ['user', 'apiKey'],
      apply(_tx, events) {
        given.push(...events.filter(({ position }) => position > before).map(({ actor }) => actor.kind));
        return Promise.resolve();
      },
    });
    await projection.caughtUp();

    expect(given).toEqual(['user', 'apiKey']);
    expect(await eventually(async () => (await projection.lag()) === 0n)).toBe(true);
  });

  it('misses no event of a type that somebody began to want while the log was read', async () => {
    await append(3);
    const wanted = ['ticket.*'];
    let isAsked = 0;
    const projection = run({
      ...counting,
      async types() {
        isAsked += 1;
        if (isAsked === 2) wanted.push('deal.*');
        return await Promise.resolve([...wanted]);
      },
    });
    await projection.caughtUp();

    expect(await effects()).toEqual(await positionsOfDeals());
  });

  it('wakes others when what it wrote is there for them', async () => {
    const seen: number[] = [];
    const projection = run({
      ...counting,
      async afterCommit() {
        seen.push((await effects()).length);
      },
    });
    await append(2);

    await projection.caughtUp();

    const all = await positionsOfDeals();
    expect(await eventually(() => seen.at(-1) === all.length)).toBe(true);
  });

  it('applies each event once although it fails after its effects again and again', async () => {
    await append(20);
    let calls = 0;
    const projection = run({
      ...counting,
      batchSize: 5,
      async apply(tx, events) {
        await counting.apply(tx, events);
        calls += 1;
        if (calls % 3 !== 0) throw new Error('failed after its effects');
      },
    });
    await eventually(() => projection.lastError?.message === 'failed after its effects');

    await eventually(async () => (await effects()).length >= 2);
    await projection.stop();
    const healthy = run(counting);
    await healthy.caughtUp();

    expect(await effects()).toEqual(await positionsOfDeals());
  });

  it('applies each event once when its session is killed between effects and commit', async () => {
    await append(10);
    let kills = 0;
    const projection = run({
      ...counting,
      batchSize: 3,
      async apply(tx, events) {
        await counting.apply(tx, events);
        kills += 1;
        if (kills <= 2) await tx.execute(sql`select pg_terminate_backend(pg_backend_pid())`);
      },
    });

    await projection.caughtUp();

    expect(kills).toBeGreaterThan(2);
    expect(await effects()).toEqual(await positionsOfDeals());
  });

  it('applies each event once when several processes run it', async () => {
    const three = [run(counting), run(counting), run(counting)];
    for (let n = 0; n < 10; n += 1) await append(7);

    await Promise.all(three.map(async (projection) => await projection.caughtUp()));

    expect(await effects()).toEqual(await positionsOfDeals());
  });

  it('names the one event that cannot be applied, goes up to it, and goes on when it can be', async () => {
    const before = await append(1);
    const poison = before + 4n;
    let isPoisonous = true;
    const projection = run({
      ...counting,
      async apply(tx, events) {
        const bad = events.find(({ position }) => position === poison);
        if (bad !== undefined && isPoisonous) throw new Error(`cannot apply ${String(bad.position)}`);
        await counting.apply(tx, events);
      },
    });
    await append(8);

    await eventually(async () => (await effects()).at(-1) === poison - 1n);
    await eventually(() => projection.lastError?.message === `cannot apply ${String(poison)}`);
    expect(await projection.lag()).toBe(5n);
    isPoisonous = false;
    await projection.caughtUp();

    expect(projection.lastError).toBeUndefined();
    expect(await effects()).toEqual(await positionsOfDeals());
  });

  it('moves its cursor over events of other types, so that it does not fall behind retention', async () => {
    const projection = run(counting);
    const end = await append(50, 'order.placed');

    await projection.caughtUp(end);

    await eventually(async () => (await projection.lag()) === 0n);
  });

  it('applies everything again when its cursor is set back', async () => {
    const projection = run(counting);
    await append(3);
    await projection.caughtUp();

    await db.db.execute(sql`truncate board.effects`);
    await db.db.execute(sql`update board.projection_cursors set position = 0 where name = 'counting'`);
    await append(1);

    await eventually(async () => (await effects()).length === (await positionsOfDeals()).length);
    expect(projection.lastError).toBeUndefined();
  });

  it('says so when retention has removed what it has not seen', async () => {
    await append(10);
    await log.prune({ maxRows: 3 });

    const projection = run(counting);

    await eventually(() => projection.lastError !== undefined);
    expect(projection.lastError).toMatchObject({ code: 'LOG_GAP', after: 0n, oldest: (await log.head()).oldest });
    expect(await effects()).toEqual([]);
  });
});
