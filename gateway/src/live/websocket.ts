/** graphql-transport-ws: frames in, frames out. Knows sockets and the protocol; nothing of logs or plans. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { CloseCode, handleProtocols, makeServer } from 'graphql-ws';
import type { Logger } from '@tributary/platform';
import { type WebSocket, WebSocketServer } from 'ws';
import {
  admitConnection,
  admitOperation,
  answerOf,
  type AdmissionOptions,
  type SocketState,
  streamOf,
} from './socket-admission.ts';

export interface WebSocketOptions extends AdmissionOptions {
  readonly logger: Logger;
  /** Bytes of one message. Default 1 MiB. */
  readonly maxMessageBytes?: number;
  /** Default 3,000. */
  readonly initTimeoutMs?: number;
  /** Time between pings; a socket that answers none of them is cut. Default 12,000. */
  readonly keepAliveMs?: number;
}

export interface WebSocketEndpoint {
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  readonly connections: number;
  /** Closes every socket with 1001. */
  close(): Promise<void>;
}

const GOING_AWAY = 1001;
/** How long a socket may take to say good-bye. */
const CLOSE_TIMEOUT_MS = 2_000;

export function makeWebSocketEndpoint(options: WebSocketOptions): WebSocketEndpoint {
  const { logger, maxMessageBytes = 1_048_576, initTimeoutMs = 3_000, keepAliveMs = 12_000 } = options;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maxMessageBytes, handleProtocols });
  const protocol = makeServer<Record<string, unknown>, SocketState>({
    connectionInitWaitTimeout: initTimeoutMs,
    onConnect: (connection) => admitConnection(connection, options),
    onSubscribe: (connection, _id, payload) => admitOperation(connection, payload, options),
    subscribe: streamOf,
    execute: (args) => answerOf(args, options),
  });

  function opened(socket: WebSocket, request: IncomingMessage): void {
    socket.on('error', (error) => {
      // A frame that is too large or malformed: ws closes the socket with the fitting code by itself.
      logger.info({ err: error }, 'socket failed');
    });
    const ping = keepAlive(socket, keepAliveMs);
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        send: (text) => send(socket, text),
        close: (code, reason) => {
          socket.close(code, reason);
        },
        onMessage: (handle) => {
          socket.on('message', (data: Buffer) => {
            handle(data.toString('utf8')).catch((error: unknown) => {
              logger.error({ err: error }, 'a message could not be handled');
              socket.close(CloseCode.InternalServerError, 'Internal server error');
            });
          });
        },
      },
      {
        request,
        close: (code, reason) => {
          socket.close(code, reason);
        },
      },
    );
    socket.once('close', (code, reason) => {
      clearInterval(ping);
      void closed(code, reason.toString());
    });
  }

  return {
    handleUpgrade(request, socket, head) {
      sockets.handleUpgrade(request, socket, head, (webSocket) => {
        opened(webSocket, request);
      });
    },
    get connections() {
      return sockets.clients.size;
    },
    async close() {
      const clients = [...sockets.clients];
      const gone = clients.map(async (client) => await closeGently(client));
      sockets.close();
      await Promise.all(gone);
    },
  };
}

/** Resolves when the frame has left this process, which is what keeps a slow client to one frame per operation. */
function send(socket: WebSocket, text: string): Promise<void> {
  return new Promise((resolve) => {
    if (socket.readyState !== socket.OPEN) {
      resolve();
      return;
    }
    // An error here means that the socket is gone; its `close` event ends what it had open.
    socket.send(text, () => {
      resolve();
    });
  });
}

function keepAlive(socket: WebSocket, everyMs: number): NodeJS.Timeout {
  let isAlive = true;
  socket.on('pong', () => {
    isAlive = true;
  });
  return setInterval(() => {
    if (!isAlive) {
      socket.terminate();
      return;
    }
    isAlive = false;
    socket.ping();
  }, everyMs);
}

async function closeGently(socket: WebSocket): Promise<void> {
  await new Promise<void>((resolve) => {
    const late = setTimeout(() => {
      socket.terminate();
    }, CLOSE_TIMEOUT_MS);
    socket.once('close', () => {
      clearTimeout(late);
      resolve();
    });
    socket.close(GOING_AWAY, 'Going away');
  });
}
