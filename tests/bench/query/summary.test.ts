import { describe, expect, it } from '@jest/globals';
import { judge, summarise, type Row } from './summary.ts';
import type { Slice } from './rounds.ts';
import type { Variant } from './variant.ts';

const slice = (requestsPerSecond: number): Slice => ({
  requestsPerSecond,
  requests: 100,
  p50: 1,
  p99: 2,
  nodeMs: 0.5,
  postgresMs: 0.5,
});
const variant = (name: string) => ({ name, version: '1' }) as Variant;

function rowsOf(peerRates: readonly number[], hubRates: readonly number[]): Row[] {
  const [floor, peer, hub] = [variant('floor'), variant('peer'), variant('hub')];
  const slices = new Map([
    [floor, peerRates.map(() => slice(1000))],
    [peer, peerRates.map(slice)],
    [hub, hubRates.map(slice)],
  ]);
  return summarise('one', slices, { floor, peer });
}

describe('the verdict of a bench', () => {
  it('compares within a round, so that a round in which all were slow changes nothing', () => {
    const hub = rowsOf([400, 40, 400], [480, 48, 480]).find(({ name }) => name === 'hub');

    expect(hub?.toPeer?.median).toBeCloseTo(1.2);
    expect(hub?.toFloor.median).toBeCloseTo(0.48);
  });

  it.each([
    ['PASS', [500, 510, 505]],
    ['FAIL', [300, 310, 305]],
    ['NOISY', [200, 400, 900]],
  ])('is %s for %j against a peer of 400', (verdict, rates) => {
    expect(judge(rowsOf([400, 400, 400], rates), 'hub')).toMatchObject([{ verdict }]);
  });

  it('is none without a peer', () => {
    const [floor, hub] = [variant('floor'), variant('hub')];
    const rows = summarise(
      'one',
      new Map([
        [floor, [slice(1)]],
        [hub, [slice(1)]],
      ]),
      { floor, peer: undefined },
    );

    expect(judge(rows, 'hub')).toEqual([]);
  });
});
