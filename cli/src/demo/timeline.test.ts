import { describe, expect, it } from '@jest/globals';
import { momentOf, resumed } from './timeline.ts';

const at = (time: string): Date => new Date(`2024-05-01T${time}Z`);

describe('the time of a step', () => {
  const stretches = resumed([], { after: 0, at: at('08:00:00'), everyMs: 1_500 });

  it('goes on evenly from the start', () => {
    expect([1, 2, 1_200].map((tick) => momentOf(stretches, tick))).toEqual([
      at('08:00:01.500'),
      at('08:00:03'),
      at('08:30:00'),
    ]);
  });

  it('slows down after half an hour', () => {
    expect([1_201, 1_202].map((tick) => momentOf(stretches, tick))).toEqual([at('08:30:30'), at('08:31:00')]);
  });

  it('stays what it was when the world is stopped and goes on an hour later', () => {
    const longer = resumed(stretches, { after: 10, at: at('09:00:00'), everyMs: 1_000 });

    expect(momentOf(longer, 10)).toEqual(momentOf(stretches, 10));
    expect(momentOf(longer, 11)).toEqual(at('09:00:01'));
  });

  it('never goes back, also when the clock does', () => {
    const back = resumed(stretches, { after: 10, at: at('07:00:00'), everyMs: 1_000 });

    expect(momentOf(back, 11) > momentOf(back, 10)).toBe(true);
  });

  it('a start in which nothing happened leaves no trace', () => {
    const once = resumed(stretches, { after: 10, at: at('09:00:00'), everyMs: 1_000 });

    expect(resumed(once, { after: 10, at: at('10:00:00'), everyMs: 1_000 })).toHaveLength(2);
  });
});
