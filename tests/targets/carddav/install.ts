import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { once } from 'node:events';
import type { TargetProbe } from '../../support/targets.ts';

/** The interpreter that Debian's packages are installed for, whatever else is in PATH. */
export const PYTHON = '/usr/bin/python3';
export const RADICALE = '/usr/bin/radicale';

/** `true`, or why it cannot be started. */
export function available(): true | string {
  return existsSync(RADICALE) && existsSync(PYTHON)
    ? true
    : 'Radicale is not installed: npm run target -- carddav --install';
}

export const CARDDAV_PROBE: TargetProbe = {
  name: 'carddav',
  missing: () => {
    const found = available();
    return found === true ? undefined : found;
  },
};

/** Radicale is GPL-3 and only ever a server beside the tests. */
export async function install(): Promise<void> {
  const packages = ['-o', 'DPkg::Lock::Timeout=300', 'install', '-y', '--no-install-recommends', 'radicale'];
  const apt = spawn('apt-get', packages, {
    stdio: 'inherit',
    env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', DEBIAN_FRONTEND: 'noninteractive' },
  });
  const [code] = (await once(apt, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`apt-get install radicale ended with ${String(code)}`);
}
