import { bandOf, type Band } from './model.ts';
import type { Profile } from './profile.ts';
import { scorePair, type Evidence, type PairScore } from './score.ts';
import { inputsOf } from './shown.ts';
import type { MatchContext } from './sharing.ts';

export interface Weakened extends PairScore {
  readonly removed: Evidence | undefined;
  readonly band: Band;
  /** The two profiles without what `removed` was read from: scoring these gives exactly `score`. */
  readonly profiles: readonly [Profile, Profile];
}

/** What remains of a pair's score when the inputs of its strongest positive evidence are taken from both records. */
export function withoutStrongest(one: Profile, other: Profile, context: MatchContext): Weakened {
  const positive = scorePair(one, other, context).evidence.filter(
    ({ weight, field }) => weight > 0 && inputsOf(field).length > 0,
  );
  const removed = positive.reduce<Evidence | undefined>(
    (best, next) => (best === undefined || next.weight > best.weight ? next : best),
    undefined,
  );
  const parts = removed === undefined ? [] : inputsOf(removed.field);
  const profiles = [without(one, parts), without(other, parts)] as const;
  const rest = scorePair(profiles[0], profiles[1], context);
  return { ...rest, removed, band: bandOf(rest.score, context.model), profiles };
}

function without(profile: Profile, parts: readonly (keyof Profile)[]): Profile {
  return { ...profile, ...Object.fromEntries(parts.map((part) => [part, part === 'gender' ? '' : []])) };
}
