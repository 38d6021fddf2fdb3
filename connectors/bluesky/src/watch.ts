/**
 * The firehose: everything that is written on a server, as it is written. A frame is not decoded: one in which the
 * account's DID stands is about the account, and the collection tells which list to read. What is deleted names
 * nobody, and is found by the sweep.
 */
import { isIP, type LookupFunction } from 'node:net';
import { Unavailable, type OnHint } from '@tributary/connector-kit';
import { WebSocket, type RawData } from 'ws';
import { whoami, type BlueskyContext } from './client.ts';

const STREAMS_BY_COLLECTION = [
  { collection: 'app.bsky.feed.', streams: ['received', 'sent'] },
  { collection: 'app.bsky.graph.follow', streams: ['people', 'received'] },
] as const;
const STREAMS = ['people', 'received', 'sent'];

/** The lists are made from the same firehose, and may be a little behind: they are looked at again. */
const AGAIN_MS = 3_000;
/** A server that has said nothing for so long is asked whether it is there. */
const PING_MS = 30_000;
const LARGEST_FRAME = 8 * 1024 * 1024;

export async function watchFirehose(ctx: BlueskyContext, onHint: OnHint): Promise<void> {
  const { firehose } = ctx.config;
  if (firehose === undefined) return;
  const { did } = await whoami(ctx);
  const socket = await connect(ctx, firehose);
  const later = new Map<string, NodeJS.Timeout>();
  const tell = (stream: string): void => {
    onHint({ stream });
    if (later.has(stream)) return;
    const again = setTimeout(() => {
      later.delete(stream);
      onHint({ stream });
    }, AGAIN_MS);
    later.set(stream, again);
  };
  try {
    await listen(socket, ctx.signal, {
      onFrame: (frame) => {
        for (const stream of concerned(frame, did)) tell(stream);
      },
      // What happened while nobody listened.
      onOpen: () => {
        for (const stream of STREAMS) tell(stream);
      },
    });
  } finally {
    for (const timer of later.values()) clearTimeout(timer);
    socket.terminate();
  }
}

export function concerned(frame: Buffer, did: string): string[] {
  if (!frame.includes(did)) return [];
  return [
    ...new Set(STREAMS_BY_COLLECTION.flatMap(({ collection, streams }) => (frame.includes(collection) ? streams : []))),
  ];
}

async function connect({ sockets }: BlueskyContext, firehose: string): Promise<WebSocket> {
  const url = new URL(firehose);
  const peer = await sockets.peer(url.hostname, portOf(url));
  const family = isIP(peer.address);
  // To the address that the host allowed, whatever the name says by now.
  const lookup: LookupFunction = (_name, { all }, answer) => {
    if (all === true) answer(null, [{ address: peer.address, family }]);
    else answer(null, peer.address, family);
  };
  return new WebSocket(`${url.origin}/xrpc/com.atproto.sync.subscribeRepos`, { lookup, maxPayload: LARGEST_FRAME });
}

export function portOf({ port, protocol }: URL): number {
  return port === '' ? (protocol === 'wss:' ? 443 : 80) : Number(port);
}

/** Ends with the signal, and throws when the line is lost. */
async function listen(
  socket: WebSocket,
  signal: AbortSignal,
  { onFrame, onOpen }: { onFrame(frame: Buffer): void; onOpen(): void },
): Promise<void> {
  let isAlive = true;
  const ping = setInterval(() => {
    if (!isAlive) socket.terminate();
    isAlive = false;
    if (socket.readyState === WebSocket.OPEN) socket.ping();
  }, PING_MS);
  try {
    await new Promise<void>((resolve, reject) => {
      const end = (): void => {
        resolve();
      };
      if (signal.aborted) end();
      signal.addEventListener('abort', end, { once: true });
      socket.on('open', () => {
        onOpen();
      });
      for (const event of ['message', 'pong'] as const) socket.on(event, () => (isAlive = true));
      socket.on('message', (data: RawData) => {
        onFrame(Buffer.isBuffer(data) ? data : Buffer.concat(Array.isArray(data) ? data : [Buffer.from(data)]));
      });
      socket.on('close', () => {
        signal.removeEventListener('abort', end);
        reject(new Unavailable('The firehose ended.'));
      });
      socket.on('error', (cause) => {
        reject(new Unavailable(`The firehose was lost: ${cause.message}`, { cause }));
      });
    });
  } finally {
    clearInterval(ping);
  }
}
