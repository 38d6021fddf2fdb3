/** The Admin API's published schemas, out of Shopify's own package. 14 MB for 5: fetched here rather than depended on. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { TargetProbe } from '../../support/targets.ts';
import { targetFolder } from '../target-folder.ts';

const FOLDER = targetFolder('shopify');
const PACKAGE = '@shopify/dev-mcp@1.16.0';

/** `2026-10` and the like, oldest first; empty when nothing is installed. */
export function versions(): string[] {
  if (!existsSync(FOLDER)) return [];
  return readdirSync(FOLDER)
    .flatMap((name) => /^admin_(.+)\.json\.gz$/.exec(name)?.[1] ?? [])
    .sort();
}

export function schemaFile(version: string): string {
  return path.join(FOLDER, `admin_${version}.json.gz`);
}

/** `true`, or why it cannot be started. */
export function available(): true | string {
  return versions().length > 0 ? true : 'The schemas are not there: npm run target -- shopify --install';
}

export const SHOPIFY_PROBE: TargetProbe = {
  name: 'shopify',
  missing: () => {
    const found = available();
    return found === true ? undefined : found;
  },
};

export async function install(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  await run('npm', ['pack', PACKAGE, '--silent']);
  const archive = 'shopify-dev-mcp-1.16.0.tgz';
  await run('tar', ['xzf', archive, '--strip-components=3', '--wildcards', 'package/dist/data/admin_*.json.gz']);
  await rm(path.join(FOLDER, archive));
}

async function run(program: string, args: readonly string[]): Promise<void> {
  const child = spawn(program, args, { cwd: FOLDER, stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${String(code)}`);
}
