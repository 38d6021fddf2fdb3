/** Somebody else's server on this machine, which is told of events. It keeps what it was sent and answers as it is told to. */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly id: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** Of what the body says. */
  readonly payload: {
    readonly type: string;
    readonly data: { readonly entity: { readonly id: string }; readonly [field: string]: unknown };
  };
}

export interface Receiver {
  readonly host: string;
  readonly url: string;
  readonly received: Received[];
  /** Answers a request; by default with 204. */
  answer: (received: Received, response: ServerResponse) => void;
  /** Requests that are open now, and the most that ever were. */
  readonly open: { now: number; most: number };
  close(): Promise<void>;
}

export async function startReceiver(): Promise<Receiver> {
  const server = createServer((request, response) => {
    receiver.open.now += 1;
    receiver.open.most = Math.max(receiver.open.most, receiver.open.now);
    response.on('close', () => (receiver.open.now -= 1));
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      const payload = JSON.parse(body === '' ? '{}' : body) as Received['payload'];
      const received = { id: String(request.headers['webhook-id']), headers: request.headers, body, payload };
      receiver.received.push(received);
      receiver.answer(received, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const receiver: Receiver = {
    host,
    url: `http://${host}/hooks`,
    received: [],
    answer: (_received, response) => response.writeHead(204).end(),
    open: { now: 0, most: 0 },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return receiver;
}
