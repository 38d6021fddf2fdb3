/** The hub that is flooded: endpoint, jobs and projections in one process. Usage: flooded-hub.ts <database url> */
import { rawRoute } from '../../../gateway/src/http/raw-route.ts';
import { makeHttpServer } from '../../../gateway/src/http/server.ts';
import { openOwnHub } from './own-hub.ts';
import { floodConnector } from './flood-connector.ts';

const [databaseUrl = ''] = process.argv.slice(2);
const connectors = [floodConnector().connector];
const hub = await openOwnHub({ databaseUrl, name: 'flooded', connectors, allowedHosts: [], publicUrl: 'http://hub' });
await hub.work();
const receive = hub.runtimes.get('integration')?.receive;
if (!receive) throw new Error('Nobody takes webhooks here.');
const server = makeHttpServer({
  routes: new Map([['/webhooks', rawRoute(receive)]]),
  upgrade: (_request, socket) => socket.destroy(),
  upgradePath: '/graphql',
  logger: hub.logger,
});
console.log(`The hub runs on ${String(await server.listen({ host: '127.0.0.1', port: 0 }))}.`);
