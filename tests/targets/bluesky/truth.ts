/** The truth, read from the repositories of all: another road than the AppView's lists that the connector takes. */
import type { CanonicalRecord, Facts } from '@tributary/connector-kit';
import { placeOf, xrpc, type Account } from './account.ts';
import { FOLLOW, LIKE, MENTION, POST, PROFILE, REPOST, type Community } from './seed.ts';

export interface Stored {
  readonly uri: string;
  readonly cid: string;
  readonly value: {
    readonly createdAt: string;
    readonly text?: string;
    readonly subject?: string | { readonly uri: string };
    readonly reply?: { readonly parent: { readonly uri: string } };
    readonly embed?: { readonly record: { readonly uri: string } };
    readonly facets?: readonly { readonly features: readonly { readonly $type: string; readonly did?: string }[] }[];
    readonly displayName?: string;
    readonly description?: string;
  };
}

export async function recordsOf(url: string, repo: string, collection: string): Promise<readonly Stored[]> {
  const query = { repo, collection, limit: '100' };
  return (await xrpc<{ records: readonly Stored[] }>(url, 'com.atproto.repo.listRecords', { query })).records;
}

interface Person {
  readonly handle: string;
  readonly name: string;
  readonly description: string;
}

async function personOf(url: string, { did }: Pick<Account, 'did'>): Promise<Person> {
  const { handle } = await xrpc<{ handle: string }>(url, 'com.atproto.repo.describeRepo', { query: { repo: did } });
  const [profile] = await recordsOf(url, did, PROFILE);
  return { handle, name: profile?.value.displayName ?? '', description: profile?.value.description?.trim() ?? '' };
}

export async function peopleThere({ server: { url }, hub, others }: Community): Promise<Facts> {
  const ours = new Set((await recordsOf(url, hub.did, FOLLOW)).map(({ value }) => value.subject));
  const facts = new Map<string, unknown>();
  for (const one of others) {
    const followsUs = (await recordsOf(url, one.did, FOLLOW)).some(({ value }) => value.subject === hub.did);
    const followedByUs = ours.has(one.did);
    if (!followsUs && !followedByUs) continue;
    facts.set(`person/${one.did}`, { ...(await personOf(url, one)), did: one.did, followsUs, followedByUs });
  }
  return facts;
}

export async function receivedThere({ server: { url }, hub, others }: Community): Promise<Facts> {
  const own = new Set((await recordsOf(url, hub.did, POST)).map(({ uri }) => uri));
  const facts = new Map<string, unknown>();
  for (const one of others) {
    const { handle, name } = await personOf(url, one);
    for (const collection of [LIKE, REPOST, FOLLOW, POST]) {
      for (const stored of await recordsOf(url, one.did, collection)) {
        const told = reasonFor(collection, stored, { hub: hub.did, own });
        if (!told) continue;
        const { createdAt: at, text = '' } = stored.value;
        const people = [{ role: 'author', handle, name }];
        const fact = { type: `social.${told.reason}`, direction: 'INBOUND', at, text, people, about: told.about ?? '' };
        facts.set(`interaction/${told.reason} ${stored.uri}`, { ...fact, uri: stored.uri });
      }
    }
  }
  return facts;
}

interface Told {
  readonly reason: string;
  readonly about?: string;
}

function reasonFor(
  collection: string,
  { value }: Stored,
  { hub, own }: { readonly hub: string; readonly own: ReadonlySet<string> },
): Told | undefined {
  const { subject, reply, embed } = value;
  if (collection === FOLLOW) return subject === hub ? { reason: 'follow' } : undefined;
  if (typeof subject === 'object') {
    return own.has(subject.uri) ? { reason: collection === LIKE ? 'like' : 'repost', about: subject.uri } : undefined;
  }
  if (reply && own.has(reply.parent.uri)) return { reason: 'reply', about: reply.parent.uri };
  if (embed && own.has(embed.record.uri)) return { reason: 'quote', about: embed.record.uri };
  return mentionedIn(value).includes(hub) ? { reason: 'mention' } : undefined;
}

function mentionedIn({ facets = [] }: Stored['value']): string[] {
  return facets.flatMap(({ features }) =>
    features.flatMap(({ $type, did }) => ($type === MENTION && did ? [did] : [])),
  );
}

export async function sentThere({ server: { url }, hub }: Community): Promise<Facts> {
  const facts = new Map<string, unknown>();
  for (const collection of [POST, REPOST]) {
    for (const { uri, value } of await recordsOf(url, hub.did, collection)) {
      const deed = deedOf(value);
      if (!deed || deed.did === hub.did) continue;
      const { handle, name } = await personOf(url, deed);
      const { createdAt: at, text = '' } = value;
      const people = [{ role: deed.role, handle, name }];
      const fact = { type: `social.${deed.type}`, direction: 'OUTBOUND', at, text, people, about: deed.about, uri };
      facts.set(`interaction/${uri}`, fact);
    }
  }
  return facts;
}

interface Deed {
  readonly type: string;
  readonly role: string;
  readonly did: string;
  readonly about: string;
}

function deedOf(value: Stored['value']): Deed | undefined {
  const about = value.reply?.parent.uri ?? value.embed?.record.uri;
  if (value.reply && about !== undefined) return { type: 'reply', role: 'repliedTo', did: placeOf(about).repo, about };
  if (about !== undefined) return { type: 'quote', role: 'quoted', did: placeOf(about).repo, about };
  if (typeof value.subject === 'object') {
    const { uri } = value.subject;
    return { type: 'repost', role: 'reposted', did: placeOf(uri).repo, about: uri };
  }
  const [did] = mentionedIn(value);
  return did === undefined ? undefined : { type: 'mention', role: 'mentioned', did, about: '' };
}

export function personFacts(record: CanonicalRecord): unknown {
  if (record.kind !== 'person') return record.kind;
  const { names, handles, externalIds, attributes } = record;
  return {
    handle: handles.map(({ network, handle }) => (network === 'bluesky' ? handle : network)).join(),
    name: names.full ?? '',
    description: attributes['description'] ?? '',
    did: externalIds[0]?.id,
    followsUs: attributes['followsUs'],
    followedByUs: attributes['followedByUs'],
  };
}

export function interactionFacts(record: CanonicalRecord): unknown {
  if (record.kind !== 'interaction') return record.kind;
  const { type, direction, at, text = '', participants, attributes } = record;
  return {
    type,
    direction,
    at,
    text,
    people: participants.map(({ role, contact }) => ({
      role,
      handle: contact?.handles[0]?.handle,
      name: contact?.names.full ?? '',
    })),
    about: attributes['about'] ?? '',
    uri: attributes['uri'],
  };
}
