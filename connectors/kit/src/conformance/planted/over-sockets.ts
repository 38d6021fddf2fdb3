/** A vendor with a protocol of its own over TCP: `LIST skip take` is answered with rows and an `END`. */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { Unavailable } from '../../errors.ts';
import type { ConnectorContext } from '../../context.ts';
import { defineConnector, type Connector } from '../../connector.ts';
import { stream } from '../../stream.ts';
import type { Page, PageRequest } from '../../timestamp-window.ts';
import { z } from 'zod';
import { rowOf, windowRead } from '../fake-api.ts';
import { makeFakeShop, peopleSpec, type FakeShop } from '../fake-shop.ts';
import type { Planted, Subject } from './planted.ts';

type Ask = (ctx: ConnectorContext<object>, request: PageRequest) => Promise<Page>;

export async function sound(ask = askWhole): Promise<Subject> {
  const shop = makeFakeShop();
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('data', (asked) => socket.end(answerTo(shop, asked.toString('utf8'))));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // It listens on a port.
  const { port } = server.address() as AddressInfo;
  return {
    connector: lineConnector(port, ask),
    target: { ...shop.target, connection: () => ({ config: { port }, secrets: { password: 'correct-horse' } }) },
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await once(server.close(), 'close');
    },
  };
}

export const OVER_SOCKETS: readonly Planted[] = [
  {
    fault: 'takes a cut connection for the end of the answer',
    caughtBy: 'FLT-14',
    make: () => sound(async (ctx, request) => rowsIn(await spoken(ctx, request))),
  },
];

function answerTo(shop: FakeShop, asked: string): string {
  // Only our own connector asks.
  const { rows } = shop.page(JSON.parse(asked) as PageRequest);
  return [...rows.map(({ raw }) => JSON.stringify(raw)), 'END'].join('\n');
}

async function askWhole(ctx: ConnectorContext<object>, request: PageRequest): Promise<Page> {
  const text = await spoken(ctx, request);
  if (!text.endsWith('END')) throw new Unavailable('The connection was cut in the middle of an answer.');
  return rowsIn(text);
}

function rowsIn(text: string): Page {
  const lines = text.split('\n').filter((line) => line !== 'END' && line.endsWith('}'));
  return { rows: lines.map((line) => rowOf(JSON.parse(line))) };
}

async function spoken(ctx: ConnectorContext<object>, request: PageRequest): Promise<string> {
  const { port } = z.object({ port: z.int() }).parse(ctx.config);
  const peer = await ctx.sockets.peer('127.0.0.1', port);
  return await ctx.sockets.call(async () => {
    const socket = connect(peer.port, peer.address);
    socket.write(JSON.stringify(request));
    const chunks: Buffer[] = [];
    for await (const chunk of socket) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString('utf8');
  });
}

function lineConnector(port: number, ask: Ask): Connector<object> {
  return defineConnector<object>({
    id: 'fake-line',
    version: '1.0.0',
    category: 'generic',
    title: 'Fake line',
    docs: 'A vendor behind a socket, for the tests of the conformance suite.',
    config: z.looseObject({}),
    auth: [{ id: 'password', type: 'socket', title: 'Password', fields: [{ name: 'password', title: 'Password' }] }],
    hosts: () => [`127.0.0.1:${String(port)}`],
    budgets: [],
    check: () => Promise.resolve({ ok: true, account: 'fake', problems: [] }),
    streams: () => [stream({ ...peopleSpec, read: windowRead(ask) })],
  });
}
