import { toldRetryAt } from './retry-after.ts';
import type { SentResponse } from './send.ts';

/** What an answer means for the engine. `ok` hands the answer to the connector, also when it is a 404. */
export type Verdict =
  | { readonly is: 'ok' }
  | { readonly is: 'retry' }
  /** `retryAt` undefined: the system did not say. */
  | { readonly is: 'rateLimited'; readonly retryAt: Date | undefined }
  /** What was asked for is being made: no refusal, so nobody else has to wait. */
  | { readonly is: 'notYet'; readonly lookAt: Date }
  | { readonly is: 'reauthenticate' }
  | { readonly is: 'reconnect'; readonly why: string }
  | { readonly is: 'broken'; readonly what: string };

export type Classify = (response: SentResponse, now: Date) => Verdict;

/** The table for systems that mean what HTTP means. Connectors with 200-and-an-error wrap it. */
export const classifyByStatus: Classify = (response, now) => {
  const { status } = response;
  if (status === 401) return { is: 'reauthenticate' };
  // Some say a limit with 403 (Mailchimp, GitHub): a lost permission does not come back after a while.
  if (status === 403 && response.headers.has('retry-after')) {
    return { is: 'rateLimited', retryAt: toldRetryAt(response.headers, now) };
  }
  if (status === 403) return { is: 'reconnect', why: 'The credential may not do this' };
  if (status === 429) return { is: 'rateLimited', retryAt: toldRetryAt(response.headers, now) };
  if (status === 503 && response.headers.has('retry-after')) {
    return { is: 'rateLimited', retryAt: toldRetryAt(response.headers, now) };
  }
  if (status === 408 || status === 425 || status >= 500) return { is: 'retry' };
  if (status >= 300 && status < 400) return { is: 'broken', what: 'Unexpected redirect' };
  return { is: 'ok' };
};
