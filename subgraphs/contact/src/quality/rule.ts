/** What is asked of a customer. A rule is data: one of these checks, of one field, with a weight. */
import { z } from 'zod';
import type { RecordKind } from '../source-record/record-kind.ts';

export const CHECKS = [
  'VALID_EMAIL',
  'VALID_PHONE',
  'PLAUSIBLE_DATE',
  'KNOWN_COUNTRY',
  'POSTCODE_OF_COUNTRY',
  'NO_PLACEHOLDER',
  'PRESENT',
  'SEEN_WITHIN',
  'PHONE_OF_COUNTRY',
  'EMAIL_OF_DOMAIN',
  'SAME_EVERYWHERE',
] as const;
export type Check = (typeof CHECKS)[number];

export interface QualityRule {
  readonly id: string;
  readonly check: Check;
  /** What the check looks at: of a source record, or for `PRESENT` of the golden record. */
  readonly field: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** 1 to 100, against the weights of the other rules. */
  readonly weight: number;
}

/** Fields of a source record that a check can look at; `PRESENT` looks at any field of the golden record. */
export const FIELDS: Readonly<Record<Exclude<Check, 'PRESENT'>, Readonly<Record<RecordKind, readonly string[]>>>> = {
  VALID_EMAIL: { person: ['emails'], company: ['emails'] },
  VALID_PHONE: { person: ['phones'], company: ['phones'] },
  PLAUSIBLE_DATE: { person: ['birthDate'], company: [] },
  KNOWN_COUNTRY: { person: ['addresses'], company: ['addresses'] },
  POSTCODE_OF_COUNTRY: { person: ['addresses'], company: ['addresses'] },
  NO_PLACEHOLDER: { person: ['names', 'jobTitle'], company: ['name', 'industry'] },
  SEEN_WITHIN: { person: ['*'], company: ['*'] },
  PHONE_OF_COUNTRY: { person: ['phones'], company: ['phones'] },
  EMAIL_OF_DOMAIN: { person: [], company: ['emails'] },
  SAME_EVERYWHERE: { person: ['birthDate'], company: ['taxId'] },
};

const words = z.array(z.string().trim().min(1).max(100)).max(500);
/** Parameters by check; those left out have a default. */
export const Parameters = {
  VALID_EMAIL: z.strictObject({}),
  VALID_PHONE: z.strictObject({}),
  PLAUSIBLE_DATE: z.strictObject({ notBefore: z.iso.date().default('1900-01-02'), maxAgeYears: z.int().default(120) }),
  KNOWN_COUNTRY: z.strictObject({}),
  POSTCODE_OF_COUNTRY: z.strictObject({}),
  /** Words that stand for no name here, besides those that are known. */
  NO_PLACEHOLDER: z.strictObject({ words: words.default([]) }),
  /** Fields of which one is enough. */
  PRESENT: z.strictObject({ or: z.array(z.string().min(1).max(200)).max(20).default([]) }),
  SEEN_WITHIN: z.strictObject({ days: z.int().min(1).max(36_500).default(730) }),
  PHONE_OF_COUNTRY: z.strictObject({}),
  EMAIL_OF_DOMAIN: z.strictObject({}),
  SAME_EVERYWHERE: z.strictObject({}),
} as const satisfies Record<Check, z.ZodType>;

/** What follows from a rule alone is made once for each: it is asked of one record after the other. */
export function ofRule<Made extends object>(make: (rule: QualityRule) => Made): (rule: QualityRule) => Made {
  const known = new WeakMap<QualityRule, Made>();
  return (rule) => {
    const found = known.get(rule) ?? make(rule);
    known.set(rule, found);
    return found;
  };
}
