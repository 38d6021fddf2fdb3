import type { HubConfig } from '../config.ts';
import { openCore, type Core } from './core.ts';
import { migrateHub, openHubDatabase } from './database.ts';

/** Opens the hub's parts for one command, on a database that is up to date, and closes them again. */
export async function withCore<Value>(
  { config, name, subgraphs }: { config: HubConfig; name: string; subgraphs: readonly string[] },
  work: (core: Core) => Promise<Value>,
): Promise<Value> {
  const database = await openHubDatabase(config);
  try {
    await migrateHub(database.url);
    const core = await openCore({ config, databaseUrl: database.url, name, subgraphs });
    try {
      return await work(core);
    } finally {
      await core.close();
    }
  } finally {
    await database.close();
  }
}
