import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchConfig } from '../config.ts';
import { freePort } from './free-port.ts';
import { startProcess, type StartedProcess } from './started-process.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const START_TIMEOUT_MS = 120_000;

export interface WholeHubOptions {
  readonly databaseUrl: string;
  /** Of the API key that is made for the bench. */
  readonly role: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Options for node itself, for example `--cpu-prof`. */
  readonly nodeOptions?: readonly string[];
}

export interface WholeHub {
  readonly pid: number;
  readonly url: string;
  readonly key: string;
  output(): string;
  stop(): Promise<void>;
}

/** The product as it is started for production: gateway, six subgraphs and all background work in one process. */
export async function startWholeHub(options: WholeHubOptions): Promise<WholeHub> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'tributary-bench-'));
  const port = String(await freePort());
  const environment = {
    ...benchConfig.environment,
    NODE_ENV: 'production',
    DATABASE_URL: options.databaseUrl,
    TRIBUTARY_DATA_DIR: dataDir,
    TRIBUTARY_DEMO: '0',
    PORT: port,
    LOG_LEVEL: 'warn',
    ...Object.fromEntries(['INTERNAL', 'CURSOR', 'CREDENTIAL'].map((name) => [`${name}_SECRET`, aSecret()])),
    ...options.environment,
  };
  const run = (args: readonly string[], nodeOptions: readonly string[] = []): StartedProcess =>
    startProcess({
      command: process.execPath,
      args: [...nodeOptions, '--conditions=source', '--import', 'tsx', 'cli/src/main.ts', ...args],
      environment,
      cwd: ROOT,
    });
  const making = run(['key', 'create', '--role', options.role, '--name', 'bench', '--json']);
  const [, key = ''] = await making.says(/"key":"([^"]+)"/u, START_TIMEOUT_MS);
  const hub = run(['start'], options.nodeOptions);
  await hub.says(/is ready/u, START_TIMEOUT_MS);
  return {
    pid: hub.pid,
    url: `http://127.0.0.1:${port}/graphql`,
    key,
    output: () => hub.output(),
    async stop() {
      await hub.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function aSecret(): string {
  return randomBytes(32).toString('base64url');
}
