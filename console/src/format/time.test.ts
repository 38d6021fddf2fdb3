import { describe, expect, it } from '@jest/globals';
import { agoOf, durationOf } from './time.ts';

const NOW = new Date('2026-03-01T12:00:00Z');

describe('agoOf', () => {
  it.each([
    ['2026-03-01T11:59:40Z', 'just now'],
    ['2026-03-01T12:00:20Z', 'just now'],
    ['2026-03-01T11:57:00Z', '3 minutes ago'],
    ['2026-03-01T10:00:00Z', '2 hours ago'],
    ['2026-02-28T12:00:00Z', 'yesterday'],
    ['2025-11-28T12:00:00Z', '3 months ago'],
    ['2024-02-01T12:00:00Z', '2 years ago'],
  ])('%s is %s', (at, words) => {
    expect(agoOf(new Date(at), NOW)).toBe(words);
  });
});

describe('durationOf', () => {
  it.each([
    [37.3, '37 s'],
    [480, '8 min'],
    [3_600, '1 h'],
    [5_400, '1 h 30 min'],
    [259_200, '3 days'],
  ])('%d seconds are %s', (seconds, words) => {
    expect(durationOf(seconds)).toBe(words);
  });
});
