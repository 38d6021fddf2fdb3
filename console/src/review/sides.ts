import type { CandidateFragment, CompanySideFragment, PersonSideFragment } from '../generated/operations.ts';
import { addressText } from '../format/value.ts';

/** One of the two, whichever kind they are. */
export interface Side {
  readonly id: string;
  readonly name: string;
  readonly facts: readonly (readonly [title: string, text: string])[];
  readonly records: readonly { readonly connection: string }[];
}

export interface Pair {
  readonly kind: 'contact' | 'company';
  readonly left: Side;
  readonly right: Side;
}

/** Undefined when one of the two is hidden from the viewer, or has gone meanwhile. */
export function pairOf(candidate: CandidateFragment): Pair | undefined {
  const { leftContact, rightContact, leftCompany, rightCompany } = candidate;
  if (leftContact && rightContact) return { kind: 'contact', left: person(leftContact), right: person(rightContact) };
  if (leftCompany && rightCompany) return { kind: 'company', left: company(leftCompany), right: company(rightCompany) };
  return undefined;
}

function person(contact: PersonSideFragment): Side {
  return {
    id: contact.id,
    name: contact.displayName,
    records: contact.sourceRecords,
    facts: [
      ['E-mail', contact.primaryEmail ?? ''],
      ['Phone', contact.primaryPhone ?? ''],
      ['Address', contact.addresses.map(addressText).join('; ')],
      ['Job title', contact.jobTitle ?? ''],
      ['Birth date', contact.birthDate ?? ''],
      ['Orders', String(contact.metrics?.orderCount ?? '')],
    ],
  };
}

function company(one: CompanySideFragment): Side {
  return {
    id: one.id,
    name: one.name,
    records: one.sourceRecords,
    facts: [
      ['Domain', one.domain ?? ''],
      ['E-mail', one.primaryEmail ?? ''],
      ['Phone', one.phones.join(', ')],
      ['Address', one.addresses.map(addressText).join('; ')],
      ['Industry', one.industry ?? ''],
      ['Orders', String(one.metrics?.orderCount ?? '')],
    ],
  };
}
