import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Redis } from 'ioredis';
import { eventually } from './eventually.ts';
import { findProgram } from './targets.ts';

export interface TestRedis {
  readonly url: string;
  /** SIGKILL, as a crash would be; `restart` serves the same port, empty. */
  kill(): Promise<void>;
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** A Redis server of one test file, on a free port, keeping nothing. Ask `targetAvailable('redis', …)` first. */
export async function startRedis(): Promise<TestRedis> {
  const program = findProgram('redis-server');
  if (program === undefined) throw new Error('There is no redis-server in PATH.');
  const dir = await mkdtemp(path.join(tmpdir(), 'tributary-redis-'));
  const port = String(await freePort());
  const url = `redis://127.0.0.1:${port}`;
  const args = [
    '--bind',
    '127.0.0.1',
    '--port',
    port,
    '--dir',
    dir,
    '--save',
    '',
    '--appendonly',
    'no',
    '--maxmemory-policy',
    'noeviction',
  ];
  let server = await start(program, args, url);
  const kill = async (): Promise<void> => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const exited = once(server, 'exit');
    server.kill('SIGKILL');
    await exited;
  };
  return {
    url,
    kill,
    async restart() {
      await kill();
      server = await start(program, args, url);
    },
    async close() {
      await kill();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

async function start(program: string, args: readonly string[], url: string): Promise<ChildProcess> {
  const server = spawn(program, [...args], { stdio: 'ignore' });
  const probe = new Redis(url, { retryStrategy: () => 20, maxRetriesPerRequest: null });
  // Refused connections are expected until it listens.
  probe.on('error', () => undefined);
  try {
    await eventually(async () => await probe.ping());
  } finally {
    probe.disconnect();
  }
  return server;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  probe.close();
  await once(probe, 'close');
  return port;
}
