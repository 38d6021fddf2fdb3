import { defineConnector, hostAndPort, type Connector } from '@tributary/connector-kit';
import { z } from 'zod';
import { upsertCustomer } from './actions/upsert-customer.ts';
import { ask, keyHeaders, login } from './client.ts';
import { MedusaConfig } from './config.ts';
import { listRows } from './listing.ts';
import { CUSTOMERS, customers } from './streams/customers.ts';
import { orderPayments } from './streams/order-payments.ts';
import { orders } from './streams/orders.ts';
import { productParents, products } from './streams/products.ts';

const Stores = z.object({ stores: z.array(z.object({ name: z.string() })) });

export const medusa: Connector<MedusaConfig> = defineConnector({
  id: 'medusa',
  version: '0.1.0',
  category: 'ecommerce',
  title: 'Medusa',
  docs: 'Reads customers with addresses and groups, orders with payments and parcels, and products. Writes customers back.',
  config: MedusaConfig,
  example: { url: 'https://api.shop.example' },
  auth: [
    {
      id: 'secretKey',
      type: 'session',
      title: 'Secret API key',
      fields: [{ name: 'apiKey', title: 'Secret API key' }],
      login: ({ secrets }) => Promise.resolve(keyHeaders(secrets)),
    },
    {
      id: 'password',
      type: 'session',
      title: 'User and password',
      fields: [
        { name: 'email', title: 'E-mail address', isPublic: true },
        { name: 'password', title: 'Password' },
      ],
      login,
    },
  ],
  hosts: ({ url }) => [hostAndPort(new URL(url))],
  // Medusa has no limit of its own: the shop's customers come first.
  budgets: [{ name: 'admin-api', capacity: 100, refillPerSecond: 50 }],
  check: async (ctx) => {
    const { stores } = await ask(ctx, Stores, { path: 'stores', query: { fields: 'name' } });
    const { total } = await listRows(ctx, { ...CUSTOMERS, fields: 'id' }, { order: 'id', skip: 0, take: 1 });
    return { ok: true, account: `${stores[0]?.name ?? 'A store'}: ${String(total)} customers`, problems: [] };
  },
  streams: () => [customers, orders, orderPayments, products, productParents],
  actions: [upsertCustomer],
});
