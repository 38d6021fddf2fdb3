/** Tryton's sales, opportunities, invoices and products in the hub's words; pure. */
import {
  filled,
  named,
  minorUnits,
  roundedMinorUnits,
  type CanonicalInput,
  type MappedRecord,
  type OrderState,
} from '@tributary/connector-kit';
import { quantityText } from './quantity.ts';
import { placeOf } from './place.ts';
import { kindsIn } from './sales.ts';
import { instantOf, isOff } from './text.ts';
import type { InvoiceWire, OpportunityWire, ProductWire, SaleLineWire, SaleWire } from './wire.ts';

type Input<Kind extends CanonicalInput['kind']> = Extract<CanonicalInput, { kind: Kind }>;

export function productFrom(product: ProductWire): MappedRecord {
  const { code, description, list_price: price, currency } = product;
  const template = product['template.'];
  const record: Input<'product'> = {
    kind: 'product',
    ...named('sku', code),
    name: template.name?.trim() || code?.trim() || `Product ${String(product.id)}`,
    ...named('description', description),
    ...(filled(price) && { price: { minor: roundedMinorUnits(price, currency), currency } }),
    active: !isOff(product.active) && !isOff(template.active) && !isOff(template.salable),
    ...timesOf(product),
    attributes: {
      templateId: String(template.id),
      ...named('type', template.type),
      ...(typeof product.quantity === 'number' && { stock: quantityText(product.quantity) }),
      ...named('unit', product['default_uom.']?.symbol),
    },
  };
  return { key: String(product.id), record };
}

export function orderFrom(sale: SaleWire): MappedRecord {
  const currency = sale['currency.'].code;
  const record: Input<'order'> = {
    kind: 'order',
    // Tryton numbers a sale when it is quoted.
    number: sale.number?.trim() || `#${String(sale.id)}`,
    ...(sale.customer && { customer: sale.customer }),
    ...(filled(sale.sale_date) && { placedAt: dayStart(sale.sale_date) }),
    state: stateOf(sale),
    sourceState: sale.state,
    currency,
    lines: sale.lines.filter(({ type }) => type === 'line').map((line) => orderLine(line, currency)),
    subtotal: minorUnits(sale.untaxed_amount, currency, 'subtotal'),
    tax: minorUnits(sale.tax_amount, currency, 'tax'),
    total: minorUnits(sale.total_amount, currency, 'total'),
    ...(sale.shipmentAddress && { shippingAddress: placeOf(sale.shipmentAddress) }),
    ...(sale.invoiceAddress && { billingAddress: placeOf(sale.invoiceAddress) }),
    ...timesOf(sale),
    attributes: {
      shipment: sale.shipment_state,
      invoice: sale.invoice_state,
      ...named('reference', sale.reference),
      ...named('description', sale.description),
      ...named('origin', sale.origin),
    },
  };
  return { key: String(sale.id), record };
}

function orderLine(line: SaleLineWire, currency: string) {
  const product = line['product.'];
  return {
    key: String(line.id),
    ...(typeof line.product === 'number' && { product: { key: String(line.product) } }),
    ...named('sku', product?.code),
    title: firstLine(line.description) || firstLine(product?.rec_name) || 'Line',
    quantity: quantityText(line.quantity ?? 0),
    unitPrice: roundedMinorUnits(line.unit_price ?? '0', currency),
    total: minorUnits(line.amount ?? '0', currency, 'lines'),
  };
}

/** Paying and shipping go on side by side; a sale is done when both are. */
function stateOf({ state, invoice_state: invoice, shipment_state: shipment }: SaleWire): OrderState {
  if (state === 'cancelled') return 'CANCELLED';
  if (state === 'draft' || state === 'quotation') return 'DRAFT';
  if (state === 'done') return 'DELIVERED';
  if (shipment === 'sent') return 'SHIPPED';
  return invoice === 'paid' ? 'PAID' : 'PLACED';
}

const CLOSED = new Set(['won', 'lost', 'cancelled']);

export function opportunityFrom(opportunity: OpportunityWire): MappedRecord[] {
  const key = String(opportunity.id);
  return kindsIn(opportunity.state).map((kind) => ({
    key,
    record: kind === 'lead' ? leadFrom(opportunity) : dealFrom(opportunity),
  }));
}

function leadFrom(opportunity: OpportunityWire): Input<'lead'> {
  const { state, comment } = opportunity;
  const isLost = state === 'lost' || state === 'cancelled';
  const amount = amountOf(opportunity);
  return {
    kind: 'lead',
    title: titleOf(opportunity),
    ...(opportunity.customer && { customer: opportunity.customer }),
    status: isLost ? 'DISQUALIFIED' : state === 'lead' ? 'NEW' : 'QUALIFIED',
    ...(amount && { value: amount }),
    ...named('text', comment),
    ...timesOf(opportunity),
    attributes: attributesOf(opportunity),
  };
}

function dealFrom(opportunity: OpportunityWire): Input<'deal'> {
  const { state, end_date: end, conversion_probability: probability } = opportunity;
  const amount = amountOf(opportunity);
  const isClosed = CLOSED.has(state);
  return {
    kind: 'deal',
    title: titleOf(opportunity),
    ...(opportunity.customer && { customer: opportunity.customer }),
    stage: state,
    outcome: state === 'won' ? 'WON' : isClosed ? 'LOST' : 'OPEN',
    ...(amount && { amount }),
    ...(typeof probability === 'number' && { probability: Math.round(probability * 10_000) / 100 }),
    ...named('owner', opportunity['employee.']?.rec_name),
    ...(filled(end) && (isClosed ? { closedAt: dayStart(end) } : { expectedCloseOn: end })),
    ...timesOf(opportunity),
    attributes: { ...attributesOf(opportunity), ...named('comment', opportunity.comment) },
  };
}

function attributesOf({ number, reference, lost_reason: reason }: OpportunityWire) {
  return { number, ...named('reference', reference), ...named('lostReason', reason) };
}

function titleOf({ description, number }: OpportunityWire): string {
  return firstLine(description) || `Opportunity ${number}`;
}

function amountOf(opportunity: OpportunityWire): { minor: string; currency: string } | undefined {
  const { amount } = opportunity;
  const currency = opportunity['currency.'].code;
  return filled(amount) ? { minor: minorUnits(amount, currency, 'amount'), currency } : undefined;
}

/** An invoice is something that passed between us and a customer; the hub keeps no books. */
export function invoiceFrom(invoice: InvoiceWire): MappedRecord {
  const currency = invoice['currency.'].code;
  const isCredit = invoice.total_amount.startsWith('-');
  const [sale, ...more] = invoice.sales;
  const record: Input<'interaction'> = {
    kind: 'interaction',
    type: isCredit ? 'creditNote' : 'invoice',
    channel: 'erp',
    direction: 'OUTBOUND',
    at: filled(invoice.invoice_date) ? dayStart(invoice.invoice_date) : instantOf(invoice.create_date),
    subject: `${isCredit ? 'Credit note' : 'Invoice'} ${invoice.number}: ${invoice.total_amount} ${currency}, ${invoice.state}`,
    ...named('text', invoice.description),
    participants: invoice.customer ? [{ customer: invoice.customer }] : [],
    ...(sale !== undefined && more.length === 0 && { order: { key: String(sale) } }),
    ...timesOf(invoice),
    attributes: {
      number: invoice.number,
      state: invoice.state,
      currency,
      untaxed: minorUnits(invoice.untaxed_amount, currency, 'untaxed'),
      tax: minorUnits(invoice.tax_amount, currency, 'tax'),
      total: minorUnits(invoice.total_amount, currency, 'total'),
      ...named('reference', invoice.reference),
      sales: invoice.sales.map(String),
    },
  };
  return { key: String(invoice.id), record };
}

function timesOf({
  create_date: created,
  write_date: written,
}: {
  create_date: string;
  write_date?: string | null | undefined;
}) {
  return { createdAt: instantOf(created), updatedAt: instantOf(written ?? created) };
}

/** Tryton knows the day. */
function dayStart(day: string): string {
  return `${day}T00:00:00.000Z`;
}

function firstLine(text: string | null | undefined): string {
  return text?.trim().split('\n')[0]?.trim() ?? '';
}
