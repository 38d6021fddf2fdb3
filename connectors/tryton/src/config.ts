import { z } from 'zod';

export const TrytonConfig = z.strictObject({
  /** Address of the server, e.g. `https://erp.example`. */
  url: z.url({ protocol: /^https?$/ }),
  /** Name of the database: one server can hold several. */
  database: z.string().regex(/^[^/?#\s]+$/),
  /** Id of the company whose prices, sales and invoices are read; the user's own when left out. */
  company: z.int().positive().optional(),
  /** Records per request. Tryton itself has no limit. */
  pageSize: z.int().min(2).max(1000).default(200),
  /** Tryton knows only parties. A party of one of these categories is a company … */
  companyCategories: z.array(z.string().min(1)).default([]),
  /** … and of one of these a person, whatever else is said of it. */
  personCategories: z.array(z.string().min(1)).default([]),
  /** What a party is taken for that has no such category, no tax number and no legal form in its name. */
  otherParties: z.enum(['person', 'company']).default('person'),
});
export type TrytonConfig = z.infer<typeof TrytonConfig>;
