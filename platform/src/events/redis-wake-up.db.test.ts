import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { anEvent } from '../../../tests/support/events.ts';
import { eventually } from '../../../tests/support/eventually.ts';
import { startRedis, type TestRedis } from '../../../tests/support/redis.ts';
import { targetAvailable } from '../../../tests/support/targets.ts';
import { makeLogger } from '../telemetry/index.ts';
import { appendEvents, openLog, redisWakeUp, type EventLog } from './index.ts';

const describeWithRedis = (await targetAvailable('redis', import.meta.url)) ? describe : describe.skip;

describeWithRedis('wake-ups through Redis', () => {
  let database: TestDatabase;
  let redis: TestRedis;
  let writer: EventLog;
  let reader: EventLog;
  const heard: bigint[] = [];

  beforeAll(async () => {
    [database, redis] = await Promise.all([withDatabase(['log']), startRedis()]);
    writer = await open('writer', 500);
    reader = await open('reader', 60_000);
    writer.startSequencer();
    reader.onAdvance((last) => heard.push(last));
  });
  afterAll(async () => {
    await Promise.all([writer.close(), reader.close()]);
    await Promise.all([database.close(), redis.close()]);
  });

  async function open(name: string, pollMs: number): Promise<EventLog> {
    const logger = makeLogger({ name, level: 'silent' });
    const wakeUp = redisWakeUp({ url: redis.url, name, logger, channel: 'tributary-test' });
    return await openLog({ url: database.url, name, secret: 'secret', logger, wakeUp, pollMs });
  }

  async function append(): Promise<bigint> {
    const pool = database.open();
    await pool.transaction(async (tx) => await appendEvents(tx, [anEvent()]));
    return await writer.settled();
  }

  it('reach another process that would not have looked for a minute', async () => {
    await eventually(() => heard.length > 0);

    const end = await append();

    await eventually(() => heard.at(-1) === end, { timeoutMs: 2_000 });
  });

  it('leave the log working while Redis is away, and come back with it', async () => {
    await redis.kill();
    const whileAway = await append();
    expect((await reader.read({ after: whileAway - 1n, limit: 10 })).events).toHaveLength(1);

    await redis.restart();

    await eventually(async () => {
      const end = await append();
      return await eventually(() => heard.at(-1) === end, { timeoutMs: 300 });
    });
  });
});
