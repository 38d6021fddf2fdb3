import { RowRejected, type CanonicalInput, type MappedRecord } from '@tributary/connector-kit';
import type { MemberWire } from './wire.ts';

type PersonInput = Extract<CanonicalInput, { kind: 'person' }>;

/** A member as a person: labels are tags, and what was subscribed to is an attribute. */
export function memberFrom(member: MemberWire): MappedRecord {
  const { id, email, name, note, status, labels, newsletters, tiers, created_at, updated_at } = member;
  if (email.trim() === '') throw new RowRejected('a member has an address', 'email');
  const record: PersonInput = {
    kind: 'person',
    names: isFilled(name) ? { full: name.trim() } : {},
    emails: [{ address: email.trim() }],
    tags: namesOf(labels),
    notes: isFilled(note) ? [{ key: 'note', text: note }] : [],
    createdAt: utc(created_at),
    updatedAt: utc(updated_at ?? created_at),
    attributes: {
      membership: status,
      // An archived newsletter is sent to nobody.
      newsletters: namesOf(newsletters.filter((one) => one.status === 'active')),
      ...(tiers.length > 0 && { tiers: namesOf(tiers) }),
    },
  };
  return { key: id, record };
}

function namesOf(all: readonly { readonly name: string }[]): string[] {
  return all.map(({ name }) => name).sort();
}

function isFilled(text: string | null | undefined): text is string {
  return typeof text === 'string' && text.trim() !== '';
}

function utc(time: string): string {
  return new Date(time).toISOString();
}
