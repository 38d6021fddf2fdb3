import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { findProgram, type TargetProbe } from '../../support/targets.ts';

/** Debian's: what is first in a developer's path need not know Tryton. */
export const PYTHON = '/usr/bin/python3';
const TRYTON = '/usr/lib/python3/dist-packages/trytond/modules';

/** What a company that sells needs; each brings what it depends on. */
export const MODULES = [
  ...['party', 'company', 'currency', 'country', 'product', 'account', 'account_product', 'account_invoice'],
  ...['account_invoice_stock', 'stock', 'sale', 'sale_opportunity'],
];

/** `true`, or why it cannot be started. */
export function available(): true | string {
  const isThere = findProgram('trytond') !== undefined && MODULES.every((name) => existsSync(path.join(TRYTON, name)));
  return isThere ? true : 'Tryton is not installed: npm run target -- tryton --install';
}

export const TRYTON_PROBE: TargetProbe = {
  name: 'tryton',
  missing: () => {
    const found = available();
    return found === true ? undefined : found;
  },
};

/** Tryton is GPL-3 and only ever a server beside the tests. */
export async function install(): Promise<void> {
  const packages = MODULES.map((name) => `tryton-modules-${name.replaceAll('_', '-')}`);
  const options = ['-o', 'DPkg::Lock::Timeout=300', 'install', '-y', '--no-install-recommends'];
  await finished('apt-get', [...options, 'tryton-server', ...packages], { DEBIAN_FRONTEND: 'noninteractive' });
}

/** Runs a program to its end; fails with what it said when that is not 0. */
export async function finished(program: string, args: string[], env: Record<string, string> = {}): Promise<void> {
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', ...env },
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${program} ended with ${String(code)}: ${Buffer.concat(said).toString().slice(-2_000)}`));
    });
  });
}
