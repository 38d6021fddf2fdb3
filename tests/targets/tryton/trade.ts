/** What a company does with Tryton: keep goods, sell, ship, invoice, be paid. Ids below are the template's. */
import { decimal, type Books } from './rpc.ts';
import { addParty } from './seed.ts';

const COMPANY = 1;
const EURO = 1;
const UNIT = 1;
const VAT = 1;
const CASH = 1;
const EMPLOYEE = 1;
const LOCATIONS = { storage: 3, supplier: 6 };

export interface NewProduct {
  readonly name: string;
  readonly code: string;
  readonly price: string;
}

/** Answers the template's id: the variant has the template's number too, as long as there is one of each. */
export async function addProduct(books: Books, { name, code, price }: NewProduct): Promise<number> {
  const [category] = await books.search('product.category', [['accounting', '=', true]]);
  const template = await books.create('product.template', {
    ...{ name, type: 'goods', default_uom: UNIT, salable: true, sale_uom: UNIT, account_category: category },
    list_price: decimal(price),
    products: [['create', [{ suffix_code: code, description: `A ${name.toLowerCase()}` }]]],
  });
  const [product = 0] = await books.search('product.product', [['template', '=', template]]);
  return product;
}

export async function receive(books: Books, product: number, quantity: number): Promise<void> {
  const move = await books.create('stock.move', {
    ...{ product, quantity, uom: UNIT, company: COMPANY, currency: EURO, unit_price: decimal('5') },
    ...{ from_location: LOCATIONS.supplier, to_location: LOCATIONS.storage },
  });
  await books.press('stock.move', 'do', move);
}

export interface Bought {
  readonly product: number;
  readonly quantity: number;
  readonly price: string;
}

export function lineOf({ product, quantity, price }: Bought): Record<string, unknown> {
  const said = { description: `Item ${String(product)}\nas agreed`, taxes: [['add', [VAT]]] };
  return { type: 'line', product, quantity, unit: UNIT, unit_price: decimal(price), ...said };
}

/** A draft for a customer of its own. */
export async function draftSale(books: Books, name: string, bought: readonly Bought[]): Promise<number> {
  const party = await addParty(books, {
    name,
    city: 'Köln',
    email: `${name.toLowerCase().replaceAll(' ', '-')}@erp.test`,
  });
  const [address] = await books.search('party.address', [['party', '=', party]]);
  return await books.create('sale.sale', {
    ...{ party, company: COMPANY, currency: EURO, invoice_address: address, shipment_address: address },
    lines: [['create', [...bought.map(lineOf), { type: 'comment', description: 'Ring twice' }]]],
  });
}

/** From the draft on, as far as asked. */
const STEPS = ['quoted', 'confirmed', 'shipped', 'posted', 'paid'] as const;
export type Step = (typeof STEPS)[number];

export async function sellUpTo(books: Books, sale: number, last: Step): Promise<void> {
  for (const step of STEPS.slice(0, STEPS.indexOf(last) + 1)) await take(books, sale, step);
}

export async function take(books: Books, sale: number, step: Step): Promise<void> {
  switch (step) {
    case 'quoted': {
      await books.press('sale.sale', 'quote', sale);
      return;
    }
    case 'confirmed': {
      await books.press('sale.sale', 'confirm', sale);
      return;
    }
    case 'shipped':
      for (const shipment of await books.related('sale.sale', sale, 'shipments')) {
        for (const button of ['assign_force', 'pick', 'pack', 'done']) {
          await books.press('stock.shipment.out', button, shipment);
        }
      }
      return;
    case 'posted':
      for (const invoice of await books.related('sale.sale', sale, 'invoices')) {
        await books.press('account.invoice', 'post', invoice);
      }
      return;
    case 'paid':
      for (const invoice of await books.related('sale.sale', sale, 'invoices')) await pay(books, invoice);
  }
}

export async function pay(books: Books, invoice: number): Promise<void> {
  const fields = await books.read('account.invoice', invoice, ['total_amount', 'account', 'invoice_date']);
  const start = {
    ...{ amount: fields['total_amount'], currency: EURO, currency_digits: 2, description: 'Cash', company: COMPANY },
    ...{ payment_method: CASH, date: fields['invoice_date'], invoice_account: fields['account'] },
  };
  await books.wizard('account.invoice.pay', [{ state: 'choice', form: { start } }], {
    model: 'account.invoice',
    id: invoice,
  });
}

export async function addOpportunity(books: Books, description: string, amount: string): Promise<number> {
  const party = await addParty(books, { name: `${description} Inc`, city: 'Essen' });
  return await books.create('sale.opportunity', {
    ...{ description, amount: decimal(amount), company: COMPANY, party, employee: EMPLOYEE },
    ...{ conversion_probability: 0.25, comment: 'Met at the fair' },
  });
}

const GOODS = ['Kettle', 'Mug', 'Teapot', 'Tray'];
const HOW_FAR: readonly (Step | undefined)[] = ['paid', 'posted', 'shipped', 'confirmed', 'quoted', undefined];

/** Sales in every state that one passes through, invoices of all kinds, leads and deals. */
export async function seedTrade(books: Books, sales: number): Promise<void> {
  const goods: number[] = [];
  for (const [index, name] of GOODS.entries()) {
    const product = await addProduct(books, {
      name,
      code: `${name.toUpperCase()}-1`,
      price: `${String(7 + index)}.99`,
    });
    await receive(books, product, 100);
    goods.push(product);
  }
  for (let index = 0; index < sales; index += 1) {
    const [first = 0, second = 0] = [goods[index % 2], goods[(index + 1) % 2]];
    const sale = await draftSale(books, `Buyer ${String(index)}`, [
      { product: first, quantity: 1, price: '7.99' },
      { product: second, quantity: 3, price: '0.1234' },
    ]);
    const last = HOW_FAR[index % HOW_FAR.length];
    if (last) await sellUpTo(books, sale, last);
    // Invoices enough for several pages.
    if (last === 'confirmed' || last === 'shipped') await take(books, sale, 'posted');
  }
  for (const [index, description] of ['New plant', 'Old plant', 'Spare parts', 'Service'].entries()) {
    const opportunity = await addOpportunity(books, description, `${String(index + 1)}000.50`);
    if (index > 1) await books.press('sale.opportunity', 'opportunity', opportunity);
  }
}
