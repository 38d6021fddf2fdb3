/**
 * The last thing that touches an error. What was written for the caller keeps its code and message; everything
 * else is logged whole and leaves as INTERNAL_ERROR with the request id that finds the log line. No stack, SQL,
 * address or subgraph name ever passes: extensions are rebuilt from a list, never copied.
 */
import type { GraphQLError } from 'graphql';
import type { Logger } from '@tributary/platform';
import { isPublicCode, PUBLIC_CODES, type PublicCode } from './public-codes.ts';
import { PublicError } from './public-error.ts';

export interface Mask {
  readonly requestId: string;
  readonly logger: Pick<Logger, 'error' | 'warn'>;
  /** Whether “Did you mean …” may stay: it tells names of the schema. */
  readonly hints: boolean;
}

/** Extensions a caller may read, beside `code` and `requestId`. */
const OPEN_EXTENSIONS = ['limit', 'requested', 'argument', 'field', 'oldestCursor', 'cursor', 'retryAfterMs'] as const;
/** Codes whose errors point into the caller's own document; other locations point into a subgraph's. */
const LOCATED: ReadonlySet<PublicCode> = new Set<PublicCode>([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'DEPTH_LIMIT',
  'PAGE_SIZE',
]);
const HINT = / ?Did you mean .+\?$/s;
const LONGEST_MESSAGE = 500;

export function maskErrors(errors: readonly unknown[], mask: Mask): PublicError[] {
  return errors.map((error) => maskError(error, mask));
}

export function maskError(error: unknown, mask: Mask): PublicError {
  if (error instanceof PublicError) return error.requestId === undefined ? dressed(error, error.code, mask) : error;
  const graphQLError = asGraphQLError(error);
  const code = graphQLError?.extensions?.['code'];
  if (graphQLError && isPublicCode(code) && code !== 'INTERNAL_ERROR') {
    if (PUBLIC_CODES[code] !== undefined)
      mask.logger.warn({ err: error, requestId: mask.requestId }, 'part of the graph failed');
    return dressed(graphQLError, code, mask);
  }
  // A subgraph that masked it under this request's id has logged the cause under it as well.
  const isLogged = code === 'INTERNAL_ERROR' && graphQLError?.extensions?.['requestId'] === mask.requestId;
  if (!isLogged) {
    mask.logger.error({ err: causeOf(error), requestId: mask.requestId, path: graphQLError?.path }, 'operation failed');
  }
  return new PublicError('INTERNAL_ERROR', PUBLIC_CODES.INTERNAL_ERROR, {
    path: graphQLError?.path,
    requestId: mask.requestId,
    status: 500,
  });
}

function dressed(error: ErrorLike, code: PublicCode, mask: Mask): PublicError {
  const message = PUBLIC_CODES[code] ?? (mask.hints ? error.message : error.message.replace(HINT, ''));
  return new PublicError(code, message.slice(0, LONGEST_MESSAGE), {
    nodes: LOCATED.has(code) ? error.nodes : undefined,
    path: error.path,
    details: openExtensions(error.extensions),
    requestId: mask.requestId,
    ...(error instanceof PublicError ? { status: error.status, isMalformed: error.isMalformed } : {}),
  });
}

function openExtensions(extensions: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return Object.fromEntries(
    OPEN_EXTENSIONS.filter((name) => extensions[name] !== undefined).map((name) => [name, extensions[name]]),
  );
}

type ErrorLike = Pick<GraphQLError, 'message'> & Partial<Pick<GraphQLError, 'extensions' | 'path' | 'nodes'>>;

/** Errors of an HTTP subgraph may arrive as plain objects of the same shape. */
function asGraphQLError(error: unknown): ErrorLike | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  return 'message' in error && typeof error.message === 'string' ? (error as ErrorLike) : undefined;
}

function causeOf(error: unknown): unknown {
  if (typeof error === 'object' && error !== null && 'originalError' in error) return error.originalError ?? error;
  return error;
}
