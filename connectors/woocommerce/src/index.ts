import { defineConnector, hostAndPort, type Connector } from '@tributary/connector-kit';
import { upsertCustomer } from './actions/upsert-customer.ts';
import { ask } from './client.ts';
import { WooCommerceConfig } from './config.ts';
import { customers } from './streams/customers.ts';
import { orders } from './streams/orders.ts';
import { productsIn } from './streams/products.ts';
import { webhooks } from './webhooks.ts';
import { z } from 'zod';

export const woocommerce: Connector<WooCommerceConfig> = defineConnector({
  id: 'woocommerce',
  version: '0.1.0',
  category: 'ecommerce',
  title: 'WooCommerce',
  docs: 'Reads customers with addresses, orders with lines, and products. Writes customers back.',
  config: WooCommerceConfig,
  example: { url: 'https://shop.example', currency: 'EUR' },
  auth: [
    {
      id: 'key',
      type: 'basic',
      title: 'REST API key',
      user: 'consumerKey',
      password: 'consumerSecret',
      fields: [
        { name: 'consumerKey', title: 'Consumer key' },
        { name: 'consumerSecret', title: 'Consumer secret' },
      ],
    },
  ],
  hosts: ({ url }) => [hostAndPort(new URL(url))],
  // WooCommerce has no limit of its own: this keeps the shop's customers' share of the server.
  budgets: [{ name: 'rest-api', capacity: 40, refillPerSecond: 10 }],
  check: async (ctx) => {
    const counts: string[] = [];
    for (const path of ['customers', 'orders', 'products']) {
      const { headers } = await ask(ctx, z.array(z.unknown()), { path, query: { per_page: 1 } });
      counts.push(`${headers.get('x-wp-total') ?? '?'} ${path}`);
    }
    return { ok: true, account: `${new URL(ctx.config.url).host}: ${counts.join(', ')}`, problems: [] };
  },
  streams: (config) => [customers, productsIn(config), orders],
  actions: [upsertCustomer],
  webhooks: () => webhooks,
});
