import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { momentOf, reviveMarked } from './values.ts';

const read = (value: unknown): unknown => JSON.parse(JSON.stringify(value), reviveMarked);

describe('Tryton’s marked JSON', () => {
  it('becomes text that is JSON, deep inside too', () => {
    const answer = [
      {
        total: { __class__: 'Decimal', decimal: '12.00' },
        day: { __class__: 'date', year: 2024, month: 5, day: 1 },
        at: { __class__: 'datetime', year: 2024, month: 5, day: 1, hour: 9, minute: 8, second: 7, microsecond: 42 },
      },
    ];

    expect(read(answer)).toEqual([{ total: '12.00', day: '2024-05-01', at: '2024-05-01T09:08:07.000042Z' }]);
  });

  it('of a class that is not used stays as it is', () => {
    expect(read({ __class__: 'bytes', base64: 'AAA=' })).toEqual({ __class__: 'bytes', base64: 'AAA=' });
  });

  it('is sent as it was read, to the microsecond', () => {
    const anyMoment = fc.date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(anyMoment, fc.nat(999), (date, micro) => {
        const stamp = date.toISOString().replace('Z', `${String(micro).padStart(3, '0')}Z`);

        expect(read(momentOf(stamp))).toBe(stamp);
      }),
    );
  });
});
