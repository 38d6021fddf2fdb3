/** Every kind of change that Tryton offers for products, sales, opportunities and invoices. */
import { invoiceDirectly } from './direct-invoice.ts';
import { firstId, unique, type Changes, type Mutations } from './party-mutations.ts';
import { decimal, type Books } from './rpc.ts';
import { addParty } from './seed.ts';
import type { Sql } from './sql.ts';
import { addOpportunity, addProduct, draftSale, lineOf, pay, receive, sellUpTo, take, type Step } from './trade.ts';

export function productMutations({ books, sql }: Changes): Mutations {
  const fresh = (): Promise<number> => {
    const name = `Bowl ${unique()}`;
    return addProduct(books, { name, code: name.replace(' ', '-'), price: '12.50' });
  };
  const template = async (): Promise<number> =>
    await firstId(sql, 'select template as id from product_product where id = ?', await some(sql));
  const edit = async (fields: Record<string, unknown>): Promise<void> => {
    await books.write('product.template', await template(), fields);
  };
  return {
    created: async () => {
      await fresh();
    },
    edited: async () => {
      await books.write('product.product', await some(sql), { description: `Text ${unique()}` });
    },
    switchedOff: async () => {
      await books.write('product.product', await fresh(), { active: false });
    },
    templateEdited: () => edit({ name: `Kettle ${unique()}` }),
    priceChanged: () => edit({ list_price: decimal(`${String(100 + Number(unique().split('-')[1]))}.25`) }),
    templateSwitchedOff: async () => {
      const id = await firstId(sql, 'select template as id from product_product where id = ?', await fresh());
      await books.write('product.template', id, { salable: false });
    },
    stockReceived: async () => {
      await receive(books, await some(sql), 7);
    },
    stockShipped: async () => {
      await sellUpTo(books, await freshSale(books, sql), 'shipped');
    },
    deleted: async () => {
      await books.remove('product.product', await fresh());
      const known = `select max(p.id) as id from product_product p where p.code like 'Bowl%' and p.active`;
      await books.remove('product.product', await firstId(sql, known));
    },
  };
}

export function saleMutations({ books, sql }: Changes): Mutations {
  const draft = (): Promise<number> => firstId(sql, `select min(id) as id from sale_sale where state = 'draft'`);
  const line = async (): Promise<number> =>
    await firstId(sql, `select min(id) as id from sale_line where sale = ? and type = 'line'`, await draft());
  const moveOn = async (from: string, step: Step): Promise<void> => {
    await take(books, await firstId(sql, `select max(id) as id from sale_sale where ${from}`), step);
  };
  return {
    created: async () => {
      await freshSale(books, sql);
    },
    edited: async () => {
      await books.write('sale.sale', await draft(), { reference: `PO ${unique()}` });
    },
    lineAdded: async () => {
      const bought = lineOf({ product: await some(sql), quantity: 3, price: '11.10' });
      await books.create('sale.line', { sale: await draft(), ...bought });
    },
    lineEdited: async () => {
      await books.write('sale.line', await line(), { quantity: 4 + Number(unique().split('-')[1]) });
    },
    lineRemoved: async () => {
      await books.remove('sale.line', await line());
    },
    addressEdited: async () => {
      const address = await firstId(sql, 'select shipment_address as id from sale_sale where id = ?', await draft());
      await books.write('party.address', address, { city: `Elsewhere ${unique()}` });
    },
    productRecoded: async () => {
      await books.write('product.product', await some(sql), { suffix_code: `KET-${unique()}` });
    },
    quoted: () => moveOn(`state = 'draft'`, 'quoted'),
    confirmed: () => moveOn(`state = 'quotation'`, 'confirmed'),
    shipped: () => moveOn(`state = 'processing' and shipment_state = 'waiting'`, 'shipped'),
    paid: async () => {
      const sale = await freshSale(books, sql);
      await sellUpTo(books, sale, 'confirmed');
      for (const step of ['posted', 'paid'] as const) await take(books, sale, step);
    },
    cancelled: async () => {
      await books.press('sale.sale', 'cancel', await draft());
    },
    customerReplaced: async () => {
      await replaceCustomer(books, sql, await partyIn(sql, 'sale_sale', await freshSale(books, sql)));
    },
    customerBecameCompany: async () => {
      await becomeCompany(books, await partyIn(sql, 'sale_sale', await freshSale(books, sql)));
    },
    deleted: async () => {
      const known = await firstId(sql, `select max(id) as id from sale_sale where state = 'draft'`);
      for (const sale of [known, await freshSale(books, sql)]) {
        await books.press('sale.sale', 'cancel', sale);
        await books.remove('sale.sale', sale);
      }
    },
  };
}

export function opportunityMutations({ books, sql }: Changes): Mutations {
  const fresh = (): Promise<number> => addOpportunity(books, `Chance ${unique()}`, '500.00');
  const inState = (state: string): Promise<number> =>
    firstId(sql, 'select max(id) as id from sale_opportunity where state = ?', state);
  return {
    created: async () => {
      await fresh();
    },
    edited: async () => {
      await books.write('sale.opportunity', await inState('lead'), { amount: decimal('12345.67') });
    },
    takenUp: async () => {
      await books.press('sale.opportunity', 'opportunity', await inState('lead'));
    },
    // The deal is gone then; the lead is one again.
    sentBack: async () => {
      await books.press('sale.opportunity', 'lead', await inState('opportunity'));
    },
    converted: async () => {
      await books.press('sale.opportunity', 'convert', await inState('opportunity'));
    },
    lost: async () => {
      await books.press('sale.opportunity', 'lost', await inState('lead'));
    },
    customerReplaced: async () => {
      await replaceCustomer(books, sql, await partyIn(sql, 'sale_opportunity', await fresh()));
    },
    customerBecameCompany: async () => {
      await becomeCompany(books, await partyIn(sql, 'sale_opportunity', await fresh()));
    },
    deleted: async () => {
      await books.press('sale.opportunity', 'cancel', await fresh());
      await books.remove('sale.opportunity', await inState('cancelled'));
      const known = await inState('lead');
      await books.press('sale.opportunity', 'cancel', known);
      await books.remove('sale.opportunity', known);
    },
  };
}

export function invoiceMutations({ books, sql }: Changes): Mutations {
  const posted = async (): Promise<number> => {
    const sale = await freshSale(books, sql);
    await sellUpTo(books, sale, 'confirmed');
    await take(books, sale, 'posted');
    const [invoice = 0] = await books.related('sale.sale', sale, 'invoices');
    return invoice;
  };
  return {
    posted: async () => {
      await posted();
    },
    paid: async () => {
      await pay(books, await firstId(sql, `select min(id) as id from account_invoice where state = 'posted'`));
    },
    cancelled: async () => {
      // One that no sale made.
      const invoice = await invoiceDirectly(books, await addParty(books, { name: `Walk-in ${unique()}`, city: 'Ulm' }));
      await books.press('account.invoice', 'post', invoice);
      await books.press('account.invoice', 'cancel', invoice);
    },
    customerReplaced: async () => {
      await replaceCustomer(books, sql, await partyIn(sql, 'account_invoice', await posted()));
    },
    customerBecameCompany: async () => {
      await becomeCompany(books, await partyIn(sql, 'account_invoice', await posted()));
    },
  };
}

/** The kettle: everybody buys it. */
function some(sql: Sql): Promise<number> {
  return firstId(sql, 'select min(id) as id from product_product');
}

async function freshSale(books: Books, sql: Sql): Promise<number> {
  return await draftSale(books, `Late Buyer ${unique()}`, [{ product: await some(sql), quantity: 2, price: '8.05' }]);
}

async function partyIn(sql: Sql, table: string, id: number): Promise<number> {
  return await firstId(sql, `select party as id from ${table} where id = ?`, id);
}

async function replaceCustomer(books: Books, sql: Sql, source: number): Promise<void> {
  const name = (await sql.rows('select name from party_party where id = ?', source))[0]?.['name'];
  const destination = await addParty(books, { name: String(name), city: 'Mainz' });
  await books.wizard('party.replace', [{ state: 'replace', form: { ask: { source, destination } } }]);
}

async function becomeCompany(books: Books, party: number): Promise<void> {
  await books.create('party.identifier', { party, type: 'de_vat', code: 'DE136695976' });
}
