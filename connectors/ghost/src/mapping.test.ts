import { describe, expect, it } from '@jest/globals';
import { CanonicalRecord, RowRejected } from '@tributary/connector-kit';
import { memberFrom } from './mapping.ts';
import { MemberWire } from './wire.ts';

/** As Ghost 5.130.6 sends it, with what is not used. */
const MEMBER = {
  id: '6b099692f4cf4b5f7775c7fc',
  uuid: '26a4b59b-2009-4a60-a92c-0ec9e646f156',
  email: ' ada@x.test',
  name: 'Ada L',
  note: null,
  geolocation: null,
  subscribed: true,
  created_at: '2024-05-01T10:00:00.000Z',
  updated_at: '2024-05-02T10:00:00.000Z',
  labels: [
    { id: '2', name: 'vip', slug: 'vip' },
    { id: '1', name: 'early', slug: 'early' },
  ],
  newsletters: [
    { id: '3', name: 'Weekly', description: null, status: 'active' },
    { id: '4', name: 'Gone', description: null, status: 'archived' },
  ],
  tiers: [],
  status: 'free',
  unsubscribe_url: 'https://news.test/unsubscribe/?uuid=26a4&key=7034eab6',
};
const record = (changes: object = {}): unknown =>
  CanonicalRecord.parse(memberFrom(MemberWire.parse({ ...MEMBER, ...changes })).record);

describe('a member', () => {
  it('is a person with labels as tags, and with the newsletters that are still sent', () => {
    expect(record()).toMatchObject({
      kind: 'person',
      names: { full: 'Ada L' },
      emails: [{ address: 'ada@x.test' }],
      tags: ['early', 'vip'],
      notes: [],
      createdAt: '2024-05-01T10:00:00.000Z',
      updatedAt: '2024-05-02T10:00:00.000Z',
      attributes: { membership: 'free', newsletters: ['Weekly'] },
    });
  });

  it('without a name, or never edited, is one all the same', () => {
    expect(record({ name: null, updated_at: null, note: 'two\nlines' })).toMatchObject({
      names: {},
      notes: [{ key: 'note', text: 'two\nlines' }],
      updatedAt: '2024-05-01T10:00:00.000Z',
    });
  });

  it('without an address is refused, and the key to its preferences is not kept', () => {
    expect(() => memberFrom(MemberWire.parse({ ...MEMBER, email: '' }))).toThrow(RowRejected);
    expect(JSON.stringify(MemberWire.parse(MEMBER))).not.toContain('7034eab6');
  });
});
