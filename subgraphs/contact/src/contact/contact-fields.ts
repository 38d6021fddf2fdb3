import { z } from 'zod';
import {
  absent,
  address,
  attributes,
  day,
  duplicatePolicy,
  emailAddress,
  idOf,
  key,
  line,
  phoneNumber,
  version,
  word,
} from '../input.ts';
import type { HubWords, StoredPerson } from '../source-record/stored-record.ts';
import { fullName } from '../golden/golden-person.ts';

/** What people may say of a contact. `null` empties a field, and no source fills it again. */
const fields = {
  displayName: line.nullish(),
  givenName: line.nullish(),
  familyName: line.nullish(),
  honorific: word.nullish(),
  emails: z.array(emailAddress).max(20).nullish(),
  phones: z.array(phoneNumber).max(20).nullish(),
  jobTitle: line.nullish(),
  birthDate: day.nullish(),
  language: word.nullish(),
  addresses: z.array(address).max(20).nullish(),
  attributes: attributes.nullish(),
  ownerId: idOf('user').nullish(),
};
const _ContactFields = z.object(fields);
export type ContactFields = z.output<typeof _ContactFields>;

export const CreateContact = z.object({
  ...fields,
  tags: z.array(word).max(100).nullish(),
  onDuplicate: absent(duplicatePolicy),
  idempotencyKey: absent(key),
});
export type CreateContact = z.output<typeof CreateContact>;

export const UpdateContact = z.object({ ...fields, contactId: idOf('contact'), version: absent(version) });
export type UpdateContact = z.output<typeof UpdateContact>;

/** Inputs that empty a golden field of another name. */
const EMPTIES = { emails: 'primaryEmail', phones: 'primaryPhone' } as const;
const EMPTIABLE = [
  'givenName',
  'familyName',
  'honorific',
  'jobTitle',
  'birthDate',
  'language',
  'emails',
  'phones',
] as const satisfies readonly (keyof ContactFields)[];

/** The hub's record with these fields said anew. `known` gives the other half of a name when one is edited. */
export function withContactFields(
  record: StoredPerson,
  fields: ContactFields,
  known: { readonly givenName?: string | undefined; readonly familyName?: string | undefined } = {},
): StoredPerson {
  const { emails, phones, addresses } = fields;
  return {
    ...withoutUndefined({
      ...record,
      jobTitle: edited(fields.jobTitle, record.jobTitle),
      birthDate: edited(fields.birthDate, record.birthDate),
      language: edited(fields.language, record.language),
    }),
    names: namesAfter(record.names, fields, known),
    ...(emails === undefined ? {} : { emails: (emails ?? []).map((text) => ({ address: text })) }),
    ...(phones === undefined ? {} : { phones: (phones ?? []).map((number) => ({ number })) }),
    ...(addresses === undefined ? {} : { addresses: addresses ?? [] }),
    ...(fields.attributes === undefined ? {} : { attributes: { ...record.attributes, ...fields.attributes } }),
    hub: hubWordsAfter(record.hub, fields),
  };
}

function namesAfter(
  names: StoredPerson['names'],
  { displayName, givenName, familyName, honorific }: ContactFields,
  known: { readonly givenName?: string | undefined; readonly familyName?: string | undefined },
): StoredPerson['names'] {
  const given = edited(givenName, names.given);
  const family = edited(familyName, names.family);
  const isRenamed = (givenName !== undefined || familyName !== undefined) && displayName === undefined;
  // Somebody who corrects one half of a name means the whole of it: the other half is what is known.
  const whole = isRenamed
    ? fullName({
        given: given ?? orKnown(givenName, known.givenName),
        family: family ?? orKnown(familyName, known.familyName),
      })
    : undefined;
  return withoutUndefined({
    ...names,
    given,
    family,
    honorific: edited(honorific, names.honorific),
    full: whole ?? edited(displayName, names.full),
  });
}

function orKnown(given: string | null | undefined, known: string | undefined): string | undefined {
  return given === null ? undefined : known;
}

function hubWordsAfter(words: HubWords | undefined, fields: ContactFields): HubWords {
  const cleared = new Set(words?.cleared ?? []);
  for (const field of EMPTIABLE) {
    const value = fields[field];
    const golden = field in EMPTIES ? EMPTIES[field as keyof typeof EMPTIES] : field;
    if (value === null) cleared.add(golden);
    else if (value !== undefined) cleared.delete(golden);
  }
  return {
    ...words,
    cleared: [...cleared].sort(),
    ...(fields.ownerId === undefined ? {} : { ownerId: fields.ownerId }),
  };
}

function edited<Value>(given: Value | null | undefined, before: Value | undefined): Value | undefined {
  return given === undefined ? before : (given ?? undefined);
}

type WithoutUndefined<Shape> = { [field in keyof Shape]: Exclude<Shape[field], undefined> };

/** The cast says what the filter does: properties that are undefined are not there. */
function withoutUndefined<Shape extends object>(shape: Shape): WithoutUndefined<Shape> {
  return Object.fromEntries(
    Object.entries(shape).filter(([, value]) => value !== undefined),
  ) as WithoutUndefined<Shape>;
}
