import { describe, expect, it } from '@jest/globals';
import { PersonRecord } from '@tributary/connector-kit';
import fc from 'fast-check';
import { mailboxOf } from './email.ts';
import { fold } from './fold.ts';
import {
  clusterComponent,
  defaultModel,
  estimateModel,
  keysOf,
  prepare,
  profileOf,
  scoreOf,
  scorePair,
  withoutStrongest,
  type MatchContext,
  type Profile,
} from './index.ts';
import { personName } from './person-name.ts';
import { phoneLine } from './phone.ts';
import { placeOf } from './place.ts';

const context: MatchContext = {
  model: defaultModel,
  useOf: (key) => ({ records: 2 + (key.length % 3), people: key.length % 5 }),
};

const word = fc.constantFrom(
  'Ada',
  'ada',
  'Adele',
  'Bob',
  'Robert',
  'R',
  'Smith',
  'Smyth',
  "O'Hara",
  'Müller',
  'Іван',
  '王伟',
  '',
);
const optional = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: undefined });
const email = fc.constantFrom(
  'ada@example.org',
  'Ada.S+x@gmail.com',
  'adas@gmail.com',
  'info@acme.com',
  'bob77@acme.com',
);
const phone = fc.constantFrom('+1 212 555 0100', '2125550100', '212 555 0101', '030 123456', '0000000000');
const address = fc.record({
  lines: fc.constantFrom(['12 Main Street'], ['12 main st'], ['Hauptstr. 5'], []),
  city: fc.constantFrom('Berlin', 'Mesa'),
  postalCode: fc.constantFrom('10115', '85250'),
});
const profile: fc.Arbitrary<Profile> = fc
  .record({
    given: word,
    family: word,
    email: optional(email),
    phone: optional(phone),
    address: optional(address),
    birthDate: optional(fc.constantFrom('1980-02-03', '1980-03-02', '1981-02-03', '1950-12-31')),
    gender: optional(fc.constantFrom('m', 'f')),
  })
  .map(({ given, family, email: mail, phone: number, address: place, birthDate, gender }) =>
    profileOf(
      PersonRecord.parse({
        kind: 'person',
        names: { ...(given !== '' && { given }), ...(family !== '' && { family }) },
        emails: mail === undefined ? [] : [{ address: mail }],
        phones: number === undefined ? [] : [{ number }],
        addresses: place === undefined ? [] : [place],
        ...(birthDate !== undefined && { birthDate }),
        attributes: gender === undefined ? {} : { gender },
      }),
    ),
  );

describe('normalisation', () => {
  it('changes nothing when it is done again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, more) => {
        const folded = fold(text);
        expect(fold(folded)).toBe(folded);
        const name = personName({ given: text, family: more });
        if (name) expect(personName(name)).toEqual(name);
      }),
    );
  });

  it('keeps mailboxes, numbers and places that it has made', () => {
    fc.assert(
      fc.property(fc.emailAddress(), fc.stringMatching(/^\+?[0-9]{6,14}$/u), (address, number) => {
        const mailbox = mailboxOf(address);
        if (mailbox !== undefined) expect(mailboxOf(mailbox)).toBe(mailbox);
        const line = phoneLine(number);
        if (line?.code !== undefined && line.code !== '') {
          expect(phoneLine(`+${line.code} ${line.number}`)).toEqual(line);
        }
      }),
    );
    const place = placeOf({
      lines: ['12 Main Street, Apt 4'],
      city: 'Mesa',
      region: 'Arizona',
      postalCode: '85250-1234',
    });
    expect(place).toMatchObject({ number: '12', street: 'main st', unit: '4', region: 'az', postcode: '85250' });
    expect(placeOf({ lines: [`12 ${place?.street ?? ''}`], city: 'mesa' })).toMatchObject({ street: place?.street });
  });
});

describe('scores', () => {
  it('are the sum of their weights, in both directions, with and without evidence', () => {
    fc.assert(
      fc.property(profile, profile, (one, other) => {
        const pair = scorePair(one, other, context);
        const sum = pair.evidence.reduce((total, { weight }) => total + weight, 0);
        expect(Math.abs(sum - pair.score)).toBeLessThanOrEqual(1e-9);
        expect(scorePair(other, one, context).score).toBe(pair.score);
        expect(scoreOf(prepare(one, defaultModel), other, context)).toBe(pair.score);
      }),
    );
  });

  it('become what was foretold without the strongest evidence', () => {
    fc.assert(
      fc.property(profile, profile, (one, other) => {
        const weakened = withoutStrongest(one, other, context);
        const [left, right] = weakened.profiles;
        expect(scoreOf(left, right, context)).toBe(weakened.score);
      }),
    );
  });

  it('are only of records that could share a key, and keys are distinct and sorted', () => {
    fc.assert(
      fc.property(profile, (one) => {
        const keys = keysOf(one);
        expect(keys).toEqual([...new Set(keys)].sort());
        expect(keys.every((key) => key.length <= 200)).toBe(true);
      }),
    );
  });
});

describe('clusters and models', () => {
  const nodes = fc
    .array(profile, { minLength: 2, maxLength: 9 })
    .map((profiles) => profiles.map((each, index) => ({ id: `r${String(index)}`, profile: each })));
  const decisions = { mustLink: [['r0', 'r1']], cannotLink: [['r0', 'r2']] } as const;

  it('do not depend on the order of records', () => {
    fc.assert(
      fc.property(
        nodes.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(clusterComponent(shuffled, context, decisions)).toEqual(clusterComponent(all, context, decisions));
          const fitted = estimateModel({ base: defaultModel, profiles: all.map(({ profile: each }) => each) });
          const again = estimateModel({ base: defaultModel, profiles: shuffled.map(({ profile: each }) => each) });
          expect(again).toEqual(fitted);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('hold every record once, with what people decided', () => {
    fc.assert(
      fc.property(nodes, (all) => {
        const clusters = clusterComponent(all, context, decisions);
        expect(clusters.flat().sort()).toEqual(all.map(({ id }) => id));
        const of = (id: string) => clusters.find((cluster) => cluster.includes(id));
        expect(of('r0')).toBe(of('r1'));
        if (all.length > 2) expect(of('r0')).not.toBe(of('r2'));
      }),
    );
  });
});
