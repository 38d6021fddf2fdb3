import type { PersonNames } from '@tributary/connector-kit';
import { countryOf } from '../identity/identities-of.ts';
import { normalisePhone } from '../identity/normalise.ts';
import type { StoredPerson } from '../source-record/stored-record.ts';
import { contestsOf, DECISIVE, type Sayable } from './contest.ts';
import { addressOf, firstEmail, said, shown, survivingTags } from './fields.ts';
import { decide, type GoldenRecord } from './golden-record.ts';
import { rank } from './ranking.ts';
import type { Statement } from './statement.ts';
import { BUILT_IN_POLICY, type SurvivorshipPolicy } from './survivorship.ts';

export const PERSON: Sayable<StoredPerson> = {
  fields: {
    displayName: (record) => nameShown(fullName(record.names)),
    givenName: (record) => said(record, 'givenName', record.names.given),
    familyName: (record) => said(record, 'familyName', record.names.family),
    honorific: (record) => said(record, 'honorific', record.names.honorific),
    primaryEmail: (record) => said(record, 'primaryEmail', firstEmail(record.emails)),
    primaryPhone: (record) => said(record, 'primaryPhone', firstPhone(record)),
    jobTitle: (record) => said(record, 'jobTitle', record.jobTitle ?? currentTitle(record)),
    birthDate: (record) => said(record, 'birthDate', record.birthDate),
    language: (record) => said(record, 'language', record.language),
    ownerId: (record) => record.hub?.ownerId,
  },
  lists: { addresses: (record) => record.addresses.map(addressOf) },
};

/** The contact that these source records add up to. */
export function goldenPerson(
  statements: readonly Statement<StoredPerson>[],
  policy: SurvivorshipPolicy = BUILT_IN_POLICY,
): GoldenRecord {
  const ranked = rank(statements);
  const { fields, provenance } = decide(contestsOf(ranked, PERSON, { policy, most: DECISIVE }));
  return {
    fields: {
      ...fields,
      displayName: fields['displayName'] ?? nameless(fields, ranked),
      tags: survivingTags(ranked),
    },
    provenance,
  };
}

/** The name as it is written, else put together; undefined for half a name, so that an edit of one part is no name. */
export function fullName({ full, given, middle, family, suffix }: PersonNames): string | undefined {
  if (full !== undefined) return full.trim();
  if (given === undefined || family === undefined) return undefined;
  return [given, middle, family, suffix]
    .filter((part) => part !== undefined)
    .join(' ')
    .trim();
}

function nameShown(name: string | undefined): string | undefined {
  return name === undefined || name === '' ? undefined : shown(name);
}

/** What to show of somebody without a full name. */
function nameless(fields: GoldenRecord['fields'], ranked: readonly Statement<StoredPerson>[]): string {
  const candidates = [
    fields['givenName'],
    fields['familyName'],
    fields['primaryEmail'],
    fields['primaryPhone'],
    ranked.flatMap(({ record }) => record.handles)[0]?.handle,
  ];
  for (const candidate of candidates)
    if (typeof candidate === 'string' && candidate.trim() !== '') return shown(candidate);
  return '(no name)';
}

function firstPhone(record: StoredPerson): string | undefined {
  const [first] = record.phones;
  if (first === undefined) return undefined;
  return normalisePhone(first.number, first.country ?? countryOf(record)) ?? first.number;
}

/** The title of the primary affiliation that has not ended. */
function currentTitle({ affiliations }: StoredPerson): string | undefined {
  const current = affiliations.filter(({ to, title }) => to === undefined && title !== undefined);
  return (current.find(({ primary }) => primary === true) ?? current[0])?.title;
}
