import type { IncomingMessage, ServerResponse } from 'node:http';

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** One exchange. `requestId` is also in the `x-request-id` header of the reply. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly url: URL;
  readonly requestId: string;
  /** Aborted when the client is gone before the reply. */
  readonly signal: AbortSignal;
}

/** A page of the server. Throwing is a fault, answered with 500. */
export type Handler = (exchange: Exchange) => Promise<Reply> | Reply;

export const JSON_TYPE = 'application/json; charset=utf-8';
export const RESPONSE_TYPE = 'application/graphql-response+json; charset=utf-8';

export function json(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, headers: { 'content-type': JSON_TYPE, ...headers }, body: JSON.stringify(value) };
}

export function html(body: string, policy: string): Reply {
  return {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
    body,
  };
}

export function text(status: number, body: string): Reply {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body };
}

export interface SendOptions {
  readonly requestId: string;
  /** Ends the connection after this reply: the body was not read, or the server drains. */
  readonly isLast: boolean;
}

export function send(response: ServerResponse, reply: Reply, { requestId, isLast }: SendOptions): void {
  const body = reply.body ?? '';
  response.writeHead(reply.status, {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...reply.headers,
    'x-request-id': requestId,
    'content-length': Buffer.byteLength(body),
    ...(isLast ? { connection: 'close' } : {}),
  });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}
