/**
 * The short way for what nearly every request is: a well-formed POST of an operation that has run before. It gives the
 * reply that ApolloServer would, without going through it; whatever is new, odd or refused goes through it.
 */
import type { Principal } from '@tributary/platform';
import { BoundedMap } from '../bounded-map.ts';
import type { Door } from '../door/door.ts';
import type { Exchange, Reply } from './reply.ts';
import { statusOf } from './status.ts';

export interface DirectLane {
  /** Undefined when the request is not for this lane; nothing was done then. */
  answer(exchange: Exchange, body: unknown, principal: Principal): Promise<Reply> | undefined;
  /** Remembers what the full way negotiated for this request's `accept` header. */
  learn(exchange: Exchange, reply: Reply): void;
}

const KNOWN_HEADERS = 100;
const LONGEST_HEADER = 200;
const TAKEN: ReadonlySet<string> = new Set(['query', 'operationName', 'variables']);

export function makeDirectLane(door: Pick<Door, 'admitKnown' | 'execute'>): DirectLane {
  const contentTypes = new BoundedMap<string, string>(KNOWN_HEADERS);
  return {
    answer(exchange, body, principal) {
      const accept = exchange.request.headers.accept ?? '';
      const contentType = contentTypes.get(accept);
      const operation = contentType === undefined ? undefined : operationIn(body);
      if (operation === undefined) return undefined;
      const { requestId, signal } = exchange;
      const admitted = door.admitKnown({ ...operation, principal, requestId, signal, transport: 'http' });
      if (admitted === undefined || admitted.operation.operation === 'subscription') return undefined;
      return door.execute(admitted).then(({ data, errors, extensions }) => ({
        status: statusOf({ errors: errors ?? [], hasData: data !== undefined, accept }, 200) ?? 200,
        headers: { 'content-type': contentType ?? '' },
        body: `${JSON.stringify({ errors, data, extensions })}\n`,
      }));
    },
    learn({ request }, { status, headers }) {
      const { accept = '' } = request.headers;
      const contentType = headers?.['content-type'];
      if (request.method !== 'POST' || status !== 200 || contentType === undefined) return;
      if (accept.length <= LONGEST_HEADER) contentTypes.set(accept, contentType);
    },
  };
}

interface Operation {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
}

/** What the body asks for, when it is of the plainest form. */
function operationIn(body: unknown): Operation | undefined {
  if (!isRecord(body)) return undefined;
  for (const key of Object.keys(body)) if (!TAKEN.has(key)) return undefined;
  const { query, operationName = null, variables = null } = body;
  if (typeof query !== 'string' || query === '') return undefined;
  if (operationName !== null && (typeof operationName !== 'string' || operationName === '')) return undefined;
  if (variables !== null && !isRecord(variables)) return undefined;
  return { query, operationName: operationName ?? undefined, variables: variables ?? undefined };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
