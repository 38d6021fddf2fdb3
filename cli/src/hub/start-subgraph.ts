import { serveSubgraph } from '@tributary/platform';
import { CommandError } from '../command.ts';
import type { HubConfig } from '../config.ts';
import { ALL_SUBGRAPHS, openCore } from './core.ts';
import { migrateHub, openHubDatabase } from './database.ts';
import type { RunningProcess } from './running-process.ts';

/** One subgraph as a service of its own, for gateways that sign their principal with the same secret. */
export async function startSubgraph(config: HubConfig, name: string): Promise<RunningProcess> {
  if (!ALL_SUBGRAPHS.includes(name)) {
    throw new CommandError(`There is no subgraph “${name}”. There are ${ALL_SUBGRAPHS.join(', ')}.`);
  }
  const database = await openHubDatabase(config);
  await migrateHub(database.url);
  const core = await openCore({ config, databaseUrl: database.url, name, subgraphs: [name] });
  const runtime = core.runtimes.get(name);
  if (!runtime) throw new Error(`The subgraph ${name} did not start.`);
  const { logger, metrics, readiness, signer } = core;
  const { host, port } = config;
  const { subgraph, receive } = runtime;
  const served = await serveSubgraph({
    subgraph,
    host,
    port,
    signer,
    logger,
    metrics,
    readiness,
    ...(receive ? { receive } : {}),
  });
  return {
    greeting: { text: `${name} listens on ${served.url}`, value: { part: 'subgraph', name, url: served.url } },
    async close() {
      await served.close();
      await core.close();
      await database.close();
    },
  };
}
