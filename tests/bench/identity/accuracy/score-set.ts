import { resolveBulk, type BulkResult } from '@tributary/contact';
import { candidatesOf } from './candidates.ts';
import { clusterQuality, quality, type ClusterQuality, type Quality } from './metrics.ts';
import type { OpenSet } from './open-sets.ts';

export interface SetScore {
  readonly name: string;
  readonly records: number;
  readonly pairs: Quality;
  readonly bCubed: Quality;
  /** Pairs of the LINK band alone. */
  readonly links: Quality;
  /** Share of the true pairs that are candidates at all. */
  readonly blockingRecall: number;
  readonly candidates: number;
  readonly seconds: number;
}

export interface Scored {
  readonly score: SetScore;
  readonly result: BulkResult;
}

/** One set through the very road of `tributary resolve`, with its default configuration. */
export async function scoreSet(set: OpenSet): Promise<Scored> {
  const started = performance.now();
  const result = await resolveBulk(oneBatch(set), { threads: 0, isBestGuess: true });
  const seconds = (performance.now() - started) / 1000;
  const found = new Map(result.ids.map((id, record) => [id, result.customerOf(record)]));
  const { pairs, bCubed } = set.sourceOf ? acrossSources(set, found) : clusterQuality(found, set.truth);
  const isMatch = (one: string, other: string): boolean => set.truth.get(one) === set.truth.get(other);
  const candidates = candidatesOf(set.records, result.model);
  const matches = candidates.filter(({ one, other }) => isMatch(one, other)).length;
  const links = candidates.filter(({ band }) => band === 'LINK');
  const wanted = truePairs(set);
  return {
    result,
    score: {
      name: set.name,
      records: set.records.length,
      pairs,
      bCubed,
      links: quality(links.filter(({ one, other }) => isMatch(one, other)).length, links.length, wanted),
      blockingRecall: matches / wanted,
      candidates: candidates.length,
      seconds,
    },
  };
}

async function* oneBatch({ records }: OpenSet): AsyncGenerator<OpenSet['records']> {
  yield records;
}

/** A truth that knows pairs between two sources only is compared with such pairs only; B³ over all records. */
function acrossSources({ truth, sourceOf = String }: OpenSet, found: ReadonlyMap<string, string>): ClusterQuality {
  const pairsOf = (partition: ReadonlyMap<string, string>): Set<string> => {
    const groups = new Map<string, string[]>();
    for (const [id, group] of partition) groups.set(group, [...(groups.get(group) ?? []), id]);
    const pairs = new Set<string>();
    for (const group of groups.values()) {
      for (const one of group)
        for (const other of group) if (sourceOf(one) < sourceOf(other)) pairs.add(`${one} ${other}`);
    }
    return pairs;
  };
  const [are, wanted] = [pairsOf(found), pairsOf(truth)];
  const right = [...are].filter((pair) => wanted.has(pair)).length;
  return { pairs: quality(right, are.size, wanted.size), bCubed: clusterQuality(found, truth).bCubed };
}

function truePairs({ truth }: OpenSet): number {
  const sizes = new Map<string, number>();
  for (const entity of truth.values()) sizes.set(entity, (sizes.get(entity) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}
