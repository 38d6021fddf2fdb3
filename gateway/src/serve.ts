/** A gateway process of its own: configuration → graph and log → server → drain. */
import { type EventLog, makeLogger, makeMetrics, makePrincipalSigner, openLog, redisWakeUp } from '@tributary/platform';
import { askAccess } from './auth/ask-access.ts';
import { forgetChangedCredentials } from './auth/forget-changed-credentials.ts';
import type { GatewayConfig } from './config.ts';
import { makeGateway } from './gateway.ts';
import type { ConsoleFile } from './http/console.ts';
import { askContact } from './live/ask-contact.ts';
import { liveLogOf } from './live/live-log.ts';
import { rawRoute } from './http/raw-route.ts';
import { NODE_SUBGRAPH } from './node/node-subgraph.ts';
import { plannedGraphs } from './planned-graphs.ts';
import { type HttpSubgraph, makeHttpSubgraph } from './subgraph-clients/http.ts';
import { type SupergraphSource, watchSupergraph } from './supergraph/watch-supergraph.ts';

const NAME = 'gateway';
/** Every process of the hub announces the log's growth here. */
const LOG_CHANNEL = 'tributary:log';

export interface ServedGateway {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts a gateway over subgraphs behind HTTP; its only other need is the log. */
export async function serveGateway(config: GatewayConfig, console?: readonly ConsoleFile[]): Promise<ServedGateway> {
  const logger = makeLogger({ name: NAME, level: config.LOG_LEVEL });
  const log = await openGatewayLog(config, logger);
  const source = await watchSupergraph({
    file: config.SUPERGRAPH,
    logger,
    onProblem: (problem) => {
      const fields = { err: problem, file: config.SUPERGRAPH };
      logger.error(fields, 'the changed supergraph cannot be used; the one before stays');
    },
  });
  const subgraphs = httpSubgraphs(source, config);
  const access = subgraphs.get('access');
  if (!access) throw new Error('The supergraph has no access subgraph, so nobody could be authenticated.');
  const contact = subgraphs.get('contact');
  const integration = subgraphs.get('integration');
  const gateway = makeGateway({
    graphs: plannedGraphs({ source, subgraphs }),
    log: liveLogOf(log),
    authenticate: askAccess(access),
    ...(console ? { console } : {}),
    ...(contact ? { sameAs: askContact(contact) } : {}),
    logger,
    production: config.NODE_ENV === 'production',
    metrics: makeMetrics(),
    ...(integration ? { routes: new Map([['/webhooks', rawRoute(integration.forward)]]) } : {}),
    readiness: [
      {
        name: 'log',
        check: async () => {
          await log.head();
        },
      },
    ],
  });
  const stopForgetting = forgetChangedCredentials({ log, gateway, logger });
  const { url } = await gateway.listen({ host: config.HOST, port: config.PORT });
  return {
    url,
    async close() {
      stopForgetting();
      await gateway.close();
      await Promise.all([...subgraphs.values()].map(async (subgraph) => await subgraph.close()));
      await Promise.all([source.close(), log.close()]);
    },
  };
}

async function openGatewayLog(config: GatewayConfig, logger: ReturnType<typeof makeLogger>): Promise<EventLog> {
  const { DATABASE_URL: url, CURSOR_SECRET: secret, REDIS_URL: redisUrl } = config;
  const wakeUp =
    redisUrl === undefined ? {} : { wakeUp: redisWakeUp({ url: redisUrl, name: NAME, logger, channel: LOG_CHANNEL }) };
  return await openLog({ url, name: NAME, secret, logger, ...wakeUp });
}

/** A subgraph that a reload adds is reached after a restart: its address comes from the environment or the graph. */
function httpSubgraphs(source: SupergraphSource, config: GatewayConfig): Map<string, HttpSubgraph> {
  const signer = makePrincipalSigner(config.INTERNAL_SECRET);
  const known = source.current().subgraphs.filter(({ name }) => name !== NODE_SUBGRAPH);
  return new Map(
    known.map(({ name, url }) => [name, makeHttpSubgraph({ name, url: config.subgraphUrls.get(name) ?? url, signer })]),
  );
}
