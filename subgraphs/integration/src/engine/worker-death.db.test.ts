import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../../tests/support/eventually.ts';
import { ids, runsOf, stateOf } from '../../../../tests/support/integration/engine-state.ts';
import { rowsOf } from '../../../../tests/support/integration/test-host.ts';
import { freshHostOfFile } from '../../../../tests/support/integration/host-of-file.ts';

const { vendor, test } = freshHostOfFile();

describe('a worker that is killed', () => {
  /** Where it dies: thrown there, and everything after it is left to the next worker. */
  class Killed extends Error {}

  const BATCHES = 4;
  const places: [string, (die: () => void, batch: number) => void][] = [
    ['before batch %i is read', (die, batch) => (vendor.beforePage = (page) => (page === batch ? die() : undefined))],
    [
      'between the commit and the delivery of batch %i',
      (die, batch) => {
        let calls = 0;
        test.inbound.before = () => ((calls += 1) === batch ? die() : undefined);
      },
    ],
    [
      'between the delivery of batch %i and its being marked',
      (die, batch) => {
        let calls = 0;
        test.inbound.after = () => ((calls += 1) === batch ? die() : undefined);
      },
    ],
  ];
  const cases = places.flatMap(([where, plant]) =>
    Array.from({ length: BATCHES }, (_, index) => [where.replace('%i', String(index + 1)), plant, index + 1] as const),
  );

  it.each(cases)('%s: nothing is lost and nothing comes twice', async (_where, plant, batch) => {
    vendor.put(...ids(BATCHES * 2));
    const id = await test.connect();
    const dying = new AbortController();
    let isDead = false;
    plant(() => {
      if (isDead) return;
      isDead = true;
      dying.abort(new Killed());
      throw dying.signal.reason;
    }, batch);

    await expect(test.sync(id, { signal: dying.signal })).rejects.toBeInstanceOf(Killed);
    vendor.begun.length = 0;
    await test.sync(id);

    expect(test.inbound.taken).toEqual(ids(BATCHES * 2).map((row) => `person/${row.id}@${row.id}/Person ${row.id}`));
    expect(await stateOf(test, id)).toMatchObject({ records: BATCHES * 2, checkpoint: { tick: expect.anything() } });
    // It goes on where it was: of what was committed at most one batch is read again.
    if (batch > 1) expect(vendor.begun[0]).toBeDefined();
    expect((await runsOf(test, id)).map(({ status, read }) => [status, read])).toEqual([['SUCCEEDED', BATCHES * 2]]);
  });

  it('at the very end of a batch’s transaction leaves nothing of it: no row, no checkpoint, no event', async () => {
    vendor.put(...ids(2));
    const id = await test.connect();
    const owner = test.subgraph.database.open();
    await owner.pool.query(`
      create function public.die() returns trigger language plpgsql as $$ begin raise 'killed' using errcode = '57P01'; end $$;
      create trigger die before insert on log.pending for each row when (new.type = 'syncRun.progressed')
        execute function public.die()`);
    await expect(test.sync(id)).rejects.toMatchObject({ cause: { message: 'killed' } });
    await owner.pool.query('drop trigger die on log.pending; drop function public.die()');

    expect(await stateOf(test, id)).toMatchObject({ records: 0, checkpoint: null });
    expect(await runsOf(test, id)).toEqual([]);
    const kept =
      'select from integration.raw_records raw join integration.streams s on s.id = raw.stream_id where s.connection_id = $1';
    expect(await rowsOf(test, kept, [id])).toEqual([]);
    await test.sync(id);
    expect(test.inbound.taken).toHaveLength(2);
  });

  it('and comes back to life writes nothing next to its replacement', async () => {
    vendor.put(...ids(6));
    const id = await test.connect();
    const [stands, wakes, wentOn, ends] = [gate(), gate(), gate(), gate()];
    vendor.beforePage = async (page) => {
      if (page !== 2) return;
      stands.open();
      await wakes.opened;
    };
    const paused = test.sync(id);
    await stands.opened;
    // What it had read before is delivered, or both would have it: the second one as no news.
    const delivered = `
      select from integration.raw_records raw join integration.streams stream on stream.id = raw.stream_id
      where stream.connection_id = $1 and raw.delivered_at is not null`;
    await eventually(async () => (await rowsOf(test, delivered, [id])).length === 2);
    const expired = `update integration.streams set lease_until = now() - interval '1 second' where connection_id = $1`;
    await rowsOf(test, expired, [id]);
    // Its replacement goes on from the second page, as its first: a third page is asked for by the dead alone.
    vendor.beforePage = async (page) => {
      if (page === 3) {
        wentOn.open();
        await ends.opened;
      }
      if (page !== 1) return;
      wakes.open();
      await Promise.race([paused, wentOn.opened]);
    };

    await test.sync(id);
    ends.open();
    await paused;

    expect(test.inbound.taken).toHaveLength(6);
    const told = (await runsOf(test, id)).map(({ status, read, unchanged }) => [status, read, unchanged]);
    expect(told).toEqual([['SUCCEEDED', 6, 0]]);
  });
});

function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open: () => open() };
}
