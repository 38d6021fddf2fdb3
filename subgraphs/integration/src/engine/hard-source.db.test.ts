import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { PAGE, startHardSource, type HardSource } from '../../../../tests/support/integration/hard-source.ts';
import { endWait } from '../../../../tests/support/integration/engine-state.ts';
import { startTestHost, type TestHost } from '../../../../tests/support/integration/test-host.ts';

const RECORDS = 25_000;
const OPTIMAL = Math.ceil(RECORDS / PAGE);

let source: HardSource;
let test: TestHost;
beforeEach(async () => {
  source = await startHardSource(RECORDS);
  test = await startTestHost([source.connector], { allowedHosts: [source.host] });
});
afterEach(async () => {
  await test.close();
  await source.close();
});

describe('25,000 records behind a search that ends at 10,000', () => {
  it('all arrive, while pages drift, fail and repeat rows, with at most 1.2 times the fewest requests', async () => {
    const connectionId = await test.connect();

    await test.sync(connectionId);
    const { requests, failed, edits } = source;
    source.calm();
    await endWait(test, connectionId);
    await test.sync(connectionId);

    const held = [...test.inbound.held].map(([id, { version }]) => [id.slice('person/'.length), version]);
    expect(new Map(held as [string, string][])).toEqual(
      new Map([...source.people.values()].map(({ id, name }) => [id, name])),
    );
    // It was as hard as it says.
    expect(failed).toBeGreaterThanOrEqual(10);
    expect(edits).toBeGreaterThanOrEqual(50);
    expect(requests).toBeLessThanOrEqual(OPTIMAL * 1.2);
  }, 120_000);
});
