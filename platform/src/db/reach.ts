import pg from 'pg';
import { ConfigError } from '../config/index.ts';

const TIMEOUT_MS = 10_000;
/** The first that has everything our statements use. */
const OLDEST = 15;

/** PostgreSQL's answers, and the network's, that whoever configured the hub can do something about. */
const REASONS: Readonly<Record<string, string>> = {
  '28000': 'it does not let this account in',
  '28P01': 'it refuses the name or the password',
  '3D000': 'it has no such database; create it first',
  '42501': 'the account may not connect to this database',
  '53300': 'it has no connection left',
  '57P03': 'it is starting up or shutting down',
  EAI_AGAIN: 'its name cannot be looked up now',
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'it cut the connection',
  EHOSTUNREACH: 'there is no way to that address',
  ENETUNREACH: 'there is no way to that address',
  ENOTFOUND: 'there is no host of that name',
  ETIMEDOUT: 'it does not answer',
};

/** Where a database is, for people: never with a password. */
export function whereIs(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

/** Asked before anything is begun, so that a database that cannot be used is told as what it is. */
export async function reachDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: TIMEOUT_MS });
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version_num: string }>('show server_version_num');
    const version = Math.floor(Number(rows[0]?.server_version_num) / 10_000);
    if (version < OLDEST)
      throw cannotBeUsed(url, `it is PostgreSQL ${String(version)}, and ${String(OLDEST)} is the oldest that will do`);
  } catch (error) {
    if (error instanceof ConfigError || !(error instanceof Error)) throw error;
    throw cannotBeUsed(url, reasonOf(error));
  } finally {
    await client.end().catch(() => undefined);
  }
}

function cannotBeUsed(url: string, reason: string): ConfigError {
  return new ConfigError(`The database ${whereIs(url)} of DATABASE_URL cannot be used: ${reason}.`);
}

/** A host with several addresses fails with one error for all of them. */
function reasonOf(error: Error): string {
  const one: unknown = error instanceof AggregateError ? error.errors[0] : error;
  const code = one instanceof Error && 'code' in one ? String(one.code) : '';
  const said = one instanceof Error ? one.message : error.message;
  const reason = Object.hasOwn(REASONS, code) ? REASONS[code] : undefined;
  return reason === undefined ? said : `${reason} (${said})`;
}
