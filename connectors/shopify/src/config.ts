import { z } from 'zod';

export const ShopifyConfig = z.strictObject({
  /** Address of the shop, e.g. `https://name.myshopify.com`. */
  url: z.url({ protocol: /^https?$/ }),
  /** Shopify keeps a version for a year; every document is checked against several. */
  apiVersion: z
    .string()
    .regex(/^\d{4}-(01|04|07|10)$/, 'must be a stable version like "2026-10"')
    .default('2026-10'),
  /** Records per request and batch. Lists whose records cost more take fewer. */
  pageSize: z.int().min(2).max(250).default(50),
  /** Where Shopify puts the files of bulk operations, as `host:port`. */
  filesHost: z
    .string()
    .regex(/^[^*/\s:]+:\d+$/)
    .default('storage.googleapis.com:443'),
  /** Reads everything by paging where bulk operations are not wanted. */
  bulk: z.boolean().default(true),
});
export type ShopifyConfig = z.infer<typeof ShopifyConfig>;
