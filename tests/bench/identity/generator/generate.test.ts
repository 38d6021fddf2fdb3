import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { generate } from './generate.ts';

function generated(records: number, seed: number) {
  const { header, lines } = generate(records, seed);
  return { header, lines: [...lines()] };
}

describe('the generated world', () => {
  const world = generated(5000, 7);

  it('is the same bytes for the same seed and size, and others for another seed', () => {
    const print = (seed: number): string =>
      createHash('sha256')
        .update(
          generated(2000, seed)
            .lines.map(({ line, entity }) => `${line} ${entity}`)
            .join('\n'),
        )
        .digest('hex');

    expect(print(7)).toBe(print(7));
    expect(print(8)).not.toBe(print(7));
  });

  it('gives as many rows as asked for, each with its own id and all columns', () => {
    const width = world.header.split(',').length;

    expect(new Set(world.lines.map(({ id }) => id)).size).toBe(5000);
    for (const { line } of world.lines.filter(({ line }) => !line.includes('"'))) {
      expect(line.split(',')).toHaveLength(width);
    }
  });

  it('has people of many records and of one, none of more than twelve', () => {
    const sizes = new Map<string, number>();
    for (const { entity } of world.lines) sizes.set(entity, (sizes.get(entity) ?? 0) + 1);
    const counts = [...sizes.values()];

    expect(Math.max(...counts)).toBeLessThanOrEqual(12);
    expect(counts.filter((count) => count === 1).length / counts.length).toBeCloseTo(0.45, 1);
  });

  it('has what makes it hard: mailboxes and numbers that different customers give', () => {
    const columns = world.header.split(',');
    const sharing = (column: string): number => {
      const at = columns.indexOf(column);
      const people = new Map<string, Set<string>>();
      for (const { line, entity } of world.lines) {
        const value = line.split(',')[at] ?? '';
        if (value !== '') people.set(value, (people.get(value) ?? new Set()).add(entity));
      }
      return [...people.values()].filter(({ size }) => size > 1).length;
    };

    expect(sharing('email')).toBeGreaterThan(20);
    expect(sharing('phone')).toBeGreaterThan(20);
  });
});
