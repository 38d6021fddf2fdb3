import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eventually } from '../../support/eventually.ts';
import { targetConfig } from '../config.ts';
import { freePort } from '../free-port.ts';
import { PACKAGE } from './install.ts';

export interface RunningGhost {
  readonly url: string;
  /** Its SQLite file. */
  readonly database: string;
  stop(): Promise<void>;
}

const READY_WITHIN_MS = 120_000;

/** A site of its own in a throw-away folder. The first start makes its tables, which takes most of the time. */
export async function startServer({ port }: { port?: number } = {}): Promise<RunningGhost> {
  const own = port ?? (await freePort());
  const folder = await mkdtemp(path.join(tmpdir(), 'ghost-target-'));
  await cp(path.join(PACKAGE, 'content'), path.join(folder, 'content'), { recursive: true });
  const url = `http://127.0.0.1:${String(own)}`;
  const database = path.join(folder, 'ghost.db');
  const server = spawn(process.execPath, ['index.js'], {
    cwd: PACKAGE,
    // Not the test run's NODE_OPTIONS.
    env: { PATH: targetConfig.searchPath, TZ: 'UTC', ...settings({ url, port: own, folder, database }) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text: Buffer) => said.push(text.toString()));
  const stop = async (): Promise<void> => {
    if (server.exitCode === null && server.signalCode === null) {
      const gone = once(server, 'exit');
      server.kill('SIGKILL');
      await gone;
    }
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await eventually(async () => (await fetch(`${url}/ghost/api/admin/site/`)).ok || server.exitCode !== null, {
      timeoutMs: READY_WITHIN_MS,
      everyMs: 200,
    });
    if (server.exitCode !== null) throw new Error('ended before it was ready');
  } catch (error) {
    await stop();
    throw new Error(`Ghost did not start: ${said.join('').slice(-2_000)}`, { cause: error });
  }
  return { url, database, stop };
}

interface Site {
  readonly url: string;
  readonly port: number;
  readonly folder: string;
  readonly database: string;
}

/** Ghost reads its configuration from the environment: `a__b` is `b` inside `a`. */
function settings({ url, port, folder, database }: Site): Record<string, string> {
  return {
    NODE_ENV: 'development',
    url,
    server__host: '127.0.0.1',
    server__port: String(port),
    database__client: 'sqlite3',
    database__connection__filename: database,
    database__useNullAsDefault: 'true',
    paths__contentPath: path.join(folder, 'content'),
    mail__transport: 'stub',
    logging__level: 'error',
    logging__transports: '["stdout"]',
    // Nothing is asked of anybody outside.
    privacy__useUpdateCheck: 'false',
    privacy__useGravatar: 'false',
    privacy__useRpcPing: 'false',
    privacy__useStructuredData: 'false',
    security__staffDeviceVerification: 'false',
  };
}
