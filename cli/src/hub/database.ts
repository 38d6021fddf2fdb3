import { fileURLToPath } from 'node:url';
import { migrate, migrateQueue, startEmbeddedPostgres } from '@tributary/platform';
import type { HubConfig } from '../config.ts';
import { SUBGRAPHS } from './registry.ts';

export interface HubDatabase {
  readonly url: string;
  /** Where it is, for people: never with a password. */
  readonly where: string;
  /** Stops the embedded server, if this process is the one that runs it. */
  close(): Promise<void>;
}

/** The database that `DATABASE_URL` names, or the embedded one in the data folder. */
export async function openHubDatabase(config: Pick<HubConfig, 'databaseUrl' | 'dataDir'>): Promise<HubDatabase> {
  if (config.databaseUrl !== undefined) {
    const { host, pathname } = new URL(config.databaseUrl);
    return { url: config.databaseUrl, where: `${host}${pathname}`, close: () => Promise.resolve() };
  }
  const embedded = await startEmbeddedPostgres({ dataDir: config.dataDir });
  return {
    url: embedded.url,
    where: `embedded PostgreSQL in ${config.dataDir}`,
    close: async () => {
      await embedded.stop();
    },
  };
}

/** Brings every schema up to date. Safe from many processes at once. Returns the files it applied. */
export async function migrateHub(url: string): Promise<string[]> {
  const platform = { schema: 'log', folder: platformMigrations() };
  const own = SUBGRAPHS.map(({ name, migrations }) => ({ schema: name, folder: migrations }));
  const applied = await migrate(url, [platform, ...own]);
  await migrateQueue(url);
  return applied;
}

function platformMigrations(): string {
  return fileURLToPath(new URL('../migrations', import.meta.resolve('@tributary/platform')));
}
