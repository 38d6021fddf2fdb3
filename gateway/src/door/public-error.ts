import { type ASTNode, GraphQLError } from 'graphql';
import type { PublicCode } from './public-codes.ts';

interface PublicErrorOptions {
  readonly nodes?: readonly ASTNode[] | ASTNode | undefined;
  readonly path?: readonly (string | number)[] | undefined;
  /** What the caller may read beside the code, for example the limit that was passed. */
  readonly details?: Readonly<Record<string, unknown>> | undefined;
  readonly requestId?: string | undefined;
  /** HTTP status of an answer that has no data because of this error. */
  readonly status?: number | undefined;
  /** The request is at fault, not the operation: 400 for every client, however it wants refusals told. */
  readonly isMalformed?: boolean;
}

/** An error whose every word is meant for the caller. `requestId` is set by the mask, last thing before it leaves. */
export class PublicError extends GraphQLError {
  readonly code: PublicCode;
  readonly details: Readonly<Record<string, unknown>>;
  readonly requestId: string | undefined;
  readonly status: number | undefined;
  readonly isMalformed: boolean;

  constructor(code: PublicCode, message: string, options: PublicErrorOptions = {}) {
    const details = options.details ?? {};
    super(message, {
      ...(options.nodes === undefined ? {} : { nodes: options.nodes }),
      ...(options.path === undefined ? {} : { path: options.path }),
      extensions: {
        code,
        ...details,
        ...(options.requestId === undefined ? {} : { requestId: options.requestId }),
      },
    });
    this.code = code;
    this.details = details;
    this.requestId = options.requestId;
    this.status = options.status;
    this.isMalformed = options.isMalformed ?? false;
  }

  withRequestId(requestId: string): PublicError {
    return new PublicError(this.code, this.message, {
      nodes: this.nodes,
      path: this.path,
      details: this.details,
      status: this.status,
      isMalformed: this.isMalformed,
      requestId,
    });
  }
}
