import type { Crew } from './crew.ts';
import type { Edges } from './messages.ts';

export interface AllEdges {
  readonly parts: readonly Edges[];
  readonly candidates: number;
}

/**
 * Records a task: small enough that both workers end together, and so many that neighbours, which meet each other most,
 * are seldom prepared by both.
 */
const PLACES = 16_000;

/** Every pair of candidates scored once; what may be one customer comes back. */
export async function scorePairs(crew: Crew, records: number, onDone: (records: number) => void): Promise<AllEdges> {
  const parts: Edges[] = [];
  let done = 0;
  const tasks = Array.from({ length: Math.ceil(records / PLACES) }, async (_, task) => {
    const from = task * PLACES;
    const to = Math.min(records, from + PLACES);
    parts.push(await crew.anyone({ do: 'score', from, to }));
    done += to - from;
    onDone(done);
  });
  await Promise.all(tasks);
  return { parts, candidates: parts.reduce((sum, part) => sum + part.candidates, 0) };
}

export function eachEdge({ parts }: AllEdges, visit: (one: number, other: number, score: number) => void): void {
  for (const { ones, others, scores } of parts) {
    for (let at = 0; at < ones.length; at += 1) visit(ones[at] ?? 0, others[at] ?? 0, scores[at] ?? 0);
  }
}
