import { WebSocket } from 'ws';

/** A raw client of graphql-transport-ws that says exactly what a test wants. */
export interface TestSocket {
  say(message: unknown): void;
  /** The next message that was not asked for yet. */
  hear(): Promise<Record<string, unknown>>;
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
  readonly heard: readonly Record<string, unknown>[];
  readonly socket: WebSocket;
}

export async function openSocket(url: string, protocol = 'graphql-transport-ws'): Promise<TestSocket> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, protocol);
  const heard: Record<string, unknown>[] = [];
  const waiting: ((message: Record<string, unknown>) => void)[] = [];
  let asked = 0;
  socket.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString()) as Record<string, unknown>;
    heard.push(message);
    const next = waiting.shift();
    if (next) {
      asked += 1;
      next(message);
    }
  });
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.on('close', (code, reason) => {
      resolve({ code, reason: reason.toString() });
    });
  });
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  return {
    socket,
    heard,
    closed,
    say(message) {
      socket.send(typeof message === 'string' ? message : JSON.stringify(message));
    },
    hear() {
      const message = heard[asked];
      if (message) {
        asked += 1;
        return Promise.resolve(message);
      }
      return new Promise((resolve) => waiting.push(resolve));
    },
  };
}

/** A socket whose connection is acknowledged. */
export async function openAcknowledged(url: string, credential = 'ann'): Promise<TestSocket> {
  const socket = await openSocket(url);
  socket.say({ type: 'connection_init', payload: { authorization: `Bearer ${credential}` } });
  await socket.hear();
  return socket;
}
