import { isConnectorError, type CheckResult } from '@tributary/connector-kit';
import { accept, refuse, type Outcome, type Written } from '@tributary/platform';
import type { HostDeps } from '../deps.ts';
import { findConnection } from './queries.ts';

/** Asks the other system whether configuration and credential work. Writes nothing. */
export async function checkConnection(
  { database, opened }: Pick<HostDeps, 'database' | 'opened'>,
  { id }: { readonly id: string },
): Promise<Outcome<Written & { also: { result: CheckResult } }, 'CONNECTION_NOT_FOUND'>> {
  const connection = await findConnection(database.db, id);
  if (!connection) return refuse('CONNECTION_NOT_FOUND', 'There is no such connection.', 'id');
  // A check is asked for after something was changed over there, so it signs in anew.
  opened.forget(id);
  try {
    const { connector, context } = opened.open(connection);
    return accept({ id, also: { result: await connector.check(context) } });
  } catch (error) {
    if (!isConnectorError(error)) throw error;
    return accept({ id, also: { result: { ok: false, problems: [error.message] } } });
  }
}
