/** A shop with a REST API, in a process of its own. Usage: shop-process.ts <customers> <orders> <seed> */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PAGE } from './shop.ts';
import { shopCustomers, shopOrders } from './shop-rows.ts';

const [customers = 0, orders = 0, seed = 0] = process.argv.slice(2).map(Number);
/** Written once: whoever is measured does not wait for the shop. */
const pages = new Map([
  ['/customers', pagesOf(shopCustomers(customers, seed))],
  ['/orders', pagesOf(shopOrders(orders, customers, seed + 1))],
]);

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://shop');
  const page = pages.get(pathname)?.[Number(searchParams.get('after') ?? 0)];
  if (page) answer(response, 200, page);
  else answer(response, 404, Buffer.from('{"error":"There is no such page."}'));
});
server.listen(0, '127.0.0.1', () => {
  console.log(`The shop is open on ${String((server.address() as AddressInfo).port)}.`);
});

function pagesOf(rows: readonly object[]): Buffer[] {
  const count = Math.ceil(rows.length / PAGE);
  return Array.from({ length: count }, (_, index) => {
    const data = rows.slice(index * PAGE, (index + 1) * PAGE);
    return Buffer.from(JSON.stringify({ data, next: index + 1 < count ? index + 1 : null }));
  });
}

function answer(response: ServerResponse, status: number, body: Buffer): void {
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
}
