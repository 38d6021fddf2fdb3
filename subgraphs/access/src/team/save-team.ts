import {
  accept,
  appendEvents,
  claimKey,
  newId,
  refuse,
  type Outcome,
  type Principal,
  type SubgraphDeps,
  type Transaction,
  type Written,
} from '@tributary/platform';
import { accessEvent } from '../events.ts';
import { countExisting } from '../user/queries.ts';
import { insertTeam, lockTeam, renameTeam, replaceMembers } from './queries.ts';

type Refusals = 'TEAM_NOT_FOUND' | 'NAME_TAKEN' | 'USER_NOT_FOUND';

/** Adds a team with its members. */
export async function createTeam(
  { database }: Pick<SubgraphDeps, 'database'>,
  principal: Principal,
  input: { readonly name: string; readonly memberIds: readonly string[]; readonly idempotencyKey?: string | undefined },
): Promise<Outcome<Written, Refusals>> {
  return await database.transaction(async (tx) => {
    const wanted = newId();
    const key = input.idempotencyKey;
    const id = await claimKey(tx, { schema: 'access', principal, mutation: 'createTeam', key, id: wanted });
    if (id !== wanted) return accept({ id });
    if (!(await insertTeam(tx, id, input.name))) {
      return refuse('NAME_TAKEN', `There is already a team “${input.name}”.`, 'name');
    }
    return await saveMembers(tx, { principal, type: 'team.created', id, memberIds: input.memberIds });
  });
}

/** Renames a team or replaces its members. */
export async function updateTeam(
  { database }: Pick<SubgraphDeps, 'database'>,
  principal: Principal,
  input: { readonly id: string; readonly name?: string | null; readonly memberIds?: readonly string[] },
): Promise<Outcome<Written, Refusals>> {
  return await database.transaction(async (tx) => {
    const team = await lockTeam(tx, input.id);
    if (!team) return refuse('TEAM_NOT_FOUND', 'There is no such team.', 'id');
    if (typeof input.name === 'string') await renameTeam(tx, team.id, input.name);
    return await saveMembers(tx, { principal, type: 'team.updated', id: team.id, memberIds: input.memberIds });
  });
}

async function saveMembers(
  tx: Transaction,
  team: { principal: Principal; type: string; id: string; memberIds: readonly string[] | undefined },
): Promise<Outcome<Written, 'USER_NOT_FOUND'>> {
  if (team.memberIds) {
    const memberIds = [...new Set(team.memberIds)];
    if ((await countExisting(tx, memberIds)) !== memberIds.length) {
      return refuse('USER_NOT_FOUND', 'One of the members does not exist.', 'memberIds');
    }
    await replaceMembers(tx, team.id, memberIds);
  }
  const [eventId] = await appendEvents(tx, [accessEvent(team.principal, team.type, { type: 'Team', id: team.id })]);
  return accept({ id: team.id, eventId });
}
