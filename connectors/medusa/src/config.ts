import { z } from 'zod';

export const MedusaConfig = z.strictObject({
  /** Address of the server, e.g. `https://api.shop.example`. */
  url: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, '')),
  /** Prices are shown in this one where a product has several; the first by name when left out. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  /** Keys of `metadata` that are kept: whatever else a plugin keeps there is nobody's business here. */
  metadataKeys: z.array(z.string().min(1).max(200)).max(100).default([]),
  /** Rows per request. */
  pageSize: z.int().min(2).max(500).default(100),
});
export type MedusaConfig = z.infer<typeof MedusaConfig>;
