import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '@tributary/platform';
import { eventually } from '../../support/eventually.ts';
import { targetConfig } from '../config.ts';
import { freePort } from '../free-port.ts';
import { FOLDER } from './install.ts';

export interface RunningMedusa {
  readonly url: string;
  readonly databaseUrl: string;
  stop(): Promise<void>;
}

export const OWNER = { email: 'owner@medusa.test', password: 'analytical-engine' };
const READY_WITHIN_MS = 90_000;

/** A shop of its own in a throw-away database. Making its tables takes most of the time. */
export async function startServer({ port }: { readonly port?: number } = {}): Promise<RunningMedusa> {
  const own = port ?? (await freePort());
  const dataDir = await mkdtemp(path.join(tmpdir(), 'medusa-target-'));
  const closing: (() => Promise<void>)[] = [() => rm(dataDir, { recursive: true, force: true })];
  const stop = async (): Promise<void> => {
    for (const close of closing.splice(0)) await close();
  };
  try {
    const postgres = await startEmbeddedPostgres({ dataDir, database: 'medusa', durable: false });
    closing.unshift(() => postgres.stop());
    const run = (args: readonly string[]): Child => startMedusa(args, postgres.url);
    await ended(run(['db:migrate', '--execute-all-links', '--skip-scripts']));
    await ended(run(['user', '-e', OWNER.email, '-p', OWNER.password]));
    const server = run(['start', '-p', String(own), '-H', '127.0.0.1']);
    closing.unshift(() => killed(server.child));
    const url = `http://127.0.0.1:${String(own)}`;
    await answering(server, url);
    return { url, databaseUrl: postgres.url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Child {
  readonly child: ChildProcess;
  readonly said: string[];
}

function startMedusa(args: readonly string[], databaseUrl: string): Child {
  const script = path.join(FOLDER, 'node_modules', '@medusajs', 'cli', 'cli.js');
  const child = spawn(process.execPath, [script, ...args], {
    cwd: FOLDER,
    // Not the test run's NODE_OPTIONS. UTC, because some columns have no zone.
    env: {
      PATH: targetConfig.searchPath,
      TZ: 'UTC',
      NODE_ENV: 'development',
      MEDUSA_DISABLE_TELEMETRY: '1',
      DATABASE_URL: databaseUrl,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => said.push(text.toString()));
  return { child, said };
}

async function ended({ child, said }: Child): Promise<void> {
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`Medusa ended with ${String(code)}: ${said.join('').slice(-2_000)}`);
}

async function answering({ child, said }: Child, url: string): Promise<void> {
  const isOver = (): boolean => child.exitCode !== null;
  try {
    await eventually(async () => isOver() || (await fetch(`${url}/health`)).ok, {
      timeoutMs: READY_WITHIN_MS,
      everyMs: 100,
    });
    if (isOver()) throw new Error('ended before it was ready');
  } catch (cause) {
    throw new Error(`Medusa did not start: ${said.join('').slice(-2_000)}`, { cause });
  }
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
