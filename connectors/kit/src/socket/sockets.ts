/**
 * The way out of a connector whose protocol is not HTTP (IMAP, SMTP, LDAP, a database). The promises are those of
 * `ctx.http`: declared hosts only, the operator's rule about private addresses, the rate budget, no secret in any
 * message, and every failure as one of the four connector errors. The connector brings the protocol.
 */
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { Secrets } from '../auth.ts';
import { isConnectorError, ReconnectNeeded, type AnyConnectorError } from '../errors.ts';
import type { BudgetLedger, RateBudget } from '../http/budget.ts';
import type { Redactor } from '../http/redact.ts';
import { spend } from '../http/spend.ts';
import { networkFault } from './network-fault.ts';

/** Where to connect: to `address` and to nothing else, or a name could lead elsewhere the second time it is asked. */
export interface Peer {
  /** As declared: what a certificate is checked against. */
  readonly host: string;
  readonly port: number;
  readonly address: string;
  /** The sign-in of a scheme of type `socket`. */
  readonly secrets: Secrets;
}

export interface SocketCall {
  /** Tokens that the call takes from every budget. Default 1. */
  readonly cost?: number;
  /** What a failure of the protocol means; network trouble is told apart without it. */
  readonly classify?: (error: unknown) => AnyConnectorError | undefined;
}

export interface Sockets {
  /** An allowed, resolved address of a declared host; `ReconnectNeeded` for every other. */
  peer(host: string, port: number): Promise<Peer>;
  /** Spends the budget, then does one step of the protocol (signing in, a command); what it throws comes out classified. */
  call<Result>(work: () => Promise<Result>, options?: SocketCall): Promise<Result>;
}

/** The host's rule: the address to use for a declared host, or a refusal. */
export type ResolveAddress = (host: string, port: number) => Promise<string>;

export interface SocketsOptions {
  /** Exact `host:port` pairs of the connection. */
  readonly hosts: readonly string[];
  readonly secrets: Secrets;
  readonly resolve?: ResolveAddress;
  readonly budgets: readonly RateBudget[];
  readonly ledger: BudgetLedger;
  readonly redact: Redactor;
  readonly signal: AbortSignal;
  readonly now: () => Date;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Longest wait inside a run; a longer one ends the run with `RateLimited`. Default 30 s. */
  readonly maxWaitMs?: number;
}

const MAX_WAIT_MS = 30_000;

export function makeSockets(options: SocketsOptions): Sockets {
  const resolve = options.resolve ?? firstAddress;
  const call: Sockets['call'] = async (work, { cost = 1, classify } = {}) => {
    if (cost > 0 && options.budgets.length > 0)
      await spend({ ...options, maxWaitMs: options.maxWaitMs ?? MAX_WAIT_MS }, cost);
    try {
      return await work();
    } catch (error) {
      options.signal.throwIfAborted();
      throw safeFault(error, options.redact, classify);
    }
  };
  return {
    call,
    async peer(host, port) {
      if (!options.hosts.includes(`${host}:${String(port)}`)) {
        throw new ReconnectNeeded(`${host}:${String(port)} is not a declared host of this connection.`);
      }
      const address = await call(async () => await resolve(host, port), { cost: 0 });
      return { host, port, address, secrets: options.secrets };
    },
  };
}

/** The error itself is not handed on as a cause: libraries put what they sent into theirs. */
function safeFault(
  error: unknown,
  redact: Redactor,
  classify?: (error: unknown) => AnyConnectorError | undefined,
): unknown {
  const fault = isConnectorError(error) ? error : (classify?.(error) ?? networkFault(error));
  if (fault) fault.message = redact(fault.message);
  return fault ?? error;
}

async function firstAddress(host: string): Promise<string> {
  return isIP(host) === 0 ? (await lookup(host)).address : host;
}
