/** Logistic regression over all levels at once: the log2 weights under which the labels are likeliest. */
import type { LabelledPair } from './labelled-pairs.ts';

export type Weights = ReadonlyMap<string, number>;

const ROUNDS = 40;
const STEP = 0.5;
/** Against large weights: a level that was hardly ever seen stays near nothing. */
const PENALTY = 0.5;

/** From nothing, with a step per weight that shrinks as it has moved (AdaGrad); the same pairs give the same weights. */
export function fit(pairs: readonly LabelledPair[]): Weights {
  const numberOf = new Map<string, number>();
  const coded = pairs.map(({ levels, isMatch }) => ({ at: levels.map((level) => numbered(numberOf, level)), isMatch }));
  const weights = new Float64Array(numberOf.size);
  const moved = new Float64Array(numberOf.size).fill(1e-8);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { at, isMatch } of coded) {
      let score = 0;
      for (const level of at) score += weights[level] ?? 0;
      const error = likelihood(score) - (isMatch ? 1 : 0);
      for (const level of at) {
        const slope = error + (PENALTY * (weights[level] ?? 0)) / coded.length;
        moved[level] = (moved[level] ?? 0) + slope * slope;
        weights[level] = (weights[level] ?? 0) - (STEP * slope) / Math.sqrt(moved[level]);
      }
    }
  }
  return new Map([...numberOf].map(([level, number]) => [level, weights[number] ?? 0]));
}

/** Mean of the bits by which the labels surprise whoever believes these weights. */
export function surprise(pairs: readonly LabelledPair[], weights: Weights): number {
  const bits = pairs.map(({ levels, isMatch }) => {
    const score = levels.reduce((sum, level) => sum + (weights.get(level) ?? 0), 0);
    return -Math.log2(Math.max(likelihood(isMatch ? score : -score), 1e-12));
  });
  return bits.reduce((sum, one) => sum + one, 0) / Math.max(1, bits.length);
}

/** Of log2 odds. */
function likelihood(score: number): number {
  return 1 / (1 + 2 ** -score);
}

function numbered(numberOf: Map<string, number>, level: string): number {
  const known = numberOf.get(level) ?? numberOf.size;
  numberOf.set(level, known);
  return known;
}
