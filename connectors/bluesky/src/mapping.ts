/** From what the network says to the hub's records. */
import type { MappedRecord } from '@tributary/connector-kit';
import type { AuthorWire, NoticeWire, ProfileWire, SentWire } from './wire.ts';

export const NETWORK = 'bluesky';
/** Stands for every handle that could not be verified: whoever is called so is not one person. */
const UNVERIFIED = 'handle.invalid';
/** What others do to the account. Whatever else a notice tells of (a post by somebody who is followed) is no contact. */
const TOLD = ['mention', 'reply', 'quote', 'like', 'repost', 'follow', 'like-via-repost', 'repost-via-repost'];

export function personFrom({ did, handle, displayName, description, createdAt, viewer }: ProfileWire): MappedRecord {
  const about = described(description);
  return {
    key: did,
    record: {
      kind: 'person',
      names: namesOf({ displayName }),
      handles: handlesOf({ did, handle }),
      externalIds: [{ system: 'atproto', id: did }],
      attributes: {
        followsUs: viewer.followedBy !== undefined,
        followedByUs: viewer.following !== undefined,
        ...(about !== undefined && { description: about }),
      },
      ...(createdAt !== undefined && { createdAt: new Date(createdAt).toISOString() }),
    },
  };
}

export function received({ uri, reason, reasonSubject, author, record, indexedAt }: NoticeWire): MappedRecord[] {
  if (!TOLD.includes(reason)) return [];
  const text = described(record.text);
  return [
    {
      key: keyOfNotice({ uri, reason }),
      record: {
        kind: 'interaction',
        type: `social.${reason.replace('-via-repost', '')}`,
        channel: NETWORK,
        direction: 'INBOUND',
        at: new Date(indexedAt).toISOString(),
        ...(text !== undefined && { text }),
        participants: [{ role: 'author', contact: contactOf(author) }],
        attributes: { uri, ...(reasonSubject !== undefined && { about: reasonSubject }) },
      },
    },
  ];
}

/** One record may be told of for two reasons. */
export function keyOfNotice({ uri, reason }: Pick<NoticeWire, 'uri' | 'reason'>): string {
  return `${reason} ${uri}`;
}

const SENT_TYPES = { repliedTo: 'reply', quoted: 'quote', reposted: 'repost', mentioned: 'mention' } as const;

/** A post to nobody in particular gives no record. */
export function sent({ uri, at, text, about, people }: SentWire): MappedRecord[] {
  const roles = people.map(({ role }) => role);
  const role = (['repliedTo', 'reposted', 'quoted', 'mentioned'] as const).find((one) => roles.includes(one));
  if (role === undefined) return [];
  return [
    {
      key: uri,
      record: {
        kind: 'interaction',
        type: `social.${SENT_TYPES[role]}`,
        channel: NETWORK,
        direction: 'OUTBOUND',
        at: new Date(at).toISOString(),
        ...(described(text) !== undefined && { text }),
        participants: people.map((one) => ({ role: one.role, contact: contactOf(one) })),
        attributes: { uri, ...(about !== undefined && { about }) },
      },
    },
  ];
}

function contactOf(author: AuthorWire) {
  return { names: namesOf(author), handles: handlesOf(author) };
}

function namesOf({ displayName }: { readonly displayName?: string | undefined }) {
  const full = described(displayName);
  return full === undefined ? {} : { full };
}

/** Nobody else has the same DID, whatever becomes of the handle. */
function handlesOf({ did, handle }: Pick<AuthorWire, 'did' | 'handle'>) {
  return [{ network: NETWORK, handle: handle === UNVERIFIED ? did : handle }];
}

function described(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed === '' ? undefined : trimmed;
}
