import { beforeEach, describe, expect, it } from '@jest/globals';
import { systemClock, type Database } from '@tributary/platform';
import { aBatch, anItem } from '../../test/batches.ts';
import { crowd } from '../../test/crowd.ts';
import { storedPartition } from '../../test/customers.ts';
import { databasesOfFile } from '../../test/set-up.ts';
import { acceptPeople } from '../inbound/accept-people.ts';
import { checkPartition } from './check-partition.ts';
import { currentModel } from './model.ts';
import { compareAll, estimateAnew, hasOutgrown } from './re-resolve.ts';

const { database, owner } = databasesOfFile();
beforeEach(async () => {
  await owner.pool.query('delete from contact.match_models');
  const items = crowd(600, 11).map((record, index) => anItem(String(index), record, { version: '1' }));
  for (let from = 0; from < items.length; from += 200)
    await acceptPeople({ database, clock: systemClock }, aBatch(items.slice(from, from + 200)));
});

const deps = (): { database: Database; clock: typeof systemClock } => ({ database, clock: systemClock });
const check = async () => await checkPartition(database, 'person', { threads: 0 });

describe('the customers that came about batch by batch', () => {
  it('are those that the bulk road makes of all records at once', async () => {
    const { records, customers, differing } = await check();

    expect({ records, differing }).toEqual({ records: 600, differing: [] });
    expect(customers).toBe((await storedPartition(owner)).length);
  });

  it('are found to differ when somebody moved a record by hand', async () => {
    await owner.pool.query(`update contact.source_records set entity_id = id
      where id = (select max(id::text)::uuid from contact.source_records where id <> entity_id)`);

    expect((await check()).differing.length).toBeGreaterThan(0);
  });
});

describe('another model', () => {
  it('is estimated from the records, and every record is then compared by it', async () => {
    const shipped = await database.transaction(currentModel);

    await estimateAnew(deps());
    const walked = await compareAll(deps());

    const model = await database.transaction(currentModel);
    expect(model.version).toBeGreaterThan(shipped.version);
    expect(model.frequencies).not.toEqual(shipped.frequencies);
    expect(walked.records).toBe(600);
    expect(await check()).toMatchObject({ records: 600, differing: [] });
  });

  it('is not estimated from a handful of records', async () => {
    const before = await database.transaction(currentModel);
    await owner.pool.query(`delete from contact.match_profiles
      where node_id in (select node_id from contact.match_profiles limit 101)`);

    expect(await estimateAnew(deps())).toBe(false);
    expect(await database.transaction(currentModel)).toBe(before);
  });

  it('changes nothing when the walk is repeated', async () => {
    await estimateAnew(deps());
    await compareAll(deps());

    expect(await compareAll(deps())).toEqual({ records: 600, compared: 0, changes: 0 });
  });

  it('takes up where a walk was stopped', async () => {
    await estimateAnew(deps());
    const stop = new AbortController();
    const stopped = compareAll(deps(), {
      signal: stop.signal,
      onProgress: () => {
        stop.abort();
      },
    });
    await expect(stopped).rejects.toThrow();

    const { compared } = await compareAll(deps());

    // A batch is five hundred of the six hundred.
    expect(compared).toBeGreaterThan(0);
    expect(compared).toBeLessThanOrEqual(100);
    expect((await check()).differing).toEqual([]);
  });

  it.each([
    [499, 0, false],
    [500, 0, true],
    [5_999, 3_000, false],
    [6_000, 3_000, true],
  ])('for %i records, where the one in use was estimated for %i, is due: %s', (records, estimated, isDue) => {
    expect(hasOutgrown(records, estimated)).toBe(isDue);
  });
});
