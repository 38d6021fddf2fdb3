/** The node:http server: routes, the WebSocket upgrade, and a way out that finishes what it began. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { type Logger, newId } from '@tributary/platform';
import { type Handler, json, type Reply, send, type StreamReply, text } from './reply.ts';
import { stream } from './stream-reply.ts';

export interface Route {
  readonly methods: readonly string[] | 'any';
  readonly handle: Handler;
  /** Also answers every address below its own. */
  readonly includesBelow?: boolean;
  /**
   * Asked before anything is done for a request: what it is answered with when there is no room for it. Its body is
   * passed over, so it must be a short one.
   */
  readonly turnsAway?: (request: IncomingMessage) => Reply | undefined;
}

interface HttpServerOptions {
  readonly routes: ReadonlyMap<string, Route>;
  /** Takes a WebSocket upgrade at `upgradePath`; other addresses are refused. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly upgradePath: string;
  readonly logger: Logger;
  /** How long requests may take to finish once the server drains. Default 10,000. */
  readonly drainMs?: number;
}

export interface HttpServer {
  /** Resolves with the port that was bound, which differs when 0 was asked for. */
  listen(address: { readonly host: string; readonly port: number }): Promise<number>;
  /** Takes nothing new, finishes what runs, cuts what is left after `drainMs`. */
  close(): Promise<void>;
}

const REQUEST_ID = /^[\w.:-]{1,64}$/;

export function makeHttpServer(options: HttpServerOptions): HttpServer {
  const { routes, logger, drainMs = 10_000 } = options;
  let isDraining = false;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const requestId = requestIdOf(request);
    const gone = new AbortController();
    response.once('close', () => {
      // Every exchange ends with this; an abort that nobody needs is dear, because its reason records a stack.
      if (!response.writableFinished) gone.abort();
    });
    let reply: Reply | StreamReply;
    try {
      reply = await dispatch(request, requestId, gone.signal);
    } catch (error) {
      if (gone.signal.aborted) return;
      logger.error({ err: error, requestId, method: request.method }, 'request failed');
      reply = json(500, { error: 'INTERNAL_ERROR', requestId });
    }
    // A body that was left unread would be taken for the next request.
    const isLast = isDraining || !request.complete;
    if (!('stream' in reply)) {
      send(response, reply, { requestId, isLast });
      return;
    }
    const isEndOfConnection = () => isLast || isDraining;
    await stream(response, reply, { requestId, gone: gone.signal, isEndOfConnection, logger });
  }

  async function dispatch(
    request: IncomingMessage,
    requestId: string,
    signal: AbortSignal,
  ): Promise<Reply | StreamReply> {
    const url = urlOf(request);
    if (!url) return text(400, 'Bad request\n');
    const route = findRoute(routes, url.pathname);
    if (!route) return text(404, 'Not found\n');
    if (!takes(route, request.method)) return methodNotAllowed(route);
    return await route.handle({ request, url, requestId, signal });
  }

  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, (request, response) => {
    const refusal = refusalOf(routes, request);
    if (refusal) send(response, refusal, { requestId: requestIdOf(request), isLast: isDraining });
    else void answer(request, response);
  });
  server.on('upgrade', (request, socket, head) => {
    if (!isDraining && urlOf(request)?.pathname === options.upgradePath) options.upgrade(request, socket, head);
    else socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
  });

  return {
    async listen({ host, port }) {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => {
          server.off('error', reject);
          resolve();
        });
      });
      return (server.address() as AddressInfo).port;
    },
    async close() {
      isDraining = true;
      if (!server.listening) return;
      const closed = new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
      const cut = setTimeout(() => {
        server.closeAllConnections();
      }, drainMs);
      await closed;
      clearTimeout(cut);
    },
  };
}

function requestIdOf(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : newId();
}

function urlOf(request: IncomingMessage): URL | undefined {
  const url = request.url ?? '/';
  // The host is only there because URL wants one; nothing reads it.
  return url.startsWith('/') && URL.canParse(url, 'http://gateway') ? new URL(url, 'http://gateway') : undefined;
}

function refusalOf(routes: ReadonlyMap<string, Route>, request: IncomingMessage): Reply | undefined {
  const [path = ''] = (request.url ?? '').split('?', 1);
  return findRoute(routes, path)?.turnsAway?.(request);
}

function takes({ methods }: Route, method = ''): boolean {
  return methods === 'any' || methods.includes(method);
}

function methodNotAllowed({ methods }: Route): Reply {
  return { ...text(405, 'Method not allowed\n'), headers: methods === 'any' ? {} : { allow: methods.join(', ') } };
}

function findRoute(routes: ReadonlyMap<string, Route>, path: string): Route | undefined {
  const exact = routes.get(path);
  if (exact) return exact;
  const top = routes.get(`/${path.split('/')[1] ?? ''}`);
  return top?.includesBelow === true ? top : undefined;
}
