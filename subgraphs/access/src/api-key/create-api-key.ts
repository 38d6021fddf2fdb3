import {
  accept,
  appendEvents,
  claimKey,
  newId,
  type Outcome,
  type Principal,
  type SubgraphDeps,
  type Written,
} from '@tributary/platform';
import { accessEvent } from '../events.ts';
import { rolesToGive, type GivingRefusal } from '../role/roles-to-give.ts';
import { API_KEY_PREFIX, hashCredential, makeCredential } from '../session/credential.ts';
import { insertApiKey } from './queries.ts';

export interface CreateApiKey {
  readonly name: string;
  readonly role: string;
  readonly expiresAt?: Date | undefined;
  readonly idempotencyKey?: string | undefined;
}

const HINT_LENGTH = 9;

/**
 * Makes a key. Its secret is in the answer (`also.secret`) and nowhere else: a call that is repeated with the same
 * idempotency key finds the key it made and no secret.
 */
export async function createApiKey(
  { database }: Pick<SubgraphDeps, 'database'>,
  principal: Principal,
  input: CreateApiKey,
): Promise<Outcome<Written & { also: { secret: string | null } }, GivingRefusal>> {
  return await database.transaction(async (tx) => {
    const roles = await rolesToGive(tx, principal, { names: [input.role], field: 'role' });
    if (!roles.ok) return roles;
    const wanted = newId();
    const key = input.idempotencyKey;
    const id = await claimKey(tx, { schema: 'access', principal, mutation: 'createApiKey', key, id: wanted });
    if (id !== wanted) return accept({ id, also: { secret: null } });
    const secret = makeCredential(API_KEY_PREFIX);
    const [role] = roles.value;
    if (!role) throw new Error('A role that was found is gone.');
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
