/** A loopback proxy in front of servers on loopback: the same ports on another address, and it can cut an answer. */
import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import type { ConnectionSurroundings } from '../../host/open-connection.ts';

export interface TcpLine {
  readonly surroundings: Pick<ConnectionSurroundings, 'resolve'>;
  /** Bytes of the longest conversation, as far as the server spoke. */
  longest(): number;
  /** The next conversation that gets so far is cut there. */
  cutOnceAfter(bytes: number): void;
  cuts(): number;
  close(): Promise<void>;
}

/** Any address of 127.0.0.0/8 is this machine; the servers listen on the first. */
const ADDRESS = '127.0.0.7';

export async function makeTcpLine(hosts: readonly string[]): Promise<TcpLine> {
  const sockets = new Set<Socket>();
  const state = { longest: 0, cuts: 0, cutAfter: undefined as number | undefined };
  const servers = await Promise.all(
    [...new Set(hosts.map((host) => Number(host.slice(host.lastIndexOf(':') + 1))))].map(listen),
  );
  return {
    surroundings: { resolve: () => Promise.resolve(ADDRESS) },
    longest: () => state.longest,
    cutOnceAfter: (bytes) => (state.cutAfter = bytes),
    cuts: () => state.cuts,
    async close() {
      for (const socket of sockets) socket.destroy();
      await Promise.all(servers.map(async (server) => once(server.close(), 'close')));
    },
  };

  async function listen(port: number): Promise<Server> {
    const server = createServer((near) => {
      pass(near, connect(port, '127.0.0.1'));
    });
    server.listen(port, ADDRESS);
    await once(server, 'listening');
    return server;
  }

  function pass(near: Socket, far: Socket): void {
    let spoken = 0;
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      // A line that is lost is lost on both sides.
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
    near.pipe(far);
    far.on('data', (chunk: Buffer) => {
      const room = (state.cutAfter ?? Infinity) - spoken;
      spoken += chunk.byteLength;
      state.longest = Math.max(state.longest, spoken);
      if (chunk.byteLength < room) {
        near.write(chunk);
        return;
      }
      state.cutAfter = undefined;
      state.cuts += 1;
      near.write(chunk.subarray(0, Math.max(0, room)), () => near.destroy());
      far.destroy();
    });
    far.on('end', () => near.end());
  }
}
