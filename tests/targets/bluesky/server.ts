import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { startEmbeddedPostgres } from '@tributary/platform';
import { startRedis } from '../../support/redis.ts';
import { targetConfig } from '../config.ts';
import { FOLDER } from './install.ts';

export interface RunningNetwork {
  /** The personal data server. */
  readonly url: string;
  readonly databaseUrl: string;
  /** Returns when the AppView has taken in all that the data server holds. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

interface Ready {
  readonly url: string;
  readonly control: number;
}

const READY_WITHIN_MS = 90_000;

export async function startServer({ port = 0 }: { readonly port?: number } = {}): Promise<RunningNetwork> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'bluesky-target-'));
  const closing: (() => Promise<void>)[] = [() => rm(dataDir, { recursive: true, force: true })];
  const stop = async (): Promise<void> => {
    for (const close of closing.splice(0)) await close();
  };
  try {
    const postgres = await startEmbeddedPostgres({ dataDir, database: 'bluesky', durable: false });
    closing.unshift(() => postgres.stop());
    const redis = await startRedis();
    closing.unshift(() => redis.close());
    await copyFile(fileURLToPath(new URL('./server.mjs', import.meta.url)), path.join(FOLDER, 'server.mjs'));
    const server = spawn(process.execPath, ['server.mjs'], {
      cwd: FOLDER,
      // Not the test run's NODE_OPTIONS.
      env: {
        PATH: targetConfig.searchPath,
        TZ: 'UTC',
        TARGET_DATABASE_URL: postgres.url,
        TARGET_PORT: String(port),
        REDIS_HOST: new URL(redis.url).host,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    closing.unshift(() => killed(server));
    const { url, control } = await readiness(server);
    return { url, databaseUrl: postgres.url, settle: () => settled(control), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function settled(control: number): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${String(control)}/settle`, { method: 'POST' });
  if (!answer.ok) throw new Error(`The AppView does not settle: ${await answer.text()}`);
}

async function killed(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = once(server, 'exit');
  server.kill('SIGKILL');
  await gone;
}

/** The server says where it is when it is ready; what else it says is told when it is not. */
async function readiness(server: ChildProcess): Promise<Ready> {
  const said: string[] = [];
  return await new Promise((resolve, reject) => {
    const fail = (why: string): void => {
      clearTimeout(timer);
      reject(new Error(`Bluesky ${why}: ${said.slice(-10).join('\n')}`));
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
        // server.mjs writes it.
        resolve(JSON.parse(line) as Ready);
      });
    }
  });
}
