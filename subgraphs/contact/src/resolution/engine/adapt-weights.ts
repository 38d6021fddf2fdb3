import type { LabelledPair } from './estimate.ts';
import type { Model } from './model.ts';
import { prepare } from './prepare.ts';
import { findingsOf, type SampledPair } from './sample-pairs.ts';

/** Rounds of expectation and maximisation. */
const ROUNDS = 8;
/** Pairs that the trained shares count for: with fewer observations the data set hardly moves them. */
const STRENGTH = 50;
/** How far weights follow what the data seem to say, and the most they move. */
const TRUST = 0.5;
const MOST = 3;
/** Fewer candidate pairs say nothing about a data set. */
const LEAST_PAIRS = 800;
const RATES = { least: 0.01, most: 0.99 } as const;

type Weights = Record<string, Record<string, number>>;

interface Level {
  readonly field: string;
  readonly level: string;
  readonly base: number;
  readonly trained: readonly [number, number];
}

/**
 * Weights for one data set. A level's weight moves by how much its share among likely matches, against its share among
 * the others, differs from where the weights were trained; the prior moves with the share of matches. Only people have
 * trained shares: companies keep the base's weights.
 */
export function adaptWeights(
  model: Model,
  sample: readonly SampledPair[],
  labels: readonly LabelledPair[],
): Model['weights'] {
  const people = sample.filter((findings) => findings[0] === 'prior' && findings[1] === 'person');
  if (people.length + labels.length < LEAST_PAIRS) return model.weights;
  const context = { model, useOf: () => ({ records: 2, people: 1 }) };
  const labelled = labels.map(({ one, other }) => findingsOf(prepare(one, model), prepare(other, model), context));
  const known = [...labelled.map((_, index) => Number(labels[index]?.isMatch ?? false))];
  const pairs = [...labelled, ...people];
  let weights = model.weights;
  for (let round = 0; round < ROUNDS; round += 1) {
    const likely = pairs.map((findings, index) => known[index] ?? likelihoodOf(findings, weights));
    weights = moved(model, pairs, likely);
  }
  return weights;
}

function likelihoodOf(findings: SampledPair, weights: Model['weights']): number {
  let score = 0;
  for (let at = 0; at < findings.length; at += 2) score += weights[findings[at] ?? '']?.[findings[at + 1] ?? ''] ?? 0;
  return 1 / (1 + 2 ** -Math.max(-40, Math.min(40, score)));
}

function moved(model: Model, pairs: readonly SampledPair[], likely: readonly number[]): Weights {
  const sums = new Map<string, Map<string, [number, number]>>();
  let matches = 0;
  pairs.forEach((findings, index) => {
    const chance = likely[index] ?? 0;
    matches += chance;
    for (let at = 0; at < findings.length; at += 2) {
      const [field = '', level = ''] = [findings[at], findings[at + 1]];
      const levels = sums.get(field) ?? new Map<string, [number, number]>();
      sums.set(field, levels);
      const sum = levels.get(level) ?? [0, 0];
      levels.set(level, sum);
      sum[0] += chance;
      sum[1] += 1 - chance;
    }
  });
  const rate = Math.max(RATES.least, Math.min(RATES.most, matches / pairs.length));
  const weights: Weights = {};
  for (const [field, levels] of Object.entries(model.weights)) {
    const found = [...(sums.get(field)?.values() ?? [])];
    const totals = [found.reduce((sum, [a]) => sum + a, 0), found.reduce((sum, [, b]) => sum + b, 0)] as const;
    weights[field] = Object.fromEntries(
      Object.entries(levels).map(([level, base]) => {
        const trained = model.shares[field]?.[level];
        if (!trained) return [level, base];
        return [level, movedLevel({ field, level, base, trained }, sums.get(field)?.get(level) ?? [0, 0], totals)];
      }),
    );
  }
  const shift = logOdds(rate) - logOdds(model.matchRate);
  return { ...weights, prior: { ...weights['prior'], person: (model.weights['prior']?.['person'] ?? 0) + shift } };
}

function movedLevel(
  { base, trained }: Level,
  [match, other]: readonly [number, number],
  totals: readonly [number, number],
): number {
  const among = (found: number, total: number, share: number): number =>
    (found + STRENGTH * share) / (total + STRENGTH);
  const move =
    Math.log2(among(match, totals[0], trained[0]) / trained[0]) -
    Math.log2(among(other, totals[1], trained[1]) / trained[1]);
  return base + Math.max(-MOST, Math.min(MOST, TRUST * move));
}

function logOdds(rate: number): number {
  return Math.log2(rate / (1 - rate));
}
