import { chown, mkdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { run } from './program.ts';

export interface Postfix {
  readonly smtpPort: number;
  /** Hands a message in as a program on the machine does. */
  submit(source: string | Buffer, envelope: { from: string; to: string }): Promise<void>;
  /** True when nothing waits to be delivered. */
  isIdle(): Promise<boolean>;
  stop(): Promise<void>;
}

interface Options {
  readonly dir: string;
  readonly smtpPort: number;
  readonly lmtpPort: number;
}

/** An instance of its own: mail of hub.test and shop.test goes to Dovecot, all other is bounced. */
export async function startPostfix({ dir, smtpPort, lmtpPort }: Options): Promise<Postfix> {
  const [etc, data] = [path.join(dir, 'etc'), path.join(dir, 'data')];
  for (const folder of [etc, data, path.join(dir, 'queue')]) await mkdir(folder, { recursive: true });
  const owner = await stat('/var/lib/postfix');
  await chown(data, owner.uid, owner.gid);
  await writeFile(path.join(etc, 'main.cf'), mainOf(dir, lmtpPort));
  await writeFile(path.join(etc, 'master.cf'), masterOf(smtpPort));
  await run('postfix', ['-c', etc, 'start']);
  return {
    smtpPort,
    submit: async (source, { from, to }) => {
      await run('sendmail', ['-C', etc, '-f', from, '-i', to], source);
    },
    isIdle: async () => (await run('postqueue', ['-c', etc, '-j'])).trim() === '',
    // It finds its own process by the pid file of this instance.
    stop: async () => {
      await run('postfix', ['-c', etc, 'stop']);
    },
  };
}

function mainOf(dir: string, lmtpPort: number): string {
  return `
compatibility_level = 3.6
queue_directory = ${dir}/queue
data_directory = ${dir}/data
mail_owner = postfix
setgid_group = postdrop
multi_instance_enable = no
maillog_file = ${dir}/postfix.log
maillog_file_prefixes = ${dir}
myhostname = mx.hub.test
mydestination =
mynetworks = 127.0.0.0/8
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
virtual_mailbox_domains = hub.test, shop.test
virtual_transport = lmtp:inet:127.0.0.1:${String(lmtpPort)}
default_transport = error:5.1.1 no such user here
local_transport = error:5.1.1 no such user here
alias_maps =
smtpd_reject_unlisted_recipient = no
smtpd_relay_restrictions = permit_mynetworks, reject
smtpd_recipient_restrictions = check_recipient_access inline:{ {refused@hub.test = 550 5.7.1 not wanted here}, {later@hub.test = 451 4.7.1 come back later} }
smtpd_tls_security_level = none
`;
}

function masterOf(smtpPort: number): string {
  const services = [
    `127.0.0.1:${String(smtpPort)} inet n - n - - smtpd`,
    'pickup unix n - n 60 1 pickup',
    'cleanup unix n - n - 0 cleanup',
    'qmgr unix n - n 300 1 qmgr',
    'rewrite unix - - n - - trivial-rewrite',
    'bounce unix - - n - 0 bounce',
    'defer unix - - n - 0 bounce',
    'trace unix - - n - 0 bounce',
    'proxymap unix - - n - - proxymap',
    'proxywrite unix - - n - 1 proxymap',
    'flush unix n - n 1000? 0 flush',
    'showq unix n - n - - showq',
    'error unix - - n - - error',
    'retry unix - - n - - error',
    'lmtp unix - - n - - lmtp',
    'smtp unix - - n - - smtp',
    'anvil unix - - n - 1 anvil',
    'postlog unix-dgram n - n - 1 postlogd',
  ];
  return `${services.join('\n')}\n`;
}
