import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { eventually } from '../../support/eventually.ts';
import { targetConfig } from '../config.ts';
import { freePort } from '../free-port.ts';
import { SNAC } from './install.ts';

export interface RunningSnac {
  readonly url: string;
  /** Where it keeps everything, one file each. */
  readonly data: string;
  /** Makes a user and answers the password. */
  addUser(name: string): Promise<string>;
  stop(): Promise<void>;
}

export async function startServer({ port }: { readonly port?: number } = {}): Promise<RunningSnac> {
  const own = port ?? (await freePort());
  const folder = await mkdtemp(path.join(tmpdir(), 'mastodon-target-'));
  const data = path.join(folder, 'data');
  // By name: its own deliveries go to the name that is in the addresses.
  const url = `http://localhost:${String(own)}`;
  await initialise(data, own);
  const server = spawn(SNAC, ['httpd', data], { stdio: ['ignore', 'ignore', 'pipe'], env: { TZ: 'UTC' } });
  const said: string[] = [];
  server.stderr.on('data', (text: Buffer) => said.push(text.toString()));
  const stop = async (): Promise<void> => {
    if (server.exitCode === null && server.signalCode === null) {
      const gone = once(server, 'exit');
      server.kill('SIGKILL');
      await gone;
    }
    await rm(folder, { recursive: true, force: true });
    // Killed, it leaves its shared memory behind.
    await rm(`/dev/shm/localhost:${String(own)}_snac_state`, { force: true });
  };
  try {
    await eventually(async () => (await fetch(`${url}/api/v1/instance`)).ok, { timeoutMs: 20_000 });
  } catch (error) {
    await stop();
    throw new Error(`snac did not start: ${said.join('').slice(-2_000)}`, { cause: error });
  }
  return {
    url,
    data,
    addUser: async (name) => {
      const { stdout, stderr } = await promisify(execFile)(SNAC, ['adduser', data, name]);
      const password = /User password is (\S+)/.exec(stdout + stderr)?.[1];
      if (password === undefined) throw new Error(`snac made no user: ${stdout}${stderr}`);
      return password;
    },
    stop,
  };
}

async function initialise(data: string, port: number): Promise<void> {
  const asked = spawn(SNAC, ['init', data], {
    stdio: ['pipe', 'ignore', 'ignore'],
    env: { PATH: targetConfig.searchPath },
  });
  // Address, port, host name, prefix, e-mail address of the administrator.
  asked.stdin.end(['127.0.0.1', String(port), `localhost:${String(port)}`, '', 'admin@x.test', ''].join('\n'));
  await once(asked, 'exit');
  const file = path.join(data, 'server.json');
  const settings = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  const own = {
    protocol: 'http',
    // It asks and delivers to itself: with few threads those wait for one another, and what fails is given up early.
    num_threads: 12,
    queue_retry_minutes: 0,
    queue_retry_max: 10_000,
  };
  await writeFile(file, JSON.stringify({ ...settings, ...own }));
}
