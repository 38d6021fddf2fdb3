/**
 * Faults stay inside. An error that the API's user may read carries a code; every other one is replaced by
 * `INTERNAL_ERROR` and the request's id, and its cause goes to the log under the same id.
 */
import { GraphQLError } from 'graphql';
import type { Logger } from '../telemetry/index.ts';

/** An error for the API's user: a code of docs/errors.md, and a message that says what to do. */
export function codedError(code: string, message: string, extensions: Record<string, unknown> = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { ...extensions, code } });
}

export function isCoded(error: GraphQLError): boolean {
  const { code } = error.extensions;
  return typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR' && code !== 'INTERNAL_ERROR';
}

export interface MaskingContext {
  readonly logger: Pick<Logger, 'error'>;
  readonly requestId: string;
}

/** The error as outsiders may see it. Logs the cause of one that they may not. */
export function maskError(error: GraphQLError, { logger, requestId }: MaskingContext): GraphQLError {
  const { nodes, source, positions, path } = error;
  if (isCoded(error)) return error;
  logger.error({ err: error.originalError ?? error, requestId, path }, 'a fault while answering');
  return new GraphQLError('Something failed on our side. Give the request id when you report it.', {
    ...(nodes ? { nodes } : {}),
    ...(source ? { source } : {}),
    ...(positions ? { positions } : {}),
    ...(path ? { path } : {}),
    extensions: { code: 'INTERNAL_ERROR', requestId },
  });
}
