import { consoleFiles } from '@tributary/console';
import { readGatewayConfig, serveGateway } from '@tributary/gateway';
import { reachDatabase } from '@tributary/platform';
import type { RunningProcess } from './running-process.ts';

/** The endpoint alone, over subgraphs behind HTTP. What it needs of the environment it reads and checks itself. */
export async function startGateway(): Promise<RunningProcess> {
  const config = readGatewayConfig();
  await reachDatabase(config.DATABASE_URL);
  const { url, close } = await serveGateway(config, await consoleFiles());
  return { greeting: { text: `The gateway listens on ${url}`, value: { part: 'gateway', url } }, close };
}
