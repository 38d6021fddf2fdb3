import { shopify } from '@tributary/connector-shopify';
import type { Subject } from '../subject.ts';
import { SHOPIFY_PROBE, start } from './index.ts';
import { SHOPIFY_OUTLINE } from './outline.ts';

export const shopifySubject: Subject = {
  connector: shopify,
  outline: SHOPIFY_OUTLINE,
  name: 'shopify',
  server: 'simulator of Shopify',
  probe: SHOPIFY_PROBE,
  start,
};
