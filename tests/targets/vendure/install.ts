import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { TargetProbe } from '../../support/targets.ts';
import { targetFolder } from '../target-folder.ts';

export const FOLDER = targetFolder('vendure');

/** Vendure is GPL-3 and only ever a server beside the tests: installed on demand, never a dependency. */
const MANIFEST = {
  name: 'vendure-target',
  private: true,
  type: 'module',
  dependencies: { '@vendure/core': '3.7.3', pg: '^8.15.0' },
  overrides: { '@graphql-tools/batch-execute': '10.2.0' },
};

/** `true`, or why it cannot be started. */
export function available(): true | string {
  const installed = existsSync(path.join(FOLDER, 'node_modules', '@vendure', 'core', 'package.json'));
  return installed ? true : 'Vendure is not installed: npm run target -- vendure --install';
}

export const VENDURE_PROBE: TargetProbe = {
  name: 'vendure',
  missing: () => {
    const found = available();
    return found === true ? undefined : found;
  },
};

export async function install(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  await writeFile(path.join(FOLDER, 'package.json'), JSON.stringify(MANIFEST, undefined, 2));
  const npm = spawn('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: FOLDER,
    stdio: 'inherit',
  });
  await new Promise<void>((resolve, reject) => {
    npm.once('error', reject);
    npm.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`npm install of Vendure ended with ${String(code)}`));
    });
  });
}
