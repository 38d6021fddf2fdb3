import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

export interface StartedProcess {
  readonly pid: number;
  hasEnded(): boolean;
  /** What it has written so far, both streams together. */
  output(): string;
  /** The first match in its output. Rejects with that output when the process ends, or takes too long. */
  says(pattern: RegExp, timeoutMs: number): Promise<RegExpExecArray>;
  /** SIGTERM, and SIGKILL when that is not heeded in time. */
  stop(): Promise<void>;
}

interface ProcessOptions {
  readonly command: string;
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
}

const STOP_TIMEOUT_MS = 15_000;
const KEPT_CHARACTERS = 20_000;

export function startProcess({ command, args, environment, cwd }: ProcessOptions): StartedProcess {
  const child = spawn(command, args, {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(cwd === undefined ? {} : { cwd }),
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${command} cannot be started`);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-KEPT_CHARACTERS);
    });
  }
  return {
    pid,
    hasEnded: () => hasEnded(child),
    output: () => output,
    says: (pattern, timeoutMs) => found(child, { read: () => output, pattern, timeoutMs }),
    async stop() {
      if (hasEnded(child)) return;
      const ended = once(child, 'exit');
      const force = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
      child.kill('SIGTERM');
      await ended;
      clearTimeout(force);
    },
  };
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

interface Sought {
  readonly read: () => string;
  readonly pattern: RegExp;
  readonly timeoutMs: number;
}

async function found(child: ChildProcess, { read, pattern, timeoutMs }: Sought): Promise<RegExpExecArray> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const match = pattern.exec(read());
    if (match) return match;
    if (hasEnded(child) || Date.now() > deadline) {
      throw new Error(`${child.spawnargs.join(' ')} did not say ${String(pattern)}:\n${read()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
