import type { IncomingMessage, ServerResponse } from 'node:http';

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** An answer that goes on for as long as the client stays, for example an event stream. */
export interface StreamReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Writes the body. The connection ends when it resolves, and is cut when it throws. */
  readonly stream: (sink: Sink) => Promise<void>;
}

/** Where a `StreamReply` is written. */
export interface Sink {
  /** Resolves when the text has left this process, or the client is gone: awaited, it keeps a slow client to one text. */
  write(text: string): Promise<void>;
  /** Texts that have not left yet, because the client does not read on. */
  readonly pending: number;
  /** Texts that have left. */
  readonly taken: number;
  /** Aborted when the client is gone. */
  readonly gone: AbortSignal;
  /** Ends the connection with what was written still in it. */
  cut(): void;
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
export type Handler = (exchange: Exchange) => Promise<Reply | StreamReply> | Reply;

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
