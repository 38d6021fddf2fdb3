/**
 * The suite is only worth what it catches. Each connector here has one fault, and the check that is named must find
 * it; and no check is there for nothing: each has a fault that it alone finds.
 */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { fakeApiConnector, makeFakeApi } from '../fake-api.ts';
import { fakeShopConnector, makeFakeShop } from '../fake-shop.ts';
import { CONFORMANCE_CHECKS, runConformance } from '../suite.ts';
import { IN_DEFINITION } from './in-definition.ts';
import { IN_STREAM } from './in-stream.ts';
import { ON_THE_LINE } from './on-the-line.ts';
import { OVER_SOCKETS, sound } from './over-sockets.ts';
import type { Planted } from './planted.ts';

const PLANTED: readonly Planted[] = [...IN_DEFINITION, ...IN_STREAM, ...ON_THE_LINE, ...OVER_SOCKETS];

/** Ids of the checks that found something, by fault. */
const found = new Map<string, ReadonlySet<string>>();

async function findingsOf({ make }: Planted): Promise<Set<string>> {
  const { connector, target, stop } = await make();
  const { failed } = await runConformance(connector, target);
  await stop?.();
  return new Set(failed.map(({ id }) => id));
}

describe('conformance suite', () => {
  beforeAll(async () => {
    for (const planted of PLANTED) found.set(planted.fault, await findingsOf(planted));
  }, 120_000);

  it('finds nothing wrong with a sound connector to a vendor in memory', async () => {
    const shop = makeFakeShop();

    const report = await runConformance(fakeShopConnector(shop), shop.target);

    expect(report.failed).toEqual([]);
    expect(report.passed.length).toBeGreaterThan(15);
  });

  it('finds nothing wrong with a sound connector over HTTP, and leaves out nothing but sockets', async () => {
    const report = await runConformance(fakeApiConnector(), makeFakeApi().target);

    expect(report.failed).toEqual([]);
    expect(report.skipped.map(({ title }) => title.slice(0, 6))).toEqual(['FLT-14']);
  });

  it('finds nothing wrong with a sound connector over a socket', async () => {
    const { connector, target, stop } = await sound();

    const report = await runConformance(connector, target);
    await stop?.();

    expect(report.failed).toEqual([]);
  });

  it.each(PLANTED)('$caughtBy rejects a connector that $fault', ({ fault, caughtBy }) => {
    expect([...(found.get(fault) ?? [])]).toContain(caughtBy);
  });

  it.each(CONFORMANCE_CHECKS)('without $id a faulty connector would pass', ({ id }) => {
    const findings = [...found.values()].map((ids) => [...ids].join());

    expect(findings).toContain(id);
  });

  it('rejects every one of them, and says how many there are', () => {
    const rejected = PLANTED.filter(({ fault }) => (found.get(fault)?.size ?? 0) > 0);

    process.stdout.write(
      `planted faults: ${String(rejected.length)} of ${String(PLANTED.length)} connectors rejected by ${String(CONFORMANCE_CHECKS.length)} checks\n`,
    );
    expect(rejected).toHaveLength(PLANTED.length);
    expect(PLANTED.length).toBeGreaterThanOrEqual(24);
  });
});
