/** A worker that is there to be killed. Usage: worker-process.ts <database url> <vendor's host:port> [redis url] */
import { openOwnHub } from '../../support/integration/own-hub.ts';
import { journalConnector } from './connector.ts';

const [databaseUrl = '', vendor = '', redisUrl] = process.argv.slice(2);
const connectors = [journalConnector(vendor)];
const hub = await openOwnHub({
  ...{ databaseUrl, redisUrl, connectors, allowedHosts: [vendor] },
  name: 'worker',
  logLevel: 'warn',
});
await hub.work();
console.log('The worker runs.');
