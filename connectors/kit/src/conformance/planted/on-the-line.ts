import { z } from 'zod';
import { isConnectorError, VendorContractBroken } from '../../errors.ts';
import { classifyByStatus } from '../../http/classify.ts';
import type { Page, PageRequest } from '../../timestamp-window.ts';
import {
  addPerson,
  askPage,
  listAll,
  listOf,
  login,
  pageUrl,
  peopleHooks,
  peopleSignature,
  post,
  rowOf,
  windowRead,
} from '../fake-api.ts';
import { PAGE_SIZE, peopleSpec, type PeopleSpec } from '../fake-shop.ts';
import { inApi, type Planted } from './planted.ts';

type Ctx = Parameters<typeof askPage>[0];
type AskPage = typeof askPage;
const NOTHING: Page = { rows: [], total: 0 };

/** A page that is taken for empty when the vendor's answer fails in a certain way. */
function emptyWhen(isFailure: (told: string) => boolean): AskPage {
  return async (ctx, request) => {
    try {
      return await askPage(ctx, request);
    } catch (error) {
      if (isConnectorError(error) && isFailure(error.message)) return NOTHING;
      throw error;
    }
  };
}

const read = (page: AskPage): { stream: Partial<PeopleSpec> } => ({ stream: { read: windowRead(page) } });

async function rawPage({ http }: Ctx, request: PageRequest): Promise<string> {
  const response = await http.request({ url: pageUrl({ ...request }) });
  if (response.status !== 200) throw new VendorContractBroken('no list');
  return response.text;
}

export const ON_THE_LINE: readonly Planted[] = [
  inApi({ fault: 'does not say whose account it is', caughtBy: 'CON-01' }, () => ({
    connector: {
      check: async (ctx) => {
        await askPage(ctx, { from: undefined, until: undefined, order: 'key', skip: 0, take: 1 });
        return { ok: true, problems: [] };
      },
    },
  })),
  inApi({ fault: 'finds every credential good', caughtBy: 'CON-02' }, () => ({
    connector: { check: () => Promise.resolve({ ok: true, account: 'some people', problems: [] }) },
  })),
  inApi({ fault: 'shows the credential that was refused', caughtBy: 'CON-02' }, () => ({
    connector: {
      auth: [
        {
          ...{ id: 'password', type: 'session', title: 'Password', fields: [{ name: 'password', title: 'Password' }] },
          login: async (request) => {
            try {
              return await login(request);
            } catch {
              throw new VendorContractBroken(`Is ${request.secrets['password'] ?? ''} right?`);
            }
          },
        },
      ],
    },
  })),
  inApi({ fault: 'writes half of what it is given', caughtBy: 'ACT-01' }, () => ({
    action: {
      run: async (ctx, items) =>
        await addPerson.run(
          ctx,
          items.map((item) => ({ ...item, input: { ...item.input, city: '' } })),
        ),
    },
  })),
  inApi({ fault: 'takes any input', caughtBy: 'ACT-02' }, () => ({
    action: { input: z.looseObject({ ref: z.string().default('') }) as never },
  })),
  inApi({ fault: 'ignores Retry-After', caughtBy: 'FLT-01' }, () => ({
    connector: {
      classify: (response, now) => (response.status === 429 ? { is: 'retry' } : classifyByStatus(response, now)),
    },
  })),
  inApi({ fault: 'takes a 500 for an empty page', caughtBy: 'FLT-02' }, () => ({
    ...read(emptyWhen((told) => told.includes('answered 500'))),
  })),
  inApi({ fault: 'takes a lost connection for the end of the list', caughtBy: 'FLT-03' }, () =>
    read(emptyWhen((told) => told.includes('ECONNRESET'))),
  ),
  inApi({ fault: 'takes half an answer for the end of the list', caughtBy: 'FLT-04' }, () =>
    read(emptyWhen((told) => told.includes('cut off'))),
  ),
  inApi({ fault: 'takes a time-out for the end of the list', caughtBy: 'FLT-05' }, () =>
    read(emptyWhen((told) => told.includes('no answer within'))),
  ),
  inApi({ fault: 'pages by offset through an order that moves', caughtBy: 'FLT-06' }, () => ({
    stream: {
      read: async function* (ctx, { cursor, mode }) {
        const from = mode === 'full' ? undefined : cursor?.done;
        let done = from;
        const skipped = cursor?.tie?.skip ?? 0;
        let before: string | undefined;
        for (let skip = skipped; ; skip += PAGE_SIZE) {
          const { rows } = await askPage(ctx, { from, until: undefined, order: 'time', skip, take: PAGE_SIZE });
          if (rows.length > 0 && rows[0]?.key === before) throw new VendorContractBroken('the same page again');
          before = rows[0]?.key;
          done = rows.at(-1)?.at ?? done;
          const final = rows.length < PAGE_SIZE;
          const at = { ...(from !== undefined && { done: from }), tie: { skip: skip + rows.length, lastKey: '' } };
          yield { rows, checkpoint: final ? { ...(done !== undefined && { done }) } : at, final };
          if (final) return;
        }
      },
    },
  })),
  inApi({ fault: 'asks for a page until it is another one than before', caughtBy: 'FLT-07' }, () =>
    read(async (ctx, request) => {
      for (;;) {
        const page = await askPage(ctx, request);
        const isOld = page.rows.some(({ at }) => request.from !== undefined && at < request.from);
        if (!isOld) return page;
      }
    }),
  ),
  inApi({ fault: 'refreshes a token twice', caughtBy: 'FLT-08' }, () => {
    const opened = new WeakSet<object>();
    return {
      connector: {
        auth: [
          {
            ...{
              id: 'password',
              type: 'session',
              title: 'Password',
              fields: [{ name: 'password', title: 'Password' }],
            },
            login: async (request) => {
              // A client is a connection: the second time there is an old token, which is "refreshed" before it is fetched.
              if (opened.has(request.http)) await login(request);
              opened.add(request.http);
              return await login(request);
            },
          },
        ],
      },
    };
  }),
  inApi({ fault: 'reads an error in a 200 as a list without rows', caughtBy: 'FLT-09' }, () =>
    read(async (ctx, request) => {
      const answer = z
        .looseObject({ rows: z.array(z.unknown()).optional(), total: z.int().optional() })
        .safeParse(safeJson(await rawPage(ctx, request)));
      if (!answer.success) throw new VendorContractBroken('no JSON');
      const { rows = [], total = 0 } = answer.data;
      return { rows: rows.map(rowOf), total };
    }),
  ),
  inApi({ fault: 'takes a throttling 403 for a lost permission', caughtBy: 'FLT-10' }, () => ({
    connector: {
      classify: (response, now) =>
        response.status === 403 ? { is: 'reconnect', why: 'not allowed' } : classifyByStatus(response, now),
    },
  })),
  inApi({ fault: 'leaks a secret into an error', caughtBy: 'FLT-11' }, () => {
    let known = '';
    return {
      connector: {
        auth: [
          {
            ...{
              id: 'password',
              type: 'session',
              title: 'Password',
              fields: [{ name: 'password', title: 'Password' }],
            },
            login: async (request) => {
              known = Buffer.from(request.secrets['password'] ?? '').toString('base64');
              return await login(request);
            },
          },
        ],
      },
      stream: {
        read: windowRead(async (ctx, wanted) => {
          const response = await ctx.http.request({ url: pageUrl({ ...wanted }) });
          if (response.status === 400) throw new VendorContractBroken(`refused for ${known}`);
          return listOf(response);
        }),
      },
    };
  }),
  inApi({ fault: 'keeps every field it is sent, a password hash too', caughtBy: 'FLT-12' }, () => ({
    stream: { raw: z.looseObject(peopleSpec.raw.shape) },
  })),
  inApi({ fault: 'breaks when the vendor adds a field', caughtBy: 'FLT-12' }, () => ({
    stream: { raw: z.strictObject(peopleSpec.raw.shape) },
  })),
  inApi({ fault: 'acts twice when the answer was lost', caughtBy: 'FLT-13' }, () => {
    const done = new Map<string, string>();
    return {
      action: {
        run: async (ctx, items) =>
          await Promise.all(
            items.map(async ({ input, idempotencyKey }) => {
              const key = done.get(idempotencyKey) ?? (await post(ctx, input));
              done.set(idempotencyKey, key);
              return { status: 'ok' as const, key };
            }),
          ),
      },
    };
  }),
  inApi({ fault: 'ends an enumeration early when a page fails', caughtBy: 'STR-06' }, () => ({
    stream: { listKeys: listAll(emptyWhen(() => true)) },
  })),
  inApi({ fault: 'checks a signature over something else', caughtBy: 'WHK-01' }, () => ({
    connector: {
      webhooks: () => ({
        ...peopleHooks,
        verify: { ...peopleSignature, over: [{ part: 'header', name: 'x-delivery' }] },
      }),
    },
  })),
  inApi({ fault: 'knows a webhook again by its delivery id only', caughtBy: 'WHK-02' }, () => {
    const seen = new Set<string>();
    return {
      connector: {
        webhooks: () => ({
          ...peopleHooks,
          hints: (delivery) => {
            const id = delivery.headers.get('x-delivery') ?? '';
            if (seen.has(id)) return [];
            seen.add(id);
            return peopleHooks.hints(delivery);
          },
        }),
      },
    };
  }),
];

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: the caller refuses it.
    return undefined;
  }
}
