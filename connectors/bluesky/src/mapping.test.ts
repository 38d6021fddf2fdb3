import { describe, expect, it } from '@jest/globals';
import { CanonicalRecord } from '@tributary/connector-kit';
import { deedFrom } from './deed.ts';
import { personFrom, received, sent } from './mapping.ts';
import { NoticeWire, ProfileWire, SentWire } from './wire.ts';

const BOB = { did: 'did:plc:bob', handle: 'bob.test', displayName: ' Bob Zoë ' };
const HUB = 'did:plc:hub';
/** As the AppView sends it, with what is not used. */
const PROFILE = {
  ...BOB,
  associated: { activitySubscription: { allowSubscriptions: 'followers' } },
  viewer: { muted: false, blockedBy: false, followedBy: 'at://did:plc:bob/app.bsky.graph.follow/1' },
  labels: [],
  createdAt: '2026-11-27T17:08:36.873Z',
  description: 'hi\nthere',
};
const NOTICE = {
  uri: 'at://did:plc:bob/app.bsky.feed.post/2',
  cid: 'bafy2',
  author: PROFILE,
  reason: 'reply',
  reasonSubject: 'at://did:plc:hub/app.bsky.feed.post/1',
  record: { $type: 'app.bsky.feed.post', text: 'nice', createdAt: '2026-11-27T19:08:36+02:00' },
  isRead: false,
  indexedAt: '2026-11-27T17:08:36.896Z',
};
const person = (changes: object = {}) =>
  CanonicalRecord.parse(personFrom(ProfileWire.parse({ ...PROFILE, ...changes })).record);
const notice = (changes: object = {}) =>
  received(NoticeWire.parse({ ...NOTICE, ...changes })).map(({ record }) => CanonicalRecord.parse(record));

describe('a profile', () => {
  it('is a person with the handle, the DID that never changes, and who follows whom', () => {
    expect(person()).toMatchObject({
      kind: 'person',
      names: { full: 'Bob Zoë' },
      handles: [{ network: 'bluesky', handle: 'bob.test' }],
      externalIds: [{ system: 'atproto', id: 'did:plc:bob' }],
      attributes: { followsUs: true, followedByUs: false, description: 'hi\nthere' },
      createdAt: '2026-11-27T17:08:36.873Z',
    });
  });

  it('whose handle could not be verified goes by its DID: all such accounts share one handle', () => {
    expect(person({ handle: 'handle.invalid', displayName: '' })).toMatchObject({
      names: {},
      handles: [{ network: 'bluesky', handle: 'did:plc:bob' }],
    });
  });
});

describe('a notice', () => {
  it('is a touchpoint of its author, at the time that the network vouches for', () => {
    expect(notice()).toEqual([
      expect.objectContaining({
        kind: 'interaction',
        type: 'social.reply',
        channel: 'bluesky',
        direction: 'INBOUND',
        at: '2026-11-27T17:08:36.896Z',
        text: 'nice',
        attributes: { uri: NOTICE.uri, about: NOTICE.reasonSubject },
        participants: [
          {
            role: 'author',
            contact: expect.objectContaining({ handles: [{ network: 'bluesky', handle: 'bob.test' }] }) as unknown,
          },
        ],
      }),
    ]);
  });

  it('of a like has no text, also when the like came through somebody’s repost', () => {
    const [like] = notice({ reason: 'like-via-repost', record: { subject: {} } });

    expect(like).toMatchObject({ type: 'social.like' });
    expect(like).not.toHaveProperty('text');
  });

  it.each(['subscribed-post', 'verified', 'something-new'])('of reason %s is nobody’s contact with us', (reason) => {
    expect(notice({ reason })).toEqual([]);
  });
});

describe('what the account did', () => {
  const post = (record: object, reason?: object) => ({
    post: {
      uri: 'at://did:plc:hub/app.bsky.feed.post/9',
      cid: 'bafy9',
      author: { did: HUB, handle: 'hub.test' },
      record: { text: 'Hello', ...record },
      indexedAt: '2026-11-27T17:08:36.896Z',
    },
    ...(reason && { reason }),
  });
  const mention = (did: string) => ({ features: [{ $type: 'app.bsky.richtext.facet#mention', did }] });
  const parent = { uri: 'at://did:plc:bob/app.bsky.feed.post/2', cid: 'bafy2' };

  it('is about everybody it names, each once and by the nearest role, and never about itself', () => {
    const facets = [mention('did:plc:cyd'), mention('did:plc:bob'), mention(HUB)];

    expect(deedFrom(post({ reply: { root: parent, parent }, facets }), HUB)).toMatchObject({
      about: parent.uri,
      people: [
        { did: 'did:plc:bob', role: 'repliedTo' },
        { did: 'did:plc:cyd', role: 'mentioned' },
      ],
    });
  });

  it.each([
    ['a post', { record: parent }],
    ['a post beside pictures', { record: { record: parent }, media: {} }],
  ])('quotes %s', (_, embed) => {
    expect(deedFrom(post({ embed }), HUB).people).toEqual([{ did: 'did:plc:bob', role: 'quoted' }]);
  });

  it('does not quote a list', () => {
    expect(
      deedFrom(post({ embed: { record: { uri: 'at://did:plc:bob/app.bsky.graph.list/2' } } }), HUB).people,
    ).toEqual([]);
  });

  it('is a repost under its own name and time', () => {
    const reason = {
      $type: 'app.bsky.feed.defs#reasonRepost',
      uri: 'at://did:plc:hub/app.bsky.feed.repost/3',
      cid: 'bafy3',
      indexedAt: '2026-11-28T00:00:00.000Z',
    };
    const theirs = post({}, reason);
    const item = { ...theirs, post: { ...theirs.post, uri: parent.uri, author: BOB } };

    expect(deedFrom(item, HUB)).toEqual({
      uri: reason.uri,
      cid: 'bafy3',
      at: reason.indexedAt,
      about: parent.uri,
      people: [{ did: 'did:plc:bob', role: 'reposted' }],
    });
  });

  it('is an outbound touchpoint, or none when it is addressed to nobody', () => {
    const deed = SentWire.parse({
      uri: 'at://x/y/z',
      cid: 'c',
      at: '2026-11-27T17:08:36.896Z',
      text: 'Hi',
      people: [],
    });
    const people = [
      { ...BOB, role: 'mentioned' as const },
      { ...BOB, role: 'repliedTo' as const },
    ];

    expect(sent(deed)).toEqual([]);
    expect(sent({ ...deed, people })[0]?.record).toMatchObject({ type: 'social.reply', direction: 'OUTBOUND' });
  });
});
