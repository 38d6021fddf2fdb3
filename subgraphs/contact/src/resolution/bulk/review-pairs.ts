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

export interface Review {
  /** The likeliest first, at most as many as were asked for. */
  readonly pairs: readonly ReviewPair[];
  /** Open pairs in all. */
  readonly open: number;
}

interface Reviewing {
  readonly ids: readonly string[];
  readonly edges: AllEdges;
  readonly found: Partition;
  readonly isOpen: (score: number) => boolean;
  /** Pairs that are explained. */
  readonly most: number;
}

const PAIRS = 2000;

/** Of equals the pair with the smaller ids comes first, so that the list is the same for any order of records. */
export async function reviewPairs(crew: Crew, { ids, edges, found, isOpen, most }: Reviewing): Promise<Review> {
  const open: (readonly [one: string, other: string, pair: OpenPair])[] = [];
  const least = leastListed({ edges, found, isOpen, most });
  eachEdge(edges, (one, other, score) => {
    if (score < least.score || found.customerOf[one] === found.customerOf[other] || !isOpen(score)) return;
    const [first = '', second = ''] = [ids[one], ids[other]];
    open.push(
      first < second ? [first, second, { one, other, score }] : [second, first, { one: other, other: one, score }],
    );
  });
  open.sort(([a, b, one], [c, d, other]) => other.score - one.score || compare(a, c) || compare(b, d));
  open.length = Math.min(open.length, most);
  const pairs: ReviewPair[] = [];
  const explain = async (from: number): Promise<void> => {
    const part = open.slice(from, from + PAIRS);
    const asked = part.map(([, , { one, other }]): [number, number] => [one, other]);
    const explained = await crew.anyone({ do: 'explain', pairs: asked });
    part.forEach(([one, other], at) => {
      const { score = 0, evidence = [] } = explained[at] ?? {};
      pairs[from + at] = { one, other, score, evidence };
    });
  };
  const starts = Array.from({ length: Math.ceil(open.length / PAIRS) }, (_, task) => task * PAIRS);
  await Promise.all(starts.map(explain));
  return { pairs, open: least.open };
}

interface OpenPair {
  readonly one: number;
  readonly other: number;
  readonly score: number;
}

type Listing = Pick<Reviewing, 'edges' | 'found' | 'isOpen' | 'most'>;

/** The score from which on pairs are listed, so that only those are ever made into objects. */
function leastListed({ edges, found, isOpen, most }: Listing): { readonly open: number; readonly score: number } {
  let open = 0;
  const eachOpen = (visit: (score: number) => void): void => {
    eachEdge(edges, (one, other, score) => {
      if (found.customerOf[one] !== found.customerOf[other] && isOpen(score)) visit(score);
    });
  };
  eachOpen(() => {
    open += 1;
  });
  if (open <= most) return { open, score: -Infinity };
  const scores = new Float64Array(open);
  let at = 0;
  eachOpen((score) => {
    scores[at] = score;
    at += 1;
  });
  return { open, score: scores.sort()[open - most] ?? -Infinity };
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
