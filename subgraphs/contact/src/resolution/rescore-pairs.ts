/**
 * Which pairs of records a change makes near, or no longer near. Two records are compared when they share a key that
 * not too many hold, and their score depends on how many hold it. So a change reaches the pairs of the changed records
 * and those behind a key whose use came to another level, and no others.
 */
import type { Behind, Transaction } from '@tributary/platform';
import type { RecordKind } from '../source-record/record-kind.ts';
import { bandOf, prepare, scoreOf, type MatchContext, type Model, type Prepared } from './engine/index.ts';
import type { Holders } from './key-holders.ts';
import { contextOf, isScored, joinsDead, joinsLiving, levelOf, useIn, type Uses } from './key-use.ts';
import { KnownKeys } from './known-keys.ts';
import { NearPairs } from './near-pairs.ts';
import { PairIndex } from './pair-index.ts';
import type { Pair } from './pair.ts';
import { usesOf } from './queries/keys.ts';
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
  readonly keys: KnownKeys;
  readonly uses: Uses;
  /** All pairs of the changed records, and of those behind a key that came to another level, as they are now. */
  readonly near: NearPairs;
}

interface Meeting {
  readonly kind: RecordKind;
  readonly model: Model;
  readonly refreshed: Refreshed;
  readonly behind: Behind;
}

/** Changed records and whoever a key brings them, or others behind it, together with. */
export interface Met extends Meeting {
  readonly index: PairIndex;
  readonly found: ReadonlySet<number>;
  /** Keys that came to another level, by who holds them. */
  readonly movedOf: ReadonlyMap<string, readonly string[]>;
  readonly profiles: Map<string, KnownProfile>;
}

/** Stores what was refreshed, too, once everything that is read here has been asked for. */
export async function meetCandidates(tx: Transaction, meeting: Meeting): Promise<Met> {
  const { model, refreshed, behind } = meeting;
  const { changed, before, after, holders } = refreshed;
  const moved = [...after.keys()].filter(
    (key) => levelOf(key, useIn(before, key), model) !== levelOf(key, useIn(after, key), model),
  );
  const index = new PairIndex();
  const found = candidates({ refreshed, moved, model, index });
  const profiles = new Map<string, KnownProfile>(changed.map((subject) => [subject.id, subject]));
  const loading = loadProfiles(
    tx,
    profiles,
    [...found].map((code) => index.pairOf(code)),
  );
  behind.give(refreshed.write());
  await loading;
  return { ...meeting, index, found, movedOf: movedByHolder(moved, holders), profiles };
}

export async function rescorePairs(tx: Transaction, met: Met): Promise<Rescored> {
  const { kind, model, refreshed, index, found, movedOf, profiles } = met;
  const changedIds = new Set(refreshed.changed.map(({ id }) => id));
  const isNew = new Set(refreshed.changed.filter(({ wasCompared }) => !wasCompared).map(({ id }) => id));
  const reached = new Set([...changedIds, ...movedOf.keys()]);
  const reading = pairsTouching(
    tx,
    [...reached].filter((id) => !isNew.has(id)),
  );
  reading.catch(() => undefined);
  // Whoever a key brings together with a changed record is compared while the database reads.
  const [between, near] = [new Set<number>(), new Map<number, MatchPair>()];
  const prepared = preparing(model);
  const judge = judgeOf({ model, prepared, profiles, uses: refreshed.after });
  for (const code of found) {
    const pair = index.pairOf(code);
    if (!changedIds.has(pair.oneId) && !changedIds.has(pair.otherId)) between.add(code);
    else hold(near, code, judge(pair));
  }
  const stored = await reading;
  const suspects = new Map(
    stored
      .filter(({ oneId, otherId }) => {
        if (changedIds.has(oneId) || changedIds.has(otherId)) return true;
        const theirs = movedOf.get(otherId);
        return theirs !== undefined && movedOf.get(oneId)?.some((key) => theirs.includes(key)) === true;
      })
      .map((pair) => [index.codeOfPair(pair), pair]),
  );

  // Whoever was found by a key is brought together by it; the others may have lost theirs.
  const unsure = [...suspects.keys()].filter((code) => !found.has(code));
  const rest = [...between, ...unsure].map((code) => ({ ...index.pairOf(code), code, isFound: found.has(code) }));
  const keys = new KnownKeys(refreshed.changed);
  await Promise.all([
    loadProfiles(tx, profiles, rest),
    keys.load(
      tx,
      rest.flatMap(({ oneId, otherId }) => [oneId, otherId]),
    ),
  ]);
  const uses = await loadUses(tx, { kind, model, keys, pairs: rest, known: refreshed.after });
  const judgeRest = judgeOf({ model, prepared, profiles, uses });
  for (const pair of rest) if (pair.isFound || isBroughtTogether(pair)) hold(near, pair.code, judgeRest(pair));
  const others = stored.filter((pair) => !suspects.has(index.codeOfPair(pair)));
  const pairs = new NearPairs();
  pairs.add(reached, [...others, ...near.values()]);
  return { ...writeDifference(tx, { ...met, suspects, near }), profiles, keys, uses, near: pairs };

  function isBroughtTogether({ oneId, otherId }: Pair): boolean {
    const areActive = profiles.get(oneId)?.isActive === true && profiles.get(otherId)?.isActive === true;
    const joinsThem = areActive ? joinsLiving : joinsDead;
    return keys.shared({ oneId, otherId }).some((key) => joinsThem(key, useIn(uses, key), model));
  }
}

function hold(near: Map<number, MatchPair>, code: number, match: MatchPair | undefined): void {
  if (match !== undefined) near.set(code, match);
}

/** Keys that came to another level, by who holds them. */
function movedByHolder(moved: readonly string[], holders: ReadonlyMap<string, Holders>): Map<string, string[]> {
  const byHolder = new Map<string, string[]>();
  for (const key of moved) {
    const held = holders.get(key);
    for (const id of held === undefined ? [] : [...held.living(), ...held.dead()]) {
      const keys = byHolder.get(id);
      if (keys) keys.push(key);
      else byHolder.set(id, [key]);
    }
  }
  return byHolder;
}

/** Pairs of changed records with whoever shares a key, and all pairs behind a key whose use came to another level. */
function candidates({
  refreshed: { changed, after, holders },
  moved,
  model,
  index,
}: Pick<Meeting, 'refreshed' | 'model'> & { moved: readonly string[]; index: PairIndex }): Set<number> {
  const found = new Set<number>();
  const bringing = new Map<string, { readonly living: readonly number[]; readonly dead: readonly number[] }>();
  const broughtBy = (key: string) => {
    const known = bringing.get(key);
    if (known !== undefined) return known;
    const [use, held] = [useIn(after, key), holders.get(key)];
    const numbersOf = (ids: Iterable<string>): number[] => [...ids].map((id) => index.numberOf(id));
    const living = held && joinsLiving(key, use, model) ? numbersOf(held.living()) : [];
    // Dead ones are led to the living too, so that a key which does not join the living joins no dead.
    const dead = held && joinsDead(key, use, model) ? numbersOf(held.dead()) : [];
    bringing.set(key, { living, dead });
    return { living, dead };
  };
  const meet = (key: string, one: number, isActive: boolean): void => {
    const { living, dead } = broughtBy(key);
    const met = isActive || joinsDead(key, useIn(after, key), model) ? living : [];
    for (const other of met) if (other !== one) found.add(index.codeOf(one, other));
    for (const other of dead) if (other !== one) found.add(index.codeOf(one, other));
  };
  for (const { id, isActive, keys } of changed) for (const key of keys) meet(key, index.numberOf(id), isActive);
  for (const key of moved) {
    const { living, dead } = broughtBy(key);
    for (const one of living) meet(key, one, true);
    for (const one of dead) meet(key, one, false);
  }
  return found;
}

async function loadProfiles(
  tx: Transaction,
  profiles: Map<string, KnownProfile>,
  pairs: readonly Pair[],
): Promise<void> {
  const missing = new Set<string>();
  for (const { oneId, otherId } of pairs) {
    if (!profiles.has(oneId)) missing.add(oneId);
    if (!profiles.has(otherId)) missing.add(otherId);
  }
  for (const known of await profilesOf(tx, [...missing])) profiles.set(known.id, known);
}

/**
 * Adds the uses of keys that two records share and neither of them changed: those that their score asks for and, where
 * it is open whether they are compared, all others.
 */
async function loadUses(
  tx: Transaction,
  {
    kind,
    model,
    keys,
    pairs,
    known,
  }: Pick<Meeting, 'kind' | 'model'> & { keys: KnownKeys; pairs: readonly Judged[]; known: Uses },
): Promise<Uses> {
  const unknown = new Set<string>();
  for (const pair of pairs) {
    for (const key of keys.shared(pair)) if (!known.has(key) && (!pair.isFound || isScored(key))) unknown.add(key);
  }
  if (unknown.size === 0) return known;
  return new Map([...known, ...(await usesOf(tx, { kind, keys: [...unknown], most: model.maxUse }))]);
}

interface Judged extends Pair {
  readonly isFound: boolean;
}

/** Makes profiles ready to be compared, each once. */
function preparing(model: Model): (known: KnownProfile) => Prepared {
  const ready = new Map<string, Prepared>();
  return ({ id, profile }) => {
    const found = ready.get(id);
    if (found !== undefined) return found;
    const made = prepare(profile, model);
    ready.set(id, made);
    return made;
  };
}

interface Judging extends Pick<Rescored, 'profiles' | 'uses'> {
  readonly model: Model;
  readonly prepared: ReturnType<typeof preparing>;
}

/** Scores a pair; undefined when it is not near. */
function judgeOf({ model, prepared, profiles, uses }: Judging): (pair: Pair) => MatchPair | undefined {
  const context: MatchContext = contextOf(model, uses);
  return ({ oneId, otherId }) => {
    const [one, other] = [profiles.get(oneId), profiles.get(otherId)];
    if (one === undefined || other === undefined) return undefined;
    const score = scoreOf(prepared(one), prepared(other), context);
    const band = bandOf(score, model);
    // A dead record only follows: what links it not, is nothing to it.
    if (band === 'APART' || (band === 'REVIEW' && !(one.isActive && other.isActive))) return undefined;
    return { oneId, otherId, score, band };
  };
}

function writeDifference(
  tx: Transaction,
  {
    kind,
    refreshed,
    behind,
    suspects,
    near,
  }: Pick<Meeting, 'kind' | 'refreshed' | 'behind'> & {
    suspects: ReadonlyMap<number, MatchPair>;
    near: ReadonlyMap<number, MatchPair>;
  },
): Pick<Rescored, 'affected' | 'fresh'> {
  const removed = [...suspects].filter(([code]) => !near.has(code)).map(([, pair]) => pair);
  const held = [...near].filter(([code, { score }]) => suspects.get(code)?.score !== score);
  behind.give(writePairs(tx, { kind, removed, held: held.map(([, pair]) => pair) }));
  const affected = new Set(refreshed.ids);
  // A pair to be reviewed connects nobody: whom a changed record is only near to is none of its component, or is found
  // from it.
  const isReach = ({ oneId, otherId, band }: MatchPair, before = band): boolean =>
    band === 'LINK' || before === 'LINK' || !(refreshed.ids.has(oneId) || refreshed.ids.has(otherId));
  for (const pair of [
    ...removed.filter((gone) => isReach(gone)),
    ...held.filter(([code, now]) => isReach(now, suspects.get(code)?.band)).map(([, now]) => now),
  ]) {
    affected.add(pair.oneId).add(pair.otherId);
  }
  const fresh = held.filter(([code]) => !suspects.has(code)).map(([, pair]) => pair);
  return { affected, fresh };
}
