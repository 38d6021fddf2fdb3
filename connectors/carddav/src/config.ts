import { z } from 'zod';

export const CardDavConfig = z.strictObject({
  /** Where the account begins: the server, a principal, a home of address books, or one address book. */
  url: z.url({ protocol: /^https?$/ }),
  /** Names or paths of the address books to read; all of the account when left out. */
  addressBooks: z.array(z.string().min(1)).min(1).optional(),
  /** Some providers keep address books on other hosts than the one people sign in at: `host:port` of each. */
  otherHosts: z.array(z.string().regex(/^[^*/\s]+:\d+$/, 'must be host:port')).default([]),
  /** Cards per request. */
  pageSize: z.int().min(2).max(500).default(100),
});
export type CardDavConfig = z.infer<typeof CardDavConfig>;
