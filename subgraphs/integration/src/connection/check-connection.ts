import { isConnectorError, type CheckResult, type Redactor } from '@tributary/connector-kit';
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
  let redact: Redactor = (text) => text;
  try {
    const { connector, context, redact: clean } = opened.open(connection);
    redact = clean;
    const result = await connector.check(context);
    return accept({ id, also: { result: { ...result, problems: result.problems.map(redact) } } });
  } catch (error) {
    if (!isConnectorError(error)) throw error;
    // Some systems say back what they were sent.
    return accept({ id, also: { result: { ok: false, problems: [redact(error.message)] } } });
  }
}
