/** What an answer of Shopify means for the engine. The status says little: throttles and refusals are 200. */
import { classifyByStatus, type Classify, type Verdict } from '@tributary/connector-kit';
import { z } from 'zod';

const Cost = z.object({
  requestedQueryCost: z.number().nullish(),
  throttleStatus: z.object({ currentlyAvailable: z.number(), restoreRate: z.number() }).optional(),
});
const Told = z.object({
  errors: z
    .union([
      z.string(),
      z.array(z.object({ message: z.string(), extensions: z.object({ code: z.string().optional() }).optional() })),
    ])
    .optional(),
  extensions: z.object({ cost: Cost.optional() }).optional(),
  data: z.object({ waitedFor: z.object({ status: z.string().optional() }).nullish() }).nullish(),
});
type Told = z.infer<typeof Told>;

/** Between two looks at a bulk operation. */
const LOOK_AGAIN_MS = 2_000;
/** Where a throttle does not say how fast points come back: those of the smallest plan. */
const USUAL_RATE = 100;

export const classify: Classify = (response, now) => {
  const { status } = response;
  // 402: frozen for a bill; 404: no such shop; 423: locked.
  if (status === 402 || status === 404 || status === 423) return { is: 'reconnect', why: 'The shop is not there' };
  if (status === 430) return { is: 'rateLimited', retryAt: later(now, 60_000) };
  if (status === 400 && response.url.endsWith('/oauth/access_token')) return { is: 'reauthenticate' };
  const byStatus = classifyByStatus(response, now);
  if (byStatus.is !== 'ok') return byStatus;
  const told = read(response.text);
  if (!told) return byStatus;
  if (Array.isArray(told.errors)) {
    const code = told.errors[0]?.extensions?.code ?? '';
    if (code === 'THROTTLED') return { is: 'rateLimited', retryAt: later(now, throttleMs(told)) };
    return VERDICTS[code] ?? byStatus;
  }
  return isNotYet(told) ? { is: 'rateLimited', retryAt: later(now, LOOK_AGAIN_MS) } : byStatus;
};

const VERDICTS: Readonly<Record<string, Verdict>> = {
  ACCESS_DENIED: { is: 'reconnect', why: 'The app may not do this' },
  SHOP_INACTIVE: { is: 'reconnect', why: 'The shop is not active' },
  INTERNAL_SERVER_ERROR: { is: 'retry' },
  TIMEOUT: { is: 'retry' },
  MAX_COST_EXCEEDED: { is: 'broken', what: 'The question costs too much' },
  undefinedField: { is: 'broken', what: 'The Admin API does not have a field that is needed' },
  argumentNotAccepted: { is: 'broken', what: 'The Admin API does not take an argument that is needed' },
};

/** Only what may be an error or a bulk operation: pages are long and are parsed once. */
function read(text: string): Told | undefined {
  if (!text.includes('"errors"') && !text.includes('"waitedFor"')) return undefined;
  try {
    return Told.safeParse(JSON.parse(text)).data;
  } catch {
    // Not JSON: the status decides.
    return undefined;
  }
}

function isNotYet({ data }: Told): boolean {
  const status = data?.waitedFor?.status;
  return status === 'CREATED' || status === 'RUNNING' || status === 'CANCELING';
}

/** Until the bucket holds what the question costs. */
function throttleMs({ extensions }: Told): number {
  const cost = extensions?.cost;
  const missing = (cost?.requestedQueryCost ?? USUAL_RATE) - (cost?.throttleStatus?.currentlyAvailable ?? 0);
  return Math.max(0, Math.ceil((missing / (cost?.throttleStatus?.restoreRate ?? USUAL_RATE)) * 1_000));
}

function later(now: Date, ms: number): Date {
  return new Date(now.getTime() + ms);
}
