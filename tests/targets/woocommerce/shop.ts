/** A stand-in for WooCommerce's REST API, version 3, which needs WordPress: it behaves as the published source says. */
import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Thing = { id: number; [field: string]: unknown };
export type Resource = 'customers' | 'orders' | 'products';

export interface WooWebhook {
  readonly id: number;
  topic: string;
  delivery_url: string;
  secret: string;
  status: string;
}

export const KEY = { consumerKey: 'ck_0123456789', consumerSecret: 'cs_9876543210' };

export class Shop {
  readonly lists: Readonly<Record<Resource, Map<number, Thing>>> = {
    customers: new Map(),
    orders: new Map(),
    products: new Map(),
  };
  readonly webhooks = new Map<number, WooWebhook>();
  /** What was sent, and how it was answered. */
  readonly sent: { readonly topic: string; readonly delivery: string; readonly status: number }[] = [];
  url = '';
  private lastId = 100;
  private readonly server = createServer();

  newId(): number {
    return (this.lastId += 1);
  }
  /** In UTC, to the second, and without saying so. */
  now(): string {
    return new Date().toISOString().slice(0, 19);
  }

  async start(port = 0): Promise<void> {
    this.server.on('request', (request, response) => {
      this.answer(request, response).catch((error: unknown) => {
        json(response, 500, { code: 'internal_server_error', message: String(error) });
      });
    });
    this.server.listen(port, '127.0.0.1');
    await once(this.server, 'listening');
    this.url = `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }
  async stop(): Promise<void> {
    this.server.close();
    this.server.closeAllConnections();
    await once(this.server, 'close');
  }

  /** Signed by each webhook's own secret; the id of a delivery is made of the webhook's and the second. */
  async tell(topic: string, body: object, second = Math.floor(Date.now() / 1_000)): Promise<void> {
    for (const { id, delivery_url, secret } of [...this.webhooks.values()].filter(
      (one) => one.topic === topic && one.status === 'active',
    )) {
      const text = JSON.stringify(body);
      const delivery = createHash('md5')
        .update(`${String(id)}${String(second)}`)
        .digest('hex');
      const [resource = '', event = ''] = topic.split('.');
      const headers = {
        'content-type': 'application/json',
        'x-wc-webhook-topic': topic,
        'x-wc-webhook-resource': resource,
        'x-wc-webhook-event': event,
        'x-wc-webhook-signature': createHmac('sha256', secret).update(text).digest('base64'),
        'x-wc-webhook-delivery-id': delivery,
      };
      const response = await fetch(delivery_url, { method: 'POST', headers, body: text });
      this.sent.push({ topic, delivery, status: response.status });
    }
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://shop');
    const body = await bodyOf(request);
    const [, path = '', id = ''] = /^\/wp-json\/wc\/v3\/(\w+)(?:\/(\d+))?$/.exec(url.pathname) ?? [];
    const pair = Buffer.from(`${KEY.consumerKey}:${KEY.consumerSecret}`).toString('base64');
    if (request.headers.authorization !== `Basic ${pair}`) {
      json(response, 401, { code: 'woocommerce_rest_cannot_view', message: 'Sorry, you cannot list resources.' });
    } else if (path === 'webhooks') {
      await this.answerWebhooks(response, { method: request.method ?? 'GET', id: Number(id), body });
    } else if (!(path in this.lists)) {
      json(response, 404, { code: 'rest_no_route', message: 'No route was found.' });
    } else if (request.method === 'GET') {
      // The line above proved it.
      this.list(response, path as Resource, url.searchParams);
    } else {
      this.writeCustomer(response, id === '' ? undefined : Number(id), body);
    }
  }

  private list(response: ServerResponse, resource: Resource, query: URLSearchParams): void {
    const after = query.get('modified_after');
    const [include, email] = [query.get('include')?.split(',').map(Number), query.get('email')];
    const all = [...this.lists[resource].values()]
      // In the bin: no list shows it.
      .filter(({ status }) => status !== 'trash')
      .filter(({ id }) => include === undefined || include.includes(id))
      .filter((one) => email === null || one['email'] === email)
      // Strictly after; and customers know no such filter.
      .filter((one) => after === null || resource === 'customers' || String(one['date_modified_gmt']) > after)
      .sort((a, b) => a.id - b.id);
    const size = Number(query.get('per_page') ?? 10);
    if (size > 100) {
      json(response, 400, { code: 'rest_invalid_param', message: 'Invalid parameter(s): per_page' });
      return;
    }
    const offset = Number(query.get('offset') ?? 0);
    response.setHeader('x-wp-total', String(all.length));
    json(response, 200, all.slice(offset, offset + size));
  }

  private writeCustomer(response: ServerResponse, id: number | undefined, body: Record<string, unknown>): void {
    const { customers } = this.lists;
    const existing = id === undefined ? undefined : customers.get(id);
    const holder = [...customers.values()].find(({ email }) => email === body['email']);
    if (id !== undefined && !existing) {
      json(response, 404, { code: 'woocommerce_rest_invalid_id', message: 'Invalid resource ID.' });
    } else if (holder && holder !== existing) {
      json(response, 400, { code: 'registration-error-email-exists', message: 'An account is already registered.' });
    } else {
      const customer = existing ?? aCustomer(this, {});
      const { billing, ...rest } = body;
      Object.assign(customer, rest, {
        billing: { ...(customer['billing'] as object), ...(billing as object) },
        date_modified_gmt: this.now(),
      });
      customers.set(customer.id, customer);
      json(response, existing ? 200 : 201, customer);
    }
  }

  private async answerWebhooks(
    response: ServerResponse,
    { method, id, body }: { method: string; id: number; body: Record<string, unknown> },
  ): Promise<void> {
    const known = this.webhooks.get(id);
    if (method === 'GET') {
      // The secret is not shown.
      json(
        response,
        200,
        [...this.webhooks.values()].map(({ secret: _, ...shown }) => shown),
      );
    } else if (method === 'DELETE') {
      this.webhooks.delete(id);
      json(response, 200, known ?? {});
    } else if (known) {
      json(response, 200, Object.assign(known, body));
    } else {
      const made = { id: this.newId(), topic: '', delivery_url: '', secret: '', status: 'active', ...body };
      this.webhooks.set(made.id, made);
      const ping = await fetch(made.delivery_url, {
        method: 'POST',
        body: new URLSearchParams({ webhook_id: String(made.id) }),
      });
      this.sent.push({ topic: 'ping', delivery: '', status: ping.status });
      json(response, 201, made);
    }
  }
}

const NOWHERE = {
  first_name: '',
  last_name: '',
  company: '',
  address_1: '',
  address_2: '',
  city: '',
  state: '',
  postcode: '',
  country: '',
  phone: '',
  email: '',
};

export function anAddress(fields: object = {}): object {
  return { ...NOWHERE, ...fields };
}

export function aCustomer(shop: Shop, fields: object): Thing {
  const times = { date_created_gmt: shop.now(), date_modified_gmt: shop.now() };
  return {
    id: shop.newId(),
    email: '',
    first_name: '',
    last_name: '',
    username: '',
    ...times,
    billing: anAddress(),
    shipping: anAddress(),
    password_hash: '$P$B',
    ...fields,
  };
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString('utf8');
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}
