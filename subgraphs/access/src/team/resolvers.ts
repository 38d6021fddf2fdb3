import { fromPublicId, mutation, refuse, type SubgraphDeps } from '@tributary/platform';
import { createTeam, updateTeam } from './save-team.ts';

interface TeamInput {
  readonly name: string;
  readonly memberIds?: readonly string[] | null;
  readonly idempotencyKey?: string | null;
}

export const teamMutations = {
  createTeam: mutation<SubgraphDeps, TeamInput>({
    requires: ['create', 'Team'],
    thing: { team: 'Team' },
    run: async (input, { deps, principal }) => {
      const memberIds = userIds(input.memberIds ?? []);
      if (!memberIds) return refuse('BAD_ID', 'One of the members is not the id of a user.', 'memberIds');
      return await createTeam(deps, principal, {
        name: input.name,
        memberIds,
        idempotencyKey: input.idempotencyKey ?? undefined,
      });
    },
  }),
  updateTeam: mutation<SubgraphDeps, Partial<TeamInput> & { readonly id: string }>({
    requires: ['update', 'Team'],
    thing: { team: 'Team' },
    run: async (input, { deps, principal }) => {
      const id = fromPublicId(input.id, 'team');
      if (id === undefined) return refuse('BAD_ID', `“${input.id}” is not the id of a team.`, 'id');
      if (!input.memberIds) return await updateTeam(deps, principal, { id, name: input.name ?? null });
      const memberIds = userIds(input.memberIds);
      if (!memberIds) return refuse('BAD_ID', 'One of the members is not the id of a user.', 'memberIds');
      return await updateTeam(deps, principal, { id, name: input.name ?? null, memberIds });
    },
  }),
};

function userIds(texts: readonly string[]): string[] | undefined {
  const ids = texts.map((text) => fromPublicId(text, 'user'));
  const known = ids.filter((id) => id !== undefined);
  return known.length === ids.length ? known : undefined;
}
