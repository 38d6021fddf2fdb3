import type { IncomingMessage } from 'node:http';
import { rawHeaders, type Receive } from '@tributary/platform';
import { SubgraphFault } from '../plan/errors.ts';
import { makeAdmission, SHORT, type AdmissionLimits } from './admission.ts';
import { type Exchange, type Reply, text } from './reply.ts';
import { BodyRefused, readBytes } from './request-body.ts';
import type { Route } from './server.ts';

const MEBIBYTE = 1_048_576;
const RETRY_AFTER_SECONDS = '5';
/** For who comes while the hub is full: it is free again soon. */
const BUSY_SECONDS = '1';
/** Some hundreds are a transaction; more would only wait. */
const LIMITS: AdmissionLimits = { mostBytes: 64 * MEBIBYTE, mostAtOnce: 500, mostTurnMs: 50 };

export interface RawRouteOptions extends Partial<AdmissionLimits> {
  readonly maxBodyBytes?: number;
}

/**
 * A route whose requests are handed on byte by byte, to whoever knows what they are. Of a flood as many are taken as
 * can be answered soon; the others are told to come again before anything is done for them.
 */
export function rawRoute(receive: Receive, { maxBodyBytes = 2 * MEBIBYTE, ...limits }: RawRouteOptions = {}): Route {
  const admission = makeAdmission({ ...LIMITS, ...limits });

  async function take({ request, url }: Exchange): Promise<Reply> {
    const free = admission.readBody(Math.min(maxBodyBytes, declaredBytes(request) ?? maxBodyBytes));
    if (!free) return BUSY;
    try {
      const body = await readBytes(request, maxBodyBytes);
      const leave = admission.work();
      if (!leave) return BUSY;
      try {
        return await receive({
          method: request.method ?? 'GET',
          target: url.pathname + url.search,
          headers: rawHeaders(request),
          body,
        });
      } finally {
        leave();
      }
    } finally {
      free();
    }
  }

  return {
    methods: 'any',
    includesBelow: true,
    turnsAway: (request) => ((declaredBytes(request) ?? Infinity) <= SHORT && admission.isFull() ? BUSY : undefined),
    async handle(exchange): Promise<Reply> {
      try {
        return await take(exchange);
      } catch (error) {
        if (error instanceof BodyRefused) return text(error.status, `${error.message}\n`);
        if (!(error instanceof SubgraphFault)) throw error;
        // Nobody took it: whoever sent it has to send it again.
        return comeAgain(RETRY_AFTER_SECONDS);
      }
    },
  };
}

const BUSY = comeAgain(BUSY_SECONDS);

function comeAgain(seconds: string): Reply {
  const { headers, ...reply } = text(503, 'Try again later.\n');
  return { ...reply, headers: { ...headers, 'retry-after': seconds } };
}

/** Undefined for a body that comes in chunks: it may be as large as any. */
function declaredBytes({ headers }: IncomingMessage): number | undefined {
  if (headers['transfer-encoding'] !== undefined) return undefined;
  return Number(headers['content-length'] ?? 0);
}
