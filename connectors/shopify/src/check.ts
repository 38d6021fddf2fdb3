import type { CheckResult } from '@tributary/connector-kit';
import { z } from 'zod';
import { ask, versionInUse, type ShopifyContext } from './client.ts';
import { CHECK } from './documents.ts';

const Count = z.object({ count: z.int() }).nullable();
const Shop = z.object({
  shop: z.object({ name: z.string(), myshopifyDomain: z.string() }),
  currentAppInstallation: z.object({ accessScopes: z.array(z.object({ handle: z.string() })) }),
  ...{ customersCount: Count, ordersCount: Count, productsCount: Count },
});

/** Each of these, or the one that includes it. */
const NEEDED = ['customers', 'orders', 'products'] as const;

export async function check(ctx: ShopifyContext): Promise<CheckResult> {
  const found = await ask(ctx, Shop, { document: CHECK });
  const scopes = new Set(found.currentAppInstallation.accessScopes.map(({ handle }) => handle));
  const missing = NEEDED.filter((what) => !scopes.has(`read_${what}`) && !scopes.has(`write_${what}`));
  const version = await versionInUse(ctx);
  const problems = [
    ...missing.map((what) => `The app needs the access scope read_${what}.`),
    ...(scopes.has('read_all_orders')
      ? []
      : ['The app does not have the access scope read_all_orders: orders older than 60 days are not shown to it.']),
    ...(version !== null && version !== ctx.config.apiVersion
      ? [`Shopify answers as ${version} and no longer as ${ctx.config.apiVersion}: choose a newer version.`]
      : []),
  ];
  const counts = NEEDED.map((what) => `${String(found[`${what}Count`]?.count ?? 0)} ${what}`);
  return {
    ok: missing.length === 0,
    account: `${found.shop.name} (${found.shop.myshopifyDomain}): ${counts.join(', ')}`,
    problems,
  };
}
