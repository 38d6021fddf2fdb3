import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { buffersFor } from './embedded-buffers.ts';
import { postgresAccount, postgresPrograms, reachableFolder, runToEnd, spawnDetached } from './postgres-programs.ts';

/**
 * The real PostgreSQL, from npm, on loopback. The server is a process of its own that outlives a killed hub: the
 * next start of the same folder finds it running and takes it over, so nothing that was committed is lost.
 */
export interface EmbeddedPostgres {
  readonly url: string;
  /** Where the cluster is: not in the data folder where that lies out of reach of PostgreSQL's account. */
  readonly folder: string;
  /** Stops the server if this process started or took it over, and leaves it running for its owner otherwise. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Where the cluster lives; made when it does not exist. */
  readonly dataDir: string;
  /** Absent or 0: a free port. A server that is already running keeps its own. */
  readonly port?: number;
  readonly database?: string;
  /** Further server settings, `name=value`. */
  readonly settings?: readonly string[];
  /** False for tests, which lose their data with the run: no fsync. */
  readonly durable?: boolean;
}

const USER = 'tributary';
const PASSWORD = 'tributary';
const CONNECTIONS = ['max_connections=120'];
/**
 * After each checkpoint every page that changes is logged as a whole once: so checkpoints are rare. The log is that long
 * only while that much is written.
 */
const RARE_CHECKPOINTS = ['max_wal_size=4GB', 'checkpoint_timeout=15min', 'wal_compression=off'];
const NOT_DURABLE = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 20_000;

export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  await mkdir(options.dataDir, { recursive: true });
  const folder = await reachableFolder(path.resolve(options.dataDir, 'postgres'));
  const running = await runningServer(folder);
  const port = running?.port ?? (await startServer(folder, options));
  const ownerFile = path.join(path.resolve(options.dataDir), 'postgres.owner');
  const isOwner = running === undefined || !(await isOwnerAlive(ownerFile));
  if (isOwner) await writeFile(ownerFile, String(process.pid));
  const url = urlOf(port, options.database ?? 'tributary');
  await untilItAnswers(urlOf(port, 'postgres'), folder);
  await createDatabaseIfAbsent(port, options.database ?? 'tributary');
  return {
    url,
    folder,
    async stop() {
      if (!isOwner) return;
      await stopServer(folder);
      await rm(ownerFile, { force: true });
    },
  };
}

async function startServer(folder: string, options: EmbeddedOptions): Promise<number> {
  const programs = await postgresPrograms();
  const account = await postgresAccount();
  if (!existsSync(path.join(folder, 'PG_VERSION'))) await initialise(folder, programs.initdb, account);
  const port = options.port === undefined || options.port === 0 ? await freePort() : options.port;
  const settings = [
    `shared_buffers=${String(Math.round((await buffersFor(folder)) / 2 ** 20))}MB`,
    ...CONNECTIONS,
    ...RARE_CHECKPOINTS,
    ...(options.durable === false ? NOT_DURABLE : []),
    ...(options.settings ?? []),
  ];
  const log = await open(path.join(path.dirname(folder), 'postgres.log'), 'a');
  try {
    const server = [
      '-D',
      folder,
      '-p',
      String(port),
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'unix_socket_directories=',
    ];
    spawnDetached(programs.postgres, [...server, ...settings.flatMap((setting) => ['-c', setting])], { account, log });
  } finally {
    await log.close();
  }
  return port;
}

async function initialise(
  folder: string,
  initdb: string,
  account: Awaited<ReturnType<typeof postgresAccount>>,
): Promise<void> {
  const passwordFile = `${folder}.password`;
  await writeFile(passwordFile, `${PASSWORD}\n`, { mode: 0o644 });
  try {
    const cluster = ['-D', folder, '-U', USER, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
    await runToEnd(initdb, [...cluster, '--encoding=UTF8', '--locale=C.UTF-8'], account);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** The server that holds the folder, by its own lock file: pid in line 1, port in line 4. */
async function runningServer(folder: string): Promise<{ pid: number; port: number } | undefined> {
  const text = await readFile(path.join(folder, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  return pid > 0 && port > 0 && isAlive(pid) ? { pid, port } : undefined;
}

async function isOwnerAlive(ownerFile: string): Promise<boolean> {
  const pid = Number(await readFile(ownerFile, 'utf8').catch(() => '0'));
  return pid > 0 && isAlive(pid);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is there and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** SIGINT is PostgreSQL's fast shutdown: open transactions are rolled back, everything committed is flushed. */
async function stopServer(folder: string): Promise<void> {
  const server = await runningServer(folder);
  if (!server) return;
  process.kill(server.pid, 'SIGINT');
  const deadline = Date.now() + STOP_TIMEOUT_MS;
  while (isAlive(server.pid) && Date.now() < deadline) await sleep(20);
}

async function untilItAnswers(url: string, folder: string): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (cause) {
      if (Date.now() > deadline) {
        const log = await readFile(path.join(path.dirname(folder), 'postgres.log'), 'utf8').catch(() => '');
        throw new Error(`The embedded PostgreSQL in ${folder} did not start: ${log.slice(-600).trim()}`, { cause });
      }
      await sleep(25);
    }
  }
}

async function createDatabaseIfAbsent(port: number, database: string): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(port, 'postgres') });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (found.rowCount === 0) await client.query(`create database "${database}"`);
  } finally {
    await client.end();
  }
}

function urlOf(port: number, database: string): string {
  return `postgresql://${USER}:${PASSWORD}@127.0.0.1:${String(port)}/${database}`;
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
