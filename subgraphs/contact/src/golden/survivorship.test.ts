import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { says } from '../../test/statements.ts';
import type { FieldLock, StoredPerson } from '../source-record/stored-record.ts';
import { completeness } from './completeness.ts';
import { goldenPerson } from './golden-person.ts';
import type { GoldenRecord } from './golden-record.ts';
import type { Statement } from './statement.ts';
import { METHODS, type SurvivorshipPolicy, type SurvivorshipRule } from './survivorship.ts';

type Rules = Readonly<Record<string, Partial<SurvivorshipRule>>>;

function policyOf(rules: Rules): SurvivorshipPolicy {
  const full = Object.entries(rules).map(
    ([field, rule]) => [field, { method: 'SOURCE_PRIORITY', sources: [], ...rule }] as const,
  );
  return { version: 1, rules: new Map(full) };
}

/** Value and reason of one field. */
function survived(field: string, rules: Rules, statements: readonly Statement<StoredPerson>[]): unknown[] {
  const { fields, provenance } = goldenPerson(statements, policyOf(rules));
  return [fields[field], provenance.find((entry) => entry.field === field)?.rule];
}

const EARLY = '2023-01-01T00:00:00.000Z';
const LATE = '2024-06-01T00:00:00.000Z';

describe('a survivorship rule', () => {
  const old = says('a', { jobTitle: 'strong and old' }, { priority: 90, saidAt: EARLY, connectionId: 'erp' });
  const recent = says('b', { jobTitle: 'recent' }, { saidAt: LATE, connectionId: 'mail' });

  it('can let the latest word count before any priority', () => {
    expect(survived('jobTitle', { jobTitle: { method: 'MOST_RECENT' } }, [old, recent])).toEqual([
      'recent',
      'MOST_RECENT',
    ]);
  });

  it('can name the connections that count, before their priorities', () => {
    expect(survived('jobTitle', { jobTitle: { sources: ['mail'] } }, [old, recent])).toEqual([
      'recent',
      'SOURCE_PRIORITY',
    ]);
  });

  it('can let an edit count only in its place among the sources', () => {
    const edit = says('c', { jobTitle: 'edit' }, { connectionId: 'hub', priority: 1_000_000 });

    expect(survived('jobTitle', {}, [old, recent, edit])).toEqual(['edit', 'HUB_EDIT']);
    expect(survived('jobTitle', { jobTitle: { sources: ['erp', 'hub'] } }, [old, recent, edit])).toEqual([
      'strong and old',
      'SOURCE_PRIORITY',
    ]);
  });

  it('can let the value count that most sources give, however they write it', () => {
    const others = [says('c', { jobTitle: 'Engineer' }), says('d', { jobTitle: 'ENGINEER ' })];

    expect(survived('jobTitle', { jobTitle: { method: 'MOST_FREQUENT' } }, [old, recent, ...others])).toEqual([
      'Engineer',
      'MOST_FREQUENT',
    ]);
  });

  it('can let a full name count before an initial, and the address with a postcode stand first', () => {
    const short = says('a', {
      names: { full: 'A. Lovelace' },
      addresses: [{ city: 'London', lines: ['1 High St'], region: 'Greater London' }],
    });
    const long = says(
      'b',
      { names: { full: 'Ada Lovelace' }, addresses: [{ city: 'London', lines: ['1 High St'], postalCode: 'W1A 1AA' }] },
      { priority: 1 },
    );
    const rules = { displayName: { method: 'MOST_COMPLETE' }, addresses: { method: 'MOST_COMPLETE' } } as const;

    expect(survived('displayName', rules, [short, long])).toEqual(['Ada Lovelace', 'MOST_COMPLETE']);
    expect(goldenPerson([short, long], policyOf(rules)).fields['addresses']).toMatchObject([
      { postalCode: 'W1A 1AA' },
      { region: 'Greater London' },
    ]);
  });

  it('for a custom field is its own, else that of all custom fields, else that of every field', () => {
    const one = says('a', { attributes: { size: 1, colour: 'red' } }, { priority: 90, saidAt: EARLY });
    const other = says('b', { attributes: { size: 2, colour: 'blue' } }, { saidAt: LATE });
    const ruled = (rules: Rules) => goldenPerson([one, other], policyOf(rules)).fields['attributes'];

    expect(ruled({ '*': { method: 'MOST_RECENT' } })).toEqual({ colour: 'blue', size: 2 });
    expect(ruled({ '*': { method: 'MOST_RECENT' }, attributes: {} })).toEqual({ colour: 'red', size: 1 });
    expect(ruled({ attributes: {}, 'attributes.size': { method: 'MOST_RECENT' } })).toEqual({ colour: 'red', size: 2 });
  });
});

describe('a lock', () => {
  const locked = (locks: Record<string, FieldLock>) => says('l', { hub: { locks } }, { connectionId: 'hub' });
  const lock = (value: FieldLock['value'], at: string): FieldLock => ({ value, at, by: 'user:1' });

  it('holds a field to its value, whatever sources and edits say', () => {
    const statements = [
      says('a', { jobTitle: 'CTO', addresses: [{ city: 'Bern' }] }, { priority: 99 }),
      says('b', { jobTitle: 'CEO' }, { connectionId: 'hub' }),
      locked({ jobTitle: lock('CFO', EARLY), birthDate: lock(null, EARLY), addresses: lock([], EARLY) }),
    ];

    expect(survived('jobTitle', {}, statements)).toEqual(['CFO', 'LOCKED']);
    expect(survived('birthDate', {}, statements)).toEqual([null, 'LOCKED']);
    expect(survived('addresses', {}, statements)).toEqual([[], 'LOCKED']);
  });

  it('of two records that became one customer counts when it is the later one', () => {
    const one = says('x', { hub: { locks: { jobTitle: lock('late', LATE) } } }, { connectionId: 'hub' });
    const other = locked({ jobTitle: lock('early', EARLY), 'attributes.size': lock(7, EARLY) });

    expect(survived('jobTitle', {}, [other, one])).toEqual(['late', 'LOCKED']);
    expect(goldenPerson([other, one]).fields['attributes']).toEqual({ size: 7 });
  });
});

describe('completeness', () => {
  it.each([
    ['Ada King Lovelace', 'Ada Lovelace'],
    ['Ada Lovelace', 'A. Lovelace'],
    ['A. Lovelace-Byron', 'A. Lovelace'],
    [{ postalCode: '3011' }, { city: 'Bern' }],
    [
      { city: 'Bern', country: 'CH' },
      { postalCode: null, city: 'Berne, a long name' },
    ],
  ])('of %j is more than that of %j', (more, less) => {
    const [one, other] = [completeness(more), completeness(less)];

    expect(one[0] - other[0] || one[1] - other[1]).toBeGreaterThan(0);
  });
});

const instant = fc.constantFrom(EARLY, '2024-01-01T00:00:00.000Z', LATE);
const name = fc.constantFrom('Ada', 'A.', 'ada', 'Ada King', 'Lovelace');
const record = fc.record(
  {
    names: fc.record({ full: name, given: name }, { requiredKeys: [] }),
    jobTitle: name,
    addresses: fc.array(fc.record({ city: name, postalCode: name }, { requiredKeys: [] }), { maxLength: 2 }),
    attributes: fc.dictionary(fc.constantFrom('x', 'y'), fc.integer({ min: 1, max: 3 })),
    hub: fc.record({
      locks: fc.dictionary(
        fc.constantFrom('jobTitle', 'attributes.x', 'givenName'),
        fc.record({ value: name, at: instant, by: fc.constant('user:1') }),
      ),
    }),
  },
  { requiredKeys: [] },
);
const statements = fc
  .array(
    fc.record({
      record,
      rest: fc.record({
        connectionId: fc.constantFrom('shop', 'erp', 'hub'),
        priority: fc.constantFrom(1, 2),
        saidAt: instant,
      }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((all) => all.map(({ record: said, rest }, index) => says(String(index), said, rest)));
const rule = fc.record({
  method: fc.constantFrom(...METHODS),
  sources: fc.subarray(['erp', 'hub', 'shop']),
});
const policy = fc
  .dictionary(fc.constantFrom('*', 'jobTitle', 'displayName', 'addresses', 'attributes', 'attributes.x'), rule)
  .map(policyOf);

describe('under any policy and any locks, the golden record', () => {
  it('is the same whatever the order of its sources', () => {
    const shuffled = statements.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );

    fc.assert(
      fc.property(shuffled, policy, ([all, others], rules) => {
        expect(goldenPerson(others, rules)).toEqual(goldenPerson(all, rules));
      }),
    );
  });

  it('names for every field that has a value of one source who said exactly that', () => {
    fc.assert(
      fc.property(statements, policy, (all, rules) => {
        const { fields, provenance } = goldenPerson(all, rules);
        for (const { field, sourceRecordId } of provenance) {
          const alone = all.filter(({ id }) => id === sourceRecordId);
          expect(valueOf(goldenPerson(alone, rules), field)).toEqual(valueOf({ fields }, field));
        }
      }),
    );
  });

  it('is as it was when a lock has come and gone', () => {
    fc.assert(
      fc.property(statements, policy, name, (all, rules, value) => {
        const hub = says('z', { hub: {} }, { connectionId: 'hub', saidAt: EARLY });
        const lock = says('z', { hub: { locks: { jobTitle: { value, at: '2030-01-01', by: 'user:1' } } } });
        const held = goldenPerson([...all, { ...hub, record: lock.record }], rules);

        expect(held.fields['jobTitle']).toBe(value);
        expect(goldenPerson([...all, hub], rules)).toEqual(goldenPerson(all, rules));
      }),
    );
  });
});

function valueOf({ fields }: Pick<GoldenRecord, 'fields'>, field: string): unknown {
  if (!field.startsWith('attributes.')) return fields[field];
  return (fields['attributes'] as Record<string, unknown>)[field.slice(11)];
}
