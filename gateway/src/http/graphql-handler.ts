import { HeaderMap } from '@apollo/server';
import type { Logger, Principal } from '@tributary/platform';
import { type Authenticator, InvalidCredential } from '../auth/authenticator.ts';
import { bearerCredential } from '../auth/bearer.ts';
import type { Door } from '../door/door.ts';
import type { PublicCode } from '../door/public-codes.ts';
import { PublicError } from '../door/public-error.ts';
import type { EventStreamEndpoint, EventStreamRequest } from '../live/sse.ts';
import type { Apollo } from './apollo.ts';
import { makeDirectLane } from './direct-lane.ts';
import { parametersOf, refuseForgeable, wantsEventStream } from './event-stream-request.ts';
import { type Exchange, type Handler, JSON_TYPE, type Reply, RESPONSE_TYPE } from './reply.ts';
import { BodyRefused, readJson } from './request-body.ts';

interface GraphQLHandlerOptions {
  readonly apollo: Apollo;
  readonly door: Pick<Door, 'screen' | 'admitKnown' | 'execute'>;
  readonly eventStreams: Pick<EventStreamEndpoint, 'answer'>;
  readonly authenticator: Authenticator;
  readonly logger: Logger;
  readonly maxBodyBytes: number;
}

/** GraphQL over HTTP at one path: body, credential, a first look at the document, and then the operation. */
export function makeGraphQLHandler(options: GraphQLHandlerOptions): Handler {
  const lane = makeDirectLane(options.door);
  return async (exchange) => {
    const { request, url, requestId } = exchange;
    const isEventStream = wantsEventStream(request);
    try {
      if (isEventStream) refuseForgeable(request);
      const body = request.method === 'POST' ? await readJson(request, options.maxBodyBytes) : undefined;
      const principal = await principalOf(exchange, options);
      if (isEventStream) return await options.eventStreams.answer(eventStreamRequest(exchange, body, principal));
      const direct = lane.answer(exchange, body, principal);
      if (direct) return await direct;
      const fault = screen(body, url, requestId, options.door);
      if (fault) return refused(exchange, fault);
      const reply = await options.apollo.answer({
        http: { method: request.method ?? 'GET', headers: headersOf(exchange), search: url.search, body },
        principal,
        requestId,
        signal: exchange.signal,
      });
      lane.learn(exchange, reply);
      return reply;
    } catch (error) {
      if (error instanceof BodyRefused) return refused(exchange, fromBody(error));
      if (error instanceof PublicError) return refused(exchange, error);
      throw error;
    }
  };
}

async function principalOf(exchange: Exchange, { authenticator, logger }: GraphQLHandlerOptions): Promise<Principal> {
  try {
    return await authenticator.principalOf(bearerCredential(exchange.request.headers.authorization));
  } catch (error) {
    if (error instanceof InvalidCredential) throw new PublicError('UNAUTHENTICATED', error.message, { status: 401 });
    logger.error({ err: error, requestId: exchange.requestId }, 'a credential could not be checked');
    const message = 'The credential cannot be checked at the moment. Try again shortly.';
    throw new PublicError('AUTHENTICATION_UNAVAILABLE', message, { status: 503 });
  }
}

function eventStreamRequest(exchange: Exchange, body: unknown, principal: Principal): EventStreamRequest {
  const { request, url, requestId, signal } = exchange;
  const { method, headers } = request;
  const lastEventId = headers['last-event-id'];
  return {
    ...parametersOf(request, body, url),
    principal,
    credential: bearerCredential(headers.authorization),
    method,
    lastEventId: typeof lastEventId === 'string' && lastEventId !== '' ? lastEventId : undefined,
    requestId,
    signal,
  };
}

function screen(body: unknown, url: URL, requestId: string, door: Pick<Door, 'screen'>): PublicError | undefined {
  const query = isRecord(body) ? body['query'] : url.searchParams.get('query');
  return typeof query === 'string' ? door.screen(query, requestId) : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function headersOf({ request }: Exchange): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

function fromBody(error: BodyRefused): PublicError {
  const code: PublicCode = error.status === 413 ? 'DOCUMENT_TOO_LARGE' : 'BAD_REQUEST';
  return new PublicError(code, error.message, { status: error.status, isMalformed: true });
}

/** An answer from before the GraphQL layer, in its form and with the status its rules give. */
function refused({ request, requestId }: Exchange, error: PublicError): Reply {
  const tellsByStatus = (request.headers.accept ?? '').includes('application/graphql-response+json');
  const status = error.status ?? 400;
  return {
    status: status === 400 && !tellsByStatus && !error.isMalformed ? 200 : status,
    headers: {
      'content-type': tellsByStatus ? RESPONSE_TYPE : JSON_TYPE,
      ...(status === 405 ? { allow: 'POST' } : {}),
      ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
      ...(status === 503 ? { 'retry-after': '2' } : {}),
    },
    body: JSON.stringify({ errors: [error.withRequestId(requestId)] }),
  };
}
