import {
  accept,
  appendEvents,
  covers,
  joinRights,
  refuse,
  type Outcome,
  type Principal,
  type SubgraphDeps,
  type Written,
} from '@tributary/platform';
import { z } from 'zod';
import { accessEvent } from '../events.ts';
import { lockRole, updateRights } from './queries.ts';
import { roleExceedsYours } from './roles-to-give.ts';

const ACTIONS = ['create', 'read', 'update', 'delete', 'export', 'merge', '*'] as const;
const RightsInput = z.record(z.string().regex(/^(\*|[A-Z][A-Za-z]{1,40})$/), z.array(z.enum(ACTIONS)));

/** Replaces what a role allows. `admin` keeps everything, or nobody could put it right again. */
export async function updateRole(
  { database, clock }: Pick<SubgraphDeps, 'database' | 'clock'>,
  principal: Principal,
  input: { readonly id: string; readonly rights: unknown },
): Promise<Outcome<Written, 'ROLE_NOT_FOUND' | 'ROLE_FIXED' | 'RIGHTS_INVALID' | 'ROLE_EXCEEDS_YOURS'>> {
  const rights = RightsInput.safeParse(input.rights);
  if (!rights.success) {
    const [issue] = rights.error.issues;
    return refuse(
      'RIGHTS_INVALID',
      `Rights are types with lists of actions: ${issue?.message ?? ''} at ${issue?.path.join('.') ?? ''}.`,
      'rights',
    );
  }
  return await database.transaction(async (tx) => {
    const role = await lockRole(tx, input.id);
    if (!role) return refuse('ROLE_NOT_FOUND', 'There is no such role.', 'id');
    if (role.name === 'admin') return refuse('ROLE_FIXED', 'The role admin always allows everything.', 'id');
    // What the role has already it may keep; what is added somebody gives it, who has it.
    const givable = joinRights([principal.rights, role.rights]);
    if (!covers(givable, rights.data)) return roleExceedsYours(role.name, 'rights');
    await updateRights(tx, role.id, rights.data, clock.now());
    const [eventId] = await appendEvents(tx, [
      accessEvent(principal, 'role.updated', { type: 'Role', id: role.id }, { name: role.name, rights: rights.data }),
    ]);
    return accept({ id: role.id, eventId });
  });
}
