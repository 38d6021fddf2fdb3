import { shopify } from '@tributary/connector-shopify';
import { describeConformance } from '../describe-conformance.ts';
import { SHOPIFY_PROBE, start } from './index.ts';
import { SHOPIFY_OUTLINE } from './outline.ts';

await describeConformance({
  connector: shopify,
  outline: SHOPIFY_OUTLINE,
  name: 'shopify',
  server: 'simulator of Shopify',
  probe: SHOPIFY_PROBE,
  start,
  testUrl: import.meta.url,
});
