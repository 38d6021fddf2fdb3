import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { ResponsePath } from './path.ts';

/** Key in an error's `extensions` that names the subgraph. A symbol, so no serialiser can show it to a client. */
const SUBGRAPH: unique symbol = Symbol('subgraph');

export type SubgraphFaultCode = 'SUBGRAPH_UNAVAILABLE' | 'SUBGRAPH_TIMEOUT';

/** A subgraph gave no usable answer: it is down, too slow, or spoke nonsense. */
export class SubgraphFault extends Error {
  override readonly name = 'SubgraphFault';
  readonly code: SubgraphFaultCode;
  readonly subgraph: string;

  constructor(code: SubgraphFaultCode, subgraph: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.subgraph = subgraph;
  }
}

/** The subgraph an error came from, for logs and metrics. */
export function subgraphOf(error: GraphQLError): string | undefined {
  const extensions: { [SUBGRAPH]?: unknown } = error.extensions;
  const name = extensions[SUBGRAPH];
  return typeof name === 'string' ? name : undefined;
}

/** An error that a subgraph reported, at its place in the client's response. Codes pass through. */
export function reportedError(
  subgraph: string,
  error: GraphQLFormattedError | GraphQLError,
  path: ResponsePath | undefined,
): GraphQLError {
  const code = error.extensions?.['code'] ?? 'INTERNAL_SERVER_ERROR';
  return new GraphQLError(error.message || 'The subgraph reported an error without a message.', {
    ...(path && { path }),
    originalError: error instanceof GraphQLError ? (error.originalError ?? error) : null,
    extensions: { ...error.extensions, code, [SUBGRAPH]: subgraph },
  });
}

/** One error for a fetch that failed as a whole. A coded fault keeps its code, so that a breaker can say its own. */
export function failedFetch(subgraph: string, fault: unknown, path: ResponsePath): GraphQLError {
  return new GraphQLError(failureMessage(fault), {
    ...(path.length > 0 && { path }),
    originalError: fault instanceof Error ? fault : new Error('The fetch failed', { cause: fault }),
    extensions: { code: codeOf(fault) ?? 'SUBGRAPH_UNAVAILABLE', [SUBGRAPH]: subgraph },
  });
}

function failureMessage(fault: unknown): string {
  if (fault instanceof RequestCancelled) return 'The request ended before its answer was complete.';
  if (codeOf(fault) === 'SUBGRAPH_TIMEOUT') return 'A part of the graph took too long to answer.';
  return 'A part of the graph is unavailable.';
}

const CODE = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/;

/** The code of a fault of ours. Node's own codes (`ECONNREFUSED`) have no underscore and say nothing to a client. */
function codeOf(fault: unknown): string | undefined {
  if (!(fault instanceof Error) || !('code' in fault) || typeof fault.code !== 'string') return undefined;
  return CODE.test(fault.code) && !fault.code.startsWith('ERR_') && !fault.code.startsWith('UND_')
    ? fault.code
    : undefined;
}

/** The request was ended from outside: the client went away, or its own deadline passed. */
export class RequestCancelled extends Error {
  override readonly name = 'RequestCancelled';
  readonly code: string;

  constructor(reason: unknown) {
    super('The request was cancelled', { cause: reason });
    const timedOut = reason instanceof Error && reason.name === 'TimeoutError';
    this.code = codeOf(reason) ?? (timedOut ? 'REQUEST_TIMEOUT' : 'REQUEST_CANCELLED');
  }
}
