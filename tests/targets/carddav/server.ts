import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eventually } from '../../support/eventually.ts';
import { freePort } from '../free-port.ts';
import { PYTHON, RADICALE } from './install.ts';

export const USER = 'ada';
export const PASSWORD = 'analytical-engine';

export interface RunningRadicale {
  readonly url: string;
  /** Where it keeps its address books, one file a card. */
  readonly folder: string;
  stop(): Promise<void>;
}

export async function startServer({ port }: { port?: number } = {}): Promise<RunningRadicale> {
  const folder = await mkdtemp(path.join(tmpdir(), 'radicale-target-'));
  const own = port ?? (await freePort());
  await writeFile(path.join(folder, 'users'), `${USER}:${PASSWORD}\n`);
  await writeFile(path.join(folder, 'config'), configOf(folder, own));
  const server = spawn(PYTHON, [RADICALE, '--config', path.join(folder, 'config')], {
    env: { PATH: '/usr/bin:/bin', TZ: 'UTC' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const said: string[] = [];
  server.stderr.on('data', (text: Buffer) => said.push(text.toString()));
  const stop = async (): Promise<void> => {
    if (server.exitCode === null && server.signalCode === null) {
      const gone = once(server, 'exit');
      server.kill('SIGKILL');
      await gone;
    }
    await rm(folder, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${String(own)}`;
  try {
    await eventually(
      async () => {
        if (server.exitCode !== null) throw new Error('ended before it was ready');
        return (await fetch(url, { redirect: 'manual' }).catch(() => undefined)) !== undefined;
      },
      { timeoutMs: 20_000, everyMs: 50 },
    );
  } catch (error) {
    await stop();
    throw new Error(`Radicale did not start: ${said.join('').slice(-2_000)}`, { cause: error });
  }
  return { url, folder: path.join(folder, 'store', 'collection-root'), stop };
}

function configOf(folder: string, port: number): string {
  return `[server]
hosts = 127.0.0.1:${String(port)}
[auth]
type = htpasswd
htpasswd_filename = ${folder}/users
htpasswd_encryption = plain
delay = 0
[storage]
filesystem_folder = ${folder}/store
[web]
type = none
[logging]
level = error
`;
}
