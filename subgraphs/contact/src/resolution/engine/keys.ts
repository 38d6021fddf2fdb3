import { localPartOf } from './email.ts';
import type { Profile } from './profile.ts';

/** Keys fit an index entry and a DuckDB column. */
const MAX_LENGTH = 200;

/**
 * Blocking keys, `class:value`, sorted and distinct. Two records that share an active one are compared. Identifiers
 * are keys too. Keys of companies begin with `co-`, so that people and companies never meet.
 */
export function keysOf(profile: Profile): readonly string[] {
  const keys = new Set<string>();
  const scope = profile.kind === 'company' ? 'co-' : '';
  const add = (kind: string, value: string): void => {
    if (value !== '') keys.add(`${scope}${kind}:${value}`.slice(0, MAX_LENGTH));
  };
  for (const email of profile.emails) {
    add('email', email);
    const local = localPartOf(email);
    if (local.length > 5) add('mail', local.replace(/[^\p{L}\p{N}]/gu, ''));
  }
  for (const { number } of profile.phones) add('phone', number);
  for (const handle of profile.handles) add('handle', handle);
  for (const id of profile.ids) add('id', id);
  for (const domain of profile.domains) add('domain', domain);
  for (const { number, street, postcode, city } of profile.places) {
    if (number !== '' && street !== '') add('place', `${number} ${street.slice(0, 6)} ${postcode || city}`);
  }
  if (profile.kind === 'company') for (const name of profile.organisations) add('name', name);
  for (const { given, family } of profile.names) {
    if (given !== '' && family !== '') add('name', `${given} ${family}`);
    for (const birth of profile.births) {
      add('birth-given', `${birth} ${given.slice(0, 2)}`);
      add('birth-family', `${birth} ${family.slice(0, 2)}`);
    }
    for (const { postcode } of profile.places) {
      if (postcode !== '' && family !== '') add('family-at', `${family} ${postcode}`);
    }
  }
  return [...keys].sort();
}

/** Counts different people behind one identifier: initial of the given name and the family name. */
export function personKeyOf(profile: Profile): string {
  if (profile.kind === 'company') return profile.organisations[0] ?? '';
  const name = profile.names[0];
  return name === undefined ? '' : `${name.given.slice(0, 1)} ${name.family}`.trim();
}
