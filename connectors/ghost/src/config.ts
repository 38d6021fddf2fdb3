import { z } from 'zod';

export const GhostConfig = z.strictObject({
  /** Address of the site's administration, e.g. `https://news.example`. */
  url: z.url({ protocol: /^https?$/ }),
  /** Members per request. Ghost gives 100 at most, and a tie is read with one row of overlap. */
  pageSize: z.int().min(2).max(99).default(99),
});
export type GhostConfig = z.infer<typeof GhostConfig>;
