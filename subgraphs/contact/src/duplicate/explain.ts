import type { Database } from '@tributary/platform';
import { scorePair, withoutStrongest, type MatchContext, type Profile } from '../resolution/engine/index.ts';
import { contextOf } from '../resolution/key-use.ts';
import { currentModel } from '../resolution/model.ts';
import { usesOf } from '../resolution/queries/keys.ts';
import { comparedPair } from './queries.ts';

/** GraphQL's `Explanation`. */
export interface Explanation {
  readonly evidence: readonly {
    readonly field: string;
    readonly level: string;
    readonly weight: number;
    readonly left: string | null;
    readonly right: string | null;
  }[];
  readonly withoutStrongest: { readonly removed: string | null; readonly score: number; readonly band: string };
}

export function explain(one: Profile, other: Profile, context: MatchContext): Explanation {
  const weaker = withoutStrongest(one, other, context);
  return {
    evidence: scorePair(one, other, context).evidence.map(({ field, level, weight, left, right }) => ({
      field,
      level,
      weight,
      left: left ?? null,
      right: right ?? null,
    })),
    withoutStrongest: { removed: weaker.removed?.field ?? null, score: weaker.score, band: weaker.band },
  };
}

/** Why two stored records are near, from their profiles and from who else holds what they share. */
export async function explainPair(
  { db }: Pick<Database, 'db'>,
  pair: { oneId: string; otherId: string },
): Promise<Explanation | null> {
  const compared = await comparedPair(db, pair);
  if (compared === undefined) return null;
  const model = await currentModel(db);
  const uses = await usesOf(db, { kind: compared.kind, keys: compared.sharedKeys, most: model.maxUse });
  return explain(compared.one, compared.other, contextOf(model, uses));
}
