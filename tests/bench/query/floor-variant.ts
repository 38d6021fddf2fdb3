import { fileURLToPath } from 'node:url';
import { benchConfig } from '../config.ts';
import { versionOf } from '../measure/environment.ts';
import { startProcess } from '../measure/started-process.ts';
import { canonical } from './canonical.ts';
import { START_TIMEOUT_MS, type Variant } from './variant.ts';

const PROGRAM = fileURLToPath(new URL('floor/server.ts', import.meta.url));

export async function startFloor(databaseUrl: string): Promise<Variant> {
  const server = startProcess({
    command: process.execPath,
    args: ['--import', 'tsx', PROGRAM, databaseUrl],
    environment: benchConfig.environment,
  });
  const [, port = ''] = await server.says(/listening (\d+)/u, START_TIMEOUT_MS);
  return {
    name: 'floor: one SQL statement',
    version: `pg ${versionOf(new URL('../../../node_modules/pg/package.json', import.meta.url))}`,
    pid: server.pid,
    backends: 'bench floor',
    headers: { 'content-type': 'text/plain' },
    url: (shape) => `http://127.0.0.1:${port}/${shape}`,
    body: (_shape, key) => key,
    read: (_shape, body) => canonical(JSON.parse(body)),
    stop: () => server.stop(),
  };
}
