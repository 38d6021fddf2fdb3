import { describe, expect, it } from '@jest/globals';
import { TrytonConfig } from './config.ts';
import { kindOfParty, type PartySigns } from './party-kind.ts';

const CONFIG = TrytonConfig.parse({
  url: 'https://erp.example',
  database: 'erp',
  companyCategories: ['Wholesale'],
  personCategories: ['Staff'],
});
const kindOf = (signs: Partial<PartySigns>, config = CONFIG): string =>
  kindOfParty({ name: 'Ada Lovelace', categories: [], identifierTypes: [], ...signs }, config);

describe('a party of Tryton', () => {
  it('is a person unless something says otherwise, or the other way round where the connection says so', () => {
    expect(kindOf({})).toBe('person');
    expect(kindOf({}, { ...CONFIG, otherParties: 'company' })).toBe('company');
  });

  it.each([
    'Kessel & Söhne GmbH',
    'Engines Ltd.',
    'Acme, Inc.',
    'Volvo AB',
    'Łódź Sp. z o.o.',
    'Maier e.K.',
    'Lego A/S',
  ])('“%s” is a company by its legal form', (name) => {
    expect(kindOf({ name })).toBe('company');
  });

  it.each(['Anna As', 'Inca Linc', 'Limited Edition Fan', 'Sabine Se', 'GmbHans Meier', ''])(
    '“%s” has none',
    (name) => {
      expect(kindOf({ name })).toBe('person');
    },
  );

  it('with the tax number of a business is a company, with that of a person it is not', () => {
    expect(kindOf({ identifierTypes: [null, 'de_vat'] })).toBe('company');
    expect(kindOf({ identifierTypes: ['us_ssn'] })).toBe('person');
    expect(kindOf({ identifierTypes: ['loyalty'] })).toBe('person');
  });

  it('is what its category says, whatever else is said of it', () => {
    expect(kindOf({ categories: ['Wholesale'] })).toBe('company');
    expect(kindOf({ categories: ['Staff'], name: 'Meier GmbH', identifierTypes: ['de_vat'] })).toBe('person');
  });
});
