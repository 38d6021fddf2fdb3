import { describe, expect, it } from '@jest/globals';
import { CanonicalRecord } from '@tributary/connector-kit';
import { mentionFrom, personFrom, reactionFrom, sentFrom } from './mapping.ts';
import { plainText } from './plain-text.ts';
import { stableId } from './stable-id.ts';
import { MentionWire, PersonWire, ReactionWire, SentWire } from './wire.ts';

/** As Mastodon sends it, with what is not used. */
const BOB = {
  id: '109302',
  username: 'bob',
  acct: 'bob',
  display_name: 'Bob Zoë',
  locked: false,
  bot: false,
  note: '<p>Sells &amp; repairs<br>kettles</p>',
  url: 'https://social.test/@bob',
  uri: 'https://social.test/users/bob',
  created_at: '2022-11-07T00:00:00.000Z',
  avatar: 'https://social.test/a.png',
};
const STATUS = {
  id: '111222333444555666',
  uri: 'https://social.test/users/bob/statuses/1',
  url: 'https://social.test/@bob/1',
  account: BOB,
  content: '<p><span class="h-card">@<span>hub</span></span> nice &lt;one&gt;</p><p>second&#39;s &#x1F389;</p>',
  spoiler_text: ' Kettles ',
  visibility: 'unlisted',
  in_reply_to_id: '111',
  in_reply_to_account_id: '1',
  mentions: [{ id: '1', username: 'hub', acct: 'hub', url: 'https://social.test/@hub' }],
  created_at: '2026-11-27T17:44:31.000Z',
  edited_at: null,
};
const parse = (record: unknown): unknown => CanonicalRecord.parse(record);

describe('an account', () => {
  const person = (changes: object = {}): unknown =>
    parse(personFrom(PersonWire.parse({ ...BOB, followsUs: true, followedByUs: false, ...changes })).record);

  it('is a person whose handle names the server, also where the API leaves it out', () => {
    expect(person()).toMatchObject({
      names: { full: 'Bob Zoë' },
      handles: [{ network: 'mastodon', handle: 'bob@social.test' }],
      externalIds: [{ system: 'activitypub', id: BOB.uri }],
      attributes: { followsUs: true, followedByUs: false, description: 'Sells & repairs\nkettles' },
      createdAt: '2022-11-07T00:00:00.000Z',
    });
    expect(person({ acct: 'bob@else.test' })).toMatchObject({ handles: [{ handle: 'bob@else.test' }] });
  });

  it('that only has a user name has no name', () => {
    expect(person({ display_name: 'bob' })).toMatchObject({ names: {} });
  });
});

describe('a status', () => {
  it('to the account is a touchpoint of its author, in plain text', () => {
    expect(parse(mentionFrom(MentionWire.parse({ ...STATUS, isReply: true })).record)).toMatchObject({
      type: 'social.reply',
      channel: 'mastodon',
      direction: 'INBOUND',
      at: '2026-11-27T17:44:31.000Z',
      subject: 'Kettles',
      text: "@hub nice <one>\n\nsecond's 🎉",
      participants: [{ role: 'author', contact: { handles: [{ handle: 'bob@social.test' }] } }],
      attributes: { uri: STATUS.url, visibility: 'unlisted', inReplyTo: '111' },
    });
  });

  it('of the account is about everybody else it mentions, and nothing when it mentions nobody', () => {
    const own = (mentions: unknown): unknown[] =>
      sentFrom(SentWire.parse({ ...STATUS, mentions, ownUrl: 'https://social.test/@hub' })).map(({ record }) => record);
    const cyd = { acct: 'cyd@else.test', url: 'https://else.test/@cyd' };

    expect(own(STATUS.mentions)).toEqual([]);
    expect(own([...STATUS.mentions, cyd])).toMatchObject([
      { direction: 'OUTBOUND', participants: [{ contact: { handles: [{ handle: 'cyd@else.test' }] } }] },
    ]);
  });

  it('keeps its key when snac gives it another id because it was edited', () => {
    const digest = 'cbccc8239085bc9602b019b93a7cf470';

    expect(stableId(`1795801470${digest}`)).toBe(stableId(`1795809999${digest}`));
    expect(stableId(STATUS.id)).toBe(STATUS.id);
  });
});

describe('a notice', () => {
  const reaction = (changes: object): unknown[] =>
    reactionFrom(
      ReactionWire.parse({
        id: '9',
        type: 'favourite',
        account: BOB,
        status: STATUS,
        created_at: STATUS.created_at,
        ...changes,
      }),
    ).map(({ record }) => parse(record));

  it('of a like or repost is about the status, also where the repost itself is given', () => {
    const own = { ...STATUS, url: null, uri: 'https://social.test/own' };

    expect(reaction({})).toMatchObject([{ type: 'social.like', attributes: { about: STATUS.url } }]);
    expect(reaction({ type: 'reblog', status: { ...STATUS, reblog: own } })).toMatchObject([
      { type: 'social.repost', attributes: { about: own.uri } },
    ]);
    expect(reaction({ type: 'follow', status: null })).toMatchObject([{ type: 'social.follow', attributes: {} }]);
  });

  it.each(['poll', 'status', 'admin.sign_up', 'something-new'])('of type %s is nobody’s contact with us', (type) => {
    expect(reaction({ type })).toEqual([]);
  });
});

describe('plain text', () => {
  it.each([
    ['Hello <i>world</i> & co<br>', 'Hello world & co'],
    ['<p>a</p><p>b<br/>c</p>', 'a\n\nb\nc'],
    ['<ul><li>a</li><li>b</li></ul>', 'a\nb'],
    ['1 &lt; 2 &amp;&nbsp;&quot;x&quot; &bogus; &#0;', '1 < 2 & "x" &bogus; &#0;'],
    ['<a href="https://x.test/?a=1&amp;b=2">x.test</a>', 'x.test'],
  ])('of %j', (html, text) => {
    expect(plainText(html)).toBe(text);
  });
});
