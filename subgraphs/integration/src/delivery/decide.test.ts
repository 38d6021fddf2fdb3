import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decide, GIVE_UP_AFTER_MS, PAUSE_AFTER_MS } from './decide.ts';

const NOW = new Date('2024-05-01T10:00:00.000Z');
const DAY_MS = 86_400_000;
const ago = (ms: number): Date => new Date(NOW.getTime() - ms);
const answered = (statusCode: number | null, notBefore?: Date) => ({
  statusCode,
  error: statusCode === null ? 'UNREACHABLE' : null,
  notBefore,
});

function after(attempts: number, given: { firstMs?: number; failingMs?: number; random?: number } = {}) {
  const { firstMs = 0, failingMs = 0, random = 1 } = given;
  return {
    delivery: { attempts, firstAttemptAt: ago(firstMs) },
    endpoint: { failingSince: ago(failingMs) },
    now: NOW,
    random: () => random,
  };
}

describe('an attempt', () => {
  it.each([200, 201, 204, 299])('that is answered with %i is taken', (status) => {
    expect(decide(answered(status), after(1))).toEqual({ is: 'taken' });
  });

  it.each([null, 301, 302, 400, 404, 429, 500, 503])('that is answered with %p is made again', (status) => {
    expect(decide(answered(status), after(1))).toMatchObject({ is: 'again' });
  });

  it.each([
    [1, 10],
    [2, 30],
    [3, 90],
    [6, 2_430],
    [9, 65_610],
    [10, 86_400],
    [40, 86_400],
  ])('after %i of them comes again within %i seconds', (attempts, seconds) => {
    const at = new Date(NOW.getTime() + seconds * 1_000);

    expect(decide(answered(500), after(attempts))).toEqual({ is: 'again', at });
    expect(decide(answered(500), after(attempts, { random: 0 }))).toEqual({ is: 'again', at: NOW });
  });

  it('is not made before the receiver wants it, which is a day from now at most', () => {
    const inAnHour = new Date(NOW.getTime() + 3_600_000);
    const inAYear = new Date(NOW.getTime() + 365 * DAY_MS);

    expect(decide(answered(429, inAnHour), after(1))).toEqual({ is: 'again', at: inAnHour });
    expect(decide(answered(503, inAYear), after(1))).toEqual({ is: 'again', at: new Date(NOW.getTime() + DAY_MS) });
    expect(decide(answered(503, ago(1_000)), after(1, { random: 0 }))).toEqual({ is: 'again', at: NOW });
  });

  it('is the last one when its delivery has been tried for five days while others were taken', () => {
    expect(decide(answered(500), after(14, { firstMs: GIVE_UP_AFTER_MS, failingMs: 1_000 }))).toEqual({
      is: 'givenUp',
      reason: 'Not taken in five days and 14 attempts.',
    });
  });

  it('pauses the endpoint when nothing was taken for four days, and gives nothing up', () => {
    const situation = after(14, { firstMs: GIVE_UP_AFTER_MS, failingMs: PAUSE_AFTER_MS });

    expect(decide(answered(500), situation)).toMatchObject({
      is: 'again',
      pause: expect.stringContaining('four days'),
    });
  });

  it('that is answered with 410 pauses the endpoint at once', () => {
    expect(decide(answered(410), after(1))).toMatchObject({ is: 'again', pause: expect.stringContaining('410') });
  });

  it('is always made again between now and the end of the five days', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.nat(GIVE_UP_AFTER_MS - 1),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (attempts, firstMs, random) => {
          const decision = decide(answered(500), after(attempts, { firstMs, random }));

          expect(decision.is).toBe('again');
          const at = decision.is === 'again' ? decision.at.getTime() : 0;
          expect(at).toBeGreaterThanOrEqual(NOW.getTime());
          expect(at).toBeLessThanOrEqual(NOW.getTime() - firstMs + GIVE_UP_AFTER_MS);
        },
      ),
    );
  });
});
