import { describe, expect, it } from '@jest/globals';
import { conformanceCases, makeReferenceHost, openConnection } from '@tributary/connector-kit';
import { OUTLINE, startTarget } from '../test/target.ts';
import type { HttpConfigInput } from './config.ts';
import { http } from './index.ts';

type Answer = (
  url: URL,
  init: RequestInit,
) => { readonly body: unknown; readonly status?: number; readonly headers?: Record<string, string> };
type Paging = HttpConfigInput['streams'][number]['paging'];

const ROWS = Array.from({ length: 5 }, (_, index) => ({ id: String(index), name: `Person ${String(index)}` }));

function setUp(
  answer: Answer,
  options: {
    readonly config?: Partial<HttpConfigInput>;
    readonly authId?: string;
    readonly secrets?: Record<string, string>;
  } = {},
) {
  const asked: { readonly url: URL; readonly headers: Headers; readonly body: string }[] = [];
  const stream = {
    name: 'people',
    path: '/people',
    records: '',
    mapping: { kind: 'person', key: '@id', fields: { 'names.full': '@name' } },
  } as const;
  const config: HttpConfigInput = { baseUrl: 'http://api.test/v1', streams: [stream], ...options.config };
  const surroundings = {
    sleep: () => Promise.resolve(),
    fetch: ((input: URL, init: RequestInit) => {
      const url = new URL(input);
      asked.push({ url, headers: new Headers(init.headers), body: typeof init.body === 'string' ? init.body : '' });
      const { body, status = 200, headers = {} } = answer(url, init);
      return Promise.resolve(
        new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } }),
      );
      // The client calls it in this one way.
    }) as typeof fetch,
  };
  const settings = { connectionId: 'test', config, secrets: options.secrets ?? {}, authId: options.authId ?? 'none' };
  const context = () => openConnection(http, settings, surroundings).context;
  return { asked, context, host: makeReferenceHost(http, context), stream };
}

const paged = (paging: Paging, stream = {}) => ({
  streams: [
    {
      name: 'people',
      path: '/people',
      records: 'items',
      paging,
      mapping: { kind: 'person', key: '@id', fields: { 'names.full': '@name' } },
      ...stream,
    } as HttpConfigInput['streams'][number],
  ],
});
const size = { parameter: 'size', value: 2 };

describe('http connector against a scripted vendor', () => {
  let running: Awaited<ReturnType<typeof startTarget>> | undefined;
  for (const { title, run } of conformanceCases(http, OUTLINE, () => {
    if (!running) throw new Error('not started');
    return running;
  })) {
    it(title, async () => {
      running ??= await startTarget();
      await expect(run()).resolves.toBeDefined();
    });
  }
});

describe('paging by configuration', () => {
  const from = (start: number) => ROWS.slice(start, start + 2);
  const number = (url: URL, name: string) => Number(url.searchParams.get(name) ?? 0);
  const ways: readonly [string, Paging, Answer][] = [
    ['page', { by: 'page', parameter: 'p', size }, (url) => ({ body: { items: from((number(url, 'p') - 1) * 2) } })],
    ['offset', { by: 'offset', parameter: 'skip', size }, (url) => ({ body: { items: from(number(url, 'skip')) } })],
    [
      'cursor',
      { by: 'cursor', parameter: 'c', from: 'next' },
      (url) => ({ body: { items: from(number(url, 'c')), next: number(url, 'c') < 4 ? number(url, 'c') + 2 : null } }),
    ],
    [
      'nextUrl',
      { by: 'nextUrl', from: 'next' },
      (url) => ({
        body: {
          items: from(number(url, 'c')),
          next: number(url, 'c') < 4 ? `/v1/people?c=${String(number(url, 'c') + 2)}` : '',
        },
      }),
    ],
    [
      'link',
      { by: 'link' },
      (url) => ({
        body: { items: from(number(url, 'c')) },
        headers:
          number(url, 'c') < 4
            ? { link: `<http://api.test/v1/people?c=${String(number(url, 'c') + 2)}>; rel="next"` }
            : {},
      }),
    ],
  ];

  it.each(ways)('by %s reads every row', async (_, paging, answer) => {
    const { host } = setUp(answer, { config: paged(paging) });

    await host.sync('people');

    expect([...host.rows('people').keys()]).toEqual(ROWS.map(({ id }) => `person/${id}`));
  });

  it('by page finds the row that moved because another went, by reading until two readings agree', async () => {
    let rows = ROWS;
    const { host, asked } = setUp(
      (url) => {
        const answer = { body: { items: rows.slice((number(url, 'p') - 1) * 2, number(url, 'p') * 2) } };
        if (asked.length === 1) rows = ROWS.slice(1);
        return answer;
      },
      { config: paged({ by: 'page', parameter: 'p', size }) },
    );

    await host.sync('people');

    expect([...host.rows('people').keys()]).toContain('person/2');
  });

  it('refuses to follow a next page to another host', async () => {
    const { host } = setUp(() => ({ body: { items: ROWS, next: 'http://elsewhere.test/steal' } }), {
      config: paged({ by: 'nextUrl', from: 'next' }),
    });

    await expect(host.sync('people')).rejects.toMatchObject({ code: 'RECONNECT_NEEDED' });
  });
});

describe('signing in by configuration', () => {
  it.each([
    ['header', { key: 'k-12345' }, (headers: Headers) => headers.get('x-key')],
    ['basic', { user: 'ada', password: 'pw-12345' }, (headers: Headers) => headers.get('authorization')],
    ['bearer', { token: 't-12345' }, (headers: Headers) => headers.get('authorization')],
  ])('%s sends the credential', async (authId, secrets, sent) => {
    const { host, asked } = setUp(() => ({ body: ROWS }), { authId, secrets, config: { keyName: 'x-key' } });

    await host.sync('people');

    expect(sent(asked[0]?.headers ?? new Headers())).toMatch(/k-12345|^Basic |^Bearer t-12345/);
  });

  it('query puts the key into the address, and no error shows it', async () => {
    const { host, asked } = setUp(() => ({ body: {}, status: 400 }), {
      authId: 'query',
      secrets: { key: 'k-12345' },
      config: { keyName: 'api_key' },
    });

    const error = await host.sync('people').catch(String);

    expect(asked[0]?.url.searchParams.get('api_key')).toBe('k-12345');
    expect(error).not.toContain('k-12345');
  });

  it('oauth2 fetches a token with client id and secret, once', async () => {
    const { host, asked } = setUp(
      (url) => (url.pathname === '/token' ? { body: { access_token: 'made' } } : { body: ROWS }),
      {
        authId: 'oauth2',
        secrets: { clientId: 'id', clientSecret: 'se:cret' },
        config: { tokenUrl: 'http://api.test/token', scope: 'read' },
      },
    );

    await host.sync('people');

    expect(asked.map(({ url }) => url.pathname)).toEqual(['/token', '/v1/people']);
    expect(asked[0]?.headers.get('authorization')).toBe(`Basic ${Buffer.from('id:se%3Acret').toString('base64')}`);
    expect(asked[0]?.body).toBe('grant_type=client_credentials&scope=read');
    expect(asked[1]?.headers.get('authorization')).toBe('Bearer made');
  });
});

describe('what a list says', () => {
  it('asks GraphQL by POST, with paging and changes as variables', async () => {
    const { host, asked } = setUp(() => ({ body: { data: { people: ROWS } } }), {
      config: paged(
        { by: 'none' },
        { records: 'data.people', graphql: { document: '{ people { id name } }' }, query: { first: 5 } },
      ),
    });

    await host.sync('people');

    expect(JSON.parse(asked[0]?.body ?? '')).toEqual({ query: '{ people { id name } }', variables: { first: 5 } });
    expect(host.rows('people').size).toBe(5);
  });

  it('takes rows that are marked as gone for deleted', async () => {
    let gone = false;
    const { host } = setUp(
      () => ({ body: { items: ROWS.map((row) => ({ ...row, deleted: gone && row.id === '3' })) } }),
      {
        config: paged({ by: 'none' }, { deletes: { by: 'softFlag', field: 'deleted', is: true } }),
      },
    );
    await host.sync('people');
    gone = true;

    await host.sync('people');

    expect([...host.rows('people').keys()]).not.toContain('person/3');
    expect(host.rows('people').size).toBe(4);
  });
});

describe('writing by configuration', () => {
  const actions = [
    {
      name: 'add-person',
      fields: { name: { type: 'string' as const }, mail: { type: 'string' as const } },
      create: { method: 'POST' as const, path: '/people' },
      key: 'id',
      find: { path: '/people', parameter: 'mail', field: 'mail', records: 'items' },
    },
  ];
  const item = (fields: Record<string, string>) => ({
    input: { action: 'add-person', fields },
    idempotencyKey: 'once',
  });

  it('finds its own work when the answer was lost, and does not write again', async () => {
    const people: { id: string; mail: string }[] = [];
    const { context } = setUp(
      (url, init) => {
        if (init.method === 'POST') {
          people.push({
            id: 'p1',
            ...(JSON.parse(typeof init.body === 'string' ? init.body : '{}') as { mail: string }),
          });
          throw new TypeError('fetch failed');
        }
        return { body: { items: people.filter(({ mail }) => mail === url.searchParams.get('mail')) } };
      },
      { config: { actions } },
    );
    const write = http.actions?.[0];

    await expect(write?.run(context(), [item({ name: 'Ada', mail: 'a@x.test' })])).rejects.toMatchObject({
      code: 'UNAVAILABLE',
    });
    const again = await write?.run(context(), [item({ name: 'Ada', mail: 'a@x.test' })]);

    expect(again).toEqual([{ status: 'ok', key: 'p1' }]);
    expect(people).toHaveLength(1);
  });

  it('refuses fields that the action does not have, without asking the vendor', async () => {
    const { context, asked } = setUp(() => ({ body: {} }), { config: { actions } });

    const [result] = (await http.actions?.[0]?.run(context(), [item({ name: 'Ada', wrong: 'x' })])) ?? [];

    expect(result?.status).toBe('invalid');
    expect(asked).toHaveLength(0);
  });
});
