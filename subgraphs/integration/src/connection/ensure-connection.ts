import { stableJson } from '@tributary/connector-kit';
import type { Outcome, Principal, Written } from '@tributary/platform';
import type { HostDeps } from '../deps.ts';
import { createConnection, type CreateConnection } from './create-connection.ts';
import { findConnectionByName } from './queries.ts';
import { updateConnection } from './update-connection.ts';

/**
 * A connection of this name as it is described, for whoever sets connections up by program. One that is there is
 * edited where its configuration differs; status and intervals, which people change, stay.
 */
export async function ensureConnection(
  deps: Pick<HostDeps, 'database' | 'connectors' | 'allowedHosts' | 'credentialSecret'>,
  principal: Principal,
  input: CreateConnection,
): Promise<Outcome<Written>> {
  const known = await findConnectionByName(deps.database.db, input.name);
  if (!known) return await createConnection(deps, principal, input);
  if (stableJson(known.config) === stableJson(input.config)) return { ok: true, value: { id: known.id } };
  const { config, authId, credential } = input;
  return await updateConnection(deps, principal, { id: known.id, config, authId, credential });
}
