import type { SentResponse } from './send.ts';

/** What an answer means for the engine. `ok` hands the answer to the connector, also when it is a 404. */
export type Verdict =
  | { readonly is: 'ok' }
  | { readonly is: 'retry' }
  | { readonly is: 'rateLimited'; readonly retryAt: Date }
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
    return { is: 'rateLimited', retryAt: retryAfter(response.headers, now) };
  }
  if (status === 403) return { is: 'reconnect', why: 'The credential may not do this' };
  if (status === 429) return { is: 'rateLimited', retryAt: retryAfter(response.headers, now) };
  if (status === 503 && response.headers.has('retry-after')) {
    return { is: 'rateLimited', retryAt: retryAfter(response.headers, now) };
  }
  if (status === 408 || status === 425 || status >= 500) return { is: 'retry' };
  if (status >= 300 && status < 400) return { is: 'broken', what: 'Unexpected redirect' };
  return { is: 'ok' };
};

const FALLBACK_MS = 5_000;

/** `Retry-After` in seconds or as a date; five seconds when the vendor does not say. */
export function retryAfter(headers: Headers, now: Date): Date {
  const value = headers.get('retry-after')?.trim();
  if (value !== undefined && /^\d+(\.\d+)?$/.test(value)) return new Date(now.getTime() + Number(value) * 1000);
  const date = value === undefined ? Number.NaN : Date.parse(value);
  return Number.isNaN(date) ? new Date(now.getTime() + FALLBACK_MS) : new Date(date);
}
