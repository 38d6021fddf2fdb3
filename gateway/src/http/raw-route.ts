import { rawHeaders, type Receive } from '@tributary/platform';
import { SubgraphFault } from '../plan/errors.ts';
import { type Reply, text } from './reply.ts';
import { BodyRefused, readBytes } from './request-body.ts';
import type { Route } from './server.ts';

const MEBIBYTE = 1_048_576;
const RETRY_AFTER_SECONDS = '5';

/** A route whose requests are handed on byte by byte, to whoever knows what they are. */
export function rawRoute(receive: Receive, { maxBodyBytes = 2 * MEBIBYTE }: { maxBodyBytes?: number } = {}): Route {
  return {
    methods: 'any',
    includesBelow: true,
    async handle({ request, url }): Promise<Reply> {
      try {
        const body = await readBytes(request, maxBodyBytes);
        return await receive({
          method: request.method ?? 'GET',
          target: url.pathname + url.search,
          headers: rawHeaders(request),
          body,
        });
      } catch (error) {
        if (error instanceof BodyRefused) return text(error.status, `${error.message}\n`);
        if (!(error instanceof SubgraphFault)) throw error;
        // Nobody took it: whoever sent it has to send it again.
        return { ...text(503, 'Try again later.\n'), headers: { 'retry-after': RETRY_AFTER_SECONDS } };
      }
    },
  };
}
