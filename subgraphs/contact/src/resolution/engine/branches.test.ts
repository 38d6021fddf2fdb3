import { expect, it } from '@jest/globals';
import type { StoredCompany, StoredPerson } from '../../source-record/stored-record.ts';
import { bandOf, defaultModel, profileOf, scoreOf, type MatchContext } from './index.ts';

const context: MatchContext = { model: defaultModel, useOf: () => ({ records: 2, people: 1 }) };
const REACHED = { emails: [], phones: [], handles: [], externalIds: [], addresses: [], tags: [] };

function firm(over: Partial<StoredCompany>): StoredCompany {
  return {
    kind: 'company',
    name: 'Acme Metallbau GmbH',
    domains: ['acme.example'],
    ...REACHED,
    notes: [],
    attributes: {},
    ...over,
  };
}

function person(given: string, middle: string, family: string): StoredPerson {
  return { kind: 'person', names: { given, middle, family }, ...REACHED, affiliations: [], notes: [], attributes: {} };
}

function bandBetween(one: StoredCompany | StoredPerson, other: StoredCompany | StoredPerson): string {
  return bandOf(scoreOf(profileOf(one), profileOf(other), context), defaultModel);
}

const berlin = { lines: ['Ringstr. 5'], postalCode: '10115', city: 'Berlin' };
const munich = { lines: ['Marktplatz 1'], postalCode: '80331', city: 'München' };

it('branches of one company in two towns are apart, with its name and its domain', () => {
  expect(bandBetween(firm({ addresses: [berlin] }), firm({ addresses: [munich] }))).toBe('APART');
});

it('one company in one town is one, also where a source says the town behind its name', () => {
  const named = firm({ name: 'Acme Metallbau Berlin', domains: [], addresses: [{ lines: [], city: 'Berlin' }] });
  expect(bandBetween(firm({ domains: [], addresses: [{ lines: [], city: 'Berlin' }] }), named)).toBe('REVIEW');
  expect(bandBetween(firm({ addresses: [berlin] }), firm({ name: 'ACME Metallbau', addresses: [berlin] }))).toBe(
    'LINK',
  );
});

it('all words of a name in another order are the same name', () => {
  const score = (one: StoredPerson, other: StoredPerson): number => scoreOf(profileOf(one), profileOf(other), context);
  const name = person('Ngọc', 'Danh', 'Bùi');
  expect(score(name, person('Bùi', 'Ngọc', 'Danh'))).toBeGreaterThan(score(name, person('Bùi', 'Ngọc', 'Ánh')));
});
