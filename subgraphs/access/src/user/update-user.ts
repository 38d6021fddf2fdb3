import {
  accept,
  appendEvents,
  covers,
  refuse,
  type Outcome,
  type Principal,
  type SubgraphDeps,
  type Transaction,
  type Written,
} from '@tributary/platform';
import { accessEvent } from '../events.ts';
import { rolesToGive, type GivingRefusal } from '../role/roles-to-give.ts';
import { hashPassword, SHORTEST_PASSWORD } from '../session/password.ts';
import { refuseShortPassword } from './create-user.ts';
import { deleteSessionsOf, lockUser, replaceUserRoles, rightsOfUser, updateUserRow } from './queries.ts';

export interface UpdateUser {
  readonly id: string;
  readonly name?: string | null;
  readonly roles?: readonly string[] | null;
  readonly isActive?: boolean | null;
  readonly password?: string | null;
  readonly version?: number | null;
}

type Refusals = GivingRefusal | 'USER_NOT_FOUND' | 'VERSION_CONFLICT' | 'PASSWORD_TOO_SHORT';

/** Edits a person. Taking somebody out, or a new password, ends their sessions in the same transaction. */
export async function updateUser(
  { database, clock }: Pick<SubgraphDeps, 'database' | 'clock'>,
  principal: Principal,
  input: UpdateUser,
): Promise<Outcome<Written, Refusals>> {
  const { password } = input;
  if (typeof password === 'string' && password.length < SHORTEST_PASSWORD) return refuseShortPassword();
  const passwordHash = typeof password === 'string' ? await hashPassword(password) : undefined;
  return await database.transaction(async (tx) => {
    const user = await lockUser(tx, input.id);
    if (!user) return refuse('USER_NOT_FOUND', 'There is no such user.', 'id');
    if (typeof input.version === 'number' && input.version !== user.version) {
      return refuse(
        'VERSION_CONFLICT',
        `Somebody else edited this user: it is at version ${String(user.version)}.`,
        'version',
      );
    }
    const judged = await judgeTakeover(tx, principal, input);
    if (!judged.ok) return judged;
    const roles = await replaceRoles(tx, principal, input);
    if (!roles.ok) return roles;
    const isActive = input.isActive ?? user.isActive;
    await updateUserRow(tx, user.id, {
      name: input.name ?? user.name,
      isActive,
      passwordHash: passwordHash ?? user.passwordHash,
      version: user.version + 1,
      updatedAt: clock.now(),
    });
    if (!isActive || passwordHash !== undefined) await deleteSessionsOf(tx, user.id);
    const [eventId] = await appendEvents(tx, [
      accessEvent(
        principal,
        'user.updated',
        { type: 'User', id: user.id },
        { isActive, name: input.name ?? user.name },
      ),
    ]);
    return accept({ id: user.id, eventId });
  });
}

/** Whoever sets the password or the roles of somebody, or takes them out, must be able to do what they can. */
async function judgeTakeover(
  tx: Transaction,
  principal: Principal,
  { id, password, roles, isActive }: UpdateUser,
): Promise<Outcome<undefined, 'ROLE_EXCEEDS_YOURS'>> {
  const isOfWeight = [password, roles, isActive].some((given) => given !== undefined && given !== null);
  if (!isOfWeight || covers(principal.rights, await rightsOfUser(tx, id))) return accept(undefined);
  return refuse('ROLE_EXCEEDS_YOURS', 'This user may do more than you. Ask somebody who may as much.', 'id');
}

async function replaceRoles(
  tx: Transaction,
  principal: Principal,
  input: UpdateUser,
): Promise<Outcome<undefined, GivingRefusal>> {
  if (!input.roles) return accept(undefined);
  const roles = await rolesToGive(tx, principal, { names: input.roles, field: 'roles' });
  if (!roles.ok) return roles;
  await replaceUserRoles(
    tx,
    input.id,
    roles.value.map((role) => role.id),
  );
  return accept(undefined);
}
