import { expect, it } from '@jest/globals';
import { makeFamilies } from './families.ts';

it('the same families come out every time, with a truth for every row', () => {
  const families = makeFamilies();
  expect(makeFamilies()).toEqual(families);
  for (const { csv, truth } of families) {
    expect(truth.size).toBe(csv.split('\r\n').length - 1);
    expect(new Set(truth.values()).size).toBeGreaterThanOrEqual(200);
  }
});
