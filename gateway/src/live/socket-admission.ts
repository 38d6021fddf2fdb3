/** Who may open a socket, and what may run on it. */
import type { IncomingMessage } from 'node:http';
import type { ExecutionArgs, GraphQLError, GraphQLSchema } from 'graphql';
import type { Context, SubscribePayload } from 'graphql-ws';
import { type Logger, newId, type Principal } from '@tributary/platform';
import { type Authenticator, InvalidCredential } from '../auth/authenticator.ts';
import { bearerCredential } from '../auth/bearer.ts';
import type { Admitted } from '../door/admission.ts';
import type { Answer, Door } from '../door/door.ts';
import { PublicError } from '../door/public-error.ts';
import type { AnswerStream, Subscriptions } from './subscriptions.ts';

export interface AdmissionOptions {
  readonly door: Door;
  readonly subscriptions: Subscriptions;
  readonly authenticator: Authenticator;
  readonly logger: Logger;
  /** The schema of the moment; the protocol library asks for one and does not use it. */
  readonly schema: () => GraphQLSchema;
  /** Operations that one socket may have open. Default 100. */
  readonly maxOperations?: number;
}

export interface SocketState {
  readonly request: IncomingMessage;
  close(code: number, reason: string): void;
  /** Set when the connection is acknowledged. */
  credential?: string | undefined;
}

type Connection = Context<Record<string, unknown>, SocketState>;

/** Asked to come back later: the credential could not be checked. RFC 6455 registers 1013 for it. */
const TRY_AGAIN_LATER = 1013;

/** `false` closes with 4403. */
export async function admitConnection(connection: Connection, options: AdmissionOptions): Promise<boolean> {
  const { extra, connectionParams } = connection;
  try {
    extra.credential = bearerCredential(authorization(connectionParams) ?? extra.request.headers.authorization);
    await options.authenticator.principalOf(extra.credential);
    return true;
  } catch (error) {
    if (error instanceof InvalidCredential) return false;
    options.logger.error({ err: error }, 'a credential could not be checked');
    extra.close(TRY_AGAIN_LATER, 'Try again later');
    return false;
  }
}

function authorization(parameters: Readonly<Record<string, unknown>> | undefined): string | undefined {
  const value = parameters?.['authorization'] ?? parameters?.['Authorization'];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw new InvalidCredential();
  return value;
}

interface OperationContext {
  readonly admitted: Admitted;
  /** Present for a subscription. */
  readonly stream?: AnswerStream;
}

/** Errors from here go out as one `error` message, which ends the operation. */
export async function admitOperation(
  connection: Connection,
  payload: SubscribePayload,
  options: AdmissionOptions,
): Promise<ExecutionArgs | readonly GraphQLError[]> {
  const requestId = newId();
  const { door, subscriptions, maxOperations = 100 } = options;
  // The library has already counted this one.
  if (Object.keys(connection.subscriptions).length > maxOperations) return [tooMany(maxOperations, requestId)];

  const { credential } = connection.extra;
  const principal = await principalNow(credential, requestId, options);
  if (principal instanceof PublicError) return [principal];

  const { query, operationName, variables } = payload;
  const admission = door.admit({ query, operationName, variables, principal, requestId, transport: 'websocket' });
  if ('errors' in admission) return admission.errors;

  const { admitted } = admission;
  if (admitted.operation.operation !== 'subscription') return argumentsFor({ admitted }, options);
  const opened = await subscriptions.open(admitted, credential);
  return isErrors(opened) ? opened : argumentsFor({ admitted, stream: opened }, options);
}

function argumentsFor(context: OperationContext, options: AdmissionOptions): ExecutionArgs {
  return {
    schema: options.schema(),
    document: context.admitted.document,
    operationName: context.admitted.operationName ?? null,
    contextValue: context,
  };
}

function isErrors(opened: AnswerStream | readonly PublicError[]): opened is readonly PublicError[] {
  return Array.isArray(opened);
}

/** What `argumentsFor` put there. */
function contextOf(args: ExecutionArgs): OperationContext {
  return args.contextValue as OperationContext;
}

export function streamOf(args: ExecutionArgs): AnswerStream {
  const { stream } = contextOf(args);
  if (!stream) throw new Error('A subscription was admitted without a stream.');
  return stream;
}

export async function answerOf(args: ExecutionArgs, options: AdmissionOptions): Promise<Answer> {
  return await options.door.execute(contextOf(args).admitted);
}

/** The credential may have been revoked since the socket was opened. */
async function principalNow(
  credential: string | undefined,
  requestId: string,
  options: AdmissionOptions,
): Promise<Principal | PublicError> {
  try {
    return await options.authenticator.principalOf(credential);
  } catch (error) {
    if (error instanceof InvalidCredential) {
      return new PublicError('UNAUTHENTICATED', 'The credential no longer works. Sign in again.', { requestId });
    }
    options.logger.error({ err: error, requestId }, 'a credential could not be checked');
    return new PublicError('AUTHENTICATION_UNAVAILABLE', 'The credential cannot be checked at the moment.', {
      requestId,
    });
  }
}

function tooMany(limit: number, requestId: string): PublicError {
  return new PublicError(
    'TOO_MANY_SUBSCRIPTIONS',
    `This socket has ${String(limit)} operations open, which is the most it may. Complete some, or open another.`,
    { details: { limit }, requestId },
  );
}
