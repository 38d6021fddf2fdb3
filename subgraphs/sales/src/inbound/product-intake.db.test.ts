import { describe, expect, it } from '@jest/globals';
import { derivedId } from '@tributary/platform';
import { aDelete, anUpsert, DAY_2, DAY_3, SHOP } from '../../test/batches.ts';
import { intakeOfFile } from '../../test/sales-of-file.ts';

const { sales, accept, types } = intakeOfFile('product');

describe('products of a connected system', () => {
  const gear = { kind: 'product', name: 'Gear', sku: 'G-1', price: { minor: '250', currency: 'EUR' } } as const;

  it('are written once, however often they come, and changed when they change', async () => {
    expect(await accept(anUpsert('1', gear))).toEqual([
      { key: '1', status: 'created', id: derivedId(SHOP, 'product', '1') },
    ]);
    expect(await accept(anUpsert('1', gear, DAY_2))).toMatchObject([{ status: 'unchanged' }]);
    expect(await accept(anUpsert('1', { ...gear, name: 'Gear 2' }, DAY_3))).toMatchObject([{ status: 'updated' }]);

    expect(await types()).toEqual(['product.created', 'product.updated']);
    expect(await sales.rows('select name, version, price_minor from sales.products')).toEqual([
      { name: 'Gear 2', version: 2, price_minor: '250' },
    ]);
  });

  it('keep what was read last when an older reading comes later', async () => {
    await accept(anUpsert('1', { ...gear, name: 'New' }, DAY_3));

    expect(await accept(anUpsert('1', { ...gear, name: 'Old' }, DAY_2))).toMatchObject([{ status: 'unchanged' }]);
    expect(await accept(aDelete('1', DAY_2))).toMatchObject([{ status: 'unchanged' }]);

    expect(await sales.rows('select name, deleted_at from sales.products')).toEqual([
      { name: 'New', deleted_at: null },
    ]);
  });

  it('are marked when they are deleted, once, and told as new when they return', async () => {
    await accept(anUpsert('1', gear));

    expect(await accept(aDelete('1'))).toMatchObject([{ status: 'deleted' }]);
    expect(await accept(aDelete('1'))).toMatchObject([{ status: 'unchanged' }]);
    expect(await accept(aDelete('unknown'))).toMatchObject([{ status: 'unchanged' }]);
    expect(await accept(anUpsert('1', gear, DAY_3))).toMatchObject([{ status: 'updated' }]);

    expect(await types()).toEqual(['product.created', 'product.deleted', 'product.created']);
  });

  it('are rejected one by one with the reason, and the good ones of the batch stay', async () => {
    const results = await accept(
      anUpsert('good', gear),
      anUpsert('nameless', { kind: 'product' } as never),
      anUpsert('surrogate', { ...gear, name: 'half \ud800' }),
      anUpsert('nul\u0000', gear),
      anUpsert('also good', gear),
    );

    expect(results.map(({ status }) => status)).toEqual(['created', 'rejected', 'rejected', 'rejected', 'created']);
    expect(results[1]?.reason).toContain('name');
    expect(results[2]?.reason).toContain('cannot be stored');
    expect(await types()).toEqual(['product.created', 'product.created']);
  });

  it('follow one key through two changes in one batch', async () => {
    const results = await accept(anUpsert('1', gear), anUpsert('1', { ...gear, name: 'Later' }, DAY_2));

    expect(results.map(({ status }) => status).sort()).toEqual(['created', 'updated']);
    expect(await sales.rows('select name from sales.products')).toEqual([{ name: 'Later' }]);
  });

  it('come by the thousand in one call', async () => {
    const items = Array.from({ length: 2_000 }, (_, index) =>
      anUpsert(String(index), { ...gear, sku: `S${String(index)}` }),
    );

    expect((await accept(...items)).every(({ status }) => status === 'created')).toBe(true);
    expect((await accept(...items)).every(({ status }) => status === 'unchanged')).toBe(true);

    expect(await sales.rows('select count(*)::int as count from sales.products')).toEqual([{ count: 2_000 }]);
    expect(await types()).toHaveLength(2_000);
  });

  it('are told once when the same batch arrives four times at the same moment', async () => {
    const items = Array.from({ length: 50 }, (_, index) => anUpsert(String(index), gear));

    await Promise.all([1, 2, 3, 4].map(async () => await accept(...items)));

    expect(await types()).toHaveLength(50);
  });
});
