import { overlapOf } from './company-words.ts';
import { emailLevel, handleLevel, idLevel, phoneLevel, sameLevel } from './identifiers.ts';
import { numberLevel } from './numbers.ts';
import { labelsOf, type Prepared, type Word } from './prepare.ts';
import { comparePlaces } from './places.ts';
import type { MatchContext } from './sharing.ts';
import type { Say } from './compare.ts';

const ORDER: readonly string[] = ['exact', 'words', 'close', 'holds', 'half', 'little', 'differs'];

export function compareCompanies(one: Prepared, other: Prepared, context: MatchContext, say: Say): void {
  const name = nameLevel(one.organisations, other.organisations);
  say('company name', name);
  say('company number', numbersLevel(one.organisations, other.organisations));
  const email = emailLevel(one.emails, other.emails, context);
  say('company email', email);
  const phone = phoneLevel(one.phones, other.phones, context);
  say('company phone', phone);
  say('company handle', handleLevel(one.handles, other.handles, context));
  const id = idLevel(one.ids, other.ids, context);
  say('company id', id);
  const domain = domainLevel(one, other, context);
  say('company domain', domain);
  const place = comparePlaces(one.places, other.places, context);
  say('company place', place.level);
  const isNamed = ORDER.indexOf(name) <= ORDER.indexOf('holds') && name !== '';
  // Two businesses may share a building or a switchboard; one business shares its name as well.
  // Branches have a company's name, its domain and its legal form in common, and another town each.
  if (
    isElsewhere(place.level) &&
    isNamed &&
    !id.startsWith('same') &&
    (domain !== '' || email === 'colleague' || email === 'role')
  )
    say('company branch', phone.startsWith('same') ? 'one number' : 'other town');
  if (!isNamed && name !== '' && phone.startsWith('same') && place.isDoor) say('company neighbours', 'other name');
}

function isElsewhere(place: string): boolean {
  return place === 'differs' || place === 'region other';
}

function nameLevel(lefts: readonly Word[], rights: readonly Word[]): string {
  let best = '';
  for (const left of lefts) {
    for (const right of rights) {
      const level = levelOf(left, right);
      if (best === '' || ORDER.indexOf(level) < ORDER.indexOf(best)) best = level;
    }
  }
  return best;
}

/** Differs when no two of the names agree in their numbers. */
function numbersLevel(lefts: readonly Word[], rights: readonly Word[]): string {
  const levels = lefts.flatMap((left) => rights.map((right) => numberLevel(left.numbers, right.numbers)));
  return levels.length > 0 && levels.every((level) => level === 'differs') ? 'differs' : '';
}

function levelOf(left: Word, right: Word): string {
  if (left.joined === right.joined) return 'exact';
  const { both, shorter } = overlapOf(left.words, right.words);
  if (both >= 0.97) return 'words';
  if (both >= 0.8) return 'close';
  if (shorter >= 0.9) return 'holds';
  if (both >= 0.5) return 'half';
  return both >= 0.25 ? 'little' : 'differs';
}

function domainLevel(one: Prepared, other: Prepared, context: MatchContext): string {
  const same = sameLevel(one.domains, other.domains, context);
  if (same !== undefined) return same;
  if (one.domains.length > 0 && other.domains.length > 0) return 'differs';
  const labels = labelsOf(other);
  return labelsOf(one).some((label) => labels.includes(label)) ? 'label' : '';
}
