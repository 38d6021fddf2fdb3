/**
 * Four workers of one connection against a vendor with a true token bucket, in simulated time: how many of their
 * requests are refused, and how much of what the vendor allows they use.
 */
import { describe, expect, it } from '@jest/globals';
import { makeMemoryLedger, type RateBudget } from './budget.ts';
import { makeHttpClient } from './http-client.ts';
import { classifyGraphqlCost, readGraphqlCost } from './read-budget.ts';
import { classifyByStatus, type Classify } from './classify.ts';
import { makeRedactor } from './redact.ts';

const WORKERS = 4;
const ALLOWED = { capacity: 20, perSecond: 50 };
const MOST_REFUSED = 0.01;
const LEAST_USED = 0.9;

/** Time that passes when everybody waits. */
function simulatedTime() {
  const waiting: { at: number; wake: () => void }[] = [];
  const time = {
    now: Date.parse('2024-01-01T00:00:00.000Z'),
    sleep: async (ms: number): Promise<void> => {
      await new Promise<void>((wake) => waiting.push({ at: time.now + ms, wake }));
    },
    async run(work: Promise<unknown>): Promise<void> {
      for (;;) {
        await settled();
        const next = waiting.sort((a, b) => a.at - b.at).shift();
        if (!next) break;
        time.now = Math.max(time.now, next.at);
        next.wake();
      }
      await work;
    },
  };
  return time;
}

async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

interface Told {
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}
/** `waitMs`: until the next request is allowed, 0 when this one was. */
type Tell = (state: { waitMs: number; remaining: number; now: number }) => Told;

function makeVendor(time: { now: number }, tell: Tell, { cost = 1, refusal = 429 } = {}) {
  let tokens = ALLOWED.capacity * cost;
  let at = time.now;
  let forbiddenUntil = 0;
  const vendor = { accepted: 0, refused: 0, withheld: 0, answer };
  function answer(): Response {
    const filled = tokens + ((time.now - at) / 1_000) * ALLOWED.perSecond * cost;
    tokens = Math.min(ALLOWED.capacity * cost, filled);
    // What ran over while nobody was let in was not to be had.
    if (at < forbiddenUntil) vendor.withheld += (filled - tokens) / cost;
    at = time.now;
    const isAllowed = tokens >= cost && time.now >= forbiddenUntil;
    if (isAllowed) tokens -= cost;
    const shortMs = ((cost - tokens) / (ALLOWED.perSecond * cost)) * 1_000;
    const waitMs = isAllowed ? 0 : Math.max(1, shortMs, forbiddenUntil - time.now);
    vendor[isAllowed ? 'accepted' : 'refused'] += 1;
    const { headers = {}, body = {} } = tell({ waitMs, remaining: Math.floor(tokens), now: time.now });
    const said = Number(headers['retry-after']);
    // It means what it says: nothing before that time, whatever the bucket holds.
    if (!isAllowed && said > 0 && said < 60) forbiddenUntil = Math.max(forbiddenUntil, time.now + said * 1_000);
    const status = isAllowed ? 200 : refusal;
    return Response.json(body, { status, headers });
  }
  return vendor;
}

async function simulate(
  budget: RateBudget,
  tell: Tell,
  options: { cost?: number; classify?: Classify; refusal?: number } = {},
) {
  // What is declared too large has to be learnt.
  const seconds = budget.refillPerSecond > ALLOWED.perSecond * (options.cost ?? 1) ? 90 : 30;
  const time = simulatedTime();
  const vendor = makeVendor(time, tell, options);
  const ledger = makeMemoryLedger();
  let seed = 7;
  const jitter = (): number => 5 + ((seed = (seed * 48_271) % 2_147_483_647) % 25);
  const end = time.now + seconds * 1_000;
  const work = async (): Promise<void> => {
    const client = makeHttpClient({
      hosts: ['shop.example:443'],
      authorizer: { authorize: () => Promise.resolve(), renew: () => Promise.resolve(false), secrets: () => [] },
      budgets: [budget],
      ledger,
      redact: makeRedactor(() => []),
      log: { info: () => undefined, warn: () => undefined },
      signal: new AbortController().signal,
      now: () => new Date(time.now),
      sleep: async (ms) => await time.sleep(ms),
      attempts: 50,
      ...(options.classify && { classify: options.classify }),
      fetch: async () => {
        await time.sleep(jitter());
        const response = vendor.answer();
        await time.sleep(jitter());
        return response;
      },
    });
    while (time.now < end) await client.request({ url: 'https://shop.example/', cost: options.cost ?? 1 });
  };
  await time.run(Promise.all(Array.from({ length: WORKERS }, work)));
  const { accepted, refused, withheld } = vendor;
  const allowed = ALLOWED.capacity + ALLOWED.perSecond * seconds - withheld;
  return { refusedPart: refused / (accepted + refused), usedPart: accepted / allowed };
}

const wholeSeconds = (ms: number): string => String(Math.ceil(ms / 1_000));
const httpDate = (ms: number): string => new Date(Math.ceil(ms / 1_000) * 1_000).toUTCString();

/** What a refusal says; an accepted request is told nothing. */
const FORMS: [string, (waitMs: number, now: number) => Record<string, string>][] = [
  ['seconds', (waitMs) => ({ 'retry-after': wholeSeconds(waitMs) })],
  ['fractions of a second', (waitMs) => ({ 'retry-after': (waitMs / 1_000).toFixed(3) })],
  ['a date', (waitMs, now) => ({ 'retry-after': httpDate(now + waitMs) })],
  ['nothing', () => ({})],
  ['a date in the past', (_, now) => ({ 'retry-after': httpDate(now - 90_000) })],
  ['an absurd time', () => ({ 'retry-after': '4000000000' })],
  ['a reset in seconds since 1970', (waitMs, now) => ({ 'x-ratelimit-reset': wholeSeconds(now + waitMs) })],
  ['a reset in milliseconds since 1970', (waitMs, now) => ({ 'x-ratelimit-reset': String(Math.ceil(now + waitMs)) })],
  ['a reset in seconds from now', (waitMs) => ({ 'x-ratelimit-reset': (waitMs / 1_000).toFixed(3) })],
];

const DECLARED: [string, RateBudget][] = [
  ['declared as it is', { name: 'api', capacity: 20, refillPerSecond: 50 }],
  ['declared twice as large', { name: 'api', capacity: 40, refillPerSecond: 100 }],
];

describe.each(DECLARED)('a budget %s', (_declared, budget) => {
  it.each(FORMS)('is kept to within 1 %% and used to 90 %% when a refusal tells %s', async (_form, headers) => {
    const result = await simulate(budget, ({ waitMs, now }) => (waitMs === 0 ? {} : { headers: headers(waitMs, now) }));

    expect(result.refusedPart).toBeLessThan(MOST_REFUSED);
    expect(result.usedPart).toBeGreaterThanOrEqual(LEAST_USED);
  });

  it('is followed by the headers of every answer', async () => {
    const result = await simulate(budget, ({ waitMs, remaining }) => ({
      headers: {
        'x-ratelimit-remaining': String(remaining),
        'x-ratelimit-reset': (Math.max(waitMs, 20) / 1_000).toFixed(3),
      },
    }));

    expect(result.refusedPart).toBeLessThan(MOST_REFUSED);
    expect(result.usedPart).toBeGreaterThanOrEqual(LEAST_USED);
  });

  it('that is paid by the cost of a query is followed by what each body says of it', async () => {
    const COST = 10;
    const byCost = { ...budget, capacity: budget.capacity * COST, refillPerSecond: budget.refillPerSecond * COST };
    const result = await simulate(
      { ...byCost, read: readGraphqlCost },
      ({ waitMs, remaining }) => ({
        body: {
          ...(waitMs > 0 && { errors: [{ message: 'Throttled', extensions: { code: 'THROTTLED' } }] }),
          extensions: {
            cost: {
              requestedQueryCost: COST,
              throttleStatus: { maximumAvailable: 200, currentlyAvailable: remaining, restoreRate: 500 },
            },
          },
        },
      }),
      {
        cost: COST,
        refusal: 200,
        classify: (response, now) => classifyGraphqlCost(response, now) ?? classifyByStatus(response, now),
      },
    );

    expect(result.refusedPart).toBeLessThan(MOST_REFUSED);
    expect(result.usedPart).toBeGreaterThanOrEqual(LEAST_USED);
  });
});
