import { accept, appendEvents, newId, refuse, type Outcome, type Principal, type SubgraphDeps, type Written } from '@tributary/platform';
import { accessEvent } from '../events.ts';
import { rolesByNames } from '../role/queries.ts';
import { API_KEY_PREFIX, hashCredential, makeCredential } from '../session/credential.ts';
import { insertApiKey } from './queries.ts';

export interface CreateApiKey {
  readonly name: string;
  readonly role: string;
  readonly expiresAt?: Date;
}

const HINT_LENGTH = 9;

/** Makes a key. Its secret is in the answer (`also.secret`) and nowhere else. */
export async function createApiKey(
  { database }: Pick<SubgraphDeps, 'database'>,
  principal: Principal,
  input: CreateApiKey,
): Promise<Outcome<Written & { also: { secret: string } }, 'ROLE_NOT_FOUND'>> {
  return await database.transaction(async (tx) => {
    const [role] = await rolesByNames(tx, [input.role]);
    if (!role) return refuse('ROLE_NOT_FOUND', `There is no role “${input.role}”.`, 'role');
    const secret = makeCredential(API_KEY_PREFIX);
    const id = newId();
    await insertApiKey(tx, {
      id,
      name: input.name,
      tokenHash: hashCredential(secret),
      hint: secret.slice(0, HINT_LENGTH),
      roleId: role.id,
      createdBy: principal.id,
      expiresAt: input.expiresAt ?? null,
    });
    const [eventId] = await appendEvents(tx, [
      accessEvent(principal, 'apiKey.created', { type: 'ApiKey', id }, { name: input.name, role: input.role }),
    ]);
    return accept({ id, also: { secret }, eventId });
  });
}
