/**
 * The bulk road: every record of a source resolved at once, nothing stored. Keys, their uses and who holds them are
 * set operations in DuckDB; profiles, scores and clusters are the engine's own, in worker threads over shared memory.
 * The partition is the same function of records, decisions and model that the incremental road computes.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bandOf, defaultModel, type Decisions, type Model } from '../engine/index.ts';
import type { BulkSource } from './bulk-source.ts';
import { makeCrew, type Crew } from './crew.ts';
import { sampleOf } from './estimate.ts';
import { readKeyUses } from './key-uses.ts';
import type { Segment } from './messages.ts';
import { partitionHash } from './partition-hash.ts';
import { partition, type Partition } from './partition.ts';
import { reviewPairs, type Review, type ReviewPair } from './review-pairs.ts';
import { readBlocks, readUses } from './scene.ts';
import { scorePairs } from './score-pairs.ts';

export interface BulkOptions {
  /** Weights, thresholds and caps to begin with. */
  readonly model?: Model;
  /** Whether the model is fitted to the data first, without labels. */
  readonly isEstimated?: boolean;
  readonly decisions?: Decisions;
  /**
   * Whether a question that is more likely than not brings two groups together, for somebody who wants the likeliest
   * answer for every record at once. By default only a link does, as in the hub, where people answer questions.
   */
  readonly isBestGuess?: boolean;
  /** Worker threads; 0 does the work in the calling thread, which is faster for a few thousand records. */
  readonly threads?: number;
  /** What DuckDB may use before it spills to disk. */
  readonly duckDbMemoryMb?: number;
  /** Open pairs that are listed with their evidence: nobody reads a million of them, and they would fill the memory. */
  readonly mostReview?: number;
  readonly onProgress?: (progress: Progress) => void;
}

export interface Progress {
  readonly step: 'reading' | 'finding candidates' | 'scoring' | 'clustering' | 'reviewing';
  readonly done: number;
  /** Undefined while nobody knows. */
  readonly of?: number;
}

export interface BulkResult {
  readonly ids: readonly string[];
  /** Id of a record's customer: the smallest id of its records. */
  customerOf(record: number): string;
  /** Highest score that ties the record to another of its customer; 0 for one that is alone. */
  scoreOf(record: number): number;
  readonly customers: number;
  readonly largest: number;
  /** Pairs that a person should look at: they may be one customer, and were not made one. The likeliest of them. */
  readonly review: readonly ReviewPair[];
  /** How many there are in all. */
  readonly openPairs: number;
  readonly candidates: number;
  readonly model: Model;
  readonly hash: string;
}

const NO_DECISIONS: Decisions = { mustLink: [], cannotLink: [] };
/** Records a task; also of a segment of profiles. */
export const SEGMENT = 2000;
const DUCKDB_MB = 700;
const MOST_REVIEW = 100_000;
const THREADS = 2;

export async function resolveBulk(source: BulkSource, options: BulkOptions = {}): Promise<BulkResult> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tributary-resolve-'));
  const crew = makeCrew(options.threads ?? THREADS);
  try {
    return await resolveWith(crew, folder, { source, ...options });
  } finally {
    await crew.close();
    await rm(folder, { recursive: true, force: true });
  }
}

type Given = BulkOptions & { readonly source: BulkSource };

async function resolveWith(crew: Crew, folder: string, given: Given): Promise<BulkResult> {
  const { decisions = NO_DECISIONS, model: base = defaultModel, isEstimated = true, onProgress } = given;
  const tell = onProgress ?? (() => undefined);
  const { ids, segments } = await normaliseAll(crew, folder, given);
  tell({ step: 'finding candidates', done: 0 });
  const memoryMb = given.duckDbMemoryMb ?? DUCKDB_MB;
  const keys = await readKeyUses({ folder, memoryMb, threads: crew.size });
  const read = await readUses(keys);
  const profiles = { segments, segmentSize: SEGMENT };
  // One of the crew fits the model while this thread reads who may meet whom.
  const [model, blocks] = await Promise.all([
    isEstimated
      ? crew.anyone({
          do: 'estimate',
          from: { base, records: ids.length, sample: sampleOf(ids), uses: read.slots, ...profiles },
        })
      : base,
    readBlocks(keys, ids.length, read),
  ]);
  keys.close();
  const scene = { model, ...profiles, ...blocks };
  await crew.everyone(() => ({ do: 'setScene', scene }));
  const edges = await scorePairs(crew, ids.length, (done) => tell({ step: 'scoring', done, of: ids.length }));
  tell({ step: 'clustering', done: 0 });
  const { link, join } = model.thresholds;
  const bridge = given.isBestGuess === true ? join : link;
  const found = await partition(crew, {
    ids,
    edges,
    decisions,
    isBridge: (score) => score >= bridge,
    // The average over one pair is its score: the engine joins what reaches `join`.
    isPairCertain: bridge >= join && model.clip >= join,
  });
  tell({ step: 'reviewing', done: 0 });
  const isOpen = (score: number): boolean => bandOf(score, model) !== 'APART';
  const review = await reviewPairs(crew, { ids, edges, found, isOpen, most: given.mostReview ?? MOST_REVIEW });
  return resultOf({ ids, found, review, candidates: edges.candidates, model });
}

interface Normalised {
  readonly ids: readonly string[];
  readonly segments: readonly Segment[];
}

async function normaliseAll(
  crew: Crew,
  folder: string,
  { source, model = defaultModel, onProgress }: Given,
): Promise<Normalised> {
  await crew.everyone((member) => ({
    do: 'begin',
    keyFile: path.join(folder, `keys-${String(member)}.tsv`),
    model,
  }));
  const ids: string[] = [];
  const running: Promise<Segment>[] = [];
  let waiting: string[] = [];
  const hand = async (): Promise<void> => {
    const task = { do: 'normalise', first: ids.length - waiting.length, records: `[${waiting.join(',')}]` } as const;
    waiting = [];
    // A reader that is faster than the workers waits for them: the file is never in memory.
    await crew.free();
    const segment = crew.anyone(task);
    // Awaited below; until then a failure must not count as unhandled.
    segment.catch(() => undefined);
    running.push(segment);
    onProgress?.({ step: 'reading', done: ids.length });
  };
  for await (const batch of source) {
    for (const { id, record } of batch) {
      ids.push(id);
      waiting.push(JSON.stringify(record));
      if (waiting.length === SEGMENT) await hand();
    }
  }
  if (waiting.length > 0) await hand();
  const segments = await Promise.all(running);
  await crew.everyone(() => ({ do: 'closeKeys' }));
  return { ids, segments };
}

interface Findings {
  readonly ids: readonly string[];
  readonly found: Partition;
  readonly review: Review;
  readonly candidates: number;
  readonly model: Model;
}

function resultOf({ ids, found, review, candidates, model }: Findings): BulkResult {
  const customerOf = (record: number): string => ids[found.customerOf[record] ?? record] ?? '';
  return {
    ids,
    customerOf,
    scoreOf: (record) => found.scoreOf[record] ?? 0,
    customers: found.customers,
    largest: found.largest,
    review: review.pairs,
    openPairs: review.open,
    candidates,
    model,
    hash: partitionHash(ids, customerOf),
  };
}
