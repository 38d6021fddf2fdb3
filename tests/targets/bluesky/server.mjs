/**
 * Copied into the target's folder and run there: identities, data server and AppView in one process.
 * `POST /settle` of the control port answers when the AppView has taken in all that the data server holds.
 */
import { createServer } from 'node:http';
import { TestNetwork } from '@atproto/dev-env';

const network = await TestNetwork.create({
  dbPostgresUrl: process.env.TARGET_DATABASE_URL,
  dbPostgresSchema: 'tributary',
  pds: { hostname: 'localhost', ...(process.env.TARGET_PORT === '0' ? {} : { port: Number(process.env.TARGET_PORT) }) },
});

const control = createServer((request, response) => {
  const work = request.url === '/settle' ? network.processAll(20_000) : Promise.reject(new Error('what?'));
  work.then(
    () => response.end('{}'),
    (error) => response.writeHead(500).end(String(error)),
  );
}).listen(0, '127.0.0.1', () => {
  const ready = { ready: true, url: network.pds.url, control: control.address().port };
  process.stdout.write(`${JSON.stringify(ready)}\n`);
});
