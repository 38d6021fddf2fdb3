/**
 * The hub as its users meet it: real processes, real sockets. The same tests run against both forms of the
 * design: everything in one process on the embedded database, and many processes with PostgreSQL and Redis.
 */
import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { hubProgram } from '../bundle.ts';
import { withDatabase } from '../database.ts';
import { startRedis } from '../redis.ts';
import { targetAvailable } from '../targets.ts';
import { makeClient, type HubClient } from './client.ts';
import { freePort, nodeArguments, ownEnvironment, ROOT, startProcess, type HubProcess } from './process.ts';

export { subscribe, type Subscription } from './subscription.ts';

export type HubForm = 'one process' | 'many processes';
/** Forms that can run here; the second one needs a Redis. Call it while the test file is being read. */
export async function hubForms(testUrl: string): Promise<readonly HubForm[]> {
  return (await targetAvailable('redis', testUrl)) ? ['one process', 'many processes'] : ['one process'];
}

export interface Hub {
  readonly form: HubForm;
  /** Gateways; in the one-process form the only process there is. */
  readonly gateways: readonly HubGateway[];
  /** What runs connectors and projections; in the one-process form the same process again. */
  readonly workers: readonly HubProcess[];
  readonly processes: readonly HubProcess[];
  /** Of an administrator. */
  readonly apiKey: string;
  /** Signed in as the administrator, at the first gateway. */
  readonly client: HubClient;
  /** The hub's own database, for oracles only. */
  readonly databaseUrl: string;
  readonly dataDir: string;
  /** The environment of `npx tributary …` beside this hub. */
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

export interface HubGateway {
  readonly url: string;
  readonly process: HubProcess;
}

export interface HubOptions {
  readonly env?: Readonly<Record<string, string>>;
}

const SUBGRAPHS = ['access', 'contact', 'sales', 'service', 'analytics', 'integration'];
const SECRETS = {
  INTERNAL_SECRET: 'internal secret of the tests, long enough',
  CURSOR_SECRET: 'cursor secret of the tests, long enough',
  CREDENTIAL_SECRET: 'credential secret of the tests, long enough',
};
const run = promisify(execFile);

export async function startHub(form: HubForm, options: HubOptions = {}): Promise<Hub> {
  return form === 'one process' ? await startOne(options) : await startMany(options);
}

async function startOne({ env: more = {} }: HubOptions): Promise<Hub> {
  const dataDir = await openFolder();
  const port = String(await freePort());
  const url = `http://127.0.0.1:${port}`;
  const env = { ...SECRETS, PORT: port, TRIBUTARY_DATA_DIR: dataDir, TRIBUTARY_DEMO: '0', ...more };
  const process = await startProcess({
    name: 'hub',
    command: [await hubProgram(), 'start'],
    env,
    readyUrl: `${url}/readyz`,
  });
  const apiKey = await adminKey(env);
  return {
    form: 'one process',
    gateways: [{ url, process }],
    workers: [process],
    processes: [process],
    apiKey,
    client: makeClient(url, apiKey),
    databaseUrl: await embeddedUrl(dataDir),
    dataDir,
    env,
    async close() {
      await process.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function startMany({ env: more = {} }: HubOptions): Promise<Hub> {
  const [database, redis] = [await withDatabase([]), await startRedis()];
  const dataDir = await openFolder();
  const base = { ...SECRETS, DATABASE_URL: database.url, REDIS_URL: redis.url, TRIBUTARY_DATA_DIR: dataDir, ...more };
  const env = { ...base, TRIBUTARY_DEMO: '0' };
  const apiKey = await adminKey(env);
  const subgraphs = await Promise.all(SUBGRAPHS.map(async (name) => await startSubgraph(name, env)));
  const urls = Object.fromEntries(subgraphs.map(({ name, url }) => [`SUBGRAPH_${name.toUpperCase()}_URL`, url]));
  const [first, second] = await Promise.all([startWorker('worker 1', env), startWorker('worker 2', env)]);
  const gateways = await Promise.all([startGateway({ ...env, ...urls }), startGateway({ ...env, ...urls })]);
  const processes = [
    ...gateways.map((gateway) => gateway.process),
    ...subgraphs.map((one) => one.process),
    first,
    second,
  ];
  const [gateway] = gateways;
  return {
    form: 'many processes',
    gateways,
    workers: [first, second],
    processes,
    apiKey,
    client: makeClient(gateway.url, apiKey),
    databaseUrl: database.url,
    dataDir,
    env,
    async close() {
      await Promise.all(processes.map(async (process) => await process.stop()));
      await redis.close();
      await database.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function startGateway(env: Readonly<Record<string, string>>): Promise<HubGateway> {
  const port = String(await freePort());
  const url = `http://127.0.0.1:${port}`;
  const process = await startProcess({
    name: 'gateway',
    command: [await hubProgram(), 'start', 'gateway'],
    env: { ...env, PORT: port },
    readyUrl: `${url}/readyz`,
  });
  return { url, process };
}

async function startSubgraph(name: string, env: Readonly<Record<string, string>>) {
  const port = String(await freePort());
  const command = [await hubProgram(), 'start', 'subgraph', name] as const;
  const readyUrl = `http://127.0.0.1:${port}/readyz`;
  const process = await startProcess({ name, command, env: { ...env, PORT: port }, readyUrl });
  return { name, process, url: `http://127.0.0.1:${port}/graphql` };
}

async function startWorker(name: string, env: Readonly<Record<string, string>>): Promise<HubProcess> {
  return await startProcess({ name, command: [await hubProgram(), 'start', 'worker'], env });
}

/** Runs `tributary …` beside a hub and gives what it printed. */
export async function tributary(
  env: Readonly<Record<string, string>>,
  args: readonly string[],
): Promise<{ stdout: string; code: number }> {
  const options = { cwd: ROOT, env: ownEnvironment(env), maxBuffer: 64 * 1024 * 1024 };
  // Connectors under development are TypeScript, which the sources' loader reads.
  const program = args[0] === 'connector' ? 'cli/src/main.ts' : await hubProgram();
  const node = nodeArguments([program, ...args]);
  try {
    const { stdout } = await run(process.execPath, node, options);
    return { stdout, code: 0 };
  } catch (error) {
    const failed = error as { stdout?: string; stderr?: string; code?: number };
    return { stdout: `${failed.stdout ?? ''}${failed.stderr ?? ''}`, code: failed.code ?? 1 };
  }
}

async function adminKey(env: Readonly<Record<string, string>>): Promise<string> {
  const made = await tributary(env, ['key', 'create', '--role', 'admin', '--json']);
  if (made.code !== 0) throw new Error(`No key could be made:\n${made.stdout}`);
  return (JSON.parse(made.stdout) as { key: string }).key;
}

/** A temporary folder that the account PostgreSQL runs as may enter too. */
async function openFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tributary-hub-'));
  await chmod(folder, 0o755);
  return folder;
}

/** PostgreSQL's lock file has its port in line 4. */
async function embeddedUrl(dataDir: string): Promise<string> {
  const lines = (await readFile(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
  return `postgresql://tributary:tributary@127.0.0.1:${lines[3] ?? ''}/tributary`;
}
