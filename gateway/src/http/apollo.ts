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
import type { Limits } from '../limits/limits.ts';
import type { Reply } from './reply.ts';
import { statusOf } from './status.ts';

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
  let underWay = 0;
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
      underWay += 1;
      try {
        const { status, headers, body } = await requestIds.run(caller.requestId, () =>
          server.executeHTTPGraphQLRequest({ httpGraphQLRequest: http, context: () => Promise.resolve(caller) }),
        );
        // Chunks come with @defer only, which the graph does not have.
        if (body.kind === 'chunked') throw new Error('An answer came in chunks.');
        return { status: status ?? 200, headers: Object.fromEntries(headers), body: body.string };
      } finally {
        underWay -= 1;
        // While it is on, every promise of the process pays for it.
        if (underWay === 0) requestIds.disable();
      }
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

const statusOfRefusals: ApolloServerPlugin<Caller> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ request, response, errors = [] }) {
        const hasData = response.body.kind === 'single' && response.body.singleResult.data !== undefined;
        const accept = request.http?.headers.get('accept') ?? '';
        const status = statusOf({ errors, hasData, accept }, response.http.status);
        if (status !== undefined) response.http.status = status;
        return Promise.resolve();
      },
    }),
};
