import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdir, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import path from 'node:path';
import { eventually } from '../../support/eventually.ts';
import { programPath } from './install.ts';
import { run } from './program.ts';

export interface Dovecot {
  readonly imapPort: number;
  readonly lmtpPort: number;
  /** What an administrator does: another road than IMAP. */
  doveadm(args: readonly string[], input?: string | Buffer): Promise<string>;
  stop(): Promise<void>;
}

interface Options {
  readonly dir: string;
  readonly imapPort: number;
  readonly lmtpPort: number;
  readonly password: string;
  /** Words to offer instead of all that the server can. */
  readonly capabilities?: string | undefined;
}

/** Debian's user of the mail spool. */
const MAIL_ID = 8;

export async function startDovecot(options: Options): Promise<Dovecot> {
  const { dir, imapPort, lmtpPort } = options;
  for (const folder of ['mail', 'home']) {
    await mkdir(path.join(dir, folder), { recursive: true });
    await chown(path.join(dir, folder), MAIL_ID, MAIL_ID);
  }
  const config = path.join(dir, 'dovecot.conf');
  await writeFile(config, configOf(options));
  const server = spawn(programPath('dovecot') ?? 'dovecot', ['-c', config, '-F'], { stdio: 'ignore' });
  await eventually(async () => await isOpen(imapPort), { timeoutMs: 15_000, everyMs: 50 });
  return {
    imapPort,
    lmtpPort,
    doveadm: async (args, input) => await run('doveadm', ['-c', config, ...args], input),
    async stop() {
      if (server.exitCode !== null) return;
      const gone = once(server, 'exit');
      server.kill('SIGTERM');
      await gone;
    },
  };
}

function configOf({ dir, imapPort, lmtpPort, password, capabilities }: Options): string {
  return `
base_dir = ${dir}/run
state_dir = ${dir}/state
log_path = ${dir}/dovecot.log
protocols = imap lmtp
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
first_valid_uid = 1
mail_location = maildir:${dir}/mail/%u
auth_failure_delay = 0
${capabilities === undefined ? '' : `imap_capability = ${capabilities}`}
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${String(MAIL_ID)} gid=${String(MAIL_ID)} home=${dir}/home/%u
}
service imap-login {
  inet_listener imap {
    port = ${String(imapPort)}
  }
  inet_listener imaps {
    port = 0
  }
}
service lmtp {
  inet_listener lmtp {
    address = 127.0.0.1
    port = ${String(lmtpPort)}
  }
}
namespace inbox {
  inbox = yes
  separator = /
  mailbox Sent {
    auto = create
    special_use = \\Sent
  }
  mailbox Archive {
    auto = create
    special_use = \\Archive
  }
}
`;
}

async function isOpen(port: number): Promise<true> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } finally {
    socket.destroy();
  }
}
