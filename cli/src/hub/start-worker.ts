import type { HubConfig } from '../config.ts';
import { ALL_SUBGRAPHS, openCore, startBackground } from './core.ts';
import { migrateHub, openHubDatabase } from './database.ts';
import type { RunningProcess } from './running-process.ts';

/** A process for everything in the background: the sequencer, projections, jobs, the connector host. */
export async function startWorker(config: HubConfig): Promise<RunningProcess> {
  const database = await openHubDatabase(config);
  await migrateHub(database.url);
  const core = await openCore({ config, databaseUrl: database.url, name: 'worker', subgraphs: ALL_SUBGRAPHS });
  const background = startBackground(core);
  return {
    greeting: { text: 'The worker runs.', value: { part: 'worker' } },
    async close() {
      await background.stop();
      await core.close();
      await database.close();
    },
  };
}
