import type { Evidence } from '../engine/index.ts';
import type { Crew } from './crew.ts';
import type { Partition } from './partition.ts';
import { eachEdge, type AllEdges } from './score-pairs.ts';

export interface ReviewPair {
  readonly one: string;
  readonly other: string;
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

interface Reviewing {
  readonly ids: readonly string[];
  readonly edges: AllEdges;
  readonly found: Partition;
  readonly isOpen: (score: number) => boolean;
}

const PAIRS = 2000;

/** Likeliest first; of equals the one with the smaller ids, so that the list is the same for any order of records. */
export async function reviewPairs(
  crew: Crew,
  { ids, edges, found, isOpen }: Reviewing,
): Promise<readonly ReviewPair[]> {
  const open: (readonly [number, number])[] = [];
  eachEdge(edges, (one, other, score) => {
    if (found.customerOf[one] === found.customerOf[other] || !isOpen(score)) return;
    open.push((ids[one] ?? '') < (ids[other] ?? '') ? [one, other] : [other, one]);
  });
  const tasks = Array.from({ length: Math.ceil(open.length / PAIRS) }, async (_, task) => {
    const pairs = open.slice(task * PAIRS, (task + 1) * PAIRS);
    const explained = await crew.anyone({ do: 'explain', pairs });
    return pairs.map(([one, other], index): ReviewPair => {
      const { score = 0, evidence = [] } = explained[index] ?? {};
      return { one: ids[one] ?? '', other: ids[other] ?? '', score, evidence };
    });
  });
  const pairs = (await Promise.all(tasks)).flat();
  return pairs.sort((a, b) => b.score - a.score || compare(a.one, b.one) || compare(a.other, b.other));
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
