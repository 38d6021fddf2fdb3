/** What the rules find at one source record. Pure: a record that says nothing of a field is not asked. */
import type { PersonNames, PostalAddress } from '@tributary/connector-kit';
import { countryCode } from '../identity/country.ts';
import { countryOf } from '../identity/identities-of.ts';
import { normaliseEmail, normaliseName, normalisePhone } from '../identity/normalise.ts';
import { HUB_CONNECTION, type Statement } from '../golden/statement.ts';
import type { StoredRecord } from '../source-record/stored-record.ts';
import { emailsOfDomain, phonesOfCountry } from './consistency.ts';
import { each, type Found } from './found.ts';
import { isPlaceholder } from './placeholders.ts';
import { isPostcodeOf } from './postcodes.ts';
import { ofRule, Parameters, type QualityRule } from './rule.ts';

/** Undefined when the rule has nothing to look at here. */
export function checkRecord(
  rule: QualityRule,
  statement: Statement<StoredRecord>,
  now: Date,
): readonly Found[] | undefined {
  const { record } = statement;
  switch (rule.check) {
    case 'VALID_EMAIL':
      return each(record.emails, 'emails', ({ address }) =>
        isMailbox(address) ? undefined : 'This is no e-mail address.',
      );
    case 'VALID_PHONE':
      return each(record.phones, 'phones', ({ number, country }) =>
        normalisePhone(number, country ?? countryOf(record)) === undefined
          ? 'This is no possible phone number, or one without its country.'
          : undefined,
      );
    case 'KNOWN_COUNTRY':
      return each(record.addresses, 'addresses', knownCountry);
    case 'POSTCODE_OF_COUNTRY':
      return each(record.addresses, 'addresses', postcodeOfCountry);
    case 'PLAUSIBLE_DATE':
      return plausibleDate(rule, statement);
    case 'NO_PLACEHOLDER':
      return placeholders(rule, record);
    case 'SEEN_WITHIN':
      return seenWithin(rule, statement, now);
    case 'PHONE_OF_COUNTRY':
      return phonesOfCountry(record);
    case 'EMAIL_OF_DOMAIN':
      return emailsOfDomain(record);
    // No record by itself: one is about what is missing of the customer, the other about what others say.
    case 'PRESENT':
    case 'SAME_EVERYWHERE':
      return undefined;
  }
}

function isMailbox(text: string): boolean {
  const address = normaliseEmail(text);
  return address !== undefined && !/\.\.|^\.|\.@|@\.|@-/u.test(address);
}

function knownCountry({ country }: PostalAddress): string | undefined | null {
  if (country === undefined) return null;
  return countryCode(country) === undefined ? 'This country is not known by name or code.' : undefined;
}

function postcodeOfCountry({ country, postalCode }: PostalAddress): string | undefined | null {
  const code = countryCode(country);
  if (code === undefined || postalCode === undefined) return null;
  const isRight = isPostcodeOf(code, postalCode);
  if (isRight === undefined) return null;
  return isRight ? undefined : `Postcodes of ${code} look otherwise.`;
}

const datesOf = ofRule(({ parameters }) => Parameters.PLAUSIBLE_DATE.parse(parameters));

/** Against the day on which it was said, not against today: so time alone changes no finding. */
function plausibleDate(rule: QualityRule, { record, saidAt }: Statement<StoredRecord>): Found[] | undefined {
  if (record.kind !== 'person' || record.birthDate === undefined) return undefined;
  const { birthDate } = record;
  const { notBefore, maxAgeYears } = datesOf(rule);
  const oldest = `${String(Number(saidAt.slice(0, 4)) - maxAgeYears).padStart(4, '0')}${saidAt.slice(4, 10)}`;
  const isPlausible = birthDate <= saidAt.slice(0, 10) && birthDate >= notBefore && birthDate >= oldest;
  return isPlausible ? [] : [{ field: 'birthDate', message: 'Nobody who is a customer was born then.' }];
}

const wordsOf = ofRule(({ parameters }) => {
  const { words } = Parameters.NO_PLACEHOLDER.parse(parameters);
  return new Set(words.flatMap((word) => normaliseName(word) ?? []));
});

function placeholders(rule: QualityRule, record: StoredRecord): Found[] | undefined {
  const parts = namesIn(rule.field, record);
  if (parts.length === 0) return undefined;
  const words = wordsOf(rule);
  return parts.flatMap(([field, text, isWhole]) =>
    isPlaceholder(text, { isWhole, words }) ? [{ field, message: 'This stands for no name.' }] : [],
  );
}

type Part = readonly [field: string, text: string, isWhole: boolean];

function namesIn(field: string, record: StoredRecord): Part[] {
  if (record.kind === 'person' && field === 'names') return personNames(record.names);
  const text = valueOf(field, record);
  return text === undefined || text.trim() === '' ? [] : [[field, text, true]];
}

function personNames({ full, given, family }: PersonNames): Part[] {
  const whole = full ?? (given === undefined || family === undefined ? undefined : `${given} ${family}`);
  return [
    ...(whole === undefined ? [] : [['names', whole, true] as const]),
    ...(given === undefined ? [] : [['names.given', given, false] as const]),
    ...(family === undefined ? [] : [['names.family', family, false] as const]),
  ];
}

function valueOf(field: string, record: StoredRecord): string | undefined {
  if (record.kind === 'person') return field === 'jobTitle' ? record.jobTitle : undefined;
  return field === 'name' ? record.name : record.industry;
}

const DAY_MS = 86_400_000;

const ageOf = ofRule(({ parameters }) => Parameters.SEEN_WITHIN.parse(parameters));

/** What people entered here does not age by not being repeated. */
function seenWithin(
  rule: QualityRule,
  { connectionId, observedAt }: Statement<StoredRecord>,
  now: Date,
): Found[] | undefined {
  if (connectionId === HUB_CONNECTION) return undefined;
  const { days } = ageOf(rule);
  const isSeen = now.getTime() - Date.parse(observedAt) < days * DAY_MS;
  return isSeen ? [] : [{ field: '*', message: `The source has not said it for ${String(days)} days.` }];
}
