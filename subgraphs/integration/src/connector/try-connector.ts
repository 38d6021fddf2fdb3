import { openConnection, previewStream, type CheckResult, type Connector, type Upsert } from '@tributary/connector-kit';
import { guardedNetwork } from '../engine/guarded-fetch.ts';

export interface TryOptions {
  readonly connector: Connector;
  readonly config: unknown;
  readonly credential: Readonly<Record<string, string>>;
  readonly authId?: string | undefined;
  /** Exact `host:port` that may be reached although the address is private. */
  readonly allowedHosts: readonly string[];
  readonly fileRoots: readonly string[];
  /** Stands before the network, to write down what passes. */
  readonly onFetch?: (under: typeof fetch) => typeof fetch;
}

/** A connector as its author tries it: nothing of it is stored, and the same addresses are refused as in a hub. */
export interface TriedConnector {
  check(): Promise<CheckResult>;
  /** The first rows of a stream as they would arrive, records and rejects alike. */
  read(stream: string, limit: number): Promise<readonly Upsert[]>;
}

export function tryConnector(options: TryOptions): TriedConnector {
  const { connector, config, credential, authId, allowedHosts, fileRoots, onFetch } = options;
  const guarded = guardedNetwork(allowedHosts);
  const network = onFetch ? { ...guarded, fetch: onFetch(guarded.fetch) } : guarded;
  const settings = { connectionId: 'try', config, secrets: credential, ...(authId === undefined ? {} : { authId }) };
  const opened = () => openConnection(connector, settings, { ...network, fileRoots });
  return {
    check: async () => await connector.check(opened().context),
    async read(name, limit) {
      const { context } = opened();
      const streams = connector.streams(context.config);
      const stream = streams.find((one) => one.name === name);
      if (!stream) {
        throw new UnknownStream(
          `There is no stream “${name}”. There is: ${streams.map((one) => one.name).join(', ')}.`,
        );
      }
      return await previewStream(stream, context, limit);
    },
  };
}

export class UnknownStream extends Error {
  override readonly name = 'UnknownStream';
}
