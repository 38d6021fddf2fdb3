/** What a request for an event stream must be: graphql-sse's distinct connections mode, by GET and by POST. */
import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { PUBLIC_CODES } from '../door/public-codes.ts';
import { PublicError } from '../door/public-error.ts';

const EVENT_STREAM = 'text/event-stream';

/** Whether the client likes an event stream best. Some list it behind JSON, and want it only where JSON cannot serve. */
export function wantsEventStream({ method, headers }: IncomingMessage): boolean {
  if (method !== 'GET' && method !== 'POST') return false;
  let [best, bestWeight] = ['', 0];
  for (const range of (headers.accept ?? '').split(',')) {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const weight = weightOf(parameters);
    if (weight > bestWeight) [best, bestWeight] = [type, weight];
  }
  return best === EVENT_STREAM;
}

function weightOf(parameters: readonly string[]): number {
  const given = parameters.find((parameter) => parameter.startsWith('q='));
  const weight = given === undefined ? 1 : Number(given.slice(2));
  return Number.isNaN(weight) ? 0 : weight;
}

/**
 * Headers that a page of another site cannot send before the browser has asked us. `Accept` and, set by the browser
 * itself, `Last-Event-ID` are none of them.
 */
const UNFORGEABLE = ['authorization', 'apollo-require-preflight', 'x-apollo-operation-name'];

/**
 * A GET that any page could make its visitor's browser send. No cookie is a credential here, so it could do and learn
 * little; the rule is Apollo's, for all that. `Authorization` fulfils it, so no client has to think of it.
 */
export function refuseForgeable({ method, headers }: IncomingMessage): void {
  if (method !== 'GET' || UNFORGEABLE.some((name) => headers[name] !== undefined)) return;
  throw malformed('An event stream by GET needs an `Authorization` or an `Apollo-Require-Preflight` header.');
}

const Parameters = z.object({
  query: z.string(),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
});
export type Parameters = z.infer<typeof Parameters>;

const Persisted = z.object({ query: z.never().optional(), extensions: z.object({ persistedQuery: z.object() }) });

/** `body` is undefined for a POST of another content type. Throws a `PublicError`. */
export function parametersOf({ method }: IncomingMessage, body: unknown, url: URL): Parameters {
  const given = method === 'GET' ? fromSearch(url.searchParams) : body;
  const parsed = Parameters.safeParse(given);
  if (parsed.success) return parsed.data;
  if (Persisted.safeParse(given).success) {
    throw new PublicError('PERSISTED_QUERY_NOT_SUPPORTED', PUBLIC_CODES.PERSISTED_QUERY_NOT_SUPPORTED, {
      status: 400,
      isMalformed: true,
    });
  }
  throw malformed('Send application/json with `query` as text, and `variables`, if any, as an object.');
}

function fromSearch(search: URLSearchParams): unknown {
  return {
    query: search.get('query') ?? undefined,
    operationName: search.get('operationName'),
    variables: jsonOf(search.get('variables')),
    extensions: jsonOf(search.get('extensions')),
  };
}

function jsonOf(text: string | null): unknown {
  if (text === null || text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // The parser's message quotes the text, which may hold a secret.
    throw malformed('`variables` and `extensions` of a GET are JSON.');
  }
}

function malformed(message: string): PublicError {
  return new PublicError('BAD_REQUEST', message, { status: 400, isMalformed: true });
}
