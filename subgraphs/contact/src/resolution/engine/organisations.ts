import { editsUpTo } from './distance.ts';
import { labelsOf, type Prepared, type Word } from './prepare.ts';
import { rarityLevels } from './rarity.ts';

const SAME = rarityLevels('same');

/** Employers of two people; a mailbox at a company's own domain counts as one. */
export function employerLevel(one: Prepared, other: Prepared): string {
  const level = bestOf(one.organisations, other.organisations);
  if (level !== '' && level !== 'differs') return level;
  return isNamedBy(one.organisations, other) || isNamedBy(other.organisations, one) ? 'domain' : level;
}

function bestOf(lefts: readonly Word[], rights: readonly Word[]): string {
  let level = '';
  for (const left of lefts) {
    for (const right of rights) {
      if (left.joined === right.joined) return SAME(left.expected);
      const most = Math.min(left.joined.length, right.joined.length) > 8 ? 2 : 1;
      if (editsUpTo(left.joined, right.joined, most) <= most) level = 'near';
      else level ||= 'differs';
    }
  }
  return level;
}

function isNamedBy(names: readonly Word[], other: Prepared): boolean {
  if (names.length === 0) return false;
  const labels = labelsOf(other);
  return names.some(({ joined }) =>
    labels.some(
      (label) => joined.length > 3 && (label.startsWith(joined) || (label.length > 5 && joined.startsWith(label))),
    ),
  );
}
