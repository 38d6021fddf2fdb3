/** The endpoint as a value: what it is given decides what it is; nothing is read from the environment. */
import { checkReadiness, type Logger, type Metrics, type Principal, type ReadinessCheck } from '@tributary/platform';
import { type Authenticate, makeAuthenticator } from './auth/authenticator.ts';
import type { OperationRequest } from './door/admission.ts';
import { type Answer, makeDoor } from './door/door.ts';
import type { GraphSource } from './door/graph.ts';
import { observeBy } from './door/observation.ts';
import { makeApollo } from './http/apollo.ts';
import { type ConsoleFile, makeConsole } from './http/console.ts';
import { makeFrontPage } from './http/front-page.ts';
import { makeGraphiql } from './http/graphiql.ts';
import { makeGraphQLHandler } from './http/graphql-handler.ts';
import { json, type Reply, text } from './http/reply.ts';
import { makeHttpServer, type Route } from './http/server.ts';
import { DEFAULT_LIMITS, type Limits } from './limits/limits.ts';
import { makeEventExecution, scopeOfPrincipal } from './live/event-execution.ts';
import type { SameAs } from './live/event-filter.ts';
import { makeEventSource } from './live/event-source.ts';
import type { LiveLog } from './live/live-log.ts';
import { makeEventStreamEndpoint } from './live/sse.ts';
import { makeSubscriptions } from './live/subscriptions.ts';
import { makeWebSocketEndpoint, type WebSocketOptions } from './live/websocket.ts';

export interface GatewayOptions {
  readonly graphs: GraphSource;
  readonly log: LiveLog;
  readonly authenticate: Authenticate;
  readonly logger: Logger;
  /** Production hides the schema: no introspection, no GraphiQL, no “Did you mean”. */
  readonly production: boolean;
  /** Root fields open to callers without a credential. */
  readonly anonymousFields?: readonly string[];
  readonly limits?: Partial<Limits>;
  readonly readiness?: readonly ReadinessCheck[];
  /** Where the gateway counts, and what `/metrics` answers. */
  readonly metrics?: Metrics;
  /** Routes of others on the same port, for example webhooks. */
  readonly routes?: ReadonlyMap<string, Route>;
  /** What browsers get at `/`; without it everybody reads there how to ask. */
  readonly console?: readonly ConsoleFile[];
  /** Every id of a customer, for live filters; without it a filter takes only the very id it was given. */
  readonly sameAs?: SameAs;
  readonly tuning?: GatewayTuning;
}

/** Times and sizes; the defaults are meant for production. */
export interface GatewayTuning extends Pick<WebSocketOptions, 'initTimeoutMs' | 'keepAliveMs' | 'maxOperations'> {
  /** How long a revoked credential may still work. Default 5,000. */
  readonly credentialTtlMs?: number;
  /** Bytes of a request body and of a WebSocket message. Default 1 MiB. */
  readonly maxBodyBytes?: number;
  /** Events held in memory for live subscriptions. Default 10,000. */
  readonly ringCapacity?: number;
  /** How long requests may take to finish at shutdown. Default 10,000. */
  readonly drainMs?: number;
  /** Who may share the answer to an event. */
  readonly scopeOf?: (principal: Principal) => string;
}

export interface Gateway {
  /** Starts to answer. `port` 0 takes a free one. */
  listen(address: {
    readonly host: string;
    readonly port: number;
  }): Promise<{ readonly url: string; readonly port: number }>;
  /** Runs an operation without a transport, through the same door. */
  run(request: OperationRequest): Promise<Answer>;
  /** Subscribers that wait for an event at the moment. */
  live(): number;
  /** Forgets a credential, or all, so that its next use is checked again. */
  invalidate(credential?: string): void;
  /** Finishes what runs, closes sockets with 1001, ends event streams, and stops reading the log. */
  close(): Promise<void>;
}

const DEFAULT_ANONYMOUS_FIELDS = ['__typename', '__schema', '__type', 'signIn'] as const;

const PATH = '/graphql';
const MEBIBYTE = 1_048_576;

export function makeGateway(options: GatewayOptions): Gateway {
  const { graphs, log, logger, production, tuning = {} } = options;
  const { maxBodyBytes = MEBIBYTE } = tuning;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const visible = { introspection: !production, hints: !production };
  const authenticator = makeAuthenticator({
    authenticate: options.authenticate,
    ...given('ttlMs', tuning.credentialTtlMs),
  });
  const anonymousFields = new Set(options.anonymousFields ?? DEFAULT_ANONYMOUS_FIELDS);
  const observe = options.metrics ? { observe: observeBy(options.metrics) } : {};
  const door = makeDoor({ graphs, limits, logger, anonymousFields, ...visible, ...observe });
  const apollo = makeApollo({ door, graphs, limits, logger, ...visible });
  const source = makeEventSource({ log, logger, ...given('capacity', tuning.ringCapacity) });
  const execution = makeEventExecution({ door, log, scopeOf: tuning.scopeOf ?? scopeOfPrincipal });
  const subscriptions = makeSubscriptions({
    graphs,
    door,
    source,
    execution,
    log,
    authenticator,
    logger,
    hints: visible.hints,
    ...given('sameAs', options.sameAs),
  });
  const sockets = makeWebSocketEndpoint({
    ...tuning,
    door,
    subscriptions,
    authenticator,
    logger,
    schema: () => graphs.current().schema,
    maxMessageBytes: maxBodyBytes,
  });
  const eventStreams = makeEventStreamEndpoint({ door, subscriptions, ...given('keepAliveMs', tuning.keepAliveMs) });
  const graphql = makeGraphQLHandler({ apollo, door, eventStreams, authenticator, logger, maxBodyBytes });
  const server = makeHttpServer({
    routes: new Map([
      [PATH, { methods: 'any', handle: graphql }],
      ...pages(options, () => ({
        sockets: sockets.connections,
        eventStreams: eventStreams.connections,
        subscribers: source.waiting,
      })),
      ...(options.routes ?? []),
    ]),
    upgrade: (request, socket, head) => {
      sockets.handleUpgrade(request, socket, head);
    },
    upgradePath: PATH,
    logger,
    ...given('drainMs', tuning.drainMs),
  });

  return {
    async listen({ host, port }) {
      await apollo.start();
      await source.start();
      const bound = await server.listen({ host, port });
      return { port: bound, url: `http://${host.includes(':') ? `[${host}]` : host}:${String(bound)}` };
    },
    run: (request) => door.run(request),
    live: () => source.waiting,
    invalidate: (credential) => {
      authenticator.invalidate(credential);
    },
    async close() {
      // What lives for ever is ended here: the server counts it, and would wait.
      eventStreams.close();
      await Promise.all([server.close(), sockets.close()]);
      await source.close();
      await apollo.stop();
    },
  };
}

const READ = ['GET', 'HEAD'];

interface Load {
  readonly sockets: number;
  readonly eventStreams: number;
  readonly subscribers: number;
}

function pages(options: GatewayOptions, load: () => Load): [string, Route][] {
  const { production, readiness = [], metrics, logger } = options;
  const console = options.console && makeConsole(options.console);
  const routes: [string, Route][] = [
    ['/', { methods: READ, handle: makeFrontPage({ page: console?.page, explorer: !production }) }],
    ['/healthz', { methods: READ, handle: () => json(200, { alive: true }) }],
    ['/readyz', { methods: READ, handle: async () => await readyReply(readiness, logger) }],
  ];
  if (metrics) {
    routes.push(['/metrics', { methods: READ, handle: async () => text(200, await figures(metrics, load())) }]);
  }
  if (console) routes.push(['/assets', { methods: READ, handle: console.assets, includesBelow: true }]);
  if (!production) routes.push(['/graphiql', { methods: READ, handle: makeGraphiql(), includesBelow: true }]);
  return routes;
}

async function figures(metrics: Metrics, { sockets, eventStreams, subscribers }: Load): Promise<string> {
  metrics.gauge('tributary_gateway_websockets', 'Open WebSocket connections').set(sockets);
  metrics.gauge('tributary_gateway_event_streams', 'Live subscriptions over Server-Sent Events').set(eventStreams);
  metrics.gauge('tributary_gateway_subscribers_waiting', 'Live subscriptions that wait for an event').set(subscribers);
  return await metrics.text();
}

/** Says which part is not ready; why is for the log, because the reason may name hosts. */
async function readyReply(checks: readonly ReadinessCheck[], logger: Logger): Promise<Reply> {
  const readiness = await checkReadiness(checks);
  if (!readiness.ready) logger.warn({ checks: readiness.checks }, 'not ready');
  const states = Object.entries(readiness.checks).map(
    ([name, result]) => [name, result === 'ok' ? 'ok' : 'failed'] as const,
  );
  return json(readiness.ready ? 200 : 503, { ready: readiness.ready, checks: Object.fromEntries(states) });
}

/** An option only when it was given: an explicit undefined would hide the default. */
function given<Name extends string, Value>(name: Name, value: Value | undefined): { [key in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { [key in Name]: Value });
}
