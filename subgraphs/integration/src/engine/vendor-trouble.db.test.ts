import { describe, expect, it } from '@jest/globals';
import { RateLimited, ReconnectNeeded, Unavailable, VendorContractBroken } from '@tributary/connector-kit';
import { SYSTEM } from '@tributary/platform';
import { endWait, ids, runsOf, stateOf } from '../../../../tests/support/integration/engine-state.ts';
import { freshHostOfFile } from '../../../../tests/support/integration/host-of-file.ts';
import { resumeConnection } from '../connection/pause-connection.ts';
import { updateConnection } from '../connection/update-connection.ts';
import { startSync } from '../sync-run/start-sync.ts';

const TOO_OLD = 'the cursor is too old';
const { vendor, test } = freshHostOfFile({ resetOn: (error) => error instanceof Error && error.message === TOO_OLD });

describe('trouble at the vendor', () => {
  it('that is a refused credential stops the connection until it is resumed', async () => {
    vendor.put(...ids(3));
    const id = await test.connect();
    vendor.beforePage = () => {
      throw new ReconnectNeeded('The key canary-4711 was refused.');
    };

    expect(await test.sync(id)).toBeUndefined();

    expect(await stateOf(test, id)).toMatchObject({ status: 'NEEDS_RECONNECT', error_code: 'RECONNECT_NEEDED' });
    const [run] = await runsOf(test, id);
    expect(run).toMatchObject({ status: 'FAILED', error_message: 'The key [redacted] was refused.' });
    vendor.beforePage = () => undefined;
    await test.sync(id);
    expect(test.inbound.held.size).toBe(0);
    await resumeConnection(test.host, SYSTEM, { id });
    await test.sync(id);
    expect(test.inbound.held.size).toBe(3);
  });

  it('that is about a credential which was replaced meanwhile stops nothing', async () => {
    vendor.put(...ids(3));
    const id = await test.connect();
    vendor.beforePage = async () => {
      vendor.beforePage = () => undefined;
      await updateConnection(test.host, SYSTEM, { id, credential: { token: 'canary-4712' } });
      throw new ReconnectNeeded('The key was refused.');
    };

    expect(await test.sync(id)).toBeInstanceOf(Date);
    expect(await stateOf(test, id)).toMatchObject({ status: 'ACTIVE' });
    await test.sync(id);
    expect(test.inbound.held.size).toBe(3);
    expect(await runsOf(test, id)).toMatchObject([{ status: 'SUCCEEDED', error_code: null }]);
  });

  it('that is a forgotten place of a full reading has it begin anew', async () => {
    vendor.put(...ids(6));
    const id = await test.connect();
    await test.sync(id);
    await startSync(test.host, SYSTEM, { connectionId: id, mode: 'FULL' });
    vendor.beforePage = (page) => {
      if (page === 2) throw new Unavailable('no answer');
    };
    await test.sync(id);
    vendor.beforePage = () => {
      vendor.beforePage = () => undefined;
      throw new Error(TOO_OLD);
    };
    await endWait(test, id);
    await test.sync(id);

    // The last one is the poll behind it.
    expect(vendor.begun.slice(-3, -1)).toEqual([{ tick: expect.any(Number) }, undefined]);
    expect((await runsOf(test, id)).at(-1)).toMatchObject({ mode: 'FULL', status: 'SUCCEEDED' });
  });

  it('that is a limit waits for its time, and goes on in the same run', async () => {
    vendor.put(...ids(6));
    const id = await test.connect();
    const retryAt = new Date(Date.now() + 60_000);
    vendor.beforePage = (page) => {
      if (page === 2) throw new RateLimited('slow down', retryAt);
    };

    expect(await test.sync(id)).toEqual(retryAt);
    vendor.beforePage = () => undefined;
    await test.sync(id);
    expect(test.inbound.held.size).toBe(2);
    await endWait(test, id);
    await test.sync(id);

    expect(test.inbound.held.size).toBe(6);
    expect(await runsOf(test, id)).toMatchObject([{ status: 'SUCCEEDED', read: 6, error_code: null }]);
  });

  it('that passes is tried again later, and in the end the run fails while the stream goes on', async () => {
    vendor.put(...ids(1));
    const id = await test.connect();
    vendor.beforePage = () => {
      throw new Unavailable('no answer');
    };

    for (let attempt = 1; attempt <= 8; attempt += 1) {
      expect((await test.sync(id))?.getTime()).toBeGreaterThan(Date.now());
      await endWait(test, id);
    }
    expect(await runsOf(test, id)).toMatchObject([{ status: 'FAILED', error_code: 'UNAVAILABLE' }]);
    vendor.beforePage = () => undefined;
    await test.sync(id);

    expect(await stateOf(test, id)).toMatchObject({ status: 'ACTIVE', error_code: null });
    expect(test.inbound.held.size).toBe(1);
  });

  it('that the connector does not understand stops the stream, and a full reading begins it anew', async () => {
    vendor.put(...ids(4));
    const id = await test.connect();
    await test.sync(id);
    vendor.beforePage = () => {
      throw new VendorContractBroken('an unknown shape');
    };
    await test.sync(id);
    expect(await stateOf(test, id)).toMatchObject({
      is_stopped: true,
      status: 'FAILED',
      error_code: 'VENDOR_CONTRACT_BROKEN',
    });
    vendor.beforePage = () => undefined;

    await resumeConnection(test.host, SYSTEM, { id });
    await startSync(test.host, SYSTEM, { connectionId: id, mode: 'FULL' });
    await test.sync(id);

    expect(await stateOf(test, id)).toMatchObject({ is_stopped: false, status: 'ACTIVE' });
    expect((await runsOf(test, id)).at(-1)).toMatchObject({ status: 'SUCCEEDED', mode: 'FULL', read: 4, unchanged: 4 });
  });

  it('that is a defect of the connector stops the stream after a few tries', async () => {
    vendor.put(...ids(1));
    const id = await test.connect();
    vendor.beforePage = () => {
      throw new TypeError('x is not a function');
    };

    for (let attempt = 1; attempt <= 5; attempt += 1) {
      await test.sync(id);
      await endWait(test, id);
    }

    expect(await stateOf(test, id)).toMatchObject({ is_stopped: true, error_code: 'CONNECTOR_FAULT' });
  });
});
