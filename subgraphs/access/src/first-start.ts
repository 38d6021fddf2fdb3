import { accept, SYSTEM, type SubgraphDeps } from '@tributary/platform';
import { DEFAULT_ROLES } from '@tributary/platform';
import { createApiKey } from './api-key/create-api-key.ts';
import { insertMissingRoles } from './role/queries.ts';
import { makeCredential, SESSION_PREFIX } from './session/credential.ts';
import { createUser } from './user/create-user.ts';
import { countUsers } from './user/queries.ts';

export interface FirstSignIn {
  readonly email: string;
  /** What was asked for, or one made up. Known to the caller only from now on. */
  readonly password: string;
  readonly apiKey: string;
}

/** The roles every hub has. Safe to call at each start and from several processes. */
export async function ensureRoles({ database }: Pick<SubgraphDeps, 'database'>): Promise<void> {
  await database.transaction(async (tx) => {
    const roles = Object.entries(DEFAULT_ROLES).map(([name, rights]) => ({ name, rights }));
    await insertMissingRoles(tx, roles);
    return accept(undefined);
  });
}

/**
 * Adds the administrator and a key when there is nobody yet; undefined when there is. Safe from several processes: one
 * of them is told.
 */
export async function ensureAdministrator(
  deps: Pick<SubgraphDeps, 'database'>,
  wanted: { readonly email: string; readonly password?: string | undefined },
): Promise<FirstSignIn | undefined> {
  if ((await countUsers(deps.database.db)) > 0) return undefined;
  const password = wanted.password ?? makeCredential(SESSION_PREFIX).slice(SESSION_PREFIX.length, 24);
  const user = { email: wanted.email, name: 'Administrator', password, roles: ['admin'] };
  const created = await createUser(deps, SYSTEM, user);
  // Another process that starts at the same time was first; it has the key too.
  if (!created.ok && created.code === 'EMAIL_TAKEN') return undefined;
  if (!created.ok) throw new Error(`The administrator could not be added: ${created.message}`);
  const key = await createApiKey(deps, SYSTEM, { name: 'first key', role: 'admin' });
  if (!key.ok) throw new Error(`The first API key could not be made: ${key.message}`);
  return { email: wanted.email, password, apiKey: key.value.also.secret ?? '' };
}
