import type { Receive } from '@tributary/platform';
import { type Reply, text } from './reply.ts';
import { BodyRefused, readBytes } from './request-body.ts';
import type { Route } from './server.ts';

const MEBIBYTE = 1_048_576;

/** A route whose requests are handed on byte by byte, to whoever knows what they are. */
export function rawRoute(receive: Receive, { maxBodyBytes = 2 * MEBIBYTE }: { maxBodyBytes?: number } = {}): Route {
  return {
    methods: 'any',
    includesBelow: true,
    async handle({ request, url }): Promise<Reply> {
      try {
        const headers = Object.fromEntries(
          Object.entries(request.headersDistinct).map(([name, values = []]) => [name, values.join(', ')]),
        );
        const body = await readBytes(request, maxBodyBytes);
        return await receive({ method: request.method ?? 'GET', target: url.pathname + url.search, headers, body });
      } catch (error) {
        if (!(error instanceof BodyRefused)) throw error;
        return text(error.status, `${error.message}\n`);
      }
    },
  };
}
