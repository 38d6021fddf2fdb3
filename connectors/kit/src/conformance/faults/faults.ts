/** What goes wrong between a connector and its system, as data. */
import type { Fault } from './fault-line.ts';

export const RETRY_AFTER_S = 7;

/** Refused for a while before the system looked at it. */
export function limited(status: 429 | 403): Fault {
  return () => Promise.resolve(answer(status, { message: 'API rate limit exceeded' }, retryAfter()));
}

export const serverError: Fault = () => Promise.resolve(answer(500, { message: 'Internal Server Error' }));

export const tokenExpired: Fault = () => Promise.resolve(answer(401, { message: 'The token has expired' }));

/** The system has done it, and its answer never came. */
export const answerLost: Fault = async (real) => {
  await (await real()).arrayBuffer();
  throw new TypeError('fetch failed', {
    cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }),
  });
};

/** The first half of the answer, as if it were all. */
export const cutShort: Fault = async (real) => {
  const { text, again } = await heard(real);
  return again(text.slice(0, Math.floor(text.length / 2)));
};

/** Half of the answer and then nothing, until the request's own time is over. */
export const stalled: Fault = async (real) => {
  const { text, again } = await heard(real);
  const half = new TextEncoder().encode(text.slice(0, Math.floor(text.length / 2)));
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      controller.enqueue(half);
    },
    pull: (controller) => {
      controller.error(Object.assign(new Error('The operation was aborted due to timeout'), { name: 'TimeoutError' }));
    },
  });
  return again(body);
};

/** 200, and in the body that it is none: as GraphQL and JSON-RPC do it, and many who should not. */
export const errorInBody: Fault = () =>
  Promise.resolve(
    answer(200, {
      id: 1,
      error: ['InternalError', 'the request was not carried out'],
      errors: [{ message: 'the request was not carried out' }],
      data: null,
    }),
  );

/** Every list is answered as it was when it was first asked for: a cache that looks at the path alone. */
export function stalePages(): Fault {
  const first = new Map<string, Response>();
  return async (real, { method, url }) => {
    const place = `${method} ${new URL(url).pathname}`;
    const answer = first.get(place) ?? (await real());
    first.set(place, answer);
    return answer.clone();
  };
}

/** A refusal that says back what it was sent with. */
export const echoing: Fault = (_real, { headers, url, body }) =>
  Promise.resolve(answer(400, { message: 'Bad request', request: { url, body, headers: [...headers] } }));

export const UNDECLARED = '$2b$10$undeclaredPasswordHash';

/** Every object of the answer has a field more than anybody declared. */
export const moreFields: Fault = async (real) => {
  const { text, again } = await heard(real);
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    // No JSON: it stays as it is, and the check sees that nothing was added.
    return again(text);
  }
  return again(JSON.stringify(withMore(parsed)));
};

function withMore(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withMore);
  if (value === null || typeof value !== 'object') return value;
  const fields = Object.entries(value).map(([name, inner]) => [name, withMore(inner)] as const);
  // Values that are marked with their type are no objects of anybody's.
  return '__class__' in value
    ? Object.fromEntries(fields)
    : { ...Object.fromEntries(fields), password_hash: UNDECLARED };
}

async function heard(real: () => Promise<Response>) {
  const response = await real();
  const text = await response.text();
  const headers = new Headers(response.headers);
  for (const name of ['content-length', 'content-encoding', 'transfer-encoding']) headers.delete(name);
  const again = (body: string | ReadableStream<Uint8Array>): Response =>
    new Response([204, 304].includes(response.status) ? null : body, { status: response.status, headers });
  return { text, again };
}

function answer(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
}

function retryAfter(): Record<string, string> {
  return { 'retry-after': String(RETRY_AFTER_S) };
}
