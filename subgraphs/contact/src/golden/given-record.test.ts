import { describe, expect, it } from '@jest/globals';
import { PersonRecord } from '@tributary/connector-kit';
import { saidByOne, type GivenRecord } from './given-record.ts';

const write: GivenRecord = {
  id: 'a',
  connectionId: 'shop',
  connectionName: 'Shop',
  priority: 10,
  observedAt: '2026-01-01T00:00:00.000Z',
  record: PersonRecord.parse({ kind: 'person', attributes: { size: 'M', Über: 1, age: 40 } }),
};

describe('a customer of one record that has just been written', () => {
  it('says what the record would say when it is read again, its keys in the order of the database', () => {
    const [[, [statement]] = ['', []]] = saidByOne({ id: 'a', members: [{ id: 'a' }] }, new Map([['a', write]])) ?? [];

    expect(statement?.record).toEqual(write.record);
    expect(Object.keys(statement?.record.attributes ?? {})).toEqual(['age', 'size', 'Über']);
    expect(statement?.saidAt).toBe('2026-01-01T00:00:00.000Z');
  });

  it('is read where it has other records too, or a time that the database writes otherwise', () => {
    const given = new Map([['a', write]]);

    expect(saidByOne({ id: 'a', members: [{ id: 'a' }, { id: 'b' }] }, given)).toBeUndefined();
    expect(saidByOne({ id: 'b', members: [{ id: 'b' }] }, given)).toBeUndefined();
    const precise = new Map([['a', { ...write, observedAt: '2026-01-01T00:00:00.000001Z' }]]);
    expect(saidByOne({ id: 'a', members: [{ id: 'a' }] }, precise)).toBeUndefined();
  });
});
