/** From what the API says to the hub's records. */
import type { MappedRecord } from '@tributary/connector-kit';
import { stableId } from './stable-id.ts';
import { plainText } from './plain-text.ts';
import type { AccountWire, MentionWire, PersonWire, ReactionWire, SentWire } from './wire.ts';

export const NETWORK = 'mastodon';

export function personFrom(person: PersonWire): MappedRecord {
  const { id, note, bot, url, uri, followsUs, followedByUs, created_at: createdAt } = person;
  const about = plainText(note);
  return {
    key: id,
    record: {
      kind: 'person',
      names: namesOf(person),
      handles: [{ network: NETWORK, handle: handleOf(person) }],
      externalIds: [{ system: 'activitypub', id: uri ?? url }],
      attributes: { followsUs, followedByUs, ...(bot && { bot }), ...(about !== '' && { description: about }) },
      ...(createdAt !== undefined && { createdAt: utc(createdAt) }),
    },
  };
}

export function mentionFrom(status: MentionWire): MappedRecord {
  const { id, isReply, account } = status;
  return {
    key: stableId(id),
    record: {
      kind: 'interaction',
      type: isReply ? 'social.reply' : 'social.mention',
      channel: NETWORK,
      direction: 'INBOUND',
      ...saidIn(status),
      participants: [{ role: 'author', contact: contactOf(account) }],
    },
  };
}

/** A status to nobody in particular gives no record. */
export function sentFrom(status: SentWire): MappedRecord[] {
  // Who is answered and named is mentioned twice by some servers.
  const others = new Map(status.mentions.filter(({ url }) => url !== status.ownUrl).map((one) => [one.url, one]));
  const people = [...others.values()];
  if (people.length === 0) return [];
  return [
    {
      key: stableId(status.id),
      record: {
        kind: 'interaction',
        type: isSet(status.in_reply_to_id) ? 'social.reply' : 'social.mention',
        channel: NETWORK,
        direction: 'OUTBOUND',
        ...saidIn(status),
        participants: people.map((one) => ({
          role: 'mentioned',
          contact: { handles: [{ network: NETWORK, handle: handleOf(one) }] },
        })),
      },
    },
  ];
}

function saidIn({
  content,
  spoiler_text: warning,
  url,
  uri,
  visibility,
  created_at: at,
  in_reply_to_id: to,
}: MentionWire | SentWire) {
  const text = plainText(content);
  return {
    at: utc(at),
    ...(warning.trim() !== '' && { subject: warning.trim() }),
    ...(text !== '' && { text }),
    attributes: { uri: isSet(url) ? url : uri, visibility, ...(isSet(to) && { inReplyTo: stableId(to) }) },
  };
}

const REACTIONS: Readonly<Record<string, string>> = {
  favourite: 'social.like',
  reblog: 'social.repost',
  follow: 'social.follow',
};

/** Of other notices (polls that end, posts by somebody who is followed) there is no contact to tell. */
export function reactionFrom({ id, type, account, status, created_at: at }: ReactionWire): MappedRecord[] {
  const told = REACTIONS[type];
  if (told === undefined) return [];
  const about = status?.reblog ?? status;
  return [
    {
      key: id,
      record: {
        kind: 'interaction',
        type: told,
        channel: NETWORK,
        direction: 'INBOUND',
        at: utc(at),
        participants: [{ role: 'author', contact: contactOf(account) }],
        attributes: about ? { about: isSet(about.url) ? about.url : about.uri } : {},
      },
    },
  ];
}

function contactOf(account: AccountWire) {
  return { names: namesOf(account), handles: [{ network: NETWORK, handle: handleOf(account) }] };
}

function namesOf({ display_name: name, username }: Pick<AccountWire, 'display_name' | 'username'>) {
  const full = name.trim();
  // Who has no name is shown by the handle.
  return full === '' || full === username ? {} : { full };
}

/** `name@host`, also for accounts of the same server. */
function handleOf({ acct, url }: { readonly acct: string; readonly url: string }): string {
  return acct.includes('@') ? acct : `${acct}@${new URL(url).host}`;
}

function isSet(text: string | null | undefined): text is string {
  return typeof text === 'string' && text !== '';
}

function utc(time: string): string {
  return new Date(time).toISOString();
}
