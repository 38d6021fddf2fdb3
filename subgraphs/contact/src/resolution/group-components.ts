import type { Transaction } from '@tributary/platform';
import type { RecordKind } from '../source-record/record-kind.ts';
import { componentsAround, type Components } from './components-around.ts';
import type { Model } from './engine/index.ts';
import { contextOf, isScored, type Uses } from './key-use.ts';
import { KnownKeys } from './known-keys.ts';
import { currentModel } from './model.ts';
import { componentsOf, partition, type NearPair } from './partition.ts';
import type { Decision } from './queries/decisions.ts';
import { usesOf } from './queries/keys.ts';
import { profilesOf, type KnownProfile } from './queries/profiles.ts';
import type { Rescored } from './rescore-pairs.ts';

interface Grouping extends Components, Pick<Rescored, 'profiles' | 'keys' | 'uses'> {
  readonly kind: RecordKind;
  readonly model: Model;
}

/** The customers of these records, from what is stored of them. */
export async function groupComponents(
  tx: Transaction,
  { kind, model, nodes, pairs, decisions, profiles: known, keys, uses: counted }: Grouping,
): Promise<string[][]> {
  const active = new Set(nodes.filter(({ isActive }) => isActive).map(({ id }) => id));
  const scores = scoresOf(pairs);
  // Of most customers all pairs are near, and so their scores are stored: only the others are compared again.
  const compared = componentsOf(active, pairs).filter((component) => !arePairsKnown(component, scores));
  const profiles = await complete(tx, known, compared.flat());
  const uses = await completeUses(tx, { kind, model, keys, compared, counted });
  return partition({
    nodes,
    pairs,
    decisions: {
      mustLink: decisions.filter(({ verdict }) => verdict === 'MUST_LINK').map(sidesOf),
      cannotLink: decisions.filter(({ verdict }) => verdict !== 'MUST_LINK').map(sidesOf),
    },
    context: {
      ...contextOf(model, uses),
      knownScore: (one, other) => (one < other ? scores.get(one)?.get(other) : scores.get(other)?.get(one)),
    },
    profileOf: (id) => {
      const found = profiles.get(id);
      if (found === undefined) throw new Error(`Source record ${id} is active and has no profile.`);
      return found.profile;
    },
  });
}

/** Larger ones are taken apart along their links before scores are asked for. */
const MOST_KNOWN = 60;

/** Scores by the smaller id, and by the other one. */
type Scores = ReadonlyMap<string, ReadonlyMap<string, number>>;

function scoresOf(pairs: readonly NearPair[]): Scores {
  const scores = new Map<string, Map<string, number>>();
  for (const { oneId, otherId, score } of pairs) {
    const others = scores.get(oneId);
    if (others) others.set(otherId, score);
    else scores.set(oneId, new Map([[otherId, score]]));
  }
  return scores;
}

function arePairsKnown(component: readonly string[], scores: Scores): boolean {
  if (component.length > MOST_KNOWN) return false;
  // Sorted by id, as pairs are.
  return component.every((oneId, index) => {
    const others = scores.get(oneId);
    return component.every((otherId, position) => position <= index || others?.has(otherId) === true);
  });
}

function sidesOf({ oneId, otherId }: Decision): readonly [string, string] {
  return [oneId, otherId];
}

async function complete(
  tx: Transaction,
  known: ReadonlyMap<string, KnownProfile>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KnownProfile>> {
  const missing = ids.filter((id) => !known.has(id));
  if (missing.length === 0) return known;
  return new Map([...known, ...(await profilesOf(tx, missing)).map((profile) => [profile.id, profile] as const)]);
}

/** Only a key that two records of a component hold says anything about them. */
async function completeUses(
  tx: Transaction,
  {
    kind,
    model,
    keys,
    compared,
    counted,
  }: Pick<Grouping, 'kind' | 'model' | 'keys'> & { compared: readonly (readonly string[])[]; counted: Uses },
): Promise<Uses> {
  await keys.load(tx, compared.flat());
  const shared = new Set<string>();
  for (const component of compared) {
    const once = new Set<string>();
    // Scores alone are asked for, unless the component is taken apart along the keys that hold it together.
    const isAsked = component.length > MOST_KNOWN ? () => true : isScored;
    for (const id of component) {
      for (const key of keys.of(id)) {
        if (!isAsked(key) || counted.has(key)) continue;
        if (once.has(key)) shared.add(key);
        else once.add(key);
      }
    }
  }
  if (shared.size === 0) return counted;
  return new Map([...counted, ...(await usesOf(tx, { kind, keys: [...shared], most: model.maxUse }))]);
}

/** The groups, as decisions are now, of everything that these records can be one with; nothing is written. */
export async function groupsAround(
  tx: Transaction,
  { kind, nodeIds }: { kind: RecordKind; nodeIds: readonly string[] },
): Promise<string[][]> {
  return await groupComponents(tx, {
    ...(await componentsAround(tx, { nodeIds })),
    kind,
    model: await currentModel(tx),
    profiles: new Map(),
    keys: new KnownKeys(),
    uses: new Map(),
  });
}
