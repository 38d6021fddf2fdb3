import { defineConnector, hostAndPort, type Connector } from '@tributary/connector-kit';
import { z } from 'zod';
import { upsertCustomer } from './actions/upsert-customer.ts';
import { adminUrl, classify, login, query } from './client.ts';
import { VendureConfig } from './config.ts';
import { customers } from './streams/customers.ts';
import { orderProgress } from './streams/order-progress.ts';
import { orders } from './streams/orders.ts';
import { productParents, products } from './streams/products.ts';

/** Asks for one row of every list: an API key may not ask who it is, and only this shows what it may read. */
const CHECK = `{ activeChannel { code } customers(options: { take: 1 }) { totalItems }
  orders(options: { take: 1 }) { totalItems } products(options: { take: 1 }) { totalItems } }`;
const Total = z.object({ totalItems: z.int() });
const Check = z.object({
  activeChannel: z.object({ code: z.string() }),
  customers: Total,
  orders: Total,
  products: Total,
});

export const vendure: Connector<VendureConfig> = defineConnector({
  id: 'vendure',
  version: '0.1.0',
  category: 'ecommerce',
  title: 'Vendure',
  docs: 'Reads customers with addresses, groups and notes, placed orders with lines and history, and products. Writes customers back.',
  config: VendureConfig,
  example: { url: 'https://shop.example' },
  auth: [
    {
      id: 'password',
      type: 'session',
      title: 'Administrator',
      fields: [
        { name: 'user', title: 'User name', isPublic: true },
        { name: 'password', title: 'Password' },
      ],
      login,
    },
    {
      id: 'apiKey',
      type: 'header',
      title: 'API key',
      header: 'vendure-api-key',
      secret: 'apiKey',
      fields: [{ name: 'apiKey', title: 'API key' }],
    },
  ],
  hosts: (config) => [hostAndPort(new URL(adminUrl(config)))],
  // A shop has no limit of its own: this keeps the storefront's share of the server.
  budgets: [{ name: 'admin-api', capacity: 100, refillPerSecond: 50 }],
  classify,
  check: async (ctx) => {
    const found = await query(ctx, Check, CHECK);
    const counts = `${String(found.customers.totalItems)} customers, ${String(found.orders.totalItems)} orders, ${String(found.products.totalItems)} products`;
    return {
      ok: true,
      account: `${new URL(ctx.config.url).host}, channel ${found.activeChannel.code}: ${counts}`,
      problems: [],
    };
  },
  streams: () => [customers, products, productParents, orders, orderProgress],
  actions: [upsertCustomer],
});
