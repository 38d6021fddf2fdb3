import { z } from 'zod';

export const VendureConfig = z.strictObject({
  /** Address of the server, e.g. `https://shop.example`. */
  url: z.url({ protocol: /^https?$/ }),
  adminPath: z.string().startsWith('/').default('/admin-api'),
  /** The channel's code word, sent as `vendure-token`; the default channel when left out. */
  channel: z.string().min(1).optional(),
  /** Rows per request. Vendure refuses more than 1000. */
  pageSize: z.int().min(2).max(999).default(100),
  /** Orders placed longer ago are left to the sweep, also when they are still open. */
  watchDays: z.int().min(1).max(365).default(45),
  /** Decimal digits of the shop's money strategy; Vendure's default is 2 for every currency. */
  moneyDigits: z.int().min(0).max(6).default(2),
});
export type VendureConfig = z.infer<typeof VendureConfig>;
