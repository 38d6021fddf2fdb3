import { median, spread, type Spread } from '../measure/statistics.ts';
import type { Slice } from './rounds.ts';
import type { Shape, Variant } from './variant.ts';

export interface Row {
  readonly shape: Shape;
  readonly name: string;
  readonly version: string;
  readonly requestsPerSecond: number;
  /** Against the floor and against the peer of the same round. */
  readonly toFloor: Spread;
  readonly toPeer: Spread | undefined;
  readonly p50: number;
  readonly p99: number;
  readonly nodeMs: number;
  readonly postgresMs: number;
  readonly cpuToFloor: number;
  readonly slices: readonly Slice[];
}

interface Named {
  readonly floor: Variant;
  readonly peer: Variant | undefined;
}

export function summarise(shape: Shape, slices: ReadonlyMap<Variant, readonly Slice[]>, { floor, peer }: Named): Row[] {
  const of = (variant: Variant): readonly Slice[] => slices.get(variant) ?? [];
  const cpu = (variant: Variant): number => median(of(variant).map(({ nodeMs, postgresMs }) => nodeMs + postgresMs));
  const ratio = (variant: Variant, to: Variant): Spread =>
    spread(
      of(variant).map((slice, round) => slice.requestsPerSecond / (of(to)[round]?.requestsPerSecond ?? Number.NaN)),
    );
  return [...slices.keys()].map((variant) => {
    const figure = (name: keyof Slice): number => median(of(variant).map((slice) => slice[name]));
    return {
      shape,
      name: variant.name,
      version: variant.version,
      requestsPerSecond: figure('requestsPerSecond'),
      toFloor: ratio(variant, floor),
      toPeer: peer && ratio(variant, peer),
      p50: figure('p50'),
      p99: figure('p99'),
      nodeMs: figure('nodeMs'),
      postgresMs: figure('postgresMs'),
      cpuToFloor: cpu(variant) / cpu(floor),
      slices: of(variant),
    };
  });
}

export interface Verdict {
  readonly goal: string;
  readonly value: number;
  readonly verdict: 'PASS' | 'FAIL' | 'NOISY';
}

/** The middle half of the rounds this wide, against the median, says more about the machine than about the code. */
const NOISY_WIDTH = 0.35;

export function judge(rows: readonly Row[], hub: string): Verdict[] {
  return rows.flatMap(({ name, shape, toPeer }) => {
    if (name !== hub || !toPeer) return [];
    const isNoisy = (toPeer.high - toPeer.low) / toPeer.median > NOISY_WIDTH && toPeer.low < 1 && toPeer.high > 1;
    const verdict = isNoisy ? 'NOISY' : toPeer.median >= 1 ? 'PASS' : 'FAIL';
    return [{ goal: `${shape}: at least PostGraphile's throughput`, value: toPeer.median, verdict }];
  });
}
