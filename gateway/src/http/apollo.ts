/**
 * ApolloServer speaks GraphQL over HTTP for us (methods, content types, CSRF, validation); what it is told to
 * execute goes through the door like everything else.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import {
  ApolloServer,
  type ApolloServerOptions,
  type ApolloServerPlugin,
  type HTTPGraphQLRequest,
} from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger, Principal } from '@tributary/platform';
import type { Door } from '../door/door.ts';
import type { GraphSource } from '../door/graph.ts';
import { maskError } from '../door/mask-errors.ts';
import { PublicError } from '../door/public-error.ts';
import type { Limits } from '../limits/limits.ts';
import type { Reply } from './reply.ts';

export interface ApolloOptions {
  readonly door: Door;
  readonly graphs: GraphSource;
  readonly limits: Limits;
  readonly logger: Logger;
  readonly introspection: boolean;
  readonly hints: boolean;
}

export interface ApolloRequest {
  readonly http: HTTPGraphQLRequest;
  readonly principal: Principal;
  readonly requestId: string;
  readonly signal: AbortSignal;
}

export interface Apollo {
  start(): Promise<void>;
  answer(request: ApolloRequest): Promise<Reply>;
  stop(): Promise<void>;
}

type Caller = Pick<ApolloRequest, 'principal' | 'requestId' | 'signal'>;
type Gateway = Extract<ApolloServerOptions<Caller>, { gateway: object }>['gateway'];

export function makeApollo(options: ApolloOptions): Apollo {
  // Errors made before there is a context (a bad method, a CSRF refusal) must carry the request id as well.
  const requestIds = new AsyncLocalStorage<string>();
  const server = new ApolloServer<Caller>({
    gateway: gatewayTo(options),
    introspection: options.introspection,
    hideSchemaDetailsFromClientErrors: !options.hints,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxLexicalTokens: options.limits.maxTokens },
    validationOptions: { maxErrors: 5 },
    logger: options.logger,
    formatError: (_formatted, error) => format(error, requestIds.getStore() ?? '', options),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      statusOfRefusals,
    ],
  });
  return {
    start: () => server.start(),
    stop: () => server.stop(),
    async answer({ http, ...caller }) {
      const { status, headers, body } = await requestIds.run(caller.requestId, () =>
        server.executeHTTPGraphQLRequest({ httpGraphQLRequest: http, context: () => Promise.resolve(caller) }),
      );
      // Chunks come with @defer only, which the graph does not have.
      if (body.kind === 'chunked') throw new Error('An answer came in chunks.');
      return { status: status ?? 200, headers: Object.fromEntries(headers), body: body.string };
    },
  };
}

function gatewayTo({ door, graphs }: ApolloOptions): Gateway {
  let stopListening: (() => void) | undefined;
  return {
    onSchemaLoadOrUpdate(update) {
      const announce = () => {
        // The supergraph's text is only for Apollo's reporting, which is off.
        update({ apiSchema: graphs.current().schema, coreSupergraphSdl: '' });
      };
      stopListening = graphs.onChange(announce);
      announce();
      return stopListening;
    },
    load: () =>
      Promise.resolve({
        async executor({ source, request, context }) {
          // Apollo's typing forgets what the context was made as, in `answer`.
          const caller = context as Caller;
          const { operationName, variables } = request;
          return await door.run({ ...caller, query: source, operationName, variables, transport: 'http' });
        },
      }),
    stop() {
      stopListening?.();
      return Promise.resolve();
    },
  };
}

function format(error: unknown, requestId: string, { logger, hints }: ApolloOptions): GraphQLFormattedError {
  return maskError(error, { requestId, logger, hints }).toJSON();
}

/**
 * GraphQL over HTTP, section 6.4.1: to a client of `application/json` a refused operation is an answer, with
 * status 200; only `application/graphql-response+json` tells it by the status. A malformed request is not an
 * operation that was refused, and stays 400.
 */
const statusOfRefusals: ApolloServerPlugin<Caller> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ request, response, errors = [] }) {
        const refusals = errors.filter((error) => error instanceof PublicError);
        const hasData = response.body.kind === 'single' && response.body.singleResult.data !== undefined;
        const status = hasData ? undefined : refusals[0]?.status;
        if (status !== undefined) response.http.status = status;
        const accept = request.http?.headers.get('accept') ?? '';
        const tellsByStatus = accept.includes('application/graphql-response+json');
        const isMalformed = refusals.some((refusal) => refusal.isMalformed);
        if (response.http.status === 400 && !tellsByStatus && !isMalformed) response.http.status = 200;
        return Promise.resolve();
      },
    }),
};
