import { reachRedis } from '@tributary/platform';
import type { HubConfig } from '../config.ts';
import { ALL_SUBGRAPHS, openCore, startBackground } from './core.ts';
import { migrateHub, openHubDatabase } from './database.ts';
import { signInText } from './greeting.ts';
import type { RunningProcess } from './running-process.ts';
import { welcome } from './welcome.ts';

/** A process for everything in the background: the sequencer, projections, jobs, the connector host. */
export async function startWorker(config: HubConfig): Promise<RunningProcess> {
  if (config.redisUrl !== undefined) await reachRedis(config.redisUrl);
  const database = await openHubDatabase(config);
  await migrateHub(database.url);
  const core = await openCore({ config, databaseUrl: database.url, name: 'worker', subgraphs: ALL_SUBGRAPHS });
  const first = await welcome(core);
  const background = await startBackground(core);
  return {
    greeting: {
      text: ['The worker runs.', ...(first ? signInText(first) : [])].join('\n'),
      value: { part: 'worker', signIn: first ?? null },
    },
    async close() {
      await background.stop();
      await core.close();
      await database.close();
    },
  };
}
