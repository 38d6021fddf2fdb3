/** Which fields can be ruled and locked, and what a person may lock them to. */
import { accept, refuse, type Json, type Outcome } from '@tributary/platform';
import { z } from 'zod';
import { normaliseDomain, normaliseEmail, normalisePhone } from '../identity/normalise.ts';
import { address, attributes, day, domainName, emailAddress, line, parsed, phoneNumber, word } from '../input.ts';
import type { RecordKind } from '../source-record/record-kind.ts';

const email = emailAddress.transform((text) => normaliseEmail(text) ?? text);
const phone = phoneNumber.transform((text) => normalisePhone(text) ?? text);
const addresses = z.array(address).max(20);

const VALUES: Readonly<Record<RecordKind, Readonly<Record<string, z.ZodType<Json>>>>> = {
  person: {
    displayName: line.max(500),
    givenName: line.nullable(),
    familyName: line.nullable(),
    honorific: word.nullable(),
    primaryEmail: email.nullable(),
    primaryPhone: phone.nullable(),
    jobTitle: line.nullable(),
    birthDate: day.nullable(),
    language: word.nullable(),
    addresses,
  },
  company: {
    name: line.max(500),
    domain: domainName.transform((text) => normaliseDomain(text) ?? text).nullable(),
    industry: line.nullable(),
    employees: z.int().min(0).nullable(),
    taxId: line.nullable(),
    primaryEmail: email.nullable(),
    phones: z.array(phone).max(20),
    addresses,
  },
};

const CUSTOM = 'attributes.';

export function isSourced(kind: RecordKind, field: string): boolean {
  return Object.hasOwn(VALUES[kind], field) || (field.startsWith(CUSTOM) && field.length > CUSTOM.length);
}

export function unknownField(kind: RecordKind, field: string) {
  const names = Object.keys(VALUES[kind]).join(', ');
  return refuse('FIELD_UNKNOWN', `There is no field “${field}” that sources give. There is: ${names}.`, 'field');
}

/** The value in the form in which the golden record has it. */
export function lockableValue(kind: RecordKind, field: string, value: Json): Outcome<Json, 'BAD_ID' | 'BAD_INPUT'> {
  const schema = field.startsWith(CUSTOM) ? custom : VALUES[kind][field];
  const given = parsed(z.object({ value: schema ?? z.never() }), { value });
  return given.ok ? accept(given.value.value) : given;
}

/** What can be kept as JSON, wherever it stands. */
const custom: z.ZodType<Json> = z.json().refine((value) => attributes.safeParse({ value }).success, {
  error: 'contains a character that cannot be stored',
});
