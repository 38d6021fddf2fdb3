import type { EmailAddress, PostalAddress } from '@tributary/connector-kit';
import type { Json } from '@tributary/platform';
import { normaliseEmail } from '../identity/normalise.ts';
import type { HubWords } from '../source-record/stored-record.ts';
import type { Statement } from './statement.ts';

interface WithHubWords {
  readonly hub?: HubWords;
}

/** A field's value, `null` when a person emptied it, `undefined` when this record does not say it. */
export function said(record: WithHubWords, field: string, value: Json | undefined): Json | undefined {
  return record.hub?.cleared?.includes(field) === true ? null : value;
}

/** Characters of what is shown and sorted by: an index entry has its limits, and so has a screen. */
const MAX_NAME = 500;
const MAX_TAG = 200;

export function shown(name: string): string {
  return whole(name.trim().slice(0, MAX_NAME));
}

/** Without the first half of a character that was cut in two. */
function whole(text: string): string {
  return text.replace(/[\ud800-\udbff]$/u, '');
}

export function firstEmail(emails: readonly EmailAddress[]): string | undefined {
  for (const { address } of emails) {
    const email = normaliseEmail(address);
    if (email !== undefined) return email;
  }
  return undefined;
}

const PARTS = [
  ...(['label', 'recipient', 'lines', 'city', 'region'] as const),
  ...(['postalCode', 'country', 'phone', 'primary'] as const),
];

/** GraphQL's `Address`; absent parts are left out, so equal addresses of two sources are equal texts. */
export function addressOf(address: PostalAddress): { readonly [part: string]: Json } {
  const said: { [part: string]: Json } = {};
  for (const name of PARTS) {
    const part = address[name];
    if (part !== undefined) said[name] = part;
  }
  return said;
}

/** Every source's tags, the first spelling of each, less those that a person took away; sorted. */
export function survivingTags(
  ranked: readonly Statement<WithHubWords & { readonly tags: readonly string[] }>[],
): string[] {
  const removed = new Set(ranked.flatMap(({ record }) => record.hub?.removedTags ?? []));
  const spellings = new Map<string, string>();
  for (const tag of ranked.flatMap(({ record }) => record.tags)) {
    const name = whole(tag.trim().slice(0, MAX_TAG)).trim();
    const folded = name.toLowerCase();
    if (name !== '' && !removed.has(folded) && !spellings.has(folded)) spellings.set(folded, name);
  }
  return [...spellings.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, name]) => name);
}
