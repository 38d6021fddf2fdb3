import { z } from 'zod';

export const WooCommerceConfig = z.strictObject({
  /** Address of the shop, e.g. `https://shop.example`. The key travels with every request: http only to this machine. */
  url: z.url({ protocol: /^https?$/ }).refine(isPrivate, 'must be https'),
  /** ISO 4217. Products do not say in which currency their prices are. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** Records per request. WooCommerce gives 100 at most, and one overlaps. */
  pageSize: z.int().min(2).max(99).default(99),
});
export type WooCommerceConfig = z.infer<typeof WooCommerceConfig>;

/** What is no address at all is told by the check before this one, which does not keep this one from being asked. */
function isPrivate(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
}
