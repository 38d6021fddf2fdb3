import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { targetConfig } from '../config.ts';
import { findProgram, type TargetProbe } from '../../support/targets.ts';

const PACKAGES = ['dovecot-imapd', 'dovecot-lmtpd', 'postfix'];

/** Servers live where the PATH of a plain user does not look. */
export function programPath(name: string): string | undefined {
  return findProgram(name) ?? ['/usr/sbin', '/usr/bin'].map((dir) => `${dir}/${name}`).find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** `true`, or why they cannot be started. */
export function available(): true | string {
  const missing = ['dovecot', 'doveadm', 'postfix', 'sendmail'].filter((name) => programPath(name) === undefined);
  if (missing.length > 0) return `no ${missing.join(', ')}: npm run target -- mail --install`;
  return process.getuid?.() === 0 ? true : 'Dovecot and Postfix start as root only';
}

export const MAIL_PROBE: TargetProbe = {
  name: 'mail',
  missing: () => {
    const found = available();
    return found === true ? undefined : found;
  },
};

/** Debian's own packages; their services are not started. */
export async function install(): Promise<void> {
  const apt = spawn(
    'apt-get',
    ['-o', 'DPkg::Lock::Timeout=300', 'install', '-y', '--no-install-recommends', ...PACKAGES],
    { stdio: 'inherit', env: { PATH: targetConfig.searchPath, DEBIAN_FRONTEND: 'noninteractive' } },
  );
  await new Promise<void>((resolve, reject) => {
    apt.once('error', reject);
    apt.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`apt-get ended with ${String(code)}`));
    });
  });
}
