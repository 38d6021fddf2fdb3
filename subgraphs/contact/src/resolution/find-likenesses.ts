import type { Transaction } from '@tributary/platform';
import type { RecordKind } from '../source-record/record-kind.ts';
import type { StoredRecord } from '../source-record/stored-record.ts';
import { bandOf, keysOf, prepare, profileOf, scoreOf, type MatchContext, type Profile } from './engine/index.ts';
import { countedOf, Holders, wantedOf } from './key-holders.ts';
import { contextOf, joinsLiving, useIn } from './key-use.ts';
import { currentModel } from './model.ts';
import { holdersOf } from './queries/keys.ts';
import { profilesOf } from './queries/profiles.ts';

/** A stored record that one not stored is near to. */
export interface Likeness {
  readonly nodeId: string;
  readonly profile: Profile;
  readonly score: number;
  readonly band: 'LINK' | 'REVIEW';
}

export interface Likenesses {
  readonly profile: Profile;
  readonly near: readonly Likeness[];
  readonly context: MatchContext;
}

/** Whom records that are not stored would be near to, nearest first, in a handful of statements for all of them. */
export async function findLikenesses(
  tx: Transaction,
  { kind, records }: { kind: RecordKind; records: ReadonlyMap<string, StoredRecord> },
): Promise<ReadonlyMap<string, Likenesses>> {
  const model = await currentModel(tx);
  const given = [...records].map(([id, record]) => {
    const profile = profileOf(record);
    return { id, profile, keys: keysOf(profile) };
  });
  const keys = [...new Set(given.flatMap((record) => record.keys))];
  const found = await holdersOf(tx, {
    kind,
    wanted: keys.map((key) => wantedOf(key, model)),
    mostDead: model.maxUse + 1,
  });
  const holders = new Map([...found].map(([key, held]) => [key, new Holders(countedOf(key, model), held)]));
  const uses = new Map([...holders].map(([key, held]) => [key, held.use()]));
  const context = contextOf(model, uses);
  const nodesByKey = new Map(
    [...holders]
      .filter(([key]) => joinsLiving(key, useIn(uses, key), model))
      .map(([key, held]) => [key, [...held.living()]]),
  );
  const stored = await profilesOf(tx, [...new Set([...nodesByKey.values()].flat())]);
  const profiles = new Map(stored.map(({ id, profile }) => [id, prepare(profile, model)]));

  const near = (profile: Profile, held: readonly string[], self: string): Likeness[] => {
    const one = prepare(profile, model);
    const nodeIds = new Set(held.flatMap((key) => nodesByKey.get(key) ?? []));
    nodeIds.delete(self);
    return [...nodeIds]
      .flatMap((nodeId) => {
        const other = profiles.get(nodeId);
        const score = other === undefined ? Number.NEGATIVE_INFINITY : scoreOf(one, other, context);
        const band = bandOf(score, model);
        return other === undefined || band === 'APART' ? [] : [{ nodeId, profile: other.profile, score, band }];
      })
      .sort((left, right) => right.score - left.score || (left.nodeId < right.nodeId ? -1 : 1));
  };
  return new Map(given.map(({ id, profile, keys: held }) => [id, { profile, near: near(profile, held, id), context }]));
}
