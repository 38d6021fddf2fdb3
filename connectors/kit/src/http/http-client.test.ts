import { describe, expect, it } from '@jest/globals';
import { RateLimited, ReconnectNeeded, Unavailable, VendorContractBroken } from '../errors.ts';
import type { Authorizer } from './authorizer.ts';
import { makeMemoryLedger } from './budget.ts';
import { makeHttpClient, type HttpClientOptions } from './http-client.ts';
import { makeRedactor } from './redact.ts';

const SECRET = 'canary-secret-123';
type Answer = { status?: number; body?: string; headers?: Record<string, string> } | Error;

function setUp(answers: Answer[], options: Partial<HttpClientOptions> = {}) {
  const sent: { url: string; headers: Headers }[] = [];
  const waits: number[] = [];
  const logged: string[] = [];
  let clock = Date.parse('2024-01-01T00:00:00Z');
  const authorizer: Authorizer = {
    authorize: (headers) => {
      headers.set('authorization', `Bearer ${SECRET}`);
      return Promise.resolve();
    },
    renew: () => Promise.resolve(false),
    secrets: () => [SECRET],
  };
  const client = makeHttpClient({
    hosts: ['shop.example:443'],
    authorizer,
    budgets: [],
    ledger: makeMemoryLedger(),
    redact: makeRedactor(() => [SECRET]),
    log: {
      info: (fields, message) => logged.push(JSON.stringify(fields) + message),
      warn: (fields, message) => logged.push(JSON.stringify(fields) + message),
    },
    signal: new AbortController().signal,
    now: () => new Date(clock),
    sleep: (ms) => {
      waits.push(ms);
      clock += ms;
      return Promise.resolve();
    },
    fetch: ((url: URL, init: RequestInit) => {
      sent.push({ url: url.href, headers: new Headers(init.headers) });
      const answer = answers[Math.min(sent.length, answers.length) - 1];
      if (answer instanceof Error) return Promise.reject(answer);
      return Promise.resolve(
        new Response(answer?.body ?? '{}', {
          status: answer?.status ?? 200,
          ...(answer?.headers && { headers: answer.headers }),
        }),
      );
    }) as typeof fetch,
    ...options,
  });
  return { client, sent, waits, logged };
}

const GET = { url: 'https://shop.example/items' };

describe('the http client of a connection', () => {
  it('waits as long as Retry-After says and then has the answer', async () => {
    const { client, waits } = setUp([{ status: 429, headers: { 'retry-after': '7' } }, { body: '{"ok":true}' }]);

    const response = await client.request(GET);

    expect(response.json()).toEqual({ ok: true });
    expect(waits).toEqual([7_000]);
  });

  it('ends the run with the time to come back when the wait is too long', async () => {
    const { client } = setUp([{ status: 429, headers: { 'retry-after': '3600' } }]);

    const error = await client.request(GET).catch((thrown: unknown) => thrown);

    expect(error).toBeInstanceOf(RateLimited);
    expect((error as RateLimited).retryAt.toISOString()).toBe('2024-01-01T01:00:00.000Z');
  });

  it('repeats a read after 500 and network failures, and gives up as Unavailable', async () => {
    const { client, sent } = setUp([{ status: 500 }, new TypeError('fetch failed'), { status: 502 }, { status: 503 }]);

    await expect(client.request(GET)).rejects.toBeInstanceOf(Unavailable);
    expect(sent).toHaveLength(4);
  });

  it('does not repeat a write whose answer was lost', async () => {
    const { client, sent } = setUp([new TypeError('socket hang up')]);

    await expect(client.request({ ...GET, method: 'POST', json: {} })).rejects.toBeInstanceOf(Unavailable);
    expect(sent).toHaveLength(1);
  });

  it('renews a refused credential once and then asks for a reconnect', async () => {
    let renewals = 0;
    const authorizer: Authorizer = {
      authorize: () => Promise.resolve(),
      renew: () => Promise.resolve((renewals += 1) > 0),
      secrets: () => [],
    };
    const { client, sent } = setUp([{ status: 401 }], { authorizer });

    await expect(client.request(GET)).rejects.toBeInstanceOf(ReconnectNeeded);
    expect(renewals).toBe(1);
    expect(sent).toHaveLength(2);
  });

  it('reaches no host that was not declared, and sends nothing there', async () => {
    const { client, sent } = setUp([{}]);

    await expect(client.request({ url: 'https://evil.example/items' })).rejects.toThrow('not a declared host');
    await expect(client.request({ url: 'https://shop.example:8443/items' })).rejects.toThrow('not a declared host');
    expect(sent).toHaveLength(0);
  });

  it('does not carry the credential along a redirect to another host', async () => {
    const { client, sent } = setUp([{ status: 302, headers: { location: 'https://evil.example/' } }]);

    await expect(client.request(GET)).rejects.toThrow('not a declared host');
    expect(sent).toHaveLength(1);
  });

  it('shows the secret in no error and no log line, whatever the vendor echoes', async () => {
    const { client, logged } = setUp([{ status: 500, body: `token ${SECRET} is bad` }]);

    const error = await client.request(GET).catch((thrown: unknown) => thrown);

    expect((error as Error).message).toContain('[redacted]');
    expect(`${(error as Error).message} ${logged.join(' ')}`).not.toContain(SECRET);
  });

  it('spends the budget: the call beyond the bucket waits for the refill', async () => {
    const { client, waits } = setUp([{}], { budgets: [{ name: 'api', capacity: 2, refillPerSecond: 1 }] });

    for (let call = 0; call < 4; call += 1) await client.request(GET);

    // A little of the refill is left alone.
    expect(waits).toEqual([1_031, 1_031]);
  });

  it('takes an answer that is not JSON for a broken contract', async () => {
    const { client } = setUp([{ body: '<html>maintenance</html>' }]);

    const response = await client.request(GET);

    expect(() => response.json()).toThrow(VendorContractBroken);
  });

  it.each([
    ['cut off', '{"items":[{"id":1},{"i'],
    ['empty', ''],
  ])('asks again when an answer that is called JSON arrives %s', async (_how, body) => {
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    const { client, sent } = setUp([
      { body, headers },
      { body: '{"items":[]}', headers },
    ]);

    expect((await client.request(GET)).json()).toEqual({ items: [] });
    expect(sent).toHaveLength(2);
  });

  it('does not repeat a write whose answer was cut off: what became of it is not known', async () => {
    const { client, sent } = setUp([{ body: '{"id":', headers: { 'content-type': 'application/json' } }]);

    await expect(client.request({ ...GET, method: 'POST', json: {} })).rejects.toBeInstanceOf(Unavailable);
    expect(sent).toHaveLength(1);
  });

  it('refuses an answer beyond the size limit', async () => {
    const { client } = setUp([{ body: 'x'.repeat(2_000) }], { maxBytes: 1_000 });

    await expect(client.request({ ...GET, method: 'POST' })).rejects.toThrow('larger than');
  });
});
