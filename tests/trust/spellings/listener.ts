import { createServer, type Server, type Socket } from 'node:net';
import { once } from 'node:events';

/** Listens to one port of this machine by every address that it has, and counts who connects. */
export interface Listener {
  readonly port: number;
  heard: number;
  /** Written to whoever says something; then it hangs up. */
  reply: string;
  close(): Promise<void>;
}

export async function startListener(
  reply = 'HTTP/1.1 500 No\r\ncontent-length: 0\r\nconnection: close\r\n\r\n',
): Promise<Listener> {
  const sockets = new Set<Socket>();
  const listen = async (host: string, port: number): Promise<Server> => {
    const server = createServer((socket) => {
      listener.heard += 1;
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('data', () => socket.end(listener.reply));
      socket.setTimeout(2_000, () => socket.destroy());
    });
    server.listen(port, host);
    await once(server, 'listening');
    return server;
  };
  const listener = { port: 0, heard: 0, reply, close };
  const first = await listen('0.0.0.0', 0);
  const address = first.address();
  listener.port = typeof address === 'object' && address !== null ? address.port : 0;
  // IPv6 may be switched off: then its spellings lead nowhere.
  const second = await listen('::1', listener.port).catch(() => undefined);

  async function close(): Promise<void> {
    for (const socket of sockets) socket.destroy();
    for (const server of [first, second]) {
      if (!server) continue;
      server.close();
      await once(server, 'close');
    }
  }
  return listener;
}

/** What an HTTP server says that sends everybody to another address. */
export function redirectTo(url: string): string {
  return `HTTP/1.1 307 There\r\nlocation: ${url}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`;
}
