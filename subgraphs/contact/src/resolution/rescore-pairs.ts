/**
 * Which pairs of records a change makes near, or no longer near. Two records are compared when they share a key that
 * not too many hold, and their score depends on how many hold it. So a change reaches the pairs of the changed records
 * and those behind a key whose use came to another level, and no others.
 */
import type { Transaction } from '@tributary/platform';
import type { RecordKind } from '../source-record/record-kind.ts';
import { bandOf, prepare, scoreOf, type MatchContext, type Model, type Prepared } from './engine/index.ts';
import { contextOf, joinsDead, joinsLiving, levelOf, useIn, type Uses } from './key-use.ts';
import { idOfPair, pairOf, type Pair } from './pair.ts';
import { holdersOf, usesOf, type Holder } from './queries/keys.ts';
import { pairsTouching, writePairs, type MatchPair } from './queries/pairs.ts';
import { profilesOf, type KnownProfile } from './queries/profiles.ts';
import type { Refreshed } from './refresh-profiles.ts';

export interface Rescored {
  /** Records whose customer may be another one now. */
  readonly affected: ReadonlySet<string>;
  /** Pairs that are near since this change. */
  readonly fresh: readonly MatchPair[];
  /** What was loaded on the way. */
  readonly profiles: ReadonlyMap<string, KnownProfile>;
  readonly uses: Uses;
}

interface Rescoring {
  readonly kind: RecordKind;
  readonly model: Model;
  readonly refreshed: Refreshed;
}

export async function rescorePairs(tx: Transaction, { kind, model, refreshed }: Rescoring): Promise<Rescored> {
  const { changed, before, after } = refreshed;
  const changedIds = new Set(changed.map(({ id }) => id));
  const moved = [...after.keys()].filter(
    (key) => levelOf(key, useIn(before, key), model) !== levelOf(key, useIn(after, key), model),
  );
  const followed = new Set([
    ...moved,
    ...changed.flatMap(({ keys }) => keys.filter((key) => joins(key, after, model))),
  ]);
  const holders = byKey(await holdersOf(tx, { kind, keys: [...followed] }));
  const found = candidates({ refreshed, moved, holders, model });
  const movedHolders = moved.map((key) => new Set((holders.get(key) ?? []).map(({ nodeId }) => nodeId)));
  const stored = await pairsTouching(tx, [...new Set([...changedIds, ...movedHolders.flatMap((ids) => [...ids])])]);
  const touched = stored.filter(({ oneId, otherId }) => changedIds.has(oneId) || changedIds.has(otherId));
  const shifted = stored.filter(({ oneId, otherId }) => movedHolders.some((ids) => ids.has(oneId) && ids.has(otherId)));
  const suspects = new Map([...touched, ...shifted].map((pair) => [idOfPair(pair), pair]));

  const judged = new Map([...suspects, ...found]);
  const profiles = await loadProfiles(tx, judged, refreshed);
  const between = [...judged.values()].filter(
    ({ oneId, otherId }) => !changedIds.has(oneId) && !changedIds.has(otherId),
  );
  const uses = await loadUses(tx, { kind, model, profiles, pairs: between, known: after });
  const judge = judgeOf(model, profiles, uses);
  const near = [...judged].flatMap(([id, pair]) => {
    const match = judge(pair);
    return match === undefined ? [] : [[id, match] as const];
  });
  return await writeDifference(tx, { kind, refreshed, suspects, near: new Map(near), profiles, uses });
}

function joins(key: string, uses: Uses, model: Model): boolean {
  const use = useIn(uses, key);
  return joinsLiving(key, use, model) || joinsDead(key, use, model);
}

function byKey(holders: readonly Holder[]): Map<string, Holder[]> {
  const found = new Map<string, Holder[]>();
  for (const holder of holders) {
    const others = found.get(holder.key);
    if (others) others.push(holder);
    else found.set(holder.key, [holder]);
  }
  return found;
}

/** Pairs of changed records with whoever shares a key, and all pairs behind a key whose use came to another level. */
function candidates({
  refreshed: { changed, after },
  moved,
  holders,
  model,
}: Pick<Rescoring, 'refreshed' | 'model'> & {
  moved: readonly string[];
  holders: ReadonlyMap<string, readonly Holder[]>;
}): Map<string, Pair> {
  const found = new Map<string, Pair>();
  const meet = (key: string, one: Pick<Holder, 'nodeId' | 'isActive'>): void => {
    const use = useIn(after, key);
    const living = one.isActive && joinsLiving(key, use, model);
    const dead = joinsDead(key, use, model);
    for (const other of holders.get(key) ?? []) {
      if (other.nodeId === one.nodeId || !(one.isActive && other.isActive ? living : dead)) continue;
      const pair = pairOf(one.nodeId, other.nodeId);
      found.set(idOfPair(pair), pair);
    }
  };
  for (const { id, isActive, keys } of changed) for (const key of keys) meet(key, { nodeId: id, isActive });
  for (const key of moved) for (const holder of holders.get(key) ?? []) meet(key, holder);
  return found;
}

async function loadProfiles(
  tx: Transaction,
  pairs: ReadonlyMap<string, Pair>,
  { changed }: Refreshed,
): Promise<Map<string, KnownProfile>> {
  const profiles = new Map<string, KnownProfile>(changed.map((subject) => [subject.id, subject]));
  const missing = new Set<string>();
  for (const { oneId, otherId } of pairs.values()) {
    for (const id of [oneId, otherId]) if (!profiles.has(id)) missing.add(id);
  }
  for (const known of await profilesOf(tx, [...missing])) profiles.set(known.id, known);
  return profiles;
}

/** Adds the uses of keys that two records share and neither of them changed. */
async function loadUses(
  tx: Transaction,
  {
    kind,
    model,
    profiles,
    pairs,
    known,
  }: {
    kind: RecordKind;
    model: Model;
    profiles: ReadonlyMap<string, KnownProfile>;
    pairs: readonly Pair[];
    known: Uses;
  },
): Promise<Uses> {
  const keys = new Set<string>();
  for (const { oneId, otherId } of pairs) {
    for (const key of sharedKeys(profiles.get(oneId), profiles.get(otherId))) if (!known.has(key)) keys.add(key);
  }
  if (keys.size === 0) return known;
  return new Map([...known, ...(await usesOf(tx, { kind, keys: [...keys], most: model.maxUse }))]);
}

function sharedKeys(one: KnownProfile | undefined, other: KnownProfile | undefined): string[] {
  if (one === undefined || other === undefined) return [];
  const held = new Set(one.keys);
  return other.keys.filter((key) => held.has(key));
}

/** Scores a pair; undefined when it is not near, or no longer compared. */
function judgeOf(
  model: Model,
  profiles: ReadonlyMap<string, KnownProfile>,
  uses: Uses,
): (pair: Pair) => MatchPair | undefined {
  const context: MatchContext = contextOf(model, uses);
  const ready = new Map<string, Prepared>();
  const prepared = ({ id, profile }: KnownProfile): Prepared => {
    const found = ready.get(id) ?? prepare(profile, model);
    ready.set(id, found);
    return found;
  };
  return ({ oneId, otherId }) => {
    const [one, other] = [profiles.get(oneId), profiles.get(otherId)];
    if (one === undefined || other === undefined) return undefined;
    const areActive = one.isActive && other.isActive;
    const joinsThem = areActive ? joinsLiving : joinsDead;
    if (!sharedKeys(one, other).some((key) => joinsThem(key, useIn(uses, key), model))) return undefined;
    const score = scoreOf(prepared(one), prepared(other), context);
    const band = bandOf(score, model);
    // A dead record only follows: what links it not, is nothing to it.
    if (band === 'APART' || (band === 'REVIEW' && !areActive)) return undefined;
    return { oneId, otherId, score, band };
  };
}

async function writeDifference(
  tx: Transaction,
  {
    kind,
    refreshed,
    suspects,
    near,
    profiles,
    uses,
  }: Pick<Rescoring, 'kind' | 'refreshed'> &
    Pick<Rescored, 'profiles' | 'uses'> & {
      suspects: ReadonlyMap<string, MatchPair>;
      near: ReadonlyMap<string, MatchPair>;
    },
): Promise<Rescored> {
  const removed = [...suspects].filter(([id]) => !near.has(id)).map(([, pair]) => pair);
  const held = [...near].filter(([id, { score }]) => suspects.get(id)?.score !== score).map(([, pair]) => pair);
  await writePairs(tx, { kind, removed, held });
  const affected = new Set(refreshed.ids);
  for (const { oneId, otherId } of [...removed, ...held]) affected.add(oneId).add(otherId);
  const fresh = held.filter((pair) => !suspects.has(idOfPair(pair)));
  return { affected, fresh, profiles, uses };
}
