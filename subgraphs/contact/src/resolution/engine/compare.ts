import { compareCompanies } from './compare-companies.ts';
import { comparePeople } from './compare-people.ts';
import type { Prepared } from './prepare.ts';
import type { MatchContext } from './sharing.ts';

/** Receives the findings of a comparison in their fixed order; a level of '' is no finding. */
export type Say = (field: string, level: string) => void;

/** Compares two profiles. Both roads to a score, with and without evidence, take their findings from here. */
export function compare(one: Prepared, other: Prepared, context: MatchContext, say: Say): void {
  const { kind } = one.profile;
  // People and companies are never one.
  if (kind !== other.profile.kind) say('kind', 'differs');
  else if (kind === 'company') {
    say('prior', 'company');
    compareCompanies(one, other, context, say);
  } else {
    say('prior', 'person');
    comparePeople(one, other, context, say);
  }
}
