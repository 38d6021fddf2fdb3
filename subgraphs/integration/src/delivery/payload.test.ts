import { describe, expect, it } from '@jest/globals';
import { DEFAULT_ROLES, toPublicId, type LogEvent, type Rights } from '@tributary/platform';
import { payloadOf } from './payload.ts';

const DEAL = '018f3a1e-0000-7000-8000-000000000001';
const CONTACT = '018f3a1e-0000-7000-8000-000000000002';
const OWNER = '018f3a1e-0000-7000-8000-000000000003';

const won: LogEvent = {
  position: 9_007_199_254_740_993n,
  id: '018f3a1e-0000-7000-8000-000000000009',
  at: '2024-05-01T10:00:00.000Z',
  type: 'deal.won',
  entity: { type: 'Deal', id: DEAL },
  refs: { dealId: DEAL, contactId: [CONTACT, OWNER], ownerId: OWNER },
  data: {
    title: 'Ten lamps',
    stageName: 'Won',
    guest: { emails: ['ada@example.com'] },
    tags: ['vip'],
    contactId: CONTACT,
    ownerId: null,
  },
  changes: { status: ['OPEN', 'WON'] },
  actor: { kind: 'user', id: OWNER },
};

function told(rights: Rights, includesFields = true) {
  return payloadOf(won, { rights, includesFields, cursor: 'c' });
}

describe('a payload', () => {
  it('says what changed, and ids as clients know them, and no value of anything', () => {
    expect(told(DEFAULT_ROLES.agent, false)).toEqual({
      type: 'deal.won',
      timestamp: won.at,
      data: {
        entity: { type: 'Deal', id: toPublicId('deal', DEAL) },
        sequence: '9007199254740993',
        cursor: 'c',
        changedFields: ['status'],
        refs: {
          dealId: toPublicId('deal', DEAL),
          contactId: [toPublicId('contact', CONTACT), toPublicId('contact', OWNER)],
          ownerId: toPublicId('user', OWNER),
        },
      },
    });
  });

  it('holds values when they are wanted, those of other types only with the right to read these', () => {
    expect(told({ Deal: ['read'] })?.data['fields']).toEqual({
      title: 'Ten lamps',
      contactId: toPublicId('contact', CONTACT),
      ownerId: null,
    });
    expect(told({ Deal: ['read'], Stage: ['read'], Contact: ['read'], Tag: ['read'] })?.data['fields']).toMatchObject({
      stageName: 'Won',
      guest: { emails: ['ada@example.com'] },
      tags: ['vip'],
    });
  });

  it.each([{}, { Contact: ['read'] }, { Deal: ['update'] }] satisfies Rights[])(
    'is not made for a role that has %j',
    (rights) => {
      expect(told(rights)).toBeUndefined();
    },
  );
});
