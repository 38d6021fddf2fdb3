/** `npm run target -- <name>`: a real system on loopback, with a little data, until Ctrl-C. */
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { targetConfig } from './config.ts';
import * as bluesky from './bluesky/index.ts';
import * as carddav from './carddav/index.ts';
import * as ghost from './ghost/index.ts';
import * as mail from './mail/index.ts';
import * as mastodon from './mastodon/index.ts';
import * as medusa from './medusa/index.ts';
import * as shopify from './shopify/index.ts';
import * as tryton from './tryton/index.ts';
import * as vendure from './vendure/index.ts';

const TARGETS = { bluesky, carddav, ghost, mail, mastodon, medusa, shopify, tryton, vendure };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    install: { type: 'boolean', default: false },
    port: { type: 'string' },
    customers: { type: 'string', default: '50' },
    orders: { type: 'string', default: '20' },
  },
});
const [name = ''] = positionals;
if (!(name in TARGETS)) {
  process.stderr.write(`Which target? There is: ${Object.keys(TARGETS).join(', ')}\n`);
  process.exit(2);
}
// The test above proved it.
const target = TARGETS[name as keyof typeof TARGETS];
if (target.available() !== true) await target.install();
if (!values.install) {
  const running = await target.start({
    port: Number(values.port ?? target.USUAL_PORT),
    customers: Number(values.customers),
    orders: Number(values.orders),
    ...(targetConfig.databaseUrl === undefined ? {} : { databaseUrl: targetConfig.databaseUrl }),
  });
  const { config, secrets } = running.connection();
  process.stdout.write(
    `${name} is running at ${running.url}\nconfig  ${JSON.stringify(config)}\nsecrets ${JSON.stringify(secrets)}\nCtrl-C ends it.\n`,
  );
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await running.stop();
}
