import { describe, expect, it } from '@jest/globals';
import { listed, type ListOptions } from './list-options.ts';

const ROWS = [
  { id: '1', at: '2024-05-01T08:00:00.000Z', name: 'Ada' },
  { id: '2', at: '2024-05-03T08:00:00.000Z', name: 'Bea' },
  { id: '10', at: '2024-05-02T08:00:00.000Z', name: undefined },
];
const ids = (options: ListOptions): string[] => listed(ROWS, options).items.map(({ id }) => id);

describe('lists of the demo shop', () => {
  it.each<[string, ListOptions, string[]]>([
    [
      'time between, both ends included',
      { filter: { at: { between: { start: ROWS[0]?.at, end: ROWS[2]?.at } } } },
      ['1', '10'],
    ],
    ['time after, the end excluded', { filter: { at: { after: ROWS[2]?.at } } }, ['2']],
    ['ids in a list', { filter: { id: { in: ['10', '2'] } } }, ['2', '10']],
    ['an absent value is not unequal to another', { filter: { name: { notEq: 'Ada' } } }, ['2']],
    ['absent values', { filter: { name: { isNull: true } } }, ['10']],
    ['ids in the order of counting', { sort: { id: 'DESC' } }, ['10', '2', '1']],
    ['sorted by time, then paged', { sort: { at: 'ASC' }, skip: 1, take: 1 }, ['10']],
  ])('%s', (_, options, expected) => {
    expect(ids(options)).toEqual(expected);
  });

  it('count all that match, whatever the page holds', () => {
    expect(listed(ROWS, { take: 1 })).toMatchObject({ totalItems: 3, items: [{ id: '1' }] });
  });

  it('refuse more than a thousand rows at once', () => {
    expect(() => listed(ROWS, { take: 1_001 })).toThrow('more than 1000');
  });
});
