import { decimal, type Books } from './rpc.ts';

/** An invoice for something that was never ordered; company, currency and tax are the template's. */
export async function invoiceDirectly(books: Books, party: number): Promise<number> {
  const [journal] = await books.search('account.journal', [['type', '=', 'revenue']]);
  const [receivable] = await books.search('account.account', [['type.receivable', '=', true]]);
  const [revenue] = await books.search('account.account', [['type.revenue', '=', true]]);
  const [address] = await books.search('party.address', [['party', '=', party]]);
  const line = { type: 'line', description: 'Repair', quantity: 1, unit_price: decimal('50'), account: revenue };
  return await books.create('account.invoice', {
    ...{ type: 'out', party, company: 1, currency: 1, journal, account: receivable, invoice_address: address },
    lines: [['create', [{ ...line, taxes: [['add', [1]]] }]]],
  });
}
