import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findProgram, type TargetProbe } from '../../support/targets.ts';
import { targetFolder } from '../target-folder.ts';

export const FOLDER = targetFolder('bluesky');

/** The network's own development environment: directory of identities, a personal data server and the AppView. */
const MANIFEST = {
  name: 'bluesky-target',
  private: true,
  type: 'module',
  dependencies: { '@atproto/dev-env': '0.3.215', '@atproto/api': '0.19.4' },
};

/** `true`, or why it cannot be started. */
export function available(): true | string {
  const driver = path.join(FOLDER, 'node_modules', 'better-sqlite3', 'build', 'Release', 'better_sqlite3.node');
  if (!existsSync(driver)) return 'the network is not installed: npm run target -- bluesky --install';
  return findProgram('redis-server') === undefined ? 'no redis-server in PATH' : true;
}

export const BLUESKY_PROBE: TargetProbe = {
  name: 'bluesky',
  missing: () => {
    const found = available();
    return found === true ? undefined : found;
  },
};

/** About two minutes, half of them for the compiler: the database driver is built here. */
export async function install(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  await writeFile(path.join(FOLDER, 'package.json'), JSON.stringify(MANIFEST, undefined, 2));
  await run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], FOLDER);
  const driver = path.join(FOLDER, 'node_modules', 'better-sqlite3');
  await run('npx', ['-y', 'node-gyp', 'rebuild', '--release', '--nodedir=/usr'], driver);
}

async function run(program: string, args: readonly string[], cwd: string): Promise<void> {
  const child = spawn(program, args, { cwd, stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${String(code)}`);
}
