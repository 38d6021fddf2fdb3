import { describe, expect, it } from '@jest/globals';
import { PostgresConfig } from './config.ts';
import { pageStatement, quoted } from './statements.ts';

function aStream(change: object = {}) {
  const records = [{ kind: 'product', fields: { name: '@name' } }];
  const stream = { name: 'things', from: { table: 'things' }, key: 'id', updatedAt: 'changed', records, ...change };
  return PostgresConfig.parse({ host: 'db', database: 'shop', streams: [stream] }).streams[0];
}

describe('the statements of a table', () => {
  it('quote every name that somebody may have chosen', () => {
    expect(quoted('a"; drop table b; --')).toBe('"a""; drop table b; --"');
    const stream = aStream({ from: { table: 'x"y', schema: 'z w' }, key: 'k"', updatedAt: 'u"' });
    if (!stream) throw new Error('There is no stream.');

    const { text } = pageStatement(stream, { after: undefined, until: undefined, take: 3 });

    expect(text).toContain('from "z w"."x""y" s');
    expect(text).toContain('order by s."u""", s."k""" limit 3');
  });

  it('go on behind a row by time and key, and hold values as parameters', () => {
    const stream = aStream();
    if (!stream) throw new Error('There is no stream.');
    const after = { at: '2024-05-01T10:00:00.000001Z', key: "4' or true" };

    const { text, values } = pageStatement(stream, { after, until: '2024-05-02T00:00:00Z', take: 3 });

    expect(text).toContain('where (s."changed", s."id") > ($1::timestamptz, $2) and s."changed" < $3::timestamptz');
    expect(values).toEqual([after.at, after.key, '2024-05-02T00:00:00Z']);
  });

  it('are one each: a query with ";" is no configuration', () => {
    expect(() => aStream({ from: { query: 'select 1; drop table things' } })).toThrow('must be one statement');
  });
});
