import { access } from 'node:fs/promises';
import path from 'node:path';
import { candidatesOf, contextOf } from './candidates.ts';
import { checkExplanations, type ExplanationCheck } from './explanations.ts';
import { misplacedRecords, type Misplaced } from './misplaced.ts';
import { scoreNamePairs, type NamePairScore } from './name-pairs.ts';
import {
  readCrmSynth,
  readFake1000,
  readFamilies,
  readFebrl,
  readRestaurants,
  readSenzing,
  type Folders,
  type OpenSet,
} from './open-sets.ts';
import { scoreSet, type SetScore } from './score-set.ts';

export interface Goal {
  readonly what: string;
  readonly is: number;
  readonly goal: number;
  readonly isMet: boolean;
}

export interface Accuracy {
  readonly sets: readonly SetScore[];
  readonly families: readonly SetScore[];
  readonly names: readonly NamePairScore[];
  readonly misplaced: readonly Misplaced[];
  readonly explanations: ExplanationCheck;
  readonly goals: readonly Goal[];
}

/** Scores every open set with one configuration. Undefined where the data are not on this machine. */
export async function measureAccuracy(folders: Folders): Promise<Accuracy | undefined> {
  const isThere = await access(path.join(folders.data, 'crm-synth')).then(
    () => true,
    () => false,
  );
  if (!isThere) return undefined;
  const sets: SetScore[] = [];
  const families: SetScore[] = [];
  const run = async (set: OpenSet) => {
    const scored = await scoreSet(set);
    sets.push(scored.score);
    return { set, ...scored };
  };
  for (const number of [1, 2, 3] as const) await run(await readFebrl(folders, number));
  await run(await readFake1000(folders));
  await run(await readRestaurants(folders));
  const misplaced = await misplacedIn(folders, await run(await readSenzing(folders)));
  const crm = await run(await readCrmSynth(folders));
  for (const family of await readFamilies(folders)) families.push((await scoreSet(family)).score);
  const context = contextOf(crm.set.records, crm.result.model);
  const explanations = checkExplanations(candidatesOf(crm.set.records, crm.result.model), context);
  const names = await scoreNamePairs(folders);
  const goals = [...goalsOf(sets, misplaced, explanations), guardOf(families)];
  return { sets, families, names, misplaced, explanations, goals };
}

/** A language whose columns are no longer understood takes a fifteenth from the mean. */
const LEAST_MEAN = 0.9;

function guardOf(families: readonly SetScore[]): Goal {
  const mean = families.reduce((sum, { pairs }) => sum + pairs.f1, 0) / families.length;
  return { what: 'mean F1 of the families', is: mean, goal: LEAST_MEAN, isMet: mean >= LEAST_MEAN };
}

type Run = { readonly set: OpenSet } & Awaited<ReturnType<typeof scoreSet>>;

/** The set has two keys, and what either allows is right. */
async function misplacedIn(folders: Folders, { set, result }: Run): Promise<Misplaced[]> {
  const customers = new Map(result.ids.map((id, record) => [id, result.customerOf(record)]));
  const context = contextOf(set.records, result.model);
  const alternate = await readSenzing(folders, 'alternate');
  const other = new Set(misplacedRecords(alternate, customers, context).map(({ id }) => id));
  return misplacedRecords(set, customers, context).filter(({ id }) => other.has(id));
}

function goalsOf(sets: readonly SetScore[], misplaced: readonly Misplaced[], explained: ExplanationCheck): Goal[] {
  const of = (name: string, read: (score: SetScore) => number): number => {
    const score = sets.find((set) => set.name === name);
    return score ? read(score) : Number.NaN;
  };
  const least = (what: string, is: number, goal: number): Goal => ({ what, is, goal, isMet: is >= goal });
  const most = (what: string, is: number, goal: number): Goal => ({ what, is, goal, isMet: is <= goal });
  return [
    least(
      'febrl3 F1',
      of('febrl3', ({ pairs }) => pairs.f1),
      0.998,
    ),
    least(
      'fake_1000 F1',
      of('fake_1000', ({ pairs }) => pairs.f1),
      0.84,
    ),
    least(
      'fake_1000 B³',
      of('fake_1000', ({ bCubed }) => bCubed.f1),
      0.89,
    ),
    most('senzing wrong records', misplaced.length, 2),
    least(
      'restaurants F1',
      of('restaurants', ({ pairs }) => pairs.f1),
      0.97,
    ),
    least(
      'dev_20k F1',
      of('crm-synth dev_20k', ({ pairs }) => pairs.f1),
      0.9,
    ),
    least(
      'dev_20k B³',
      of('crm-synth dev_20k', ({ bCubed }) => bCubed.f1),
      0.945,
    ),
    least(
      'dev_20k precision of automatic links',
      of('crm-synth dev_20k', ({ links }) => links.precision),
      0.97,
    ),
    most('dev_20k links whose weights do not sum to the score', explained.worstSum <= 1e-9 ? 0 : 1, 0),
    most('dev_20k links explained wrongly', explained.wrong, 0),
  ];
}
