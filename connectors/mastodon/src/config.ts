import { z } from 'zod';

export const MastodonConfig = z.strictObject({
  /** Address of the server, e.g. `https://mastodon.example`. */
  url: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, '')),
  /** Rows per request; Mastodon gives 40 statuses and 80 accounts at most. */
  pageSize: z.int().min(1).max(80).default(40),
});
export type MastodonConfig = z.infer<typeof MastodonConfig>;
