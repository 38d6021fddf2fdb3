/** What refers to a customer: sales with their lines and addresses, opportunities, invoices. */
import type { RecordRef } from '@tributary/connector-kit';
import type { TrytonContext } from './client.ts';
import { childrenOf, referred, type Listing } from './listing.ts';
import { customersByIds } from './parties.ts';
import type { Row, Session } from './records.ts';
import { ADDRESS_FIELDS, INVOICE_FIELDS, OPPORTUNITY_FIELDS, SALE_FIELDS, SALE_LINE_FIELDS } from './wire.ts';

export const SALES: Listing = {
  model: 'sale.sale',
  domain: [],
  fields: SALE_FIELDS,
  kinds: ['order'],
  whole: wholeSales,
  refs: (_, sale) => [{ kind: 'order', key: String(sale.id) }],
};

export const OPPORTUNITIES: Listing = {
  model: 'sale.opportunity',
  domain: [],
  fields: OPPORTUNITY_FIELDS,
  kinds: ['lead', 'deal'],
  whole: withCustomers,
  refs: (_, row) => kindsIn(String(row['state'])).map((kind) => ({ kind, key: String(row.id) })),
};

/** What was sent out: a draft is nobody's yet. */
export const INVOICES: Listing = {
  model: 'account.invoice',
  domain: [['type', '=', 'out']],
  fields: INVOICE_FIELDS,
  kinds: ['interaction'],
  whole: async (ctx, session, found) => await withCustomers(ctx, session, found.filter(isSent)),
  refs: (_, invoice) => [{ kind: 'interaction', key: String(invoice.id) }],
};
const SENT = new Set<unknown>(['posted', 'paid', 'cancelled']);

/** What is cancelled before it was sent has no number. */
function isSent({ state, number }: Row): boolean {
  return SENT.has(state) && typeof number === 'string' && number !== '';
}

/** A lead is one until somebody takes it up; from then on there is a deal, and the lead is what it came from. */
export function kindsIn(state: string): readonly ('lead' | 'deal')[] {
  return state === 'lead' ? ['lead'] : ['lead', 'deal'];
}

async function wholeSales(ctx: TrytonContext, session: Session, found: readonly Row[]): Promise<Row[]> {
  const addressIds = found.flatMap((sale) => [sale['shipment_address'], sale['invoice_address']]);
  const [sales, lines, addresses] = await Promise.all([
    withCustomers(ctx, session, found),
    childrenOf(ctx, session, {
      model: 'sale.line',
      owner: 'sale',
      domain: [],
      fields: SALE_LINE_FIELDS,
      ids: found.map(({ id }) => id),
    }),
    referred(ctx, session, { model: 'party.address', fields: ADDRESS_FIELDS, ids: addressIds }),
  ]);
  const addressOf = (id: unknown): Row | null => (typeof id === 'number' ? (addresses.get(id) ?? null) : null);
  return sales.map((sale) => ({
    ...sale,
    lines: lines.get(sale.id) ?? [],
    shipmentAddress: addressOf(sale['shipment_address']),
    invoiceAddress: addressOf(sale['invoice_address']),
  }));
}

async function withCustomers(ctx: TrytonContext, session: Session, found: readonly Row[]): Promise<Row[]> {
  const customers = await customersByIds(
    ctx,
    session,
    found.map(({ party }) => party),
  );
  const customerOf = (party: unknown): RecordRef | null =>
    typeof party === 'number' ? (customers.get(party) ?? null) : null;
  return found.map((row) => ({ ...row, customer: customerOf(row['party']) }));
}
