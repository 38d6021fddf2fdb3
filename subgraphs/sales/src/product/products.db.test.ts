import { describe, expect, it } from '@jest/globals';
import { newId } from '@tributary/platform';
import { codeOf, valueOf } from '../../test/outcomes.ts';
import { ADA } from '../../test/sales-database.ts';
import { salesOfFile } from '../../test/sales-of-file.ts';
import { createProduct } from './create-product.ts';
import { updateProduct } from './update-product.ts';

const sales = salesOfFile();

describe('products', () => {
  it('have a SKU of their own', async () => {
    valueOf(await createProduct(sales.deps, ADA, { name: 'Gear', sku: 'G-1' }));
    const { id: productId } = valueOf(await createProduct(sales.deps, ADA, { name: 'Gear', sku: 'G-2' }));

    expect(codeOf(await createProduct(sales.deps, ADA, { name: 'Other', sku: 'G-1' }))).toBe('SKU_TAKEN');
    expect(codeOf(await updateProduct(sales.deps, ADA, { productId, sku: 'G-1' }))).toBe('SKU_TAKEN');
  });

  it('tell an edit with both values, and no edit at all when nothing differs', async () => {
    const price = { minor: 100n, currency: 'EUR' };
    const { id: productId } = valueOf(await createProduct(sales.deps, ADA, { name: 'Oil', price }));

    valueOf(await updateProduct(sales.deps, ADA, { productId, name: 'Oil', price }));
    valueOf(await updateProduct(sales.deps, ADA, { productId, price: { minor: 120n, currency: 'EUR' } }));

    const events = await sales.newEvents();
    expect(events.map(({ type }) => type)).toEqual(['product.created', 'product.updated']);
    expect(events[1]?.changes).toEqual({
      price: [
        { minor: '100', currency: 'EUR' },
        { minor: '120', currency: 'EUR' },
      ],
    });
  });

  it('refuse an edit of an older version and of a connected system’s product', async () => {
    const { id: productId } = valueOf(await createProduct(sales.deps, ADA, { name: 'Oil' }));
    valueOf(await updateProduct(sales.deps, ADA, { productId, name: 'Oil 2', version: 1 }));

    expect(codeOf(await updateProduct(sales.deps, ADA, { productId, name: 'x', version: 1 }))).toBe('VERSION_CONFLICT');
    await sales.rows(`update sales.products set source_key = '1' where id = $1`, [productId]);
    expect(codeOf(await updateProduct(sales.deps, ADA, { productId, name: 'x' }))).toBe('PRODUCT_OF_SOURCE');
    expect(codeOf(await updateProduct(sales.deps, ADA, { productId: newId(), name: 'x' }))).toBe('PRODUCT_NOT_FOUND');
  });
});
