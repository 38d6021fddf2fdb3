import { describe, expect, it } from '@jest/globals';
import { CanonicalRecord } from '@tributary/connector-kit';
import { invoiceFrom, opportunityFrom, orderFrom, productFrom } from './sales-mapping.ts';
import type { InvoiceWire, OpportunityWire, ProductWire, SaleWire } from './wire.ts';

const STAMPS = { create_date: '2024-05-01T10:00:00.000001Z', write_date: '2024-05-02T10:00:00.000001Z' };
const CUSTOMER = { kind: 'person', key: '5' } as const;
const EUR = { 'currency.': { code: 'EUR' } };

function aSale(fields: Partial<SaleWire> = {}): SaleWire {
  return {
    ...{ id: 9, ...STAMPS, ...EUR, number: 'S9', reference: null, description: null, origin: null },
    ...{ state: 'processing', invoice_state: 'waiting', shipment_state: 'waiting', sale_date: '2024-05-01' },
    ...{ untaxed_amount: '10.00', tax_amount: '1.90', total_amount: '11.90', customer: CUSTOMER },
    ...{ shipmentAddress: null, invoiceAddress: null, lines: [] },
    ...fields,
  };
}
const aLine = {
  ...{ id: 1, type: 'line', product: 4, 'product.': { code: 'KET', rec_name: '[KET] Kettle' } },
  ...{ description: 'Kettle\nred', quantity: 2, unit_price: '5.0000', amount: '10.00' },
};

describe('Tryton sale to order', () => {
  it('has customer, day, amounts and lines; remarks between the lines are none', () => {
    const remark = { ...aLine, id: 2, type: 'comment', product: null, 'product.': null };
    const { key, record } = orderFrom(aSale({ lines: [aLine, remark] }));

    expect(CanonicalRecord.safeParse(record).success).toBe(true);
    expect(key).toBe('9');
    expect(record).toMatchObject({
      ...{ number: 'S9', customer: CUSTOMER, placedAt: '2024-05-01T00:00:00.000Z', currency: 'EUR' },
      ...{ subtotal: '1000', tax: '190', total: '1190' },
      lines: [
        {
          key: '1',
          product: { key: '4' },
          sku: 'KET',
          title: 'Kettle',
          quantity: '2',
          unitPrice: '500',
          total: '1000',
        },
      ],
    });
  });

  it.each([
    ['draft', 'none', 'none', 'DRAFT'],
    ['quotation', 'none', 'none', 'DRAFT'],
    ['confirmed', 'none', 'none', 'PLACED'],
    ['processing', 'waiting', 'waiting', 'PLACED'],
    ['processing', 'paid', 'waiting', 'PAID'],
    ['processing', 'waiting', 'sent', 'SHIPPED'],
    ['processing', 'exception', 'exception', 'PLACED'],
    ['done', 'paid', 'sent', 'DELIVERED'],
    ['cancelled', 'none', 'none', 'CANCELLED'],
  ])('%s, invoices %s, shipments %s is %s', (state, invoice, shipment, expected) => {
    const sale = aSale({ state, invoice_state: invoice, shipment_state: shipment });

    expect(orderFrom(sale).record).toMatchObject({ state: expected, sourceState: state });
  });

  it('a draft has no number yet: it goes by its id', () => {
    expect(orderFrom(aSale({ number: null, sale_date: null })).record).toMatchObject({ number: '#9' });
  });

  it('the price of one piece may have more digits than there are coins; the sums may not', () => {
    const cheap = { ...aLine, unit_price: '0.1234', quantity: 3, amount: '0.37' };

    expect(orderFrom(aSale({ lines: [cheap] })).record).toMatchObject({ lines: [{ unitPrice: '12', total: '37' }] });
    expect(() => orderFrom(aSale({ total_amount: '11.905' }))).toThrow('no whole amount');
  });
});

function anOpportunity(fields: Partial<OpportunityWire> = {}): OpportunityWire {
  return {
    ...{ id: 3, ...STAMPS, ...EUR, number: 'O3', reference: null, description: 'New plant', comment: 'At the fair' },
    ...{ state: 'lead', amount: '1000.50', conversion_probability: 0.25, start_date: '2024-05-01', end_date: null },
    ...{ lost_reason: null, 'employee.': { rec_name: 'Eve' }, customer: CUSTOMER },
    ...fields,
  };
}

describe('Tryton opportunity', () => {
  it('is a lead until somebody takes it up; then it is a deal that came from one', () => {
    expect(opportunityFrom(anOpportunity()).map(({ record }) => record.kind)).toEqual(['lead']);
    expect(opportunityFrom(anOpportunity({ state: 'opportunity' })).map(({ record }) => record)).toMatchObject([
      { kind: 'lead', status: 'QUALIFIED' },
      {
        kind: 'deal',
        outcome: 'OPEN',
        stage: 'opportunity',
        amount: { minor: '100050' },
        probability: 25,
        owner: 'Eve',
      },
    ]);
  });

  it.each([
    ['converted', 'OPEN', 'QUALIFIED'],
    ['won', 'WON', 'QUALIFIED'],
    ['lost', 'LOST', 'DISQUALIFIED'],
    ['cancelled', 'LOST', 'DISQUALIFIED'],
  ])('%s is a deal that is %s and a lead that is %s', (state, outcome, status) => {
    const records = opportunityFrom(anOpportunity({ state, end_date: '2024-06-01' })).map(({ record }) => record);

    expect(records).toMatchObject([{ status }, { outcome }]);
    expect(records.every((record) => CanonicalRecord.safeParse(record).success)).toBe(true);
  });

  it('its end is expected while it is open, and was when it is closed', () => {
    const [, open] = opportunityFrom(anOpportunity({ state: 'opportunity', end_date: '2024-06-01' }));
    const [, won] = opportunityFrom(anOpportunity({ state: 'won', end_date: '2024-06-01' }));

    expect(open?.record).toMatchObject({ expectedCloseOn: '2024-06-01' });
    expect(won?.record).toMatchObject({ closedAt: '2024-06-01T00:00:00.000Z' });
  });
});

function anInvoice(fields: Partial<InvoiceWire> = {}): InvoiceWire {
  return {
    ...{ id: 7, ...STAMPS, ...EUR, number: 'I7', reference: null, description: null, state: 'posted' },
    ...{ invoice_date: '2024-05-03', untaxed_amount: '10.00', tax_amount: '1.90', total_amount: '11.90' },
    ...{ sales: [9], customer: CUSTOMER },
    ...fields,
  };
}

describe('Tryton invoice', () => {
  it('is an entry of the customer’s timeline, about the order', () => {
    const { record } = invoiceFrom(anInvoice());

    expect(CanonicalRecord.safeParse(record).success).toBe(true);
    expect(record).toMatchObject({
      ...{ type: 'invoice', channel: 'erp', direction: 'OUTBOUND', at: '2024-05-03T00:00:00.000Z' },
      ...{ subject: 'Invoice I7: 11.90 EUR, posted', participants: [{ customer: CUSTOMER }], order: { key: '9' } },
      attributes: { number: 'I7', state: 'posted', total: '1190', sales: ['9'] },
    });
  });

  it('of several sales is about none of them alone, and with a negative total it is a credit note', () => {
    expect(invoiceFrom(anInvoice({ sales: [8, 9] })).record).not.toHaveProperty('order');
    expect(invoiceFrom(anInvoice({ total_amount: '-11.90' })).record).toMatchObject({ type: 'creditNote' });
  });
});

describe('Tryton variant to product', () => {
  const variant: ProductWire = {
    ...{ id: 4, ...STAMPS, code: 'KET', description: 'Hot', active: 1, list_price: '29.995', quantity: 12.5 },
    ...{ 'template.': { id: 2, name: 'Kettle', active: 1, salable: 1, type: 'goods' }, currency: 'EUR' },
    'default_uom.': { symbol: 'u' },
  };

  it('has its template’s name, the company’s currency and what is in stock', () => {
    expect(productFrom(variant).record).toMatchObject({
      ...{ sku: 'KET', name: 'Kettle', price: { minor: '3000', currency: 'EUR' }, active: true },
      attributes: { templateId: '2', stock: '12.5', unit: 'u' },
    });
  });

  it('is sold no more when its template is not', () => {
    const unsold = { ...variant, 'template.': { ...variant['template.'], salable: 0 } };

    expect(productFrom(unsold).record).toMatchObject({ active: false });
  });
});
