import type { HttpClient } from './http/http-client.ts';
import type { Sockets } from './socket/sockets.ts';

/** Time as the host tells it. A connector never sleeps: the host waits for it. */
export interface Clock {
  now(): Date;
}

/** Structured log of one run; secrets are masked before a line is written. */
export interface ConnectorLog {
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
}

/** The file system as far as the operator opened it. */
export interface FileAccess {
  /** The real path of an existing file or folder inside the allowed roots; `ReconnectNeeded` otherwise. */
  resolve(path: string): Promise<string>;
}

/** All a connector gets. Two connections of one vendor share nothing but code. */
export interface ConnectorContext<Config = unknown> {
  readonly connectionId: string;
  readonly config: Config;
  /** Sends the credential, spends the budget, retries, refuses undeclared hosts. */
  readonly http: HttpClient;
  /** The same promises for protocols that are not HTTP. */
  readonly sockets: Sockets;
  readonly files: FileAccess;
  readonly clock: Clock;
  /** Aborted when the run must end; every wait and request ends with it. */
  readonly signal: AbortSignal;
  readonly log: ConnectorLog;
}
