import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { says } from '../../test/statements.ts';
import type { StoredPerson } from '../source-record/stored-record.ts';
import { goldenPerson } from './golden-person.ts';
import type { Statement } from './statement.ts';

const fieldOf = (field: string, ...statements: Statement<StoredPerson>[]) => goldenPerson(statements).fields[field];
const ruleOf = (field: string, ...statements: Statement<StoredPerson>[]) =>
  goldenPerson(statements).provenance.find((entry) => entry.field === field);

describe('the golden record of a person', () => {
  it('takes an edit before any priority, and a priority before any date', () => {
    const recent = says('a', { jobTitle: 'recent' }, { saidAt: '2024-09-01T00:00:00.000Z' });
    const strong = says('b', { jobTitle: 'strong' }, { priority: 90 });
    const edit = says('c', { jobTitle: 'edit' }, { connectionId: 'hub', priority: 0 });

    expect(fieldOf('jobTitle', recent, strong)).toBe('strong');
    expect(fieldOf('jobTitle', recent, strong, edit)).toBe('edit');
    expect(ruleOf('jobTitle', recent, strong)).toMatchObject({ sourceRecordId: 'b', rule: 'SOURCE_PRIORITY' });
    expect(ruleOf('jobTitle', recent, strong, edit)).toMatchObject({ sourceRecordId: 'c', rule: 'HUB_EDIT' });
  });

  it('takes what was said last among equals, and what only one says', () => {
    const early = says('a', { jobTitle: 'early', language: 'de' });
    const late = says('b', { jobTitle: 'late' }, { saidAt: '2024-02-01T00:00:00.000Z' });

    expect(ruleOf('jobTitle', early, late)).toMatchObject({ sourceRecordId: 'b', rule: 'MOST_RECENT' });
    expect(ruleOf('language', early, late)).toMatchObject({ sourceRecordId: 'a', rule: 'ONLY_SOURCE' });
  });

  it('leaves a field empty that a person emptied', () => {
    const source = says('a', { jobTitle: 'CTO', emails: [{ address: 'ada@example.com' }] });
    const edit = says('b', { hub: { cleared: ['jobTitle', 'primaryEmail'] } }, { connectionId: 'hub' });

    expect(fieldOf('jobTitle', source, edit)).toBeNull();
    expect(fieldOf('primaryEmail', source, edit)).toBeNull();
  });

  it.each([
    [{ names: { full: 'Ada L.', given: 'Ada', family: 'Lovelace' } }, 'Ada L.'],
    [{ names: { given: 'Ada', middle: 'King', family: 'Lovelace' } }, 'Ada King Lovelace'],
    [{ names: { given: 'Ada' }, emails: [{ address: 'a@b.ch' }] }, 'Ada'],
    [{ emails: [{ address: 'nonsense' }, { address: 'A@b.ch' }] }, 'a@b.ch'],
    [{ phones: [{ number: '+49 30 123456' }] }, '+4930123456'],
    [{ handles: [{ network: 'x', handle: 'ada' }] }, 'ada'],
    [{}, '(no name)'],
  ])('shows %j as %j', (record, shown) => {
    expect(fieldOf('displayName', says('a', record))).toBe(shown);
  });

  it('joins tags in one spelling, less those that a person took away', () => {
    const first = says('a', { tags: ['VIP', 'Berlin'] }, { priority: 20 });
    const second = says('b', { tags: ['vip', 'old'] });
    const edit = says('c', { tags: ['Zoo'], hub: { removedTags: ['old'] } }, { connectionId: 'hub' });

    expect(fieldOf('tags', second, edit, first)).toEqual(['Berlin', 'VIP', 'Zoo']);
  });

  it('takes custom fields one by one', () => {
    const one = says('a', { attributes: { size: 1, colour: 'red' } }, { priority: 20 });
    const other = says('b', { attributes: { size: 2, shape: 'round' } });

    expect(fieldOf('attributes', one, other)).toEqual({ colour: 'red', shape: 'round', size: 1 });
    expect(ruleOf('attributes.size', one, other)).toMatchObject({ sourceRecordId: 'a', rule: 'SOURCE_PRIORITY' });
  });

  it('is the same whatever the order of its sources', () => {
    const statement = fc
      .record({
        jobTitle: fc.constantFrom('a', 'b', 'c'),
        tags: fc.subarray(['x', 'X', 'y']),
        priority: fc.constantFrom(1, 2),
        saidAt: fc.constantFrom('2024-01-01T00:00:00.000Z', '2024-02-01T00:00:00.000Z'),
        connectionId: fc.constantFrom('shop', 'hub'),
      })
      .map(({ jobTitle, tags, ...rest }) => ({ record: { jobTitle, tags }, rest }));
    const statements = fc
      .array(statement, { minLength: 1, maxLength: 6 })
      .map((all) => all.map(({ record, rest }, index) => says(String(index), record, rest)));

    fc.assert(
      fc.property(
        statements.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(goldenPerson(shuffled)).toEqual(goldenPerson(all));
        },
      ),
    );
  });
});
