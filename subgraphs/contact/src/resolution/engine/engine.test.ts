import { describe, expect, it } from '@jest/globals';
import { CompanyRecord, PersonRecord } from '@tributary/connector-kit';
import fc from 'fast-check';
import {
  bandOf,
  clusterComponent,
  defaultModel,
  isActive,
  keysOf,
  personKeyOf,
  prepare,
  profileOf,
  scoreOf,
  scorePair,
  sharingOf,
  withoutStrongest,
  type MatchContext,
} from './index.ts';

const person = (said: object) => profileOf(PersonRecord.parse({ kind: 'person', ...said }));
const context: MatchContext = { model: defaultModel, useOf: () => ({ records: 2, people: 1 }) };

const ada = person({ names: { given: 'Ada', family: 'Lovelace' }, emails: [{ address: 'ada@example.com' }] });
const shouting = person({ names: { given: 'ADA', family: 'Lovelace' }, emails: [{ address: 'Ada+shop@Example.com' }] });
const byron = person({ names: { given: 'Anne', family: 'Byron' }, emails: [{ address: 'anne@example.org' }] });

describe('the resolution engine', () => {
  it('links one person said twice and keeps two people apart', () => {
    expect(bandOf(scoreOf(ada, shouting, context), defaultModel)).toBe('LINK');
    expect(bandOf(scoreOf(ada, byron, context), defaultModel)).toBe('APART');
  });

  it('tells people and branches apart by their numbers, wherever they live', () => {
    const address = { lines: ['2 Side St'], city: 'Berlin', postalCode: '10117', country: 'DE' };
    const buyer = (number: string) =>
      person({
        names: { given: 'Buyer', family: number },
        emails: [{ address: `buyer${number}@shop.example` }],
        addresses: [address],
      });
    const store = (name: string) => profileOf(CompanyRecord.parse({ kind: 'company', name, addresses: [address] }));

    expect(bandOf(scoreOf(buyer('1'), buyer('2'), context), defaultModel)).toBe('APART');
    expect(scoreOf(store('Lamps Store 12'), store('Lamps Store 7'), context)).toBeLessThan(
      scoreOf(store('Lamps Store 12'), store('Lamps Store'), context),
    );
  });

  it('gives weights that sum to the score, in both directions and in both forms', () => {
    const pair = scorePair(ada, shouting, context);
    expect(pair.evidence.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(pair.score, 9);
    expect(pair.evidence.map(({ field }) => field)).toContain('prior');
    expect(scorePair(shouting, ada, context).score).toBe(pair.score);
    expect(scoreOf(prepare(ada, defaultModel), prepare(shouting, defaultModel), context)).toBe(pair.score);
  });

  it('brings records together that share a key, and never a company and a person', () => {
    expect(keysOf(ada)).toEqual(expect.arrayContaining(['email:ada@example.com', 'who:adalovel']));
    expect(keysOf(ada).filter((key) => keysOf(shouting).includes(key))).not.toEqual([]);
    const company = profileOf(
      CompanyRecord.parse({ kind: 'company', name: 'Ada Lovelace Ltd', emails: [{ address: 'ada@example.com' }] }),
    );
    expect(keysOf(company).every((key) => key.startsWith('co-'))).toBe(true);
    expect(bandOf(scoreOf(company, ada, context), defaultModel)).toBe('APART');
  });

  it('counts a person by the beginning of both names', () => {
    expect(personKeyOf(ada)).toBe('atlt l');
    expect(personKeyOf(person({ emails: [{ address: 'ada@example.com' }] }))).toBe('');
  });

  it('takes a value that many people give for no identifier', () => {
    const key = 'phone:2025550100';
    expect(isActive(key, { records: 3, people: 1 }, defaultModel)).toBe(true);
    expect(isActive(key, { records: 5_000, people: 4_000 }, defaultModel)).toBe(false);
    expect(isActive('email:noreply@example.com', { records: 2, people: 2 }, defaultModel)).toBe(false);
    expect(sharingOf(key, { records: 3, people: 1 }, defaultModel)).toBe(0);
    expect(sharingOf(key, { records: 9, people: 6 }, defaultModel)).toBeGreaterThan(0);
  });

  it('says exactly what taking the strongest evidence away leaves', () => {
    const weakened = withoutStrongest(ada, shouting, context);
    expect(weakened.removed?.weight).toBeGreaterThan(0);
    expect(weakened.score).toBeLessThan(scoreOf(ada, shouting, context));
    expect(scoreOf(weakened.profiles[0], weakened.profiles[1], context)).toBe(weakened.score);
  });
});

describe('clusters', () => {
  const nodes = [ada, shouting, byron, ada].map((profile, index) => ({ id: `r${String(index)}`, profile }));

  it('are the same in any order of the records', () => {
    const expected = clusterComponent(nodes, context, { mustLink: [], cannotLink: [] });
    expect(expected).toEqual([['r0', 'r1', 'r3'], ['r2']]);
    fc.assert(
      fc.property(fc.shuffledSubarray(nodes, { minLength: nodes.length }), (shuffled) => {
        expect(clusterComponent(shuffled, context, { mustLink: [], cannotLink: [] })).toEqual(expected);
      }),
    );
  });

  it('obey what people decided', () => {
    const decisions = { mustLink: [['r2', 'r0']], cannotLink: [['r1', 'r0']] } as const;
    expect(clusterComponent(nodes, context, decisions)).toEqual([
      ['r0', 'r2'],
      ['r1', 'r3'],
    ]);
  });
});
