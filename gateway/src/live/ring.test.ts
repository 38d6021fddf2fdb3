import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { LogEvent } from '@tributary/platform';
import { Ring } from './ring.ts';

const at = (position: bigint) => ({ position }) as LogEvent;

describe('the ring', () => {
  it('finds the first event behind any position it still covers, and nothing for older ones', () => {
    const gaps = fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 60 });
    fc.assert(
      fc.property(gaps, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 200 }), (steps, capacity, asked) => {
        const ring = new Ring(capacity, 0n);
        const positions: bigint[] = [];
        for (const step of steps) {
          const position = (positions.at(-1) ?? 0n) + BigInt(step);
          positions.push(position);
          ring.push(at(position));
        }
        const held = positions.slice(-capacity);
        const floor = positions.at(-capacity - 1) ?? 0n;
        const number = ring.after(BigInt(asked));

        if (BigInt(asked) < floor) expect(number).toBeUndefined();
        else expect(ring.at(number ?? -1)?.position).toBe(held.find((position) => position > BigInt(asked)));
      }),
    );
  });
  it('sends whoever is behind what it passed over to the log, and nobody else', () => {
    const ring = new Ring(5, 0n);
    ring.push(at(1n));
    const waiting = ring.after(1n) ?? -1;

    ring.skipTo(9n);

    expect(ring.covers(waiting)).toBe(false);
    expect([ring.tail, ring.after(8n), ring.after(1n)]).toEqual([9n, undefined, undefined]);
    const next = ring.after(9n) ?? -1;
    expect([ring.covers(next), ring.at(next)]).toEqual([true, undefined]);
    ring.push(at(10n));
    expect(ring.at(next)?.position).toBe(10n);
  });
});
