import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import os from 'node:os';

export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryMb: number;
  readonly platform: string;
  readonly node: string;
  readonly commit: string;
}

export function machine(): Machine {
  return {
    cpu: os.cpus()[0]?.model ?? 'unknown',
    cores: os.availableParallelism(),
    memoryMb: Math.round(os.totalmem() / 1_048_576),
    platform: `${os.platform()} ${os.release()} ${os.arch()}`,
    node: process.version,
    commit: commit(),
  };
}

export function loadAverage(): readonly number[] {
  return os.loadavg().map((value) => Number(value.toFixed(2)));
}

export function versionOf(packageJson: string | URL): string {
  const { version } = JSON.parse(readFileSync(packageJson, 'utf8')) as { version?: string };
  return version ?? 'unknown';
}

function commit(): string {
  try {
    const head = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
    const changed = execFileSync('git', ['status', '--porcelain'], { encoding: 'utf8' }).trim() !== '';
    return changed ? `${head} with changes` : head;
  } catch {
    // A copy without its history can be measured too.
    return 'unknown';
  }
}
