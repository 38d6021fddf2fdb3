import { domainOf, localPartOf } from './email.ts';
import { prepared, type Subject } from './prepare.ts';
import type { PersonName, Place, Profile } from './profile.ts';
import { sharingOf, type MatchContext } from './sharing.ts';

export interface Evidence {
  readonly field: string;
  readonly level: string;
  readonly weight: number;
  readonly left?: string;
  readonly right?: string;
}

/** Log2 odds that two records are one customer: the sum of the weights, the `prior` among them. */
export interface PairScore {
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

/** People and companies are never one. */
const OTHER_KIND = -100;

/** Symmetric and deterministic. */
export function scorePair(one: Subject, other: Subject, context: MatchContext): PairScore {
  const [left, right] = [prepared(one, context.model), prepared(other, context.model)];
  const isInOrder = left.text <= right.text;
  const evidence = isInOrder
    ? evidenceOf(left.profile, right.profile, context)
    : evidenceOf(right.profile, left.profile, context);
  const turned = isInOrder ? evidence : evidence.map(turn);
  return { score: evidence.reduce((sum, { weight }) => sum + weight, 0), evidence: turned };
}

/** The score of `scorePair`, without the evidence. */
export function scoreOf(one: Subject, other: Subject, context: MatchContext): number {
  return scorePair(one, other, context).score;
}

function turn({ left, right, ...rest }: Evidence): Evidence {
  return { ...rest, ...(right === undefined ? {} : { left: right }), ...(left === undefined ? {} : { right: left }) };
}

function evidenceOf(one: Profile, other: Profile, context: MatchContext): Evidence[] {
  const { model } = context;
  if (one.kind !== other.kind) return [{ field: 'kind', level: 'differs', weight: OTHER_KIND }];
  const found: Evidence[] = [{ field: 'prior', level: 'candidate', weight: model.prior }];
  const add = (field: string, level: string | undefined, left?: string, right?: string): void => {
    if (level === undefined) return;
    const weight = model.weights[field]?.[level] ?? 0;
    found.push({
      field,
      level,
      weight,
      ...(left === undefined ? {} : { left }),
      ...(right === undefined ? {} : { right }),
    });
  };
  const scope = one.kind === 'company' ? 'co-' : '';
  const shared = (kind: string, lefts: readonly string[], rights: readonly string[]): string | undefined => {
    if (lefts.length === 0 || rights.length === 0) return undefined;
    const levels = lefts
      .filter((value) => rights.includes(value))
      .map((value) => sharingOf(`${scope}${kind}:${value}`, context.useOf(`${scope}${kind}:${value}`), model));
    return levels.length === 0 ? 'differs' : `shared${Math.min(...levels)}`;
  };
  add('email', emailLevel(one, other, shared), one.emails[0], other.emails[0]);
  add(
    'phone',
    shared('phone', one.phones.map(numberOf), other.phones.map(numberOf)),
    one.phones[0]?.number,
    other.phones[0]?.number,
  );
  add('handle', shared('handle', one.handles, other.handles), one.handles[0], other.handles[0]);
  add('id', shared('id', one.ids, other.ids), one.ids[0], other.ids[0]);
  add('domain', shared('domain', one.domains, other.domains), one.domains[0], other.domains[0]);
  const [left, right] = [one.names[0], other.names[0]];
  if (left && right) {
    add('given', wordLevel(left.given, right.given), left.given, right.given);
    add('family', familyLevel(left, right), left.family, right.family);
    if (left.suffix !== '' && right.suffix !== '') {
      add('suffix', left.suffix === right.suffix ? 'exact' : 'differs', left.suffix, right.suffix);
    }
  }
  add(
    'organisation',
    wordLevel(one.organisations[0] ?? '', other.organisations[0] ?? ''),
    one.organisations[0],
    other.organisations[0],
  );
  add('birth', wordLevel(one.births[0] ?? '', other.births[0] ?? ''), one.births[0], other.births[0]);
  add('place', placeLevel(one.places, other.places));
  return found;
}

function numberOf({ number }: { readonly number: string }): string {
  return number;
}

function emailLevel(
  one: Profile,
  other: Profile,
  shared: (kind: string, lefts: readonly string[], rights: readonly string[]) => string | undefined,
): string | undefined {
  const level = shared('email', one.emails, other.emails);
  const isLocal = one.emails.some((left) =>
    other.emails.some((right) => localPartOf(left) === localPartOf(right) && domainOf(left) !== domainOf(right)),
  );
  return level === 'differs' && isLocal ? 'local' : level;
}

function familyLevel(left: PersonName, right: PersonName): string | undefined {
  return wordLevel(left.family, right.family);
}

function wordLevel(left: string, right: string): string | undefined {
  if (left === '' || right === '') return undefined;
  if (left === right) return 'exact';
  if (left.length === 1 || right.length === 1) return left[0] === right[0] ? 'initial' : 'differs';
  return editsWithin(left, right, left.length > 5 ? 2 : 1) ? 'near' : 'differs';
}

function placeLevel(lefts: readonly Place[], rights: readonly Place[]): string | undefined {
  if (lefts.length === 0 || rights.length === 0) return undefined;
  const any = (test: (left: Place, right: Place) => boolean): boolean =>
    lefts.some((left) => rights.some((right) => test(left, right)));
  const same = (part: keyof Place) => (left: Place, right: Place) => left[part] !== '' && left[part] === right[part];
  if (any((left, right) => same('number')(left, right) && same('street')(left, right))) return 'exact';
  if (any(same('street'))) return 'street';
  if (any(same('postcode'))) return 'postcode';
  return any(same('city')) ? 'city' : 'differs';
}

function editsWithin(left: string, right: string, most: number): boolean {
  if (Math.abs(left.length - right.length) > most) return false;
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const cost = left[i - 1] === right[j - 1] ? 0 : 1;
      current.push(Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost));
    }
    previous = current;
  }
  return (previous[right.length] ?? most + 1) <= most;
}
