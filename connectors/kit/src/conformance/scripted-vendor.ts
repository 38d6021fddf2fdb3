/**
 * A small REST vendor in memory, to write and try a connector against before there is an account at the real one. It
 * stands where `fetch` stands: `GET /customers?updated_since=&after=&limit=`, `GET /customers/7`, `POST /customers`,
 * each with a bearer token. `Idempotency-Key` is honoured.
 */
import { contentVersion } from '../version.ts';

export type VendorRow = Readonly<Record<string, unknown>> & { readonly id: string; readonly updated_at: string };

export interface ScriptedVendor {
  readonly url: string;
  readonly token: string;
  readonly fetch: typeof fetch;
  rows(): readonly VendorRow[];
  /** Makes or changes a row; its time moves on. Answers the id. */
  put(fields: Readonly<Record<string, unknown>>, id?: string): string;
  remove(id: string): void;
}

export interface VendorOptions {
  /** Path of the list, e.g. `/customers`. */
  readonly list: string;
  readonly seed: readonly Readonly<Record<string, unknown>>[];
}

export function makeScriptedVendor({ list, seed }: VendorOptions): ScriptedVendor {
  const rows = new Map<string, VendorRow>();
  const done = new Map<string, Response>();
  const token = 'a-token-for-the-scripted-vendor';
  let clock = Date.parse('2024-01-01T00:00:00.000Z');
  let serial = 0;
  const put: ScriptedVendor['put'] = (fields, id = String((serial += 1)).padStart(4, '0')) => {
    clock += 60_000;
    rows.set(id, { ...rows.get(id), ...fields, id, updated_at: new Date(clock).toISOString() });
    return id;
  };
  for (const fields of seed) put(fields);

  const page = (query: URLSearchParams): Response => {
    const limit = Number(query.get('limit') ?? 100);
    const after = query.get('after') ?? '';
    const since = query.get('updated_since') ?? '';
    const matching = [...rows.values()]
      .filter(({ id, updated_at }) => id > after && updated_at >= since)
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    const data = matching.slice(0, limit);
    return json({ data, meta: { next: matching.length > limit ? data.at(-1)?.id : null } });
  };
  const answer = (method: string, url: URL, init: RequestInit | undefined): Response => {
    const headers = new Headers(init?.headers);
    if (headers.get('authorization') !== `Bearer ${token}`) return json({ message: 'The token is not good.' }, 401);
    const id = url.pathname === list ? undefined : url.pathname.slice(list.length + 1);
    if (!url.pathname.startsWith(list)) return json({ message: 'There is nothing here.' }, 404);
    if (method === 'GET' && id === undefined) return page(url.searchParams);
    if (method === 'GET') return rows.has(id ?? '') ? json(rows.get(id ?? '')) : json({ message: 'gone' }, 404);
    const key = headers.get('idempotency-key') ?? contentVersion(serial);
    const body = typeof init?.body === 'string' ? init.body : '{}';
    const made = done.get(key) ?? json({ id: put(JSON.parse(body) as Record<string, unknown>) }, 201);
    done.set(key, made);
    return made.clone();
  };
  return {
    url: 'http://vendor.test',
    token,
    rows: () => [...rows.values()],
    put,
    remove: (id) => void rows.delete(id),
    fetch: (input, init) =>
      Promise.resolve(
        answer(init?.method ?? 'GET', new URL(input instanceof Request ? input.url : String(input)), init),
      ),
  };
}

function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
}
