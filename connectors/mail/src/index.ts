import { defineConnector, type Connector } from '@tributary/connector-kit';
import { flag } from './actions/flag.ts';
import { move } from './actions/move.ts';
import { send } from './actions/send.ts';
import { checkMail } from './check.ts';
import { foldersOf, MailConfig } from './config.ts';
import { messagesIn } from './streams/messages.ts';
import { watchFolders } from './watch.ts';

export const mail: Connector<MailConfig> = defineConnector({
  id: 'mail',
  version: '0.1.0',
  category: 'email',
  title: 'E-mail (IMAP and SMTP)',
  docs: 'Reads the messages of a mailbox as they come and go: what customers write, what they are written, and what bounces. Sends, files and marks messages.',
  config: MailConfig,
  example: {
    imap: { host: 'imap.example', port: 993 },
    smtp: { host: 'smtp.example', port: 465 },
    addresses: ['sales@shop.example'],
  },
  auth: [
    {
      id: 'password',
      type: 'socket',
      title: 'User and password',
      fields: [
        { name: 'user', title: 'User name', isPublic: true },
        { name: 'password', title: 'Password or app password' },
      ],
    },
  ],
  hosts: ({ imap, smtp }) => [imap, ...(smtp ? [smtp] : [])].map(({ host, port }) => `${host}:${String(port)}`),
  // Mail servers lock out who hurries; one command reads a whole page.
  budgets: [{ name: 'commands', capacity: 100, refillPerSecond: 20 }],
  check: checkMail,
  streams: (config) => foldersOf(config).map(messagesIn),
  actions: [send, flag, move],
  watch: watchFolders,
});
