/**
 * `npm run train`: fits the weights anew on worlds of the generator and prints how far the committed ones are from that.
 * It writes nothing. `--worlds N --records N --seed N`; the last world is kept back, to be judged by both.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { engine } from '@tributary/contact';
import { readWorld } from '../accuracy/open-sets.ts';
import { fit, surprise, type Weights } from './fit.ts';
import { labelledPairs, type LabelledPair } from './labelled-pairs.ts';

const { values } = parseArgs({
  options: {
    worlds: { type: 'string', default: '3' },
    records: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '7' },
  },
});
/** Levels seen at fewer pairs say nothing of a weight. */
const TELLING = 100;
const SHOWN = 25;

const scratch = await mkdtemp(path.join(os.tmpdir(), 'tributary-train-'));
try {
  const worlds: LabelledPair[][] = [];
  for (let world = 0; world <= Number(values.worlds); world += 1) {
    const set = await readWorld({ scratch }, Number(values.records), Number(values.seed) + world);
    worlds.push(labelledPairs(set, engine.defaultModel));
  }
  const kept = worlds.pop() ?? [];
  report({ learned: worlds.flat(), kept, committed: committedWeights() });
} finally {
  await rm(scratch, { recursive: true });
}

function committedWeights(): Weights {
  const fields = Object.entries(engine.defaultModel.weights);
  return new Map(
    fields.flatMap(([field, levels]) =>
      Object.entries(levels).map(([level, weight]): [string, number] => [`${field}:${level}`, weight]),
    ),
  );
}

function report({
  learned,
  kept,
  committed,
}: {
  learned: readonly LabelledPair[];
  kept: readonly LabelledPair[];
  committed: Weights;
}): void {
  const fitted = fit(learned);
  const seen = new Map<string, number>();
  for (const level of learned.flatMap(({ levels }) => levels)) seen.set(level, (seen.get(level) ?? 0) + 1);
  const rows = [...fitted].flatMap(([level, weight]) => {
    const pairs = seen.get(level) ?? 0;
    const of = committed.get(level) ?? 0;
    return pairs < TELLING ? [] : [{ level, pairs, committed: of, fitted: round(weight), apart: round(weight - of) }];
  });
  const apart = rows.reduce((sum, row) => sum + row.pairs * Math.abs(row.apart), 0);
  const all = rows.reduce((sum, row) => sum + row.pairs, 0);
  console.log(`${String(learned.length)} pairs, ${String(rows.length)} levels seen at ${String(TELLING)} or more.`);
  console.log(`The committed weights are ${String(round(apart / all))} bits away on average, by how often they count.`);
  console.log(`Pairs of the world kept back: committed ${judged(kept, committed)}, fitted ${judged(kept, fitted)}.`);
  console.table(rows.sort((one, other) => Math.abs(other.apart) - Math.abs(one.apart)).slice(0, SHOWN));
}

function judged(pairs: readonly LabelledPair[], weights: Weights): string {
  return `${surprise(pairs, weights).toFixed(4)} bits of surprise a pair`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
