/**
 * The line between a connector and its system, with faults on it. It stands where the host's own `fetch` stands, so
 * a connector meets the faults as it would in production: through `ctx.http`, with its retries and its waiting.
 * Nobody sleeps: a wait moves the line's clock.
 */
import type { AuthScheme } from '../../auth.ts';
import type { Connector } from '../../connector.ts';
import type { ConnectionSurroundings } from '../../host/open-connection.ts';
import { NotConformant } from '../compare.ts';

export interface Exchange {
  /** Counted over the requests that are no log-in, from 0. */
  readonly index: number;
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
  /** By the line's clock. */
  readonly at: number;
  /** A fault's answer had been read before this was asked: what was on its way at the same time could not know of it. */
  readonly isAfterFault: boolean;
}

/** What becomes of one exchange; `real` lets the system answer. */
export type Fault = (real: () => Promise<Response>, exchange: Exchange) => Promise<Response>;

export interface FaultLine {
  readonly surroundings: ConnectionSurroundings;
  /** Requests that were no log-in, in order. */
  readonly exchanges: readonly Exchange[];
  /** Requests that were made to log in. */
  readonly logins: readonly Exchange[];
  /** When the fault struck, by the line's clock. */
  readonly strikes: readonly number[];
  now(): number;
  waitUntil(time: number): void;
  /** From the exchange of that index on, so many times. */
  arm(fault: Fault, from: number, times?: number): void;
  disarm(): void;
  /** The same connector; its log-ins are told apart from its questions. */
  observed(connector: Connector): Connector;
}

/** No check needs as many; a connector that asks on for ever is stopped. */
const MOST_EXCHANGES = 2_000;

/** The same answer; tells when somebody begins to read it. */
function whenRead(answer: Response, tell: () => void): Response {
  const reader = answer.body?.getReader();
  if (!reader) {
    tell();
    return answer;
  }
  const body = new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        tell();
        const { done, value } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: async (reason) => await reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
  return new Response(body, { status: answer.status, headers: answer.headers });
}

export function makeFaultLine(under: ConnectionSurroundings, aheadMs: number): FaultLine {
  const exchanges: Exchange[] = [];
  const logins: Exchange[] = [];
  const strikes: number[] = [];
  const really = under.fetch ?? fetch;
  let skippedMs = 0;
  let loginDepth = 0;
  let isFaultRead = false;
  let armed: { readonly fault: Fault; readonly from: number; left: number } | undefined;
  const now = (): number => Date.now() + aheadMs + skippedMs;

  const ended = new AbortController();

  const overLine: typeof fetch = async (input, init) => {
    if (exchanges.length >= MOST_EXCHANGES) {
      ended.abort(new NotConformant(`asks on for ever: ${String(MOST_EXCHANGES)} requests in one run`));
    }
    ended.signal.throwIfAborted();
    const isLogin = loginDepth > 0;
    const list = isLogin ? logins : exchanges;
    const exchange: Exchange = {
      index: list.length,
      method: init?.method ?? 'GET',
      url: input instanceof Request ? input.url : String(input),
      headers: new Headers(init?.headers),
      body: typeof init?.body === 'string' ? init.body : '',
      at: now(),
      isAfterFault: isFaultRead,
    };
    list.push(exchange);
    const real = (): Promise<Response> => really(input, init);
    if (isLogin || !armed || exchange.index < armed.from || armed.left <= 0) return await real();
    armed.left -= 1;
    strikes.push(now());
    return whenRead(await armed.fault(real, exchange), () => (isFaultRead = true));
  };

  return {
    surroundings: {
      ...under,
      fetch: overLine,
      signal: under.signal ? AbortSignal.any([under.signal, ended.signal]) : ended.signal,
      now: () => new Date(now()),
      sleep: (ms) => {
        skippedMs += ms;
        return Promise.resolve();
      },
    },
    exchanges,
    logins,
    strikes,
    now,
    waitUntil: (time) => (skippedMs += Math.max(0, time - now())),
    arm: (fault, from, times = 1) => {
      isFaultRead = false;
      armed = { fault, from, left: times };
    },
    disarm: () => (armed = undefined),
    observed(connector) {
      const [first, ...rest] = connector.auth.map((scheme) => observedScheme(scheme));
      return first === undefined ? connector : { ...connector, auth: [first, ...rest] };
    },
  };

  function observedScheme(scheme: AuthScheme): AuthScheme {
    if (scheme.type !== 'session') return scheme;
    return {
      ...scheme,
      login: async (request) => {
        loginDepth += 1;
        try {
          return await scheme.login(request);
        } finally {
          loginDepth -= 1;
        }
      },
    };
  }
}
