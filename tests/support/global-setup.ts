import { type ChildProcess, spawn } from 'node:child_process';
import { type FSWatcher, watch } from 'node:fs';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { testConfig } from './config.ts';

/** What the teardown has to end. */
export interface TestRun {
  readonly dir: string;
  readonly watcher: FSWatcher;
  server?: ChildProcess;
}

declare global {
  var tributaryTestRun: TestRun | undefined;
}

/**
 * Runs once per `jest`. The run's PostgreSQL starts when the first test file asks for a database (it makes
 * `postgres.wanted`), so a run without database tests pays nothing.
 */
export default async function globalSetup({ rootDir }: { rootDir: string }): Promise<void> {
  const dir = await mkdtemp(path.join(tmpdir(), 'tributary-test-'));
  // Started by root, PostgreSQL runs as another user, who has to get in.
  await chmod(dir, 0o755);
  testConfig.runDir = dir;
  const run: TestRun = {
    dir,
    watcher: watch(dir, (_, name) => {
      if (name === 'postgres.wanted') run.server ??= startServer(rootDir, dir);
    }),
  };
  run.watcher.unref();
  globalThis.tributaryTestRun = run;
}

/** The server ends when this process does, however it does: it reads our end of a pipe until that closes. */
function startServer(rootDir: string, dir: string): ChildProcess {
  const script = path.join(rootDir, 'tests/support/postgres-server.ts');
  const server = spawn(process.execPath, ['--conditions=source', '--import', 'tsx', script, dir], {
    cwd: rootDir,
    stdio: ['pipe', 'ignore', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  server.unref();
  return server;
}
