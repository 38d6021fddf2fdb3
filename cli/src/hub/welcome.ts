import { ensureAdministrator, ensureRoles, type FirstSignIn } from '@tributary/access';
import type { Core } from './core.ts';

/** What a new hub needs before anybody can sign in: the roles, and an administrator when there is nobody yet. */
export async function welcome({ databases, config }: Core): Promise<FirstSignIn | undefined> {
  const database = databases.get('access');
  if (!database) return undefined;
  await ensureRoles({ database });
  return await ensureAdministrator({ database }, config.admin);
}
