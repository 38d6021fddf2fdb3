/** A Ghost of few words that says back everything it is told when it refuses: headers, body and all. */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Mood = 'good' | 'refusing' | 'broken' | 'signedOut';

export interface EchoingGhost {
  readonly host: string;
  readonly apiKey: string;
  mood: Mood;
  /** What it was signed in with, and the secret that it was given for its webhooks. */
  readonly heard: { readonly tokens: Set<string>; readonly secrets: Set<string> };
  close(): Promise<void>;
}

const STATUS: Readonly<Record<Exclude<Mood, 'good'>, number>> = { refusing: 400, broken: 500, signedOut: 401 };

export async function startEchoingGhost(): Promise<EchoingGhost> {
  const members = ['a', 'b'].map((letter) => memberOf(letter.repeat(24), `${letter}@example.com`));
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      answer(request, response, Buffer.concat(chunks).toString());
    });
  });

  function answer(request: IncomingMessage, response: ServerResponse, body: string): void {
    const token = request.headers.authorization ?? '';
    if (token !== '') ghost.heard.tokens.add(token.replace(/^\S+ /, ''));
    for (const [, secret = ''] of body.matchAll(/"secret":"([^"]+)"/g)) ghost.heard.secrets.add(secret);
    const { mood } = ghost;
    if (mood !== 'good') {
      const message = `no: ${JSON.stringify(request.headers)} ${body}`;
      respond(response, STATUS[mood], { errors: [{ message, context: token, type: 'X' }] });
    } else if (request.url?.includes('/site/') === true) {
      respond(response, 200, { site: { title: 'News', version: '5.130' } });
    } else if (request.url?.includes('/webhooks/') === true) {
      respond(response, 201, { webhooks: [{ id: '1' }] });
    } else {
      const pagination = { total: members.length };
      respond(response, request.method === 'POST' ? 201 : 200, { members, meta: { pagination } });
    }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const ghost: EchoingGhost = {
    host: `127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    apiKey: randomBytes(32).toString('hex'),
    mood: 'good',
    heard: { tokens: new Set(), secrets: new Set() },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return ghost;
}

function respond(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function memberOf(id: string, email: string): object {
  const times = { created_at: '2024-05-01T10:00:00.000Z', updated_at: '2024-05-01T10:00:00.000Z' };
  return { id, email, name: 'Ada', status: 'free', labels: [], newsletters: [], tiers: [], ...times };
}
