import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { withDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { anEvent } from '../../../tests/support/events.ts';
import { eventually } from '../../../tests/support/eventually.ts';
import type { Database } from '../db/index.ts';
import { openDatabase } from '../db/index.ts';
import { newId } from '../ids/index.ts';
import { makeLogger } from '../telemetry/index.ts';
import { appendEvents, openLog, type EventLog, type EventLogOptions, type LogEvent } from './index.ts';

const WRITERS = 16;
const TRANSACTIONS_PER_WRITER = 25;

let database: TestDatabase;
let owner: Database;
let writers: Database;
const logs: EventLog[] = [];

beforeAll(async () => {
  database = await withDatabase(['log']);
  owner = database.open();
  await owner.db.execute(sql`create table public.entities (id uuid primary key, version int not null default 0)`);
  writers = openDatabase({ url: database.url, name: 'writers', max: WRITERS });
});
afterEach(async () => {
  await Promise.all(logs.splice(0).map(async (log) => await log.close()));
});
afterAll(async () => {
  await writers.close();
  await database.close();
});

async function open(options: Partial<EventLogOptions> = {}): Promise<EventLog> {
  const logger = makeLogger({ name: 'test', level: 'silent' });
  const log = await openLog({ url: database.url, name: 'test', secret: 'a test secret', logger, ...options });
  logs.push(log);
  return log;
}

/** Reads everything from `after` on as it comes, until it is told where to end and has got there. */
async function follow(log: EventLog, after: bigint, goal: { readonly end?: bigint }): Promise<LogEvent[]> {
  const seen: LogEvent[] = [];
  let cursor = after;
  await eventually(
    async () => {
      const page = await log.read({ after: cursor, limit: 7 });
      seen.push(...page.events);
      cursor = page.next;
      return goal.end !== undefined && cursor >= goal.end;
    },
    { everyMs: 0, timeoutMs: 25_000 },
  );
  return seen;
}

/** One transaction on one of a few entities: locks it, appends one to three events, and may think twice. */
async function writeOnce(entities: readonly string[], committed: string[]): Promise<void> {
  const entityId = entities[Math.floor(Math.random() * entities.length)] ?? newId();
  const isRolledBack = Math.random() < 0.2;
  const ids: string[] = [];
  const work = writers.transaction(async (tx) => {
    const steps = 1 + Math.floor(Math.random() * 3);
    const { rows } = await tx.execute<{ version: number }>(
      sql`update public.entities set version = version + ${steps} where id = ${entityId} returning version`,
    );
    const last = Number(rows[0]?.version);
    ids.push(
      ...(await appendEvents(
        tx,
        Array.from({ length: steps }, (_, step) =>
          anEvent({ entity: { type: 'Deal', id: entityId }, data: { version: last - steps + 1 + step } }),
        ),
      )),
    );
    await tx.execute(sql`select pg_sleep(${Math.random() * 0.02})`);
    if (isRolledBack) throw new Error('thought twice');
  });
  await work.then(
    () => committed.push(...ids),
    (error: unknown) => {
      if (!(error instanceof Error) || error.message !== 'thought twice') throw error;
    },
  );
}

async function writeConcurrently(): Promise<string[]> {
  const entities = Array.from({ length: 20 }, () => newId());
  await owner.db.execute(sql`insert into public.entities (id) select unnest(${`{${entities.join(',')}}`}::uuid[])`);
  const committed: string[] = [];
  await Promise.all(
    Array.from({ length: WRITERS }, async () => {
      for (let n = 0; n < TRANSACTIONS_PER_WRITER; n += 1) await writeOnce(entities, committed);
    }),
  );
  return committed;
}

/** Each committed event once, no position left out, and every entity's versions in their order. */
function expectComplete(seen: readonly LogEvent[], committed: readonly string[], after: bigint): void {
  expect(seen.map(({ id }) => id).sort()).toEqual([...committed].sort());
  expect(seen.map(({ position }) => position)).toEqual(seen.map((_, index) => after + 1n + BigInt(index)));
  const versions = new Map<string, number[]>();
  for (const { entity, data } of seen)
    versions.set(entity.id, [...(versions.get(entity.id) ?? []), Number(data['version'])]);
  for (const list of versions.values()) expect(list).toEqual(list.map((_, index) => index + 1));
}

async function terminate(nameLike: string): Promise<void> {
  await owner.db.execute(
    sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name like ${nameLike} and datname = current_database()`,
  );
}

describe('the event log', () => {
  it('gives a reader every committed event once and in order while 16 writers commit and roll back', async () => {
    const log = await open();
    log.startSequencer({ batchSize: 10 });
    const after = (await log.head()).last;
    const goal: { end?: bigint } = {};

    const following = follow(log, after, goal);
    const committed = await writeConcurrently();
    goal.end = await log.settled();

    expectComplete(await following, committed, after);
  });

  it('loses nothing and repeats nothing when two sequencers work and both are killed again and again', async () => {
    const [first, second] = [await open({ name: 'one' }), await open({ name: 'two' })];
    first.startSequencer({ batchSize: 3 });
    second.startSequencer({ batchSize: 3 });
    const after = (await first.head()).last;
    const goal: { end?: bigint } = {};
    let kills = 0;
    const killing = setInterval(() => {
      kills += 1;
      void terminate('% sequencer');
    }, 70);

    const following = follow(second, after, goal);
    const committed = await writeConcurrently();
    clearInterval(killing);
    goal.end = await first.settled(20_000);

    expectComplete(await following, committed, after);
    expect(kills).toBeGreaterThan(2);
  });

  it('needs no leader to be right: six sessions that give positions at the same time take turns', async () => {
    const log = await open();
    const after = (await log.head()).last;
    const goal: { end?: bigint } = {};
    const sequencing = Array.from({ length: 6 }, async () => {
      const session = database.open('log');
      while (goal.end === undefined) await session.db.execute(sql`select log.sequence(3)`);
    });

    const following = follow(log, after, goal);
    const committed = await writeConcurrently();
    goal.end = await log.settled(20_000);
    await Promise.all(sequencing);

    expectComplete(await following, committed, after);
  });

  it('hands over to another process when the one that leads stops', async () => {
    const [first, second] = [await open({ name: 'one' }), await open({ name: 'two' })];
    const leader = first.startSequencer();
    await eventually(async () => (await sessionsHoldingLeadership()) === 1);
    second.startSequencer();

    await leader.stop();
    const [id] = await writers.transaction(async (tx) => await appendEvents(tx, [anEvent()]));

    expect(await second.positionOf(String(id), 10_000)).toBe((await second.head()).last);
  });

  it('returns an event as it was appended', async () => {
    const log = await open();
    log.startSequencer();
    const after = (await log.head()).last;
    const given = anEvent({
      type: 'deal.stageChanged',
      refs: { dealId: newId(), tagIds: [newId(), newId()] },
      data: { name: 'Straße "x"', amount: { minor: '12345', currency: 'EUR' }, closedAt: null },
      changes: { stage: ['open', 'won'] },
      actor: { kind: 'user', id: 'u1' },
      causationId: 'c1',
    });

    const [id] = await writers.transaction(async (tx) => await appendEvents(tx, [given]));
    await log.settled();
    const { events } = await log.read({ after, limit: 10 });

    expect(events).toEqual([
      { ...given, id, position: after + 1n, at: expect.stringMatching(/^\d{4}-.*T.*\.\d{3}Z$/) },
    ]);
  });

  it('keeps the order in which one call has appended its events', async () => {
    const log = await open();
    log.startSequencer();
    const after = (await log.head()).last;

    const ids = await writers.transaction(
      async (tx) =>
        await appendEvents(
          tx,
          Array.from({ length: 600 }, (_, n) => anEvent({ data: { n } })),
        ),
    );
    await log.settled();

    const { events } = await log.read({ after, limit: 1_000 });
    expect(events.map(({ id }) => id)).toEqual(ids);
  });

  it('reads the types asked for, by name or by noun, and says how far it has looked', async () => {
    const log = await open();
    log.startSequencer();
    const after = (await log.head()).last;
    const types = ['deal.created', 'deal.lost', 'dealer.created', 'order.placed', 'ticket.opened'];
    await writers.transaction(
      async (tx) =>
        await appendEvents(
          tx,
          types.map((type) => anEvent({ type })),
        ),
    );
    const end = await log.settled();

    const page = await log.read({ after, limit: 10, types: ['deal.*', 'order.placed'] });

    expect(page.events.map(({ type }) => type)).toEqual(['deal.created', 'deal.lost', 'order.placed']);
    expect(page.next).toBe(end);
  });

  it('refuses an event that is too large and leaves the transaction usable', async () => {
    const appended = await writers.transaction(async (tx) => {
      await expect(appendEvents(tx, [anEvent({ data: { text: 'x'.repeat(300_000) } })])).rejects.toMatchObject({
        code: 'EVENT_TOO_LARGE',
      });
      return await appendEvents(tx, [anEvent()]);
    });

    expect(appended).toHaveLength(1);
  });

  it('refuses a type that is not a noun and what happened to it', async () => {
    await expect(
      writers.transaction(async (tx) => await appendEvents(tx, [anEvent({ type: 'DealCreated' })])),
    ).rejects.toMatchObject({ cause: { constraint: 'pending_type_is_noun_past_tense' } });
  });

  it('says that an event has no position while no sequencer runs', async () => {
    const log = await open();
    const [id] = await writers.transaction(async (tx) => await appendEvents(tx, [anEvent()]));

    expect(await log.positionOf(String(id), 100)).toBeUndefined();
    await expect(log.settled(100)).rejects.toThrow('no sequencer is at work');
  });

  it('lets the role of a subgraph append and read, and nothing else', async () => {
    const log = await open();
    log.startSequencer();
    await owner.db.execute(
      sql.raw(`do $$ begin
      if not exists (select from pg_roles where rolname = 'tributary_logtest') then create role tributary_logtest; end if;
    exception when duplicate_object or unique_violation then null; end $$`),
    );
    await owner.db.execute(sql`grant tributary_log_writer to tributary_logtest`);
    const subgraph = database.open('logtest');

    const [id] = await subgraph.transaction(async (tx) => await appendEvents(tx, [anEvent()]));
    await log.settled();
    const read = await subgraph.db.execute(sql`select position from log.event where id = ${id}`);

    expect(read.rowCount).toBe(1);
    for (const statement of [
      'delete from log.event',
      'update log.head set last_position = 0',
      'select log.sequence(1)',
    ]) {
      await expect(subgraph.db.execute(sql.raw(statement))).rejects.toMatchObject({ cause: { code: '42501' } });
    }
  });
});

async function sessionsHoldingLeadership(): Promise<number> {
  const { rows } = await owner.db.execute(
    sql`select 1 from pg_locks where locktype = 'advisory' and objid = 7402113 and granted
      and database = (select oid from pg_database where datname = current_database())`,
  );
  return rows.length;
}
