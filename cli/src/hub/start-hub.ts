import { fileURLToPath } from 'node:url';
import { consoleFiles } from '@tributary/console';
import {
  askAccess,
  askContact,
  forgetChangedCredentials,
  liveLogOf,
  makeGateway,
  plannedGraphs,
  rawRoute,
  watchSupergraph,
} from '@tributary/gateway';
import { reachRedis, type Subgraph } from '@tributary/platform';
import type { HubConfig } from '../config.ts';
import { ALL_SUBGRAPHS, openCore, startBackground, type Background, type Core } from './core.ts';
import { migrateHub, openHubDatabase, type HubDatabase } from './database.ts';
import { connectDemo, openDemo } from './demo.ts';
import { greet } from './greeting.ts';
import type { RunningProcess } from './running-process.ts';
import { welcome } from './welcome.ts';

/** Where `npm run codegen` leaves the composed graph. */
const SUPERGRAPH = fileURLToPath(new URL('../supergraph.graphql', import.meta.resolve('@tributary/gateway')));

/** The whole hub in one process: database, subgraphs, background, gateway. */
export async function startHub(config: HubConfig): Promise<RunningProcess> {
  if (config.redisUrl !== undefined) await reachRedis(config.redisUrl);
  const database = await openHubDatabase(config);
  try {
    return await startOn(database, config);
  } catch (error) {
    // A hub that did not start leaves no server behind.
    await database.close();
    throw error;
  }
}

async function startOn(database: HubDatabase, config: HubConfig): Promise<RunningProcess> {
  await migrateHub(database.url);
  const demo = await openDemo(config, database.url);
  const core = await openCore({
    config,
    databaseUrl: database.url,
    name: 'hub',
    subgraphs: ALL_SUBGRAPHS,
    ...(demo ? { allowedHosts: [demo.shop.host], fileRoots: [demo.exports.folder] } : {}),
  });
  const first = await welcome(core);
  const background = await startBackground(core);
  if (demo) await connectDemo(core, demo);
  const { gateway, source } = await openGateway(core, background);
  const stopForgetting = forgetChangedCredentials({ log: core.log, gateway, logger: core.logger });
  const { url } = await gateway.listen({ host: config.host, port: config.port });
  return {
    greeting: greet({
      url,
      where: database.where,
      first,
      isProduction: config.isProduction,
      isDemo: demo !== undefined,
    }),
    async close() {
      stopForgetting();
      await gateway.close();
      await source.close();
      await background.stop();
      await core.close();
      // After the host's last poll, which would find nobody otherwise.
      await demo?.close();
      await database.close();
    },
  };
}

async function openGateway(core: Core, background: Background) {
  const { logger, log, metrics, config } = core;
  const source = await watchSupergraph({
    file: SUPERGRAPH,
    logger,
    onProblem: (problem) => {
      logger.error({ err: problem }, 'the changed supergraph cannot be used; the one before stays');
    },
  });
  const subgraphs = new Map<string, Subgraph>([...core.runtimes].map(([name, { subgraph }]) => [name, subgraph]));
  const access = subgraphs.get('access');
  if (!access) throw new Error('Without the access subgraph nobody can sign in.');
  const contact = subgraphs.get('contact');
  const gateway = makeGateway({
    graphs: plannedGraphs({ source, subgraphs, fusion: core.fusion }),
    log: liveLogOf(log),
    authenticate: askAccess(access),
    ...(contact ? { sameAs: askContact(contact) } : {}),
    console: await consoleFiles(),
    logger,
    production: config.isProduction,
    metrics,
    ...routesOf(core),
    readiness: [...core.readiness, ...projectionChecks(background)],
  });
  return { gateway, source };
}

/** What other systems send goes to the subgraph that takes it. */
function routesOf({ runtimes }: Core) {
  const receive = runtimes.get('integration')?.receive;
  return receive ? { routes: new Map([['/webhooks', rawRoute(receive)]]) } : {};
}

function projectionChecks({ projections }: Background) {
  return projections.map((projection) => ({
    name: projection.name,
    check: async () => {
      if (projection.lastError) throw projection.lastError;
      await Promise.resolve();
    },
  }));
}
