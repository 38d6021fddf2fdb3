/** What answers tell of a budget, as data for `RateBudget.read`. */
import { z } from 'zod';
import type { ReadBudget } from './budget.ts';
import type { Verdict } from './classify.ts';
import { numberIn, resetMs } from './retry-after.ts';
import type { SentResponse } from './send.ts';

export interface RateHeaders {
  readonly remaining: readonly string[];
  readonly reset: readonly string[];
  /** Left out: the declared size is the right one. */
  readonly limit?: readonly string[];
}

const USUAL: RateHeaders = {
  remaining: ['ratelimit-remaining', 'x-ratelimit-remaining', 'x-rate-limit-remaining'],
  reset: ['ratelimit-reset', 'x-ratelimit-reset', 'x-rate-limit-reset'],
};

/** By headers; of several names the first that is there counts. */
export function readRateHeaders(names: RateHeaders = USUAL): ReadBudget {
  return ({ headers }, now) => {
    const first = (of: readonly string[] = []): string | null =>
      of.map((name) => headers.get(name)).find(Boolean) ?? null;
    const remaining = numberIn(first(names.remaining));
    if (remaining === undefined) return undefined;
    const reset = resetMs(first(names.reset), now);
    return {
      remaining,
      limit: numberIn(first(names.limit)),
      ...(reset !== undefined && { resetAt: new Date(now.getTime() + reset) }),
    };
  };
}

const Costs = z.object({
  errors: z.array(z.object({ extensions: z.object({ code: z.string() }).optional() })).optional(),
  extensions: z.object({
    cost: z.object({
      requestedQueryCost: z.number().optional(),
      throttleStatus: z.object({
        maximumAvailable: z.number(),
        currentlyAvailable: z.number(),
        restoreRate: z.number().positive(),
      }),
    }),
  }),
});

/** GraphQL that is paid by cost, and says in each body what is left: `extensions.cost.throttleStatus`. */
export const readGraphqlCost: ReadBudget = ({ body }) => {
  const parsed = Costs.safeParse(body);
  if (!parsed.success) return undefined;
  const { maximumAvailable, currentlyAvailable, restoreRate } = parsed.data.extensions.cost.throttleStatus;
  return { remaining: currentlyAvailable, limit: maximumAvailable, refillPerSecond: restoreRate };
};

/** A 200 that says THROTTLED, with the time at which there will be enough. Undefined for all other answers. */
export function classifyGraphqlCost({ body }: SentResponse, now: Date): Verdict | undefined {
  const parsed = Costs.safeParse(body);
  if (!parsed.success) return undefined;
  const { errors = [], extensions } = parsed.data;
  if (!errors.some((error) => error.extensions?.code === 'THROTTLED')) return undefined;
  const { requestedQueryCost = 1, throttleStatus } = extensions.cost;
  const missing = Math.max(1, requestedQueryCost - throttleStatus.currentlyAvailable);
  return {
    is: 'rateLimited',
    retryAt: new Date(now.getTime() + Math.ceil((missing / throttleStatus.restoreRate) * 1_000)),
  };
}
