import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { startEmbeddedPostgres } from '@tributary/platform';
import { targetConfig } from '../config.ts';
import { FOLDER } from './install.ts';

export interface RunningVendure {
  readonly url: string;
  readonly databaseUrl: string;
  stop(): Promise<void>;
}

export interface StartOptions {
  /** An empty database of its own; an embedded server with a throw-away folder when left out. */
  readonly databaseUrl?: string;
  /** 0 picks a free port. */
  readonly port?: number;
}

const READY_WITHIN_MS = 90_000;

export async function startServer({ databaseUrl, port = 0 }: StartOptions): Promise<RunningVendure> {
  const database = await openDatabase(databaseUrl);
  await copyFile(fileURLToPath(new URL('./server.mjs', import.meta.url)), path.join(FOLDER, 'server.mjs'));
  const server = spawn(process.execPath, ['server.mjs'], {
    cwd: FOLDER,
    // Not the test run's NODE_OPTIONS. UTC, because Vendure stores times without a zone.
    env: { PATH: targetConfig.searchPath, TZ: 'UTC', TARGET_DATABASE_URL: database.url, TARGET_PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = async (): Promise<void> => {
    if (server.exitCode === null) {
      const gone = once(server, 'exit');
      server.kill('SIGKILL');
      await gone;
    }
    await database.stop();
  };
  try {
    return { url: `http://127.0.0.1:${String(await portOf(server))}`, databaseUrl: database.url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function openDatabase(given: string | undefined): Promise<{ url: string; stop: () => Promise<void> }> {
  if (given !== undefined) return { url: given, stop: () => Promise.resolve() };
  const dataDir = await mkdtemp(path.join(tmpdir(), 'vendure-target-'));
  const postgres = await startEmbeddedPostgres({ dataDir, database: 'vendure', durable: false });
  return {
    url: postgres.url,
    stop: async () => {
      await postgres.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The server says its port when it is ready; what else it says is told when it is not. */
async function portOf(server: ChildProcess): Promise<number> {
  const said: string[] = [];
  return await new Promise((resolve, reject) => {
    const fail = (why: string): void => {
      clearTimeout(timer);
      reject(new Error(`Vendure ${why}: ${said.slice(-10).join('\n')}`));
    };
    const timer = setTimeout(() => {
      fail('was not ready in time');
    }, READY_WITHIN_MS);
    server.once('exit', () => {
      fail('ended before it was ready');
    });
    for (const stream of [server.stdout, server.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on('line', (line) => {
        said.push(line);
        if (!line.startsWith('{"ready"')) return;
        clearTimeout(timer);
        resolve((JSON.parse(line) as { port: number }).port);
      });
    }
  });
}
