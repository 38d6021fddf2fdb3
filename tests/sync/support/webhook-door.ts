/** The address under which a hub inside the test is reached by vendors that send webhooks. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { rawHeaders, type RawReply, type Receive } from '@tributary/platform';

export interface WebhookDoor {
  readonly url: string;
  /** What was answered, in order. */
  readonly statuses: readonly number[];
  /** From now on requests are taken. */
  open(receive: Receive): void;
  close(): Promise<void>;
}

/** It exists before the hub, because the hub has to know its address. */
export async function webhookDoor(): Promise<WebhookDoor> {
  const statuses: number[] = [];
  let take: Receive = () => Promise.resolve({ status: 503, body: 'Closed.' });
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { method = 'GET', url: target = '/' } = request;
      const sent = { method, target, headers: rawHeaders(request), body: Buffer.concat(parts) };
      void take(sent).then((reply: RawReply) => {
        statuses.push(reply.status);
        response.writeHead(reply.status, reply.headers).end(reply.body);
      });
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    statuses,
    open: (receive) => {
      take = receive;
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
