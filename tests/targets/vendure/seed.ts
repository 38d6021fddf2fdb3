import { addAddress, addCustomer, addProduct, deliver, placeOrder, settlePayment, ship, type Shop } from './shop.ts';

const NAMES = [
  'Ada Lovelace',
  'Grace Hopper',
  'Alan Turing',
  'Edsger Dijkstra',
  'Barbara Liskov',
  'Zoë Müller-Łódź',
  'Søren 山田',
];
const GOODS = ['Kettle', 'Mug', 'Teapot', 'Tray', 'Spoon', 'Jar', 'Scale'];

/** A small shop with orders in every state that one passes through. */
export async function seed(shop: Shop, { customers, orders }: { customers: number; orders: number }): Promise<void> {
  for (const [index, name] of GOODS.entries()) {
    await addProduct(shop, { name, sku: `${name.toUpperCase()}-1`, price: 799 + index * 350 });
  }
  for (let index = 0; index < customers; index += 1) {
    const [firstName = '', lastName = ''] = (NAMES[index % NAMES.length] ?? '').split(' ');
    const id = await addCustomer(shop, { firstName, lastName, emailAddress: `customer${String(index)}@shop.test` });
    if (index % 2 === 0) await addAddress(shop, id, 'Bonn');
  }
  for (let index = 0; index < orders; index += 1) {
    const id = await placeOrder(shop, {
      firstName: 'Buyer',
      lastName: String(index),
      emailAddress: `buyer${String(index)}@shop.test`,
    });
    if (index % 4 > 0) await settlePayment(shop, id);
    if (index % 4 > 1) await ship(shop, id);
    if (index % 4 > 2) await deliver(shop, id);
  }
}
