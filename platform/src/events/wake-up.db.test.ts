import { afterAll, afterEach, beforeAll, describe, it } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { withDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { anEvent } from '../../../tests/support/events.ts';
import { eventually } from '../../../tests/support/eventually.ts';
import type { Database } from '../db/index.ts';
import { makeLogger } from '../telemetry/index.ts';
import { appendEvents, openLog, type EventLog, type EventLogOptions } from './index.ts';

let database: TestDatabase;
let db: Database;
const logs: EventLog[] = [];

beforeAll(async () => {
  database = await withDatabase(['log']);
  db = database.open();
});
afterEach(async () => {
  await Promise.all(logs.splice(0).map(async (log) => await log.close()));
});
afterAll(async () => {
  await database.close();
});

async function open(options: Partial<EventLogOptions> = {}): Promise<EventLog> {
  const logger = makeLogger({ name: 'test', level: 'silent' });
  const log = await openLog({ url: database.url, name: 'test', secret: 'a test secret', logger, ...options });
  logs.push(log);
  return log;
}

describe('wake-ups through PostgreSQL', () => {
  it('reach another process well before it would have looked', async () => {
    const [writer, reader] = [await open(), await open({ pollMs: 60_000 })];
    const heard: bigint[] = [];
    reader.onAdvance((last) => heard.push(last));
    await eventually(() => heard.length > 0);

    writer.startSequencer();
    await db.transaction(async (tx) => await appendEvents(tx, [anEvent()]));
    const end = await writer.settled();

    await eventually(() => heard.at(-1) === end, { timeoutMs: 2_000 });
  });

  it('come back after the listening session was killed', async () => {
    const [writer, reader] = [await open(), await open({ name: 'deaf', pollMs: 60_000 })];
    writer.startSequencer();
    const heard: bigint[] = [];
    reader.onAdvance((last) => heard.push(last));
    await eventually(() => heard.length > 0);

    await db.db.execute(
      sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'deaf wake-up' and datname = current_database()`,
    );
    await db.transaction(async (tx) => await appendEvents(tx, [anEvent()]));
    const end = await writer.settled();

    await eventually(() => heard.at(-1) === end, { timeoutMs: 5_000 });
  });

  it('cost a poll interval when they are lost, never an event', async () => {
    const nothing = { subscribe: () => undefined, announce: () => Promise.resolve(), close: () => Promise.resolve() };
    const [writer, reader] = [await open(), await open({ wakeUp: nothing, pollMs: 50 })];
    writer.startSequencer();
    const heard: bigint[] = [];
    reader.onAdvance((last) => heard.push(last));

    await db.transaction(async (tx) => await appendEvents(tx, [anEvent()]));
    const end = await writer.settled();

    await eventually(() => heard.at(-1) === end, { timeoutMs: 2_000 });
  });
});
