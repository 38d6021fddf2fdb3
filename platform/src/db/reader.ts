/**
 * Connections for single statements that read. Statements are sent without waiting for the ones before them, so a
 * busy server is asked and answers many at a time, and both sides are woken less often than by a pool. What that
 * costs: a slow statement holds up those behind it on its line. So it is for readers who can do without an answer.
 */
import { Socket } from 'node:net';
import pg from 'pg';
import {
  connectionOptions,
  RAW_JSON_TYPES,
  STATEMENT_TIMEOUT_MS,
  type ConnectionOptions,
  type Database,
} from './database.ts';

export interface ReaderOptions extends ConnectionOptions {
  /** Connections. Default 2. */
  readonly lines?: number;
}

export interface Reader extends Pick<Database, 'query'> {
  close(): Promise<void>;
}

/** Connects when it is first asked, and again after a connection was lost. */
export function openReader(options: ReaderOptions): Reader {
  const lines = Array.from({ length: options.lines ?? 2 }, () => new Line(options));
  return {
    async query(statement) {
      const [first, ...others] = lines;
      if (first === undefined) throw new Error('A reader has at least one line');
      const idlest = others.reduce((least, line) => (line.waiting < least.waiting ? line : least), first);
      return await idlest.query(statement);
    },
    async close() {
      await Promise.all(lines.map(async (line) => await line.close()));
    },
  };
}

const GRACE_MS = 5_000;

type Statement = Parameters<Database['query']>[0];

class Line {
  waiting = 0;
  readonly #options: ReaderOptions;
  #connection: Promise<Connection> | undefined;
  /** When the line last answered, or began to be waited for. */
  #heardAt = 0;

  constructor(options: ReaderOptions) {
    this.#options = options;
  }

  async query(statement: Statement): Promise<unknown[][]> {
    if (this.waiting === 0) this.#heardAt = Date.now();
    this.waiting += 1;
    try {
      const { client, socket } = await (this.#connection ?? this.#connect());
      this.#hangUpIfSilent(socket);
      return await send(client, socket, statement);
    } finally {
      this.waiting -= 1;
      this.#heardAt = Date.now();
    }
  }

  /** Every statement ends within its timeout, one way or the other: a server that says nothing is not there. */
  #hangUpIfSilent(socket: Socket): void {
    const longestMs = (this.#options.statementTimeoutMs ?? STATEMENT_TIMEOUT_MS) + GRACE_MS;
    if (Date.now() - this.#heardAt > longestMs) socket.destroy(new Error('The database does not answer any more'));
  }

  async close(): Promise<void> {
    const connection = await this.#connection?.catch(() => undefined);
    await connection?.client.end();
  }

  #connect(): Promise<Connection> {
    const socket = new Socket();
    const client = new pg.Client({ ...connectionOptions(this.#options), pipeline: true, stream: () => socket });
    const connection = client.connect().then(() => ({ client, socket }));
    this.#connection = connection;
    // What was under way fails by itself, and the next statement connects anew. Both events may come, and late.
    const forget = (): void => {
      if (this.#connection === connection) this.#connection = undefined;
    };
    client.on('error', forget);
    client.on('end', forget);
    connection.catch(forget);
    return connection;
  }
}

interface Connection {
  readonly client: pg.Client;
  readonly socket: Socket;
}

async function send(client: pg.Client, socket: Socket, { name, text, values }: Statement): Promise<unknown[][]> {
  // One write for all that this round of the event loop has to ask.
  if (socket.writableCorked === 0) {
    socket.cork();
    setImmediate(() => {
      socket.uncork();
    });
  }
  const config = {
    ...(name === undefined ? {} : { name }),
    text,
    values: [...values],
    rowMode: 'array' as const,
    types: RAW_JSON_TYPES,
  };
  return await new Promise((resolve, reject) => {
    client.query<unknown[]>(config, (error: Error | null, result: pg.QueryArrayResult | undefined) => {
      if (error) reject(error);
      else resolve(result?.rows ?? []);
    });
  });
}
