import {
  accept,
  appendEvents,
  claimKey,
  newId,
  refuse,
  type Outcome,
  type Principal,
  type SubgraphDeps,
  type Written,
} from '@tributary/platform';
import { accessEvent } from '../events.ts';
import { rolesToGive, type GivingRefusal } from '../role/roles-to-give.ts';
import { hashPassword, SHORTEST_PASSWORD } from '../session/password.ts';
import { insertUser, replaceUserRoles } from './queries.ts';

export interface CreateUser {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly roles: readonly string[];
  readonly idempotencyKey?: string | null | undefined;
}

type Refusals = GivingRefusal | 'EMAIL_TAKEN' | 'EMAIL_INVALID' | 'PASSWORD_TOO_SHORT';
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Adds a person who may sign in. */
export async function createUser(
  { database }: Pick<SubgraphDeps, 'database'>,
  principal: Principal,
  input: CreateUser,
): Promise<Outcome<Written, Refusals>> {
  if (!EMAIL.test(input.email)) return refuse('EMAIL_INVALID', `“${input.email}” is not an e-mail address.`, 'email');
  if (input.password.length < SHORTEST_PASSWORD) return refuseShortPassword();
  const passwordHash = await hashPassword(input.password);
  return await database.transaction(async (tx) => {
    const wanted = newId();
    const key = input.idempotencyKey ?? undefined;
    const id = await claimKey(tx, { schema: 'access', principal, mutation: 'createUser', key, id: wanted });
    if (id !== wanted) return accept({ id });
    const roles = await rolesToGive(tx, principal, { names: input.roles, field: 'roles' });
    if (!roles.ok) return roles;
    const added = await insertUser(tx, { id, email: input.email, name: input.name, passwordHash });
    if (!added) return refuse('EMAIL_TAKEN', `Somebody already signs in as “${input.email}”.`, 'email');
    await replaceUserRoles(
      tx,
      id,
      roles.value.map((role) => role.id),
    );
    const [eventId] = await appendEvents(tx, [
      accessEvent(principal, 'user.created', { type: 'User', id }, { name: input.name, roles: [...input.roles] }),
    ]);
    return accept({ id, eventId });
  });
}

export function refuseShortPassword(): ReturnType<typeof refuse<'PASSWORD_TOO_SHORT'>> {
  return refuse('PASSWORD_TOO_SHORT', `A password has at least ${String(SHORTEST_PASSWORD)} characters.`, 'password');
}
