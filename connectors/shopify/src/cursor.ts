import { z } from 'zod';

export const ShopifyCursor = z.strictObject({
  /** Time of the last record of the last complete pass. */
  done: z.iso.datetime().optional(),
  /** Where the present pass by pages stands. Absent times: no bound. */
  pass: z
    .strictObject({
      from: z.iso.datetime().optional(),
      until: z.iso.datetime().optional(),
      /** Shopify's own position: the time and the id of the last record, so equal times do no harm. */
      after: z.string().optional(),
      last: z.iso.datetime().optional(),
    })
    .optional(),
  /** The bulk operation that a first or a full read takes its records from. */
  bulk: z
    .strictObject({
      id: z.string(),
      began: z.iso.datetime(),
      /** Bytes of its file that are read. */
      offset: z.int().min(0),
    })
    .optional(),
});
export type ShopifyCursor = z.infer<typeof ShopifyCursor>;
