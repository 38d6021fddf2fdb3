import { type DocumentNode, type ExecutionResult, print } from 'graphql';
import { errors, Pool } from 'undici';
import {
  SYSTEM,
  type EventOnWire,
  type PrincipalSigner,
  type RawReply,
  type RawRequest,
  type Receive,
  type Subgraph,
  type SubgraphRequest,
} from '@tributary/platform';
import { SubgraphFault } from '../plan/errors.ts';

export interface HttpSubgraphOptions {
  readonly name: string;
  /** Where it takes operations, path included. */
  readonly url: string;
  readonly signer: PrincipalSigner;
  /** Deadline of one request, in milliseconds. Default 5000. */
  readonly timeoutMs?: number;
  /** Connections kept open to it. Default 64. */
  readonly connections?: number;
  /** An answer beyond this is refused. Default 64 MiB. */
  readonly maxAnswerBytes?: number;
}

export interface HttpSubgraph extends Subgraph {
  /** Hands a request on that is no GraphQL, byte by byte. Rejects with a `SubgraphFault` when there is no answer. */
  readonly forward: Receive;
  /** Waits for the requests under way, then closes the connections. */
  close(): Promise<void>;
}

const TIMEOUT_MS = 5000;
const CONNECTIONS = 64;
const MAX_ANSWER_BYTES = 64 * 1024 * 1024;

/**
 * A subgraph that answers over HTTP. Connections are kept alive, and a document is printed once. Rejects with a
 * `SubgraphFault` when there is no usable answer; what the answer itself reports is in its `errors`.
 */
export function makeHttpSubgraph(options: HttpSubgraphOptions): HttpSubgraph {
  const { name, url, signer, timeoutMs = TIMEOUT_MS } = options;
  const { origin, pathname, search } = new URL(url);
  const pool = new Pool(origin, {
    connections: options.connections ?? CONNECTIONS,
    connectTimeout: timeoutMs,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    maxResponseSize: options.maxAnswerBytes ?? MAX_ANSWER_BYTES,
  });
  const printed = new WeakMap<DocumentNode, string>();
  const textOf = (document: DocumentNode): string => {
    const text = printed.get(document) ?? JSON.stringify(print(document));
    printed.set(document, text);
    return text;
  };
  return {
    name,
    async execute(request) {
      const deadline = deadlineOf(request.signal, timeoutMs);
      try {
        const { statusCode, headers, body } = await pool.request({
          method: 'POST',
          path: pathname + search,
          headers: {
            'content-type': 'application/json',
            accept: 'application/json',
            'x-tributary-principal': await signer.sign(request.principal),
            'x-request-id': request.requestId,
          },
          body: bodyOf(textOf(request.document), request),
          signal: deadline.signal,
        });
        const text = await body.text();
        return answerOf(name, { statusCode, contentType: String(headers['content-type']), text });
      } catch (fault) {
        throw faultOf(name, fault, deadline.hasPassed());
      } finally {
        deadline.clear();
      }
    },
    forward: async (request) => {
      const principal = await signer.sign(SYSTEM);
      return await forward(pool, request, { principal, timeoutMs }).catch((fault: unknown) => {
        throw faultOf(name, fault, false);
      });
    },
    close: () => pool.close(),
  };
}

/** About this connection and not about the request, or ours to say. */
const NOT_HANDED_ON = new Set([
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'x-tributary-principal',
]);

async function forward(
  pool: Pool,
  { method, target, headers: given, body }: RawRequest,
  { principal, timeoutMs }: { principal: string; timeoutMs: number },
): Promise<RawReply> {
  const kept = Object.entries(given).filter(([header]) => !NOT_HANDED_ON.has(header));
  const answer = await pool.request({
    method,
    path: target,
    headers: { ...Object.fromEntries(kept), 'x-tributary-principal': principal },
    body: body.length === 0 ? null : body,
    signal: AbortSignal.timeout(timeoutMs),
  });
  const headers = Object.fromEntries(
    ['content-type', 'retry-after', 'allow'].flatMap((header) => {
      const value = answer.headers[header];
      return typeof value === 'string' ? [[header, value]] : [];
    }),
  );
  return { status: answer.statusCode, headers, body: await answer.body.text() };
}

interface Deadline {
  readonly signal: AbortSignal;
  hasPassed(): boolean;
  clear(): void;
}

/** Undici's own timers are accurate to a second only. */
function deadlineOf(outer: AbortSignal | undefined, timeoutMs: number): Deadline {
  const controller = new AbortController();
  let hasPassed = false;
  const timer = setTimeout(() => {
    hasPassed = true;
    controller.abort();
  }, timeoutMs);
  const abort = (): void => {
    controller.abort(outer?.reason);
  };
  if (outer?.aborted) abort();
  outer?.addEventListener('abort', abort);
  return {
    signal: controller.signal,
    hasPassed: () => hasPassed,
    clear() {
      clearTimeout(timer);
      outer?.removeEventListener('abort', abort);
    },
  };
}

function bodyOf(query: string, { operationName, variables, event }: SubgraphRequest): string {
  const name = operationName === undefined ? '' : `,"operationName":${JSON.stringify(operationName)}`;
  const extensions = event === undefined ? '' : `,"extensions":{"event":${eventText(event)}}`;
  return `{"query":${query}${name},"variables":${JSON.stringify(variables)}${extensions}}`;
}

/** A position is larger than what a JSON number keeps, so it travels as text. */
function eventText(event: EventOnWire): string {
  return JSON.stringify({ ...event, position: event.position.toString() });
}

interface HttpAnswer {
  readonly statusCode: number;
  readonly contentType: string;
  readonly text: string;
}

function answerOf(name: string, { statusCode, contentType, text }: HttpAnswer): ExecutionResult {
  const refuse = (what: string, options?: ErrorOptions): SubgraphFault =>
    new SubgraphFault('SUBGRAPH_UNAVAILABLE', name, `${name} answered ${what}`, options);
  if (statusCode !== 200) throw refuse(`with status ${statusCode}`);
  if (!contentType.includes('json')) throw refuse(`with ${contentType} instead of JSON`);
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch (fault) {
    throw refuse('with JSON that ends early or is broken', { cause: fault });
  }
  if (!isExecutionResult(answer)) throw refuse('with JSON that is no GraphQL result');
  const { data = null, errors } = answer;
  return errors ? { data, errors } : { data };
}

function isExecutionResult(answer: unknown): answer is ExecutionResult {
  if (typeof answer !== 'object' || answer === null) return false;
  const errors = 'errors' in answer ? answer.errors : undefined;
  if (errors === undefined || errors === null) return 'data' in answer;
  return Array.isArray(errors) && errors.every(isReportedError);
}

function isReportedError(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('message' in error)) return false;
  return typeof error.message === 'string' && (!('path' in error) || Array.isArray(error.path) || !error.path);
}

function faultOf(name: string, fault: unknown, deadlineHasPassed: boolean): unknown {
  if (fault instanceof SubgraphFault) return fault;
  const timedOut =
    deadlineHasPassed ||
    fault instanceof errors.HeadersTimeoutError ||
    fault instanceof errors.BodyTimeoutError ||
    fault instanceof errors.ConnectTimeoutError;
  return timedOut
    ? new SubgraphFault('SUBGRAPH_TIMEOUT', name, `${name} did not answer in time`, { cause: fault })
    : new SubgraphFault('SUBGRAPH_UNAVAILABLE', name, `${name} could not be reached`, { cause: fault });
}
