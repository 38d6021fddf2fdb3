import { describe, expect, it } from '@jest/globals';
import { Unavailable } from '@tributary/connector-kit';
import { SYSTEM } from '@tributary/platform';
import { scriptedVendor } from '../../../../tests/support/integration/scripted-vendor.ts';
import { rowsOf, startTestHost } from '../../../../tests/support/integration/test-host.ts';
import { freshHostOfFile } from '../../../../tests/support/integration/host-of-file.ts';
import { startSync } from '../sync-run/start-sync.ts';
import type { SyncRunRow } from '../sync-run/table.ts';

const { vendor, test } = freshHostOfFile();

/** A connection that holds `count` records. */
async function holding(count: number): Promise<string> {
  vendor.put(...Array.from({ length: count }, (_, index) => ({ id: String(index + 1) })));
  const id = await test.connect();
  await test.sync(id);
  test.inbound.taken.length = 0;
  return id;
}

async function sweep(connectionId: string, isForced = false): Promise<SyncRunRow | undefined> {
  await startSync(test.host, SYSTEM, { connectionId, mode: 'SWEEP', isForced });
  await test.sync(connectionId);
  const text = `select * from integration.sync_runs where connection_id = $1 and mode = 'SWEEP' order by queued_at desc`;
  return (await rowsOf<SyncRunRow>(test, text, [connectionId]))[0];
}

describe('a sweep', () => {
  it('brings what the cursor did not see: a change and a delete', async () => {
    const id = await holding(3);
    vendor.change('2', 'Moved');
    vendor.rows.delete('3');
    await test.sync(id);
    expect(test.inbound.taken).toEqual([]);

    const run = await sweep(id);

    expect(test.inbound.taken).toEqual(['person/2@2/Moved', 'person/3 gone']);
    expect(run).toMatchObject({ status: 'SUCCEEDED', read: 3, updated: 1, unchanged: 1, deleted: 1 });
    const [{ records } = { records: 0 }] = await rowsOf<{ records: number }>(
      test,
      'select records from integration.streams where connection_id = $1',
      [id],
    );
    expect(records).toBe(2);
  });

  it('that dies while it enumerates deletes nothing', async () => {
    const id = await holding(3);
    vendor.rows.delete('3');
    let pages = 0;
    vendor.beforeKeys = () => {
      pages += 1;
      if (pages === 2) throw new Unavailable('gone away');
    };

    const died = await sweep(id);

    expect(died).toMatchObject({ status: 'RUNNING', error_code: 'UNAVAILABLE' });
    expect(test.inbound.taken).toEqual([]);
    vendor.beforeKeys = () => undefined;
    await rowsOf(test, 'update integration.streams set not_before = now() where connection_id = $1', [id]);
    await test.sync(id);
    expect(test.inbound.taken).toEqual(['person/3 gone']);
  });

  it('that would delete a large part of all is refused, and done when it is forced', async () => {
    const id = await holding(20);
    for (let key = 1; key <= 11; key += 1) vendor.rows.delete(String(key));

    const refused = await sweep(id);

    expect(refused).toMatchObject({ status: 'FAILED', error_code: 'SWEEP_REFUSED', deleted: 0 });
    expect(test.inbound.held.size).toBe(20);
    const forced = await sweep(id, true);
    expect(forced).toMatchObject({ status: 'SUCCEEDED', deleted: 11 });
    expect(test.inbound.held.size).toBe(9);
  });

  it('does not believe an empty answer', async () => {
    const id = await holding(5);
    vendor.rows.clear();

    expect(await sweep(id)).toMatchObject({ status: 'FAILED', error_code: 'SWEEP_REFUSED' });
    expect(test.inbound.held.size).toBe(5);
  });

  it('spares what was added while it enumerated', async () => {
    const id = await holding(3);
    let isAdded = false;
    vendor.beforeKeys = async () => {
      if (isAdded) return;
      isAdded = true;
      // Stored by a webhook, say, after the first key was listed.
      await rowsOf(
        test,
        `with added as (
           insert into integration.raw_records (stream_id, kind, key, version, op, record, observed_at)
           select id, 'person', 'late', '1', 'upsert', '{}', now() from integration.streams where connection_id = $1
           returning stream_id, seq)
         insert into integration.source_items select stream_id, 'person', 'late', '1', seq from added`,
        [id],
      );
    };

    expect(await sweep(id)).toMatchObject({ status: 'SUCCEEDED', deleted: 0 });
    vendor.beforeKeys = () => undefined;
    await test.sync(id);
    expect([...test.inbound.held.keys()]).toContain('person/late');
  });

  it('is done by itself when its time has come, and leaves no run when it found nothing', async () => {
    const id = await holding(3);
    const due = `update integration.streams set next_sweep_at = now() where connection_id = $1`;
    await rowsOf(test, due, [id]);
    await test.sync(id);
    vendor.rows.delete('1');
    await test.sync(id);
    expect(test.inbound.taken).toEqual([]);

    await rowsOf(test, due, [id]);
    await test.sync(id);

    expect(test.inbound.taken).toEqual(['person/1 gone']);
    const text = `select mode, trigger from integration.sync_runs where connection_id = $1 order by queued_at`;
    expect(await rowsOf(test, text, [id])).toEqual([
      { mode: 'CHANGES', trigger: 'SCHEDULE' },
      { mode: 'SWEEP', trigger: 'SCHEDULE' },
    ]);
  });

  it('asks for a record by its key before it takes it for gone, when the source can be asked', async () => {
    const asked: string[][] = [];
    const shifting = scriptedVendor({
      // A listing that loses a row which moved while it was paged.
      listKeys: async function* () {
        yield await Promise.resolve([{ kind: 'person' as const, key: '1' }]);
      },
      fetch: async (_ctx, keys) => {
        asked.push([...keys]);
        return await Promise.resolve([{ key: '2', version: '2/Person 2', raw: shifting.rows.get('2') }]);
      },
    });
    const own = await startTestHost([shifting.connector]);
    try {
      shifting.put({ id: '1' }, { id: '2' }, { id: '3' });
      const id = await own.connect();
      await own.sync(id);
      await startSync(own.host, SYSTEM, { connectionId: id, mode: 'SWEEP' });
      await own.sync(id);

      expect(asked).toEqual([['2', '3']]);
      expect([...own.inbound.held.keys()]).toEqual(['person/1', 'person/2']);
    } finally {
      await own.close();
    }
  });
});
