import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { appendEvents, makeLogger, newId, openLog, type Database, type EventLog } from '@tributary/platform';
import { sql } from 'drizzle-orm';
import { withDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { forgetOldEvents } from './retention.ts';

const RETENTION = { days: 90, maxEvents: undefined };

let database: TestDatabase;
let db: Database;
let log: EventLog;

beforeAll(async () => {
  database = await withDatabase(['log']);
  db = database.open();
  const logger = makeLogger({ name: 'test', level: 'silent' });
  log = await openLog({ url: database.url, name: 'test', secret: 'a secret that signs cursors, long enough', logger });
  log.startSequencer();
});
afterAll(async () => {
  await log.close();
  await database.close();
});

/** Appends so many events that are a hundred days old. Returns the position of the last. */
async function appendOld(count: number): Promise<bigint> {
  await db.transaction(async (tx) => {
    const events = Array.from({ length: count }, () => {
      const id = newId();
      return {
        type: 'tag.added',
        entity: { type: 'Tag', id },
        refs: {},
        data: {},
        actor: { kind: 'system', id: 'test' } as const,
      };
    });
    await appendEvents(tx, events);
  });
  const last = await log.settled();
  await db.db.execute(sql`update log.event set at = now() - interval '100 days'`);
  return last;
}

function behind(lag: bigint): { lag: () => Promise<bigint> } {
  return { lag: () => Promise.resolve(lag) };
}

describe('forgetOldEvents', () => {
  it('removes what is older than the retention and was applied by every projection', async () => {
    await appendOld(6);

    expect(await forgetOldEvents(log, { retention: RETENTION, projections: [behind(0n)] })).toBe(6);
  });

  it('keeps events that a projection has yet to apply, however old and however many they are', async () => {
    const last = await appendOld(6);
    const retention = { days: 90, maxEvents: 1 };

    await forgetOldEvents(log, { retention, projections: [behind(0n), behind(4n)] });

    expect((await log.read({ after: last - 4n, limit: 10 })).events).toHaveLength(4);
    expect(await forgetOldEvents(log, { retention, projections: [behind(0n)] })).toBeGreaterThanOrEqual(4);
  });

  it('keeps events younger than the retention', async () => {
    await appendOld(3);
    await db.db.execute(sql`update log.event set at = now() - interval '80 days'`);

    expect(await forgetOldEvents(log, { retention: RETENTION, projections: [] })).toBe(0);
  });
});
