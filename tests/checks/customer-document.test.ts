import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { computeCustomer } from '../support/customer-document/cluster.ts';
import { customerDocument, DOCUMENT, DRAWING } from '../support/customer-document/document.ts';

const root = path.resolve(import.meta.dirname, '../..');

describe('the page on how a customer is computed', () => {
  it('shows what the product computes, in the text and in the drawing (npm run docs:customer writes them)', async () => {
    const [text, drawing] = await Promise.all(
      [DOCUMENT, DRAWING].map(async (file) => await readFile(path.join(root, file), 'utf8')),
    );

    expect(customerDocument(text ?? '')).toEqual({ text, drawing });
  });

  it('is about four records that are one customer, and a fifth that is another', () => {
    const { clusters, links } = computeCustomer();

    expect([...clusters].map((ids) => [...ids].sort().join(' ')).sort()).toEqual(['desk erp mail shop', 'other']);
    expect(links).toHaveLength(3);
  });

  it('gives every pair the sum of its weights', () => {
    for (const { score, evidence } of computeCustomer().pairs) {
      const sum = evidence.reduce((total, { weight }) => total + weight, 0);
      expect(Math.abs(sum - score)).toBeLessThan(1e-9);
    }
  });
});
