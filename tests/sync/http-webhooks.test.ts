/** A vendor that is known by its configuration only tells of changes, and the records are fetched from it. */
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { http, type HttpConfigInput } from '@tributary/connector-http';
import { toPublicId } from '@tributary/platform';
import { startTestHost, type TestHost } from '../support/integration/test-host.ts';
import { hearWebhooks } from '../support/integration/webhook-host.ts';

const SECRET = 'a secret that the vendor has given';
const people = new Map([['7', 'Ada Lovelace']]);
let vendor: Server;
let test: TestHost;
let config: HttpConfigInput;

beforeAll(async () => {
  vendor = createServer(({ url = '' }, response) => {
    const [, key = ''] = /^\/people\/(.+)$/.exec(url) ?? [];
    const name = people.get(key);
    response.writeHead(key !== '' && name === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(key === '' ? [] : { id: key, name }));
  }).listen(0, '127.0.0.1');
  await once(vendor, 'listening');
  const address = vendor.address();
  const host = `127.0.0.1:${String(typeof address === 'object' ? address?.port : '')}`;
  test = await startTestHost([http], { publicUrl: 'https://hub.example', allowedHosts: [host] });
  config = {
    baseUrl: `http://${host}`,
    streams: [
      {
        ...{ name: 'people', path: '/people', records: '', one: { path: '/people/{key}' }, deletes: { by: 'sweep' } },
        mapping: { kind: 'person', key: '@id', fields: { 'names.full': '@name' } },
      },
    ],
    webhooks: {
      // As Stripe signs.
      verify: {
        ...{ type: 'hmac', hash: 'sha256', encoding: 'hex', secret: 'webhookSecret' },
        signature: { in: 'headerFields', name: 'x-signature', field: 'v1', separator: ',' },
        over: [{ part: 'signatureField', name: 't' }, { part: 'text', text: '.' }, { part: 'body' }],
        time: { from: { part: 'signatureField', name: 't' }, unit: 's', toleranceMs: 300_000 },
      },
      hints: [{ stream: 'people', when: { field: 'type', is: ['person.changed'] }, key: 'data.id' }],
    },
  };
});
afterAll(async () => {
  await test.close();
  vendor.close();
  await once(vendor, 'close');
});

it('takes what is signed with the secret of the credential, and fetches what it tells of', async () => {
  const credential = { webhookSecret: SECRET };
  const connectionId = await test.connect({ connectorId: 'http', config, authId: 'none', credential });
  const { receive, work } = await hearWebhooks(test, connectionId, 'people');
  const told = async (secret: string, key = '7') => {
    const body = JSON.stringify({ type: 'person.changed', data: { id: key } });
    const t = String(Math.floor(test.host.clock.now().getTime() / 1000));
    const v1 = createHmac('sha256', secret).update(`${t}.${body}`).digest('hex');
    const target = `/webhooks/${toPublicId('connection', connectionId)}`;
    const headers = { 'x-signature': `t=${t},v1=${v1}` };
    return (await receive({ method: 'POST', target, headers, body: Buffer.from(body) })).status;
  };

  expect(await told('another secret')).toBe(401);
  expect(await told(SECRET)).toBe(200);
  await work();
  expect([...test.inbound.held.keys()]).toEqual(['person/7']);

  people.clear();
  expect(await told(SECRET)).toBe(200);
  await work();
  expect([...test.inbound.held.keys()]).toEqual([]);
});
