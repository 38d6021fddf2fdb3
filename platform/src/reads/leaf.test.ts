import { describe, expect, it } from '@jest/globals';
import { isoTime } from './leaf.ts';

describe('a time from the database', () => {
  it.each([
    ['2024-01-02T03:04:05+00:00', '2024-01-02T03:04:05.000Z'],
    ['2024-01-02T03:04:05.1+00:00', '2024-01-02T03:04:05.100Z'],
    ['2024-01-02T03:04:05.123456+00:00', '2024-01-02T03:04:05.123Z'],
    ['2024-01-02T03:04:05+05:30', '2024-01-01T21:34:05.000Z'],
    ['2024-01-02', '2024-01-02T00:00:00.000Z'],
    ['infinity', null],
  ])('%s is %s', (text, expected) => {
    expect(isoTime(text)).toBe(expected);
  });
});
