import { describe, expect, it } from '@jest/globals';
import { CanonicalRecord } from '@tributary/connector-kit';
import { TrytonConfig } from './config.ts';
import { partyFrom } from './party-mapping.ts';
import type { PartyWire } from './wire.ts';

const CONFIG = TrytonConfig.parse({ url: 'https://erp.example', database: 'erp' });

function aParty(fields: Partial<PartyWire> = {}): PartyWire {
  return {
    id: 5,
    create_date: '2024-05-01T10:00:00.123456Z',
    write_date: null,
    name: 'Ada Lovelace',
    code: '17',
    active: true,
    'lang.': null,
    mechanisms: [],
    addresses: [],
    identifiers: [],
    categoryNames: [],
    ...fields,
  };
}
const mechanism = (type: string, value: string | null, name: string | null = null) => ({
  ...{ id: 1, type, value, name, comment: null },
});

describe('Tryton party to person or company', () => {
  it('a party that was never edited was last changed when it was made, in milliseconds', () => {
    expect(partyFrom(aParty(), CONFIG)).toMatchObject({
      key: '5',
      record: {
        kind: 'person',
        names: { full: 'Ada Lovelace' },
        updatedAt: '2024-05-01T10:00:00.123Z',
        attributes: { code: '17' },
      },
    });
  });

  it('every kind of contact mechanism has its place, and empty ones have none', () => {
    const mechanisms = [
      ...[mechanism('email', ' ada@x.test ', 'Work'), mechanism('phone', '+44 1'), mechanism('mobile', '+44 2', 'Own')],
      ...[
        mechanism('fax', '+44 3'),
        mechanism('skype', 'ada.l'),
        mechanism('website', 'ada.test'),
        mechanism('email', null),
      ],
    ];

    expect(partyFrom(aParty({ mechanisms }), CONFIG).record).toMatchObject({
      emails: [{ address: 'ada@x.test', label: 'Work' }],
      phones: [
        { number: '+44 1', label: 'phone' },
        { number: '+44 2', label: 'Own' },
      ],
      handles: [{ network: 'skype', handle: 'ada.l' }],
      attributes: { fax: ['+44 3'], website: ['ada.test'] },
    });
  });

  it('a company has its tax number, its web domain and its first address first', () => {
    const address = (id: number, city: string) => ({
      ...{ id, party_name: null, name: 'Mill', street: '1 Main St\n\nYard', postal_code: 'N1', city },
      ...{ 'country.': { code: 'GB' }, 'subdivision.': { name: 'Kent' } },
    });
    const record = partyFrom(
      aParty({
        name: 'Engines Ltd',
        mechanisms: [mechanism('website', 'https://www.engines.test/shop')],
        identifiers: [{ id: 1, type: 'gb_vat', code: 'GB1' }],
        addresses: [address(1, 'London'), address(2, 'Leeds')],
      }),
      CONFIG,
    ).record;

    expect(record).toMatchObject({
      ...{ kind: 'company', name: 'Engines Ltd', taxId: 'GB1', domains: ['www.engines.test'] },
      externalIds: [{ system: 'gb_vat', id: 'GB1' }],
      addresses: [
        { lines: ['Mill', '1 Main St', 'Yard'], city: 'London', region: 'Kent', country: 'GB', primary: true },
        { city: 'Leeds', primary: false },
      ],
    });
  });

  it('a person’s own tax number does not leave Tryton', () => {
    const party = aParty({ identifiers: [{ id: 1, type: 'us_ssn', code: '078-05-1120' }] });

    expect(JSON.stringify(partyFrom(party, CONFIG))).not.toContain('078-05');
  });

  it('switched off is not gone: the hub still knows who bought', () => {
    expect(partyFrom(aParty({ active: 0 }), CONFIG).record).toMatchObject({ attributes: { active: false } });
  });

  it('without a name it is its number, as a company has to be called something', () => {
    const unnamed = aParty({ name: null, identifiers: [{ id: 1, type: 'de_vat', code: 'DE1' }] });

    expect(partyFrom(unnamed, CONFIG).record).toMatchObject({ kind: 'company', name: '17' });
    expect(CanonicalRecord.safeParse(partyFrom(aParty({ name: null }), CONFIG).record).success).toBe(true);
  });
});
