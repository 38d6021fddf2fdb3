import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { eventually } from '../eventually.ts';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const READY_TIMEOUT_MS = 90_000;

export interface ProcessOptions {
  readonly name: string;
  /** Script and arguments, from the root of the project. Node runs a bundle (`.mjs`) without a loader. */
  readonly command: readonly [script: string, ...args: string[]];
  readonly env: Readonly<Record<string, string>>;
  /** Polled until it answers 200; absent for a process without an endpoint, which is ready once it says so. */
  readonly readyUrl?: string;
}

/** A real process of the hub. */
export interface HubProcess {
  readonly name: string;
  readonly pid: number;
  /** What it has written so far. */
  output(): string;
  /** SIGKILL, as a crash would be. */
  kill(): Promise<void>;
  /** The same command and environment again. */
  restart(): Promise<void>;
  /** SIGTERM, and waits until it is gone. */
  stop(): Promise<void>;
}

export async function startProcess(options: ProcessOptions): Promise<HubProcess> {
  let running = await launch(options);
  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const { child } = running;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  }
  return {
    name: options.name,
    get pid() {
      return running.child.pid ?? 0;
    },
    output: () => running.output.join(''),
    kill: async () => {
      await end('SIGKILL');
    },
    async restart() {
      await end('SIGKILL');
      running = await launch(options);
    },
    stop: async () => {
      await end('SIGTERM');
    },
  };
}

interface Running {
  readonly child: ChildProcess;
  readonly output: string[];
}

/** What Node is started with for a script of ours. */
export function nodeArguments([script, ...args]: ProcessOptions['command']): string[] {
  const loader = script.endsWith('.mjs') ? [] : ['--import', 'tsx'];
  return ['--conditions=source', ...loader, script, ...args];
}

/** Not the test run's own variables: what the hub reads is what the test gives it. */
export function ownEnvironment(env: ProcessOptions['env']): Record<string, string> {
  return { PATH: inherited('PATH'), HOME: inherited('HOME'), LOG_LEVEL: 'warn', ...env };
}

async function launch({ name, command, env, readyUrl }: ProcessOptions): Promise<Running> {
  const output: string[] = [];
  const child = spawn(process.execPath, nodeArguments(command), {
    cwd: ROOT,
    env: ownEnvironment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  await eventually(
    async () => {
      if (child.exitCode !== null)
        throw new ProcessEnded(`${name} ended with ${String(child.exitCode)}: ${output.join('')}`);
      return readyUrl === undefined ? output.join('').includes('runs') : (await fetch(readyUrl)).ok;
    },
    { timeoutMs: READY_TIMEOUT_MS, everyMs: 100 },
  ).catch((cause: unknown) => {
    child.kill('SIGKILL');
    throw new Error(`${name} did not get ready. It wrote:\n${output.join('')}`, { cause });
  });
  return { child, output };
}

class ProcessEnded extends Error {}

function inherited(name: string): string {
  return process.env[name] ?? '';
}

export async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  probe.close();
  await once(probe, 'close');
  return port;
}
