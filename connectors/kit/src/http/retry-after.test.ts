import { describe, expect, it } from '@jest/globals';
import { toldRetryAt } from './retry-after.ts';

const NOW = new Date('2024-01-01T00:00:00.250Z');
const EPOCH = Date.parse('2024-01-01T00:00:09Z');

const FORMS: [string, Record<string, string>, number | undefined][] = [
  ['seconds', { 'retry-after': '7' }, 7_000],
  ['fractions of a second', { 'retry-after': '0.35' }, 350],
  ['milliseconds', { 'retry-after-ms': '120' }, 120],
  ['a date', { 'retry-after': 'Mon, 01 Jan 2024 00:00:09 GMT' }, 8_750],
  [
    'a date by a clock that is an hour ahead',
    { 'retry-after': 'Mon, 01 Jan 2024 01:00:09 GMT', date: 'Mon, 01 Jan 2024 01:00:00 GMT' },
    9_000,
  ],
  ['a date in the past', { 'retry-after': 'Sun, 31 Dec 2023 23:59:00 GMT' }, undefined],
  ['nothing', {}, undefined],
  ['nothing by which one could wait', { 'retry-after': '0' }, undefined],
  ['less than nothing', { 'retry-after': '-5' }, undefined],
  ['thirty years', { 'retry-after': '999999999' }, undefined],
  ['a date far away', { 'retry-after': 'Fri, 31 Dec 9999 23:59:59 GMT' }, undefined],
  ['words', { 'retry-after': 'soon' }, undefined],
  ['the second since 1970', { 'x-ratelimit-reset': String(EPOCH / 1_000) }, 8_750],
  ['the millisecond since 1970', { 'x-ratelimit-reset': String(EPOCH) }, 8_750],
  ['seconds from now', { 'x-ratelimit-reset': '3' }, 3_000],
  ['seconds from now, as the standard has it', { 'ratelimit-reset': '4' }, 4_000],
  ['an absurd time and a good one', { 'retry-after': '999999999', 'x-ratelimit-reset': '2' }, 2_000],
];

describe('a vendor that refuses and says when to come back', () => {
  it.each(FORMS)('by %s', (_form, headers, waitMs) => {
    const until = toldRetryAt(new Headers(headers), NOW);

    expect(until && until.getTime() - NOW.getTime()).toBe(waitMs);
  });
});
