import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { says } from '../../test/statements.ts';
import { goldenPerson } from '../golden/golden-person.ts';
import type { Statement } from '../golden/statement.ts';
import type { StoredPerson } from '../source-record/stored-record.ts';
import { assess } from './assess.ts';
import { checkRecord } from './check-record.ts';
import { isPostcodeOf } from './postcodes.ts';
import { FIELDS, type Check, type QualityRule } from './rule.ts';

const NOW = new Date('2024-06-01T00:00:00.000Z');

function aRule(check: Check, rule: Partial<QualityRule> = {}): QualityRule {
  const field = check === 'PRESENT' ? 'primaryEmail' : (FIELDS[check].person[0] ?? '');
  return {
    id: `00000000-0000-8000-8000-0000000000${check.length}0`,
    check,
    field,
    parameters: {},
    weight: 10,
    ...rule,
  };
}

/** Where the rule finds something; undefined when it has nothing to look at. */
function found(check: Check, record: object, rule: Partial<QualityRule> = {}): string[] | undefined {
  return checkRecord(aRule(check, rule), says('a', record), NOW)?.map(({ field }) => field);
}

describe('validity', () => {
  it.each([
    [
      { emails: [{ address: 'Ada@Example.com' }, { address: 'ada@@example' }, { address: 'a..b@example.com' }] },
      [1, 2],
    ],
    [{ emails: [{ address: 'müller@bücher.example' }] }, []],
  ])('of e-mail addresses: %j', (record, wrong) => {
    expect(found('VALID_EMAIL', record)).toEqual(wrong.map((index) => `emails[${String(index)}]`));
  });

  it('of phone numbers knows the country of the number, else that of the address', () => {
    const addresses = [{ country: 'Germany' }];

    expect(found('VALID_PHONE', { phones: [{ number: '030 1234567' }, { number: '+49 30 1234567' }] })).toEqual([
      'phones[0]',
    ]);
    expect(found('VALID_PHONE', { phones: [{ number: '030 1234567' }, { number: '12' }], addresses })).toEqual([
      'phones[1]',
    ]);
  });

  it.each([
    ['1990-05-01', []],
    ['2024-01-02', ['birthDate']],
    ['1900-01-01', ['birthDate']],
    ['1901-01-01', ['birthDate']],
  ])('of a birth date that was said on 2024-01-01: %s', (birthDate, wrong) => {
    expect(found('PLAUSIBLE_DATE', { birthDate })).toEqual(wrong);
  });

  it.each([
    ['DE', '10115', true],
    ['DE', 'D-10115', true],
    ['DE', '1011', false],
    ['GB', 'sw1a1aa', true],
    ['GB', 'SW1A 1A', false],
    ['NL', '1017 AB', true],
    ['US', '94103-1234', true],
    ['IE', 'D02 X285', true],
    ['PT', '1000-205', true],
    ['VA', 'whatever', undefined],
  ] as const)('of a postcode of %s: %s', (country, postcode, isRight) => {
    expect(isPostcodeOf(country, postcode)).toBe(isRight);
  });

  it('of addresses looks at each that says enough, and at no other', () => {
    const addresses = [
      { country: 'Atlantis', postalCode: '1' },
      { country: 'Deutschland', postalCode: '1' },
      { city: 'X' },
    ];

    expect(found('KNOWN_COUNTRY', { addresses })).toEqual(['addresses[0]']);
    expect(found('POSTCODE_OF_COUNTRY', { addresses })).toEqual(['addresses[1]']);
    expect(found('KNOWN_COUNTRY', { addresses: [{ city: 'X' }] })).toBeUndefined();
  });

  it.each([
    [{ full: 'Test Test' }, ['names']],
    [{ full: 'n/a' }, ['names']],
    [{ given: 'Ada', family: 'Unknown' }, ['names.family']],
    [{ full: '-' }, ['names']],
    [{ full: 'Max Mustermann' }, ['names']],
    [{ given: 'Na', family: 'Guest' }, []],
    [{ full: 'Aaaa' }, ['names']],
    [{ given: 'A', family: 'Ng' }, []],
    [{ full: 'Ada Lovelace' }, []],
  ])('of names: %j', (names, wrong) => {
    expect(found('NO_PLACEHOLDER', { names })).toEqual(wrong);
  });

  it('of names takes words of one’s own', () => {
    const parameters = { words: ['Laufkundschaft'] };

    expect(found('NO_PLACEHOLDER', { names: { full: 'LAUFKUNDSCHAFT' } }, { parameters })).toEqual(['names']);
  });
});

describe('freshness', () => {
  it('asks the source, and not what people entered here', () => {
    const old = { observedAt: '2023-01-01T00:00:00.000Z' };
    const rule = aRule('SEEN_WITHIN', { parameters: { days: 365 } });

    expect(checkRecord(rule, says('a', {}, old), NOW)).toHaveLength(1);
    expect(checkRecord(rule, says('a', {}), NOW)).toEqual([]);
    expect(checkRecord(rule, says('a', {}, { ...old, connectionId: 'hub' }), NOW)).toBeUndefined();
  });
});

function assessed(statements: readonly Statement<StoredPerson>[], rules: readonly QualityRule[]) {
  const { fields } = goldenPerson(statements);
  return assess({ entityId: 'e', statements, fields }, rules, NOW);
}

describe('the score', () => {
  const bad = says('a', { emails: [{ address: 'no address' }] });
  const good = says('b', { emails: [{ address: 'ada@example.com' }] });

  it('loses of a rule’s weight the share of the records at which it finds something', () => {
    const rules = [aRule('VALID_EMAIL', { weight: 30 }), aRule('NO_PLACEHOLDER', { weight: 50 }), aRule('PRESENT')];

    expect(assessed([bad, good], rules).score).toBe(Math.floor((100 * (40 - 15)) / 40));
    expect(assessed([bad], rules).score).toBe(0);
    expect(assessed([good], rules)).toEqual({ score: 100, findings: [] });
    expect(assessed([says('c', {})], [])).toEqual({ score: 100, findings: [] });
  });

  it('says what is missing of the customer, where none of the fields that would do is there', () => {
    const rule = aRule('PRESENT', { parameters: { or: ['primaryPhone'] } });
    const reached = says('c', { phones: [{ number: '+49 30 1234567' }] });

    expect(assessed([bad], [rule]).findings).toEqual([
      expect.objectContaining({ field: 'primaryEmail', nodeId: null, message: 'Nobody says it, nor primaryPhone.' }),
    ]);
    expect(assessed([bad, reached], [rule]).findings).toEqual([]);
  });

  it('is the same whatever the order of records, and below 100 exactly with findings', () => {
    const record = fc.record({
      emails: fc.array(fc.constantFrom({ address: 'a@b.ch' }, { address: 'nonsense' }), { maxLength: 2 }),
      names: fc.constantFrom({}, { full: 'Test' }, { full: 'Ada Byron' }),
    });
    const all = fc
      .array(record, { minLength: 1, maxLength: 5 })
      .map((records) => records.map((one, at) => says(String(at), one)));
    const rules = [aRule('VALID_EMAIL'), aRule('NO_PLACEHOLDER', { weight: 33 }), aRule('PRESENT', { weight: 7 })];

    fc.assert(
      fc.property(
        all.chain((one) => fc.tuple(fc.constant(one), fc.shuffledSubarray(one, { minLength: one.length }))),
        ([one, other]) => {
          const result = assessed(one, rules);
          const worse = assessed(
            [...one, says('z', { names: { full: 'Test' }, emails: [{ address: 'nonsense' }] })],
            rules,
          );

          expect(assessed(other, rules)).toEqual(result);
          expect(result.score < 100).toBe(result.findings.length > 0);
          expect(worse.findings.length).toBeGreaterThan(result.findings.length);
        },
      ),
    );
  });
});
