/**
 * Secrets of every kind are given to a hub, which then has good and bad days with a system that says back whatever it is
 * told. They are nowhere afterwards: in no line of any process's log, no row of any table, no job of either queue, no
 * event, and no answer but the one that shows a secret the one time it is made.
 */
import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.ts';
import { hubForms, startHub, type Hub, type HubForm } from '../support/hub/index.ts';
import { startReceiver, type Receiver } from '../support/integration/receiver.ts';
import { startEchoingGhost, type EchoingGhost } from './canaries/echoing-ghost.ts';
import { formsOf, textOfDatabase, textOfRedis } from './canaries/stores.ts';

const forms = await hubForms(import.meta.url);
const PASSWORD = 'canary password 8c1f0b7e2d';
const KEY_ID = 'c'.repeat(24);

interface Days {
  readonly hub: Hub;
  readonly ghost: EchoingGhost;
  readonly receiver: Receiver;
  /** Planted so far. */
  readonly canaries: Map<string, string>;
  readonly answers: string[];
}

/** Asks, and keeps the answer to be searched: all but those that show a secret this once. */
async function ask<Data>({ hub, answers }: Days, query: string, input?: object, showsSecret = false): Promise<Data> {
  const { answer } = await hub.client.request(query, input === undefined ? {} : { input });
  if (!showsSecret) answers.push(JSON.stringify(answer));
  return answer.data as Data;
}

function mutation(name: string, selection: string): string {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} problems { code message } } }`;
}

async function plant(days: Days): Promise<{ connectionId: string; endpointId: string }> {
  const { ghost, receiver, canaries } = days;
  const credential = { apiKey: `${KEY_ID}:${ghost.apiKey}` };
  canaries.set('the key of a connection', ghost.apiKey);
  const config = { url: `http://${ghost.host}` };
  const { createConnection } = await ask<{ createConnection: { connection: { id: string } } }>(
    days,
    mutation('createConnection', 'connection { id config hasCredential statusReason }'),
    { connectorId: 'ghost', name: 'News', config, credential, pollEverySeconds: null },
  );
  const { createWebhookEndpoint } = await ask<{ createWebhookEndpoint: { endpoint: { id: string }; secret: string } }>(
    days,
    mutation('createWebhookEndpoint', 'endpoint { id } secret'),
    { name: 'All', url: receiver.url, role: 'admin', types: ['*'], includesFields: true },
    true,
  );
  canaries.set('the secret of an endpoint', createWebhookEndpoint.secret.replace('whsec_', ''));
  const { createApiKey } = await ask<{ createApiKey: { secret: string } }>(
    days,
    mutation('createApiKey', 'apiKey { id } secret'),
    { name: 'shop', role: 'agent' },
    true,
  );
  canaries.set('a key of the hub', createApiKey.secret);
  canaries.set('the key that asks', days.hub.apiKey);
  const user = { email: 'ann@example.com', name: 'Ann', password: PASSWORD, roles: ['agent'] };
  await ask(days, mutation('createUser', 'user { id }'), user);
  canaries.set('a password', PASSWORD);
  const { signIn } = await ask<{ signIn: { token: string } }>(
    days,
    mutation('signIn', 'token'),
    { email: user.email, password: PASSWORD },
    true,
  );
  canaries.set('a session', signIn.token);
  await ask(days, mutation('signIn', 'token'), { email: user.email, password: `${PASSWORD} wrong` });
  canaries.set('a password that is wrong', `${PASSWORD} wrong`);
  return { connectionId: createConnection.connection.id, endpointId: createWebhookEndpoint.endpoint.id };
}

const RUNS = `{ syncRuns(first: 20) { nodes { status error { code message nextStep } } }
  connections(first: 5) { nodes { status statusReason config webhook { url error } streams { error { code message } } } }
  deadLetters(first: 20) { nodes { text reason } }
  webhookEndpoints(first: 5) { nodes { url statusReason deliveries(first: 20) { nodes { status reason attempts { statusCode error } } } } } }`;

/** A run that was asked for, until it is over. */
async function sync(days: Days, connectionId: string): Promise<void> {
  await ask(days, mutation('startSync', 'runs { id }'), { connectionId, mode: 'FULL' });
  await eventually(
    async () => {
      const { syncRuns } = await ask<{ syncRuns: { nodes: { status: string }[] } }>(days, RUNS);
      return syncRuns.nodes.length > 0 && syncRuns.nodes.every(({ status }) => /SUCC|FAIL|PAUS|CANC/.test(status));
    },
    { timeoutMs: 60_000, everyMs: 300 },
  );
}

async function writeBack(days: Days, connectionId: string): Promise<void> {
  const input = { connectionId, action: 'upsertMember', input: { email: 'c@example.com', name: 'Cy' } };
  await ask(days, mutation('writeBack', 'result { status reason current }'), input);
}

async function webhook({ hub, ghost, answers }: Days, connectionId: string, body: string): Promise<void> {
  const time = String(Date.now());
  const [secret = ''] = [...ghost.heard.secrets];
  for (const key of [secret, 'forged']) {
    const signature = createHmac('sha256', key).update(`${body}${time}`).digest('hex');
    const response = await fetch(`${hub.client.url}/webhooks/${connectionId}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-ghost-signature': `sha256=${signature}, t=${time}` },
      body,
    });
    answers.push(await response.text());
  }
}

async function liveThrough(days: Days): Promise<void> {
  const { ghost, receiver } = days;
  const { connectionId, endpointId } = await plant(days);
  await sync(days, connectionId);
  await eventually(() => ghost.heard.secrets.size > 0, { timeoutMs: 60_000 });
  await eventually(() => receiver.received.length > 0, { timeoutMs: 60_000 });
  await webhook(days, connectionId, '{"member":{"current":{"id":"aaaaaaaaaaaaaaaaaaaaaaaa"}}}');
  await webhook(days, connectionId, 'not JSON');
  await writeBack(days, connectionId);
  receiver.answer = ({ headers, body }, response) => response.writeHead(500).end(JSON.stringify([headers, body]));
  for (const mood of ['refusing', 'broken', 'signedOut'] as const) {
    ghost.mood = mood;
    await writeBack(days, connectionId);
    await ask(days, mutation('checkConnection', 'result { ok account problems }'), { id: connectionId });
    // The write-back may have stopped the connection.
    await ask(days, mutation('resumeConnection', 'connection { status statusReason }'), { id: connectionId });
    if (mood !== 'broken') await sync(days, connectionId);
  }
  for (const name of ['testWebhookEndpoint', 'pauseWebhookEndpoint']) {
    await ask(days, mutation(name, 'endpoint { id status }'), { id: endpointId });
  }
  await ask(days, RUNS);
}

async function searched({ hub, answers, ghost, canaries }: Days): Promise<string[]> {
  for (const token of ghost.heard.tokens) canaries.set(`a token (${token.slice(-6)})`, token);
  for (const secret of ghost.heard.secrets) canaries.set('the secret of a webhook', secret);
  const places = await textOfDatabase(hub.databaseUrl);
  if (hub.env['REDIS_URL'] !== undefined) places.set('Redis', await textOfRedis(hub.env['REDIS_URL']));
  for (const process of hub.processes) places.set(`the log of ${process.name}`, process.output());
  places.set('the answers', answers.join('\n'));
  return [...canaries].flatMap(([what, secret]) =>
    [...places]
      .filter(([, text]) => formsOf(secret).some((form) => text.includes(form)))
      .map(([place]) => `${what} is in ${place}`),
  );
}

describe.each(forms)('a hub in %s', (form: HubForm) => {
  it('keeps every secret to itself', async () => {
    const [ghost, receiver] = [await startEchoingGhost(), await startReceiver()];
    const env = {
      LOG_LEVEL: 'debug',
      TRIBUTARY_ALLOWED_HOSTS: `${ghost.host},${receiver.host}`,
      TRIBUTARY_PUBLIC_URL: 'https://hub.example',
    };
    const hub = await startHub(form, { env });
    const days: Days = { hub, ghost, receiver, canaries: new Map(), answers: [] };
    try {
      await liveThrough(days);

      expect(await searched(days)).toEqual([]);

      // Not because nothing happened: what the days left is there to be searched.
      expect(days.canaries.size).toBeGreaterThanOrEqual(9);
      const texts = await textOfDatabase(hub.databaseUrl);
      for (const table of ['integration.sync_runs', 'integration.connections', 'integration.deliveries', 'log.event']) {
        expect(texts.get(table)).not.toBe('');
      }
      expect(days.answers.join('')).toContain('no: ');
    } finally {
      await hub.close();
      await ghost.close();
      await receiver.close();
    }
  }, 300_000);
});
