/** What an answer of Shopify means for the engine. The status says little: throttles and refusals are 200. */
import { classifyByStatus, classifyGraphqlCost, type Classify, type Verdict } from '@tributary/connector-kit';
import { z } from 'zod';

const Told = z.object({
  errors: z.array(z.object({ extensions: z.object({ code: z.string().optional() }).optional() })).optional(),
  data: z.object({ waitedFor: z.object({ status: z.string().optional() }).nullish() }).nullish(),
});

/** Between two looks at a bulk operation. */
const LOOK_AGAIN_MS = 2_000;
/** The firewall does not say when it is over. */
const FIREWALL_MS = 60_000;
const NOT_YET = new Set(['CREATED', 'RUNNING', 'CANCELING']);

export const classify: Classify = (response, now) => {
  const { status } = response;
  const byStatus = classifyByStatus(response, now);
  if (byStatus.is === 'rateLimited') return byStatus;
  // A file's address is signed and ages: that says nothing of the shop.
  if (!new URL(response.url).pathname.startsWith('/admin/')) return status < 500 ? { is: 'ok' } : byStatus;
  // 402: frozen for a bill; 404: no such shop; 423: locked.
  if (status === 402 || status === 404 || status === 423) return { is: 'reconnect', why: 'The shop is not there' };
  if (status === 430) return { is: 'rateLimited', retryAt: new Date(now.getTime() + FIREWALL_MS) };
  if (status === 400 && response.url.endsWith('/oauth/access_token')) return { is: 'reauthenticate' };
  if (byStatus.is !== 'ok') return byStatus;
  const throttled = classifyGraphqlCost(response, now);
  if (throttled) return throttled;
  const { errors, data } = Told.safeParse(response.body).data ?? {};
  const code = errors?.[0]?.extensions?.code;
  if (code !== undefined) return VERDICTS[code] ?? byStatus;
  const isReady = !NOT_YET.has(data?.waitedFor?.status ?? '');
  return isReady ? byStatus : { is: 'notYet', lookAt: new Date(now.getTime() + LOOK_AGAIN_MS) };
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
