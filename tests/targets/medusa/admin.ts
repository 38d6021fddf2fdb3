/** The target's own way to talk to Medusa: the owner signs in with a password, and customers shop. */
import { OWNER } from './server.ts';

export interface Admin {
  readonly url: string;
  /** A secret key of its own. */
  readonly apiKey: string;
  call<Answer>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<Answer>;
  /** As a customer's browser would. */
  shop<Answer>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Answer>;
}

interface Request {
  readonly method: string;
  readonly url: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

async function send<Answer>({ method, url, body, headers = {} }: Request): Promise<Answer> {
  const response = await fetch(url, {
    method,
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`Medusa refused ${method} ${url}: ${String(response.status)} ${text}`);
  // Answers are read by tests that know what they asked for.
  return (text === '' ? undefined : JSON.parse(text)) as Answer;
}

export async function openAdmin(url: string): Promise<Admin> {
  const { token } = await send<{ token: string }>({ method: 'POST', url: `${url}/auth/user/emailpass`, body: OWNER });
  const headers = { authorization: `Bearer ${token}` };
  const keyOf = async (type: 'secret' | 'publishable'): Promise<{ id: string; token: string }> => {
    const body = { title: `A ${type} key`, type };
    return (
      await send<{ api_key: { id: string; token: string } }>({
        method: 'POST',
        url: `${url}/admin/api-keys`,
        body,
        headers,
      })
    ).api_key;
  };
  const secret = await keyOf('secret');
  const publishable = await keyOf('publishable');
  const channel = await send<{ sales_channel: { id: string } }>({
    method: 'POST',
    url: `${url}/admin/sales-channels`,
    body: { name: 'The web' },
    headers,
  });
  await send({
    method: 'POST',
    url: `${url}/admin/api-keys/${publishable.id}/sales-channels`,
    body: { add: [channel.sales_channel.id] },
    headers,
  });
  return {
    url,
    apiKey: secret.token,
    call: async (method, path, body) => await send({ method, url: `${url}/admin/${path}`, body, headers }),
    shop: async (method, path, body) =>
      await send({
        method,
        url: `${url}/store/${path}`,
        body,
        headers: { 'x-publishable-api-key': publishable.token },
      }),
  };
}
