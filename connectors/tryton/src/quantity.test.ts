import { expect, it } from '@jest/globals';
import { quantityText } from './quantity.ts';

it('quantities are shown without the dust of floats', () => {
  expect([0.1 + 0.2, 3, 2.5, -0, 100].map(quantityText)).toEqual(['0.3', '3', '2.5', '0', '100']);
});
