import { describe, expect, it } from '@jest/globals';
import { isOlder } from './record-version.ts';

const EARLY = '2024-01-01T00:00:00.000Z';
const LATE = '2024-01-02T00:00:00.000Z';

describe('isOlder', () => {
  it.each([
    ['9', '10', true],
    ['10', '9', false],
    ['2024-01-01T10:00:00Z', '2024-01-01T09:30:00+00:00', false],
    ['2024-01-01T10:00:00+02:00', '2024-01-01T09:00:00Z', true],
  ])('compares %s with %s by what they count, whenever they were read', (given, stored, older) => {
    for (const [givenAt, storedAt] of [
      [EARLY, LATE],
      [LATE, EARLY],
    ] as const) {
      expect(isOlder({ version: given, observedAt: givenAt }, { version: stored, observedAt: storedAt })).toBe(older);
    }
  });

  it.each([
    ['a1b2', 'c3d4'],
    ['a1b2', 'a1b2'],
    ['7', 'a1b2'],
  ])('goes by the time of reading where %s and %s have no order', (given, stored) => {
    expect(isOlder({ version: given, observedAt: EARLY }, { version: stored, observedAt: LATE })).toBe(true);
    expect(isOlder({ version: given, observedAt: LATE }, { version: stored, observedAt: EARLY })).toBe(false);
  });
});
