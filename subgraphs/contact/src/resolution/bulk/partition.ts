import type { Decisions } from '../engine/index.ts';
import { Components } from './components.ts';
import type { Crew } from './crew.ts';
import type { Component } from './messages.ts';
import { eachEdge, type AllEdges } from './score-pairs.ts';

export interface Partition {
  /** By record: the record that names its customer, the one with the smallest id. */
  readonly customerOf: Uint32Array;
  readonly scoreOf: Float64Array;
  readonly customers: number;
  readonly largest: number;
}

interface Partitioning {
  readonly ids: readonly string[];
  readonly edges: AllEdges;
  readonly decisions: Decisions;
  /** Whether a pair brings the groups of its records into one component. */
  readonly isBridge: (score: number) => boolean;
  /** Whether two records that a bridge joins are one customer when nobody else is joined to them. */
  readonly isPairCertain: boolean;
}

/** Members that a task has before another component is no longer added. */
const TASK_SIZE = 4000;

/** Each component is clustered alone; everybody else is a customer alone. */
export async function partition(crew: Crew, given: Partitioning): Promise<Partition> {
  const { ids, edges, decisions, isBridge } = given;
  const components = new Components(ids.length);
  eachEdge(edges, (one, other, score) => {
    if (isBridge(score)) components.join(one, other);
  });
  const decided = decisionsByRecord(ids, decisions);
  for (const [one, other] of decided.mustLink) components.join(one, other);
  const customerOf = Uint32Array.from({ length: ids.length }, (_, record) => record);
  let customers = ids.length;
  let largest = Math.min(1, ids.length);
  const settle = async (batch: Component[]): Promise<void> => {
    const answers = await crew.anyone({
      do: 'cluster',
      components: batch,
      decisions: decisionsIn(batch, decided, ids),
    });
    for (const customer of answers.flat()) {
      const smallest = customer.reduce((best, record) => ((ids[record] ?? '') < (ids[best] ?? '') ? record : best));
      for (const record of customer) customerOf[record] = smallest;
      customers -= customer.length - 1;
      largest = Math.max(largest, customer.length);
    }
  };
  const isPairCertain = given.isPairCertain && decided.mustLink.length === 0 && decided.cannotLink.length === 0;
  const joinPair = (one: number, other: number): void => {
    const [first, second] = (ids[one] ?? '') < (ids[other] ?? '') ? [one, other] : [other, one];
    customerOf[second] = first;
    customers -= 1;
    largest = Math.max(largest, 2);
  };
  const running: Promise<void>[] = [];
  for (const batch of batches(components, ids, isPairCertain ? joinPair : undefined)) {
    // Not all at once: a million records are made into tasks as workers come free.
    await crew.free();
    const settled = settle(batch);
    // Awaited below; until then a failure must not count as unhandled.
    settled.catch(() => undefined);
    running.push(settled);
  }
  await Promise.all(running);
  return { customerOf, customers, largest, scoreOf: bestScores(edges, customerOf) };
}

function* batches(
  components: Components,
  ids: readonly string[],
  joinPair: ((one: number, other: number) => void) | undefined,
): Generator<Component[]> {
  let batch: Component[] = [];
  let members = 0;
  for (const records of components.several()) {
    const [one, other] = records;
    if (joinPair && records.length === 2 && one !== undefined && other !== undefined) {
      joinPair(one, other);
      continue;
    }
    batch.push({ records, ids: records.map((record) => ids[record] ?? '') });
    members += records.length;
    if (members < TASK_SIZE) continue;
    yield batch;
    batch = [];
    members = 0;
  }
  if (batch.length > 0) yield batch;
}

function bestScores(edges: AllEdges, customerOf: Uint32Array): Float64Array {
  const best = new Float64Array(customerOf.length);
  eachEdge(edges, (one, other, score) => {
    if (customerOf[one] !== customerOf[other]) return;
    best[one] = Math.max(best[one] ?? 0, score);
    best[other] = Math.max(best[other] ?? 0, score);
  });
  return best;
}

interface DecidedPairs {
  readonly mustLink: readonly (readonly [number, number])[];
  readonly cannotLink: readonly (readonly [number, number])[];
}

/** Decisions about records that are not here decide nothing. */
function decisionsByRecord(ids: readonly string[], { mustLink, cannotLink }: Decisions): DecidedPairs {
  const named = new Set([...mustLink, ...cannotLink].flat());
  const recordOf = new Map<string, number>();
  if (named.size > 0) ids.forEach((id, record) => named.has(id) && recordOf.set(id, record));
  const known = (pairs: Decisions['mustLink']): [number, number][] =>
    pairs.flatMap(([one, other]) => {
      const [first, second] = [recordOf.get(one), recordOf.get(other)];
      return first === undefined || second === undefined ? [] : [[first, second]];
    });
  return { mustLink: known(mustLink), cannotLink: known(cannotLink) };
}

function decisionsIn(batch: readonly Component[], decided: DecidedPairs, ids: readonly string[]): Decisions {
  if (decided.mustLink.length === 0 && decided.cannotLink.length === 0) return { mustLink: [], cannotLink: [] };
  const here = new Set(batch.flatMap(({ records }) => records));
  const within = (pairs: DecidedPairs['mustLink']): [string, string][] =>
    pairs
      .filter(([one, other]) => here.has(one) && here.has(other))
      .map(([one, other]) => [ids[one] ?? '', ids[other] ?? '']);
  return { mustLink: within(decided.mustLink), cannotLink: within(decided.cannotLink) };
}
