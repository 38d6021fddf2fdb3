import { input, parsedMutation } from '@tributary/platform';
import { z } from 'zod';
import { createProduct } from './create-product.ts';
import { updateProduct } from './update-product.ts';

const { absent, idOf, key, line, money, prose, version } = input;

const thing = { product: 'Product' } as const;

export const productMutations = {
  createProduct: parsedMutation({
    requires: ['create', 'Product'],
    thing,
    input: z.object({
      name: line,
      sku: absent(line),
      description: absent(prose),
      price: absent(money),
      isActive: absent(z.boolean()),
      idempotencyKey: absent(key),
    }),
    run: createProduct,
  }),
  updateProduct: parsedMutation({
    requires: ['update', 'Product'],
    thing,
    input: z.object({
      productId: idOf('product'),
      version,
      name: line.optional(),
      sku: line.nullish(),
      description: prose.nullish(),
      price: money.nullish(),
      isActive: z.boolean().optional(),
    }),
    run: updateProduct,
  }),
};
