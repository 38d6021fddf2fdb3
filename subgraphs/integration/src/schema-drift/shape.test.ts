import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fieldIn, released, sentAt, withField } from './field-value.ts';
import { fieldOf, isOtherForm, shapeOfRows, topmost, TYPE, typeNames } from './shape.ts';

function shapeOf(...rows: unknown[]): Record<string, string> {
  return Object.fromEntries([...shapeOfRows(rows)].map(([path, types]) => [path, typeNames(types)]));
}

describe('the shape of rows', () => {
  it('is the types at each path, whichever row has them', () => {
    expect(shapeOf({ id: 1, tags: ['a', 2] }, { id: '2', tags: null, owner: { name: 'Ada' } })).toEqual({
      id: 'number or string',
      tags: 'null or array',
      'tags.*': 'number or string',
      owner: 'object',
      'owner.name': 'string',
    });
  });

  it('has no names that are data', () => {
    expect(shapeOf({ byMail: { 'ada@example.com': 1, 'grace@example.com': 2 } })).toEqual({
      byMail: 'object',
      'byMail.*': 'number',
    });
    const table = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`key${String(index)}`, index]));
    expect(shapeOf({ table })).toEqual({ table: 'object', 'table.*': 'number' });
  });

  it('is bounded, whatever a source sends', () => {
    fc.assert(
      fc.property(fc.array(fc.object({ maxDepth: 12, maxKeys: 100 }), { maxLength: 50 }), (rows) => {
        const paths = Object.keys(shapeOf(...rows));
        return paths.length <= 500 && paths.every((path) => path.split('.').length <= 8 && path.length <= 520);
      }),
      { numRuns: 50 },
    );
  });
});

it.each([
  ['a.b.c', 'a.b.c'],
  ['a.*.c', 'a'],
  ['*', ''],
])('the field of %s is “%s”', (path, field) => {
  expect(fieldOf(path)).toBe(field);
});

it('what is below another path is not named beside it', () => {
  expect(topmost(['a', 'a.b', 'ab', 'c.d'])).toEqual(['a', 'ab', 'c.d']);
});

it('a value that has become a list or an object is another form, and a number for a text is not', () => {
  expect(isOtherForm(TYPE.string | TYPE.null, TYPE.object)).toBe(true);
  expect(isOtherForm(TYPE.object, TYPE.string)).toBe(true);
  expect(isOtherForm(TYPE.array, TYPE.object)).toBe(true);
  expect(isOtherForm(TYPE.string, TYPE.number)).toBe(false);
  expect(isOtherForm(TYPE.object, TYPE.null)).toBe(false);
  expect(isOtherForm(TYPE.object | TYPE.string, TYPE.object)).toBe(false);
});

describe('a field that is put in', () => {
  const path = fc.constantFrom('a', 'a.b', 'c.d.e');
  const row = fc.dictionary(fc.constantFrom('a', 'c', 'x'), fc.dictionary(fc.constantFrom('b', 'd'), fc.integer()));

  it('is there, and the row that it was put in is as it was', () => {
    fc.assert(
      fc.property(row, path, fc.string(), (given, at, value) => {
        const before = structuredClone(given);
        expect(fieldIn(withField(given, at, value), at)).toBe(value);
        expect(given).toEqual(before);
      }),
    );
  });

  it('can be taken back: the row is as it was sent', () => {
    fc.assert(
      fc.property(row, path, fc.string(), (given, at, value) => {
        fc.pre(fieldIn(given, at) !== undefined);
        const kept = withField(given, at, value);
        expect(released({ raw: kept, sent: { [at]: sentAt(given, at) } }, () => true)).toEqual({
          raw: given,
          sent: undefined,
        });
      }),
    );
  });
});
