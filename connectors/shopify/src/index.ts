import { defineConnector, hostAndPort, readGraphqlCost, type Connector } from '@tributary/connector-kit';
import { deleteCustomer } from './actions/delete-customer.ts';
import { upsertCustomer } from './actions/upsert-customer.ts';
import { check } from './check.ts';
import { classify } from './classify.ts';
import { logIn } from './client.ts';
import { ShopifyConfig } from './config.ts';
import { customers } from './streams/customers.ts';
import { orders } from './streams/orders.ts';
import { products } from './streams/products.ts';
import { webhooks } from './webhooks.ts';

export { DOCUMENTS } from './documents.ts';

export const shopify: Connector<ShopifyConfig> = defineConnector({
  id: 'shopify',
  version: '0.1.0',
  category: 'ecommerce',
  title: 'Shopify',
  docs: 'Reads customers with addresses, orders with lines and shipments, and products. Writes customers back.',
  config: ShopifyConfig,
  example: { url: 'https://name.myshopify.com' },
  auth: [
    {
      id: 'app',
      type: 'session',
      title: 'App of the Dev Dashboard',
      fields: [
        { name: 'clientId', title: 'Client ID', isPublic: true },
        { name: 'clientSecret', title: 'Client secret' },
      ],
      login: logIn,
    },
    {
      id: 'accessToken',
      type: 'header',
      title: 'Access token of a custom app',
      header: 'x-shopify-access-token',
      secret: 'accessToken',
      fields: [
        { name: 'accessToken', title: 'Admin API access token' },
        { name: 'clientSecret', title: 'API secret key, by which webhooks are verified' },
      ],
    },
  ],
  hosts: ({ url, filesHost }) => [hostAndPort(new URL(url)), filesHost],
  // Points, until the first answer says how large the shop's own bucket is.
  budgets: [{ name: 'points', capacity: 2_000, refillPerSecond: 100, read: readGraphqlCost }],
  classify,
  check,
  streams: () => [customers, products, orders],
  actions: [upsertCustomer, deleteCustomer],
  webhooks: () => webhooks,
});
