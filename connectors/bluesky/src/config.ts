import { z } from 'zod';

export const BlueskyConfig = z.strictObject({
  /** The data server that holds the account, or the entrance in front of it. */
  service: z
    .url({ protocol: /^https?$/ })
    .default('https://bsky.social')
    .transform((url) => url.replace(/\/+$/, '')),
  /**
   * A server whose firehose is listened to (`wss://…`), so that what concerns the account is read within moments. A
   * relay sends the whole network, some megabytes a second: without one there is the poll.
   */
  firehose: z
    .url({ protocol: /^wss?$/ })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  /** Rows per page and batch. */
  pageSize: z.int().min(1).max(100).default(100),
});
export type BlueskyConfig = z.infer<typeof BlueskyConfig>;
