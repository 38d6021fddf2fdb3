import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { freshRanks, isCrowded, isRank, rankBetween } from './rank.ts';

/** A board after a number of drags: each puts a card into the gap with that number. */
function boardAfter(gaps: readonly number[]): string[] {
  const board: string[] = [];
  for (const gap of gaps) {
    const place = gap % (board.length + 1);
    board.splice(place, 0, rankBetween(board[place - 1], board[place]));
  }
  return board;
}

describe('rankBetween', () => {
  it('keeps the board in the order of the drags, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { maxLength: 300 }), (gaps) => {
        const board = boardAfter(gaps);

        expect(board).toEqual([...board].sort());
        expect(new Set(board).size).toBe(board.length);
        expect(board.every(isRank)).toBe(true);
      }),
    );
  });

  it('finds a place directly below the smallest and above the largest rank', () => {
    const below = rankBetween(undefined, '000001');
    const above = rankBetween('zzzzzz', undefined);

    expect(below < '000001' && isRank(below)).toBe(true);
    expect(above > 'zzzzzz' && isRank(above)).toBe(true);
  });

  it('goes between a rank and its own extension', () => {
    const between = rankBetween('V', 'V1');

    expect('V' < between && between < 'V1').toBe(true);
  });

  it('stays short when ten thousand cards are appended', () => {
    let last: string | undefined;
    for (let count = 0; count < 10_000; count += 1) last = rankBetween(last, undefined);

    expect(last?.length).toBeLessThanOrEqual(6);
  });

  it('becomes crowded only after more than a hundred drags into the same gap', () => {
    const low = rankBetween(undefined, undefined);
    let high = rankBetween(low, undefined);
    let drags = 0;
    while (!isCrowded(high)) {
      high = rankBetween(low, high);
      drags += 1;
    }

    expect(drags).toBeGreaterThan(100);
  });

  it('refuses neighbours that are out of order', () => {
    expect(() => rankBetween('W', 'V')).toThrow('out of order');
    expect(() => rankBetween('V', 'V')).toThrow('out of order');
  });
});

describe('freshRanks', () => {
  it.each([0, 1, 2, 1_000, 100_000])('gives %i ascending ranks with room on both sides', (count) => {
    const ranks = freshRanks(count);

    expect(ranks).toHaveLength(count);
    expect(ranks).toEqual([...new Set(ranks)].sort());
    expect(ranks.every((rank) => isRank(rank) && rank.length <= 6)).toBe(true);
  });
});
