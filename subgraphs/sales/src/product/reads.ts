import { column, defineReads, json, money, time } from '@tributary/platform';

export const productReads = defineReads({
  type: 'Product',
  table: 'sales.products',
  publicId: 'product',
  fields: {
    name: column('name'),
    sku: column('sku'),
    description: column('description'),
    price: money('price_minor', 'currency'),
    isActive: column('is_active'),
    externalId: column('source_key'),
    attributes: json('attributes'),
    version: column('version'),
    createdAt: time('created_at'),
    updatedAt: time('updated_at'),
    deletedAt: time('deleted_at'),
  },
  filter: {
    id: 'id:product',
    name: 'string',
    sku: 'string',
    price: 'money',
    isActive: 'boolean',
    externalId: 'string',
    createdAt: 'time',
    updatedAt: 'time',
  },
  order: {
    NAME: { column: 'name', notNull: true },
    SKU: { column: 'sku' },
    PRICE: { column: 'price_minor' },
    CREATED_AT: { column: 'created_at', notNull: true },
    UPDATED_AT: { column: 'updated_at', notNull: true },
  },
  defaultOrder: [{ column: 'name', notNull: true }],
});
