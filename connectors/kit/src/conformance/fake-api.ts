/**
 * A vendor that speaks HTTP, in memory: a sign-in with tokens, a list by time, one record by its key, and a write. It
 * stands where `fetch` stands, and is what the checks of faults on the line are tested with.
 */
import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { action, type BatchActionSpec } from '../action.ts';
import { defineConnector, type Connector } from '../connector.ts';
import type { ConnectorContext } from '../context.ts';
import { ReconnectNeeded, VendorContractBroken } from '../errors.ts';
import { classifyByStatus } from '../http/classify.ts';
import type { HttpClient, HttpResponse } from '../http/http-client.ts';
import { stream } from '../stream.ts';
import type { Page, PageRequest } from '../timestamp-window.ts';
import { readTimestampWindow } from '../timestamp-window.ts';
import { contentVersion } from '../version.ts';
import { webhook } from '../webhook/definition.ts';
import type { HmacScheme } from '../webhook/scheme.ts';
import { makeFakeShop, PAGE_SIZE, Person, peopleSpec, type PeopleSpec } from './fake-shop.ts';
import type { ConformanceTarget, TargetDelivery } from './target.ts';

export const BASE = 'http://api.fake.test';
const PASSWORD = 'correct-horse-battery';

export interface FakeApi {
  readonly target: ConformanceTarget;
}

export function makeFakeApi(): FakeApi {
  const shop = makeFakeShop();
  let token = 0;
  const written = new Map<string, string[]>();
  const api = async (url: URL, init: RequestInit | undefined): Promise<Response> => {
    const body = typeof init?.body === 'string' ? (JSON.parse(init.body) as Record<string, string>) : {};
    if (url.pathname === '/token') {
      if (body['password'] !== PASSWORD) return json({ message: 'no' }, 401);
      return json({ token: `token-number-${String((token += 1))}` });
    }
    const sent = new Headers(init?.headers).get('authorization');
    if (sent !== `Bearer token-number-${String(token)}`) return json({ message: 'expired' }, 401);
    if (init?.method === 'POST') {
      const key = shop.add(body['name'] ?? '', body['city'] ?? '');
      written.set(body['ref'] ?? '', [...(written.get(body['ref'] ?? '') ?? []), key]);
      return json({ key });
    }
    const ref = url.searchParams.get('ref');
    if (ref !== null) return json({ rows: (written.get(ref) ?? []).map((id) => shop.people.get(id)), total: 0 });
    const number = (name: string): number => Number(url.searchParams.get(name) ?? 0);
    const { rows, total } = shop.page({
      from: url.searchParams.get('from') ?? undefined,
      until: url.searchParams.get('until') ?? undefined,
      order: url.searchParams.get('order') === 'key' ? 'key' : 'time',
      skip: number('skip'),
      take: number('take'),
    });
    return await Promise.resolve(json({ rows: rows.map(({ raw }) => raw), total }));
  };
  const fetchFake: typeof fetch = async (input, init) =>
    await api(new URL(input instanceof Request ? input.url : String(input)), init);
  return {
    target: {
      ...shop.target,
      connection: () => ({ config: {}, secrets: { password: PASSWORD }, surroundings: { fetch: fetchFake } }),
      badSecrets: { password: 'wrong-pony-staple' },
      actions: [
        {
          name: 'addPerson',
          input: () => ({ ref: crypto.randomUUID(), name: 'Ada Lovelace', city: 'London' }),
          seen: (key) => {
            const { name, city } = shop.people.get(key) ?? {};
            return Promise.resolve({ name, city });
          },
          expected: () => ({ name: 'Ada Lovelace', city: 'London' }),
          count: (input) => Promise.resolve(written.get(Written.parse(input).ref)?.length ?? 0),
        },
      ],
      webhooks: {
        secret: HOOK_SECRET,
        // As WooCommerce: the id is made of the second, so two events of one second share it.
        deliverTwins: () => Promise.resolve([delivered('2'), delivered('3')]),
      },
    },
  };
}

const HOOK_SECRET = 'a-secret-of-the-hub';

function delivered(key: string): TargetDelivery {
  const body = Buffer.from(JSON.stringify({ event: 'person.changed', key }), 'utf8');
  const signature = createHmac('sha256', HOOK_SECRET).update(body).digest('hex');
  return {
    request: {
      method: 'POST',
      url: 'https://hub.test/hooks/1',
      headers: new Headers({ 'x-signature': signature, 'x-delivery': '1717000000' }),
      body,
    },
    about: { stream: 'people', key },
  };
}

export const peopleSignature: HmacScheme = {
  type: 'hmac',
  hash: 'sha256',
  encoding: 'hex',
  secret: 'webhook',
  signature: { in: 'header', name: 'x-signature' },
  over: [{ part: 'body' }],
};

export const peopleHooks = webhook<object>({
  verify: peopleSignature,
  topics: ['person.changed'],
  deliveryHeader: 'x-delivery',
  hints: ({ rawBody }) => [{ stream: 'people', key: Hooked.parse(JSON.parse(rawBody)).key }],
});
const Hooked = z.object({ key: z.string() });

function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
}

export const Written = z.object({ ref: z.string(), name: z.string(), city: z.string() });
export type Written = z.infer<typeof Written>;
type Ctx = ConnectorContext<object>;

const List = z.object({ rows: z.array(z.unknown()), total: z.int() });
export const Answered = z.object({ key: z.string() });

export function pageUrl(query: Partial<PageRequest> & { readonly ref?: string }): string {
  const url = new URL('/people', BASE);
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && typeof value !== 'object') url.searchParams.set(name, String(value));
  return url.href;
}

/** The rows of an answer, or `VendorContractBroken`. */
export function listOf(response: HttpResponse): Page {
  if (response.status !== 200) throw new VendorContractBroken(`The list was answered with ${String(response.status)}.`);
  const list = List.safeParse(response.json());
  if (!list.success) throw new VendorContractBroken('The list came in an unknown shape.');
  return { total: list.data.total, rows: list.data.rows.map(rowOf) };
}

export function rowOf(raw: unknown) {
  const person = Person.parse(raw);
  return { key: person.id, at: person.updatedAt, version: contentVersion(person), raw };
}

export async function askPage({ http }: Ctx, request: PageRequest): Promise<Page> {
  return listOf(await http.request({ url: pageUrl({ ...request }) }));
}

export function windowRead(page: (ctx: Ctx, request: PageRequest) => Promise<Page>): PeopleSpec['read'] {
  return (ctx, request) =>
    readTimestampWindow({
      request,
      now: ctx.clock.now(),
      pageSize: PAGE_SIZE,
      granularityMs: 1,
      lookbackMs: 2_000,
      settleMs: 1_000,
      page: (wanted) => page(ctx, wanted),
    });
}

/** Every key, in pages; throws rather than end early. */
export function listAll(page: (ctx: Ctx, request: PageRequest) => Promise<Page>): NonNullable<PeopleSpec['listKeys']> {
  return async function* (ctx) {
    for (let skip = 0; ; skip += PAGE_SIZE) {
      const { rows } = await page(ctx, { from: undefined, until: undefined, order: 'key', skip, take: PAGE_SIZE });
      yield rows.map(({ key }) => ({ kind: 'person' as const, key }));
      if (rows.length < PAGE_SIZE) return;
    }
  };
}

export async function login({
  http,
  secrets,
}: {
  http: HttpClient;
  secrets: Readonly<Record<string, string>>;
}): Promise<Record<string, string>> {
  const response = await http.request({
    method: 'POST',
    url: `${BASE}/token`,
    authorize: false,
    idempotent: true,
    json: { password: secrets['password'] ?? '' },
  });
  const token = z.object({ token: z.string() }).safeParse(response.json());
  if (!token.success) throw new ReconnectNeeded('There was no token in the answer.');
  return { authorization: `Bearer ${token.data.token}` };
}

export type AddPerson = BatchActionSpec<object, Written>;

/** Looks before it writes, so that a call whose answer was lost finds its own work. */
export const addPerson: AddPerson = {
  name: 'addPerson',
  title: 'Add a person',
  stream: 'people',
  input: Written,
  match: [['ref']],
  batch: 1,
  run: async (ctx, items) =>
    await Promise.all(
      items.map(async ({ input }) => {
        const [there] = listOf(await ctx.http.request({ url: pageUrl({ ref: input.ref }) })).rows;
        return { status: 'ok' as const, key: there?.key ?? (await post(ctx, input)) };
      }),
    ),
};

export async function post({ http }: Ctx, input: Written): Promise<string> {
  const response = await http.request({ method: 'POST', url: `${BASE}/people`, json: input });
  return Answered.parse(response.json()).key;
}

export interface ApiFaults {
  readonly stream?: Partial<PeopleSpec>;
  readonly action?: Partial<AddPerson>;
  readonly connector?: Partial<Connector<object>>;
}

/** The connector as it should be; planted faults replace parts of it. */
export function fakeApiConnector(faults: ApiFaults = {}): Connector<object> {
  const spec: PeopleSpec = {
    ...peopleSpec,
    read: windowRead(askPage),
    listKeys: listAll(askPage),
    ...faults.stream,
  };
  return defineConnector<object>({
    id: 'fake-api',
    version: '1.0.0',
    category: 'generic',
    title: 'Fake API',
    docs: 'A vendor behind HTTP in memory, for the tests of the conformance suite.',
    config: z.strictObject({}),
    auth: [
      {
        id: 'password',
        type: 'session',
        title: 'Password',
        fields: [{ name: 'password', title: 'Password' }],
        login,
      },
    ],
    hosts: () => ['api.fake.test:80'],
    budgets: [],
    classify: classifyByStatus,
    check: async (ctx) => {
      const { total } = await askPage(ctx, { from: undefined, until: undefined, order: 'key', skip: 0, take: 1 });
      return { ok: true, account: `${String(total)} people`, problems: [] };
    },
    streams: () => [stream(spec)],
    actions: [action({ ...addPerson, ...faults.action })],
    webhooks: () => peopleHooks,
    ...faults.connector,
  });
}
