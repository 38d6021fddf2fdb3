import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { sql } from 'drizzle-orm';
import { withDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { anEvent } from '../../../tests/support/events.ts';
import type { Database } from '../db/index.ts';
import { makeLogger } from '../telemetry/index.ts';
import { appendEvents, openLog, startNewEpoch, type EventLog } from './index.ts';

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

async function open(url = database.url, secret = 'a test secret'): Promise<EventLog> {
  const log = await openLog({ url, name: 'test', secret, logger: makeLogger({ name: 'test', level: 'silent' }) });
  logs.push(log);
  return log;
}

async function append(log: EventLog, count: number): Promise<bigint> {
  log.startSequencer();
  await db.transaction(
    async (tx) =>
      await appendEvents(
        tx,
        Array.from({ length: count }, () => anEvent()),
      ),
  );
  return await log.settled();
}

describe('a cursor', () => {
  it('comes back as the position it was made of, in any process of the hub', async () => {
    const [log, other] = [await open(), await open()];
    const end = await append(log, 3);

    expect(await other.decodeCursor(log.encodeCursor(end - 1n))).toBe(end - 1n);
  });

  it.each([
    ['is empty', () => ''],
    ['is not a cursor', () => 'not a cursor'],
    ['has one other letter', (cursor: string) => (cursor.startsWith('B') ? 'C' : 'B') + cursor.slice(1)],
    ['was cut', (cursor: string) => cursor.slice(0, -1)],
    ['has something behind it', (cursor: string) => `${cursor}A`],
  ])('is refused when it %s', async (_, forge) => {
    const log = await open();

    await expect(log.decodeCursor(forge(log.encodeCursor(0n)))).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
  });

  it('is refused in every single changed bit', async () => {
    const log = await open();
    const bytes = Buffer.from(log.encodeCursor(0n), 'base64url');

    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const forged = Buffer.from(bytes);
      const index = bit >> 3;
      forged.writeUInt8(forged.readUInt8(index) ^ (1 << (bit & 7)), index);
      await expect(log.decodeCursor(forged.toString('base64url'))).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
    }
  });

  it('is refused when another secret made it', async () => {
    const [log, stranger] = [await open(), await open(database.url, 'another secret')];

    await expect(log.decodeCursor(stranger.encodeCursor(0n))).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
  });

  it('is refused by a copy of the database, although its rows are the same', async () => {
    const copy = await withDatabase(['log']);
    try {
      const [log, copied] = [await open(), await open(copy.url)];
      const epochs = [(await log.head()).epoch, (await copied.head()).epoch];

      expect(epochs[0]).toBe(epochs[1]);
      await expect(copied.decodeCursor(log.encodeCursor(0n))).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
    } finally {
      await logs.pop()?.close();
      await copy.close();
    }
  });

  it('is refused after a new epoch has begun, while new ones are made and taken', async () => {
    const log = await open();
    const before = log.encodeCursor(0n);

    await startNewEpoch(db);

    await expect(log.decodeCursor(before)).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
    expect(await log.decodeCursor(log.encodeCursor(0n))).toBe(0n);
  });

  it('is refused when the log does not go that far', async () => {
    const log = await open();
    const { last } = await log.head();

    await expect(log.decodeCursor(log.encodeCursor(last + 1n))).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
  });
});

describe('retention', () => {
  it('answers a cursor from before it with the oldest cursor that is left', async () => {
    const log = await open();
    const start = (await log.head()).last;
    const end = await append(log, 10);
    const [expired, kept] = [log.encodeCursor(start), log.encodeCursor(end - 4n)];

    await log.prune({ maxRows: 4 });

    expect(await log.decodeCursor(kept)).toBe(end - 4n);
    await expect(log.decodeCursor(expired)).rejects.toMatchObject({ code: 'CURSOR_EXPIRED', oldest: kept });
    expect((await log.read({ after: end - 4n, limit: 10 })).events).toHaveLength(4);
  });

  it('gives a reader behind it a gap and never a page with a hole', async () => {
    const log = await open();
    const start = (await log.head()).last;
    const end = await append(log, 10);

    await log.prune({ maxRows: 4 });

    await expect(log.read({ after: start, limit: 10 })).rejects.toMatchObject({ code: 'LOG_GAP', oldest: end - 3n });
  });

  it('removes what is older than asked, except behind a younger event', async () => {
    const log = await open();
    const end = await append(log, 6);
    await db.db.execute(
      sql`update log.event set at = now() - interval '2 days' where position in (${end - 5n}, ${end - 4n}, ${end - 1n})`,
    );
    await db.db.execute(sql`update log.event set at = now() - interval '2 days' where position < ${end - 5n}`);

    await log.prune({ olderThanMs: 86_400_000 });

    expect(await log.head()).toMatchObject({ last: end, oldest: end - 3n });
  });

  it('can remove everything, and the log goes on from where it was', async () => {
    const log = await open();
    const end = await append(log, 3);

    await log.prune({ olderThanMs: 0 });

    expect(await log.head()).toMatchObject({ last: end, oldest: end + 1n });
    expect(await append(log, 1)).toBe(end + 1n);
    expect((await log.read({ after: end, limit: 10 })).events).toHaveLength(1);
  });

  it('removes nothing when it is not told how much', async () => {
    const log = await open();
    await append(log, 3);

    expect(await log.prune({})).toBe(0);
  });
});
