import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { TargetProbe } from '../../support/targets.ts';
import { targetFolder } from '../target-folder.ts';

const FOLDER = targetFolder('ghost');
/** Where Ghost is unpacked, and has to be started. */
export const PACKAGE = path.join(FOLDER, 'package');
/** The last one that runs on Node 20. */
const VERSION = '5.130.6';

/** `true`, or why it cannot be started. */
export function available(): true | string {
  const built = path.join(PACKAGE, 'node_modules', 'sqlite3', 'build', 'Release', 'node_sqlite3.node');
  return existsSync(built) ? true : 'Ghost is not installed: npm run target -- ghost --install';
}

export const GHOST_PROBE: TargetProbe = {
  name: 'ghost',
  missing: () => {
    const found = available();
    return found === true ? undefined : found;
  },
};

/** About four minutes, most of them for the compiler: the database driver is built here. */
export async function install(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  await run('npm', ['pack', `ghost@${VERSION}`, '--silent'], FOLDER);
  await run('tar', ['xzf', `ghost-${VERSION}.tgz`], FOLDER);
  const manifest = path.join(PACKAGE, 'package.json');
  const { devDependencies: _, ...rest } = JSON.parse(await readFile(manifest, 'utf8')) as Record<string, unknown>;
  await writeFile(manifest, JSON.stringify(rest, undefined, 2));
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  await run('npm', ['install', '--omit=dev', '--ignore-scripts', '--legacy-peer-deps', ...quiet], PACKAGE);
  const driver = path.join(PACKAGE, 'node_modules', 'sqlite3');
  await run('npx', ['-y', 'node-gyp', 'rebuild', '--release', '--nodedir=/usr'], driver);
}

async function run(program: string, args: readonly string[], cwd: string): Promise<void> {
  const child = spawn(program, args, { cwd, stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${String(code)}`);
}
