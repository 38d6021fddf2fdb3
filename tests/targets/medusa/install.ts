import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { TargetProbe } from '../../support/targets.ts';
import { targetFolder } from '../target-folder.ts';

export const FOLDER = targetFolder('medusa');

const VERSION = '2.21.2';
const MANIFEST = {
  name: 'medusa-target',
  private: true,
  dependencies: { '@medusajs/medusa': VERSION, '@medusajs/framework': VERSION, '@medusajs/cli': VERSION },
};

/** Everything comes from the environment; no admin interface, which would be built first. */
const CONFIG = `const { defineConfig } = require('@medusajs/framework/utils');
module.exports = defineConfig({
  admin: { disable: true },
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: { storeCors: '', adminCors: '', authCors: '', jwtSecret: 'for-tests', cookieSecret: 'for-tests' },
  },
});
`;

/** `true`, or why it cannot be started. */
export function available(): true | string {
  return existsSync(path.join(FOLDER, 'node_modules', '.bin', 'medusa')) && existsSync(configFile())
    ? true
    : 'Medusa is not installed: npm run target -- medusa --install';
}

export const MEDUSA_PROBE: TargetProbe = {
  name: 'medusa',
  missing: () => {
    const found = available();
    return found === true ? undefined : found;
  },
};

/** A minute or two. */
export async function install(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  await writeFile(path.join(FOLDER, 'package.json'), JSON.stringify(MANIFEST, undefined, 2));
  const npm = spawn('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: FOLDER,
    stdio: 'inherit',
  });
  const [code] = (await once(npm, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`npm install of Medusa ended with ${String(code)}`);
  await writeFile(configFile(), CONFIG);
}

function configFile(): string {
  return path.join(FOLDER, 'medusa-config.js');
}
