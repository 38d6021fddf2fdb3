import type { ServerResponse } from 'node:http';
import type { Logger } from '@tributary/platform';
import type { Sink, StreamReply } from './reply.ts';

interface StreamOptions {
  readonly requestId: string;
  /** Aborted when the client is gone. */
  readonly gone: AbortSignal;
  /** Asked at both ends: the server may have begun to drain in between. */
  readonly isEndOfConnection: () => boolean;
  readonly logger: Logger;
}

/** Sends an answer of unknown length. */
export async function stream(response: ServerResponse, reply: StreamReply, options: StreamOptions): Promise<void> {
  const { requestId, gone, isEndOfConnection, logger } = options;
  response.writeHead(reply.status, {
    'x-content-type-options': 'nosniff',
    ...reply.headers,
    'x-request-id': requestId,
    ...(isEndOfConnection() ? { connection: 'close' } : {}),
  });
  const { socket } = response;
  try {
    await reply.stream(sinkOf(response, gone));
  } catch (error) {
    // An orderly end would tell the client that this was all.
    response.destroy();
    logger.error({ err: error, requestId }, 'a stream failed');
    return;
  }
  response.end();
  // Its header promised that it stays open; a server that drains would wait for it to become idle.
  if (isEndOfConnection()) socket?.destroySoon();
}

function sinkOf(response: ServerResponse, gone: AbortSignal): Sink {
  let [pending, taken] = [0, 0];
  return {
    gone,
    get pending() {
      return pending;
    },
    get taken() {
      return taken;
    },
    cut() {
      response.destroy();
    },
    async write(text) {
      if (gone.aborted) return;
      pending += 1;
      await new Promise<void>((resolve) => {
        const settle = () => {
          gone.removeEventListener('abort', settle);
          resolve();
        };
        gone.addEventListener('abort', settle);
        // Between the end of a connection and word of it, writing would succeed at once, for ever. Otherwise the
        // callback comes in any case; an error means that the client is gone, and nobody is left to tell.
        if (!response.destroyed) response.write(text, settle);
      });
      pending -= 1;
      taken += 1;
    },
  };
}
