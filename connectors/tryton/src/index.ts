import { defineConnector, hostAndPort, type Connector } from '@tributary/connector-kit';
import { upsertDraftSale } from './actions/upsert-draft-sale.ts';
import { upsertOpportunity } from './actions/upsert-opportunity.ts';
import { upsertParty } from './actions/upsert-party.ts';
import { classify, databaseUrl, login } from './client.ts';
import { TrytonConfig } from './config.ts';
import { count, openSession } from './records.ts';
import { invoices } from './streams/invoices.ts';
import { opportunities } from './streams/opportunities.ts';
import { parties, partyAddresses, partyContacts, partyIdentifiers } from './streams/parties.ts';
import { productTemplates, products, stockMoves } from './streams/products.ts';
import { saleLines, sales } from './streams/sales.ts';

export type { UpsertDraftSaleInput } from './actions/upsert-draft-sale.ts';
export type { UpsertOpportunityInput } from './actions/upsert-opportunity.ts';
export type { UpsertPartyInput } from './actions/upsert-party.ts';

/** What the streams read; counting shows what the user may see. */
const READ = {
  parties: 'party.party',
  products: 'product.product',
  sales: 'sale.sale',
  opportunities: 'sale.opportunity',
  invoices: 'account.invoice',
} as const;

export const tryton: Connector<TrytonConfig> = defineConnector({
  id: 'tryton',
  version: '0.1.0',
  category: 'erp',
  title: 'Tryton',
  docs: 'Reads parties with contact mechanisms, addresses and identifiers, products with stock, sales with lines, opportunities and invoices. Writes parties, opportunities and draft sales back.',
  config: TrytonConfig,
  example: { url: 'https://erp.example', database: 'company' },
  auth: [
    {
      id: 'password',
      type: 'session',
      title: 'User',
      fields: [
        { name: 'user', title: 'User name', isPublic: true },
        { name: 'password', title: 'Password' },
      ],
      login,
    },
  ],
  hosts: (config) => [hostAndPort(new URL(databaseUrl(config)))],
  // Tryton has no limit of its own: this keeps its users' share of the server.
  budgets: [{ name: 'rpc', capacity: 60, refillPerSecond: 20 }],
  classify,
  check: async (ctx) => {
    const session = await openSession(ctx);
    const counts: string[] = [];
    for (const [name, model] of Object.entries(READ)) {
      counts.push(`${String(await count(ctx, session, model, []))} ${name}`);
    }
    const company = session.company === undefined ? 'no company' : `company ${String(session.company)}`;
    return {
      ok: session.company !== undefined,
      account: `${new URL(ctx.config.url).host}, database ${ctx.config.database}, ${company}: ${counts.join(', ')}`,
      problems:
        session.company === undefined
          ? ['The user has no company: set one in its preferences, or in the connection.']
          : [],
    };
  },
  streams: () => [
    ...[parties, partyContacts, partyAddresses, partyIdentifiers, products, productTemplates, stockMoves],
    ...[sales, saleLines, opportunities, invoices],
  ],
  actions: [upsertParty, upsertOpportunity, upsertDraftSale],
});
