import { fileURLToPath } from 'node:url';
import {
  isHalfRestored,
  migrate,
  migrateQueue,
  reachDatabase,
  startEmbeddedPostgres,
  whereIs,
  type SchemaMigrations,
} from '@tributary/platform';
import { CommandError } from '../command.ts';
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
    await reachDatabase(config.databaseUrl);
    return { url: config.databaseUrl, where: whereIs(config.databaseUrl), close: () => Promise.resolve() };
  }
  const embedded = await startEmbeddedPostgres({ dataDir: config.dataDir });
  return {
    url: embedded.url,
    where: `embedded PostgreSQL in ${embedded.folder}`,
    close: async () => {
      await embedded.stop();
    },
  };
}

/** Brings every schema up to date. Safe from many processes at once. Returns the files it applied. */
export async function migrateHub(url: string): Promise<string[]> {
  if (await isHalfRestored(url)) {
    throw new CommandError(
      `A restore into the database ${whereIs(url)} was begun and not finished: say “tributary restore” again.`,
    );
  }
  const applied = await migrate(url, hubSchemas()).catch((error: unknown) => {
    throw isForbidden(error)
      ? new CommandError(
          `The database ${whereIs(url)} cannot be brought up to date: ${error.message}. Migrations make roles and schemas; their account needs CREATEROLE and CREATE on the database.`,
        )
      : error;
  });
  await migrateQueue(url);
  return applied;
}

/** The event log and every subgraph, in the order of their migrations. The queue keeps nothing that cannot be made again. */
export function hubSchemas(): SchemaMigrations[] {
  const own = SUBGRAPHS.map(({ name, migrations }) => ({ schema: name, folder: migrations }));
  return [{ schema: 'log', folder: platformMigrations() }, ...own];
}

/** PostgreSQL's insufficient_privilege. */
function isForbidden(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && error.code === '42501';
}

function platformMigrations(): string {
  return fileURLToPath(new URL('../migrations', import.meta.resolve('@tributary/platform')));
}
