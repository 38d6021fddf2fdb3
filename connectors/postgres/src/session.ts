/** One connection to the database over the kit's sockets. Whoever opens it closes it. */
import { isIP } from 'node:net';
import { ReconnectNeeded, type ConnectorContext, type Peer } from '@tributary/connector-kit';
import pg from 'pg';
import type { PostgresConfig } from './config.ts';
import { postgresFault } from './fault.ts';

export type PostgresContext = ConnectorContext<PostgresConfig>;
export type Row = Readonly<Record<string, unknown>>;

export interface Session {
  /** One statement: spends the budget, and what it throws is one of the connector errors. */
  rows(text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
}

export async function withSession<Result>(ctx: PostgresContext, work: (session: Session) => Promise<Result>) {
  const { host, port } = ctx.config;
  const peer = await ctx.sockets.peer(host, port);
  const client = new pg.Client(settingsFor(ctx.config, peer));
  // A line that is cut fails the statement too; without a listener the process would end.
  client.on('error', () => undefined);
  const stop = (): void => void client.end().catch(() => undefined);
  ctx.signal.addEventListener('abort', stop, { once: true });
  try {
    await ctx.sockets.call(async () => await client.connect(), { classify: postgresFault });
    return await work({
      rows: async (text, values = []) =>
        await ctx.sockets.call(async () => (await client.query<Row>(text, [...values])).rows, {
          classify: postgresFault,
        }),
    });
  } finally {
    ctx.signal.removeEventListener('abort', stop);
    await client.end().catch(() => undefined);
  }
}

function settingsFor(config: PostgresConfig, peer: Peer): pg.ClientConfig {
  const timeoutMs = config.statementTimeoutSeconds * 1_000;
  return {
    host: peer.address,
    port: peer.port,
    database: config.database,
    user: peer.secrets['user'] ?? '',
    password: peer.secrets['password'] ?? '',
    ssl: tlsFor(config, peer),
    application_name: 'tributary',
    statement_timeout: timeoutMs,
    // Should the server not keep its own.
    query_timeout: timeoutMs + 5_000,
    connectionTimeoutMillis: 15_000,
    // Whatever the role may do: nothing is written, times are in UTC and written one way.
    options: '-c default_transaction_read_only=on -c timezone=UTC -c datestyle=ISO',
    // Text as PostgreSQL writes it: numbers and times keep every digit.
    types: { getTypeParser: () => (text: unknown) => text },
  };
}

function tlsFor({ tls, certificateAuthority }: PostgresConfig, { address, host }: Peer): pg.ClientConfig['ssl'] {
  if (tls === 'none') {
    if (address === '::1' || address.startsWith('127.')) return false;
    throw new ReconnectNeeded(`${host} is another machine: the password would travel unencrypted. Use "verify".`);
  }
  return {
    rejectUnauthorized: true,
    ...(isIP(host) === 0 && { servername: host }),
    ...(certificateAuthority !== undefined && { ca: certificateAuthority }),
  };
}
