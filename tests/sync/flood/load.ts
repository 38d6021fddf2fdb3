/** Requests over many connections, each with one on its way: as many as the hub answers, and no more than the rate. */
import { connect, type Socket } from 'node:net';

export interface Sending {
  readonly bytes: Buffer;
  readonly key: string;
  readonly isCorrupt: boolean;
}

export interface Answered {
  readonly sending: Sending;
  readonly status: number;
  readonly hasRetryAfter: boolean;
  readonly ms: number;
}

export interface LoadOptions {
  readonly port: number;
  readonly connections: number;
  readonly seconds: number;
  /** Requests a second at most; undefined: as fast as they are answered. */
  readonly rate?: number;
  next(): Sending;
  onAnswer(answered: Answered): void;
}

/** Resolves when the last answer is there. Returns requests that had no answer. */
export async function load({ port, connections, seconds, rate, next, onAnswer }: LoadOptions): Promise<number> {
  const begun = performance.now();
  const end = begun + seconds * 1_000;
  let sent = 0;
  let lost = 0;
  async function work(): Promise<void> {
    let line = await open(port);
    while (performance.now() < end) {
      const dueMs = rate === undefined ? 0 : (sent / rate) * 1_000 - (performance.now() - begun);
      sent += 1;
      if (dueMs > 1) await new Promise((resolve) => setTimeout(resolve, dueMs));
      const sending = next();
      const from = performance.now();
      try {
        const head = await line.exchange(sending.bytes);
        const ms = performance.now() - from;
        onAnswer({ sending, status: Number(head.slice(9, 12)), hasRetryAfter: /\r\nretry-after:/i.test(head), ms });
        if (/\r\nconnection: close/i.test(head)) line = await reopened(line, port);
      } catch {
        lost += 1;
        line = await reopened(line, port);
      }
    }
    line.socket.destroy();
  }
  await Promise.all(Array.from({ length: connections }, work));
  return lost;
}

interface Line {
  readonly socket: Socket;
  exchange(bytes: Buffer): Promise<string>;
}

async function reopened(line: Line, port: number): Promise<Line> {
  line.socket.destroy();
  return await open(port);
}

async function open(port: number): Promise<Line> {
  const socket = connect(port, '127.0.0.1').setNoDelay(true);
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  let answer: { resolve: (head: string) => void; reject: (error: Error) => void } | undefined;
  let text = '';
  socket.on('data', (chunk: Buffer) => {
    text += chunk.toString('latin1');
    const headEnd = text.indexOf('\r\n\r\n');
    if (headEnd < 0) return;
    const head = text.slice(0, headEnd);
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
    if (text.length < headEnd + 4 + length) return;
    text = '';
    answer?.resolve(head);
  });
  const fail = (): void => answer?.reject(new Error('The line was cut.'));
  socket.on('close', fail).on('error', fail);
  return {
    socket,
    exchange: async (bytes) =>
      await new Promise((resolve, reject) => {
        answer = { resolve, reject };
        text = '';
        if (socket.destroyed) reject(new Error('The line was cut.'));
        else socket.write(bytes);
      }),
  };
}
