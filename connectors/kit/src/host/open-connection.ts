import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Secrets } from '../auth.ts';
import type { Connector } from '../connector.ts';
import type { ConnectorContext, ConnectorLog, FileAccess } from '../context.ts';
import { ReconnectNeeded } from '../errors.ts';
import { makeAuthorizer } from '../http/authorizer.ts';
import { makeMemoryLedger, type BudgetLedger } from '../http/budget.ts';
import { makeHttpClient, type HttpClient, type HttpClientOptions } from '../http/http-client.ts';
import { makeRedactor, type Redactor } from '../http/redact.ts';
import { makeSockets, type ResolveAddress } from '../socket/sockets.ts';

/** What a connection is made of, as the host keeps it. */
export interface ConnectionSettings<Config = unknown> {
  readonly connectionId: string;
  /** As stored; parsed by the connector's schema here. */
  readonly config: Config;
  readonly secrets: Secrets;
  /** Which of the connector's schemes is used; the first when left out. */
  readonly authId?: string;
}

/** What the host lends to every connection. All of it has a safe default. */
export interface ConnectionSurroundings {
  readonly signal?: AbortSignal;
  readonly now?: () => Date;
  readonly sleep?: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly log?: ConnectorLog;
  readonly ledger?: BudgetLedger;
  readonly admit?: HttpClientOptions['admit'];
  readonly fetch?: typeof fetch;
  /** The host's rule for `ctx.sockets`; the system's first address when left out. */
  readonly resolve?: ResolveAddress;
  /** Folders that connectors may read. Default: none. */
  readonly fileRoots?: readonly string[];
  readonly maxWaitMs?: number;
}

export interface OpenConnection<Config = unknown> {
  readonly context: ConnectorContext<Config>;
  readonly redact: Redactor;
}

/**
 * One connection ready to run: configuration parsed, credential, budget and allow-list in place.
 * Throws `ReconnectNeeded` with every problem of the configuration in one message.
 */
export function openConnection<Config>(
  connector: Connector<Config>,
  settings: ConnectionSettings,
  surroundings: ConnectionSurroundings = {},
): OpenConnection<Config> {
  const config = parseConfig(connector, settings.config);
  const scheme =
    settings.authId === undefined ? connector.auth[0] : connector.auth.find(({ id }) => id === settings.authId);
  if (!scheme) throw new ReconnectNeeded(`${connector.title} has no sign-in "${settings.authId ?? ''}".`);

  // Authorizer and client need each other: the session's log-in goes through the client.
  const client: { http?: HttpClient } = {};
  const authorizer = makeAuthorizer({
    scheme,
    config,
    secrets: settings.secrets,
    http: () => {
      if (!client.http) throw new Error('The client is used before the connection is open.');
      return client.http;
    },
  });
  const redact = makeRedactor(() => authorizer.secrets());
  const signal = surroundings.signal ?? new AbortController().signal;
  const now = surroundings.now ?? (() => new Date());
  const log = redactedLog(surroundings.log, redact);
  const shared = {
    hosts: connector.hosts(config),
    budgets: connector.budgets,
    ledger: surroundings.ledger ?? makeMemoryLedger(),
    redact,
    signal,
    now,
    sleep: surroundings.sleep ?? sleep,
    ...(surroundings.maxWaitMs !== undefined && { maxWaitMs: surroundings.maxWaitMs }),
  };
  const http = makeHttpClient({
    ...shared,
    authorizer,
    log,
    ...(connector.classify && { classify: connector.classify }),
    ...(surroundings.admit && { admit: surroundings.admit }),
    ...(surroundings.fetch && { fetch: surroundings.fetch }),
  });
  client.http = http;
  const sockets = makeSockets({
    ...shared,
    secrets: scheme.type === 'socket' ? settings.secrets : {},
    ...(surroundings.resolve && { resolve: surroundings.resolve }),
  });
  const files = fileAccess(surroundings.fileRoots ?? []);
  const { connectionId } = settings;
  return { context: { connectionId, config, http, sockets, files, clock: { now }, signal, log }, redact };
}

export function parseConfig<Config>(connector: Connector<Config>, config: unknown): Config {
  const parsed = connector.config.safeParse(config);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(
    (issue) => `${issue.path.map(String).join('.') || 'config'}: ${issue.message}`,
  );
  throw new ReconnectNeeded(`The configuration of ${connector.title} is not valid. ${problems.join('; ')}`);
}

function redactedLog(log: ConnectorLog | undefined, redact: Redactor): ConnectorLog {
  const clean = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
    JSON.parse(redact(JSON.stringify(fields))) as Record<string, unknown>;
  return {
    info: (fields, message) => log?.info(clean(fields), redact(message)),
    warn: (fields, message) => log?.warn(clean(fields), redact(message)),
  };
}

/** Links are followed before the root is compared, so that none leads outside. */
function fileAccess(roots: readonly string[]): FileAccess {
  return {
    async resolve(asked) {
      const real = await realpath(path.resolve(asked)).catch(() => {
        throw new ReconnectNeeded(`${asked} does not exist.`);
      });
      for (const root of roots) {
        const allowed = await realpath(root).catch(() => undefined);
        if (allowed !== undefined && (real === allowed || real.startsWith(allowed + path.sep))) return real;
      }
      throw new ReconnectNeeded(`${asked} is outside the folders that this hub may read.`);
    },
  };
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    // A timer may come a millisecond early, and a vendor counts.
    const timer = setTimeout(done, Math.ceil(ms) + 1);
    function done(): void {
      signal.removeEventListener('abort', stop);
      resolve();
    }
    function stop(): void {
      clearTimeout(timer);
      reject(signal.reason instanceof Error ? signal.reason : new Error('The run was stopped.'));
    }
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
