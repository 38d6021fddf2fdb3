import { codedError, fromPublicId, mutation, refuse, type Rights, type SubgraphDeps } from '@tributary/platform';
import type { AccessContext } from '../deps.ts';
import { rightsOfRole } from './queries.ts';
import { updateRole } from './update-role.ts';

export const roleQueries = {
  _rightsOf: async (
    _source: unknown,
    args: { role: string },
    { principal, deps }: AccessContext,
  ): Promise<Rights | null> => {
    // Inaccessible in the supergraph already; a second lock costs nothing.
    if (principal.kind !== 'system') throw codedError('FORBIDDEN', 'Only the hub may ask for the rights of a role.');
    return (await rightsOfRole(deps.database.db, args.role)) ?? null;
  },
};

export const roleMutations = {
  updateRole: mutation<SubgraphDeps, { readonly id: string; readonly rights: unknown }>({
    requires: ['update', 'Role'],
    thing: { role: 'Role' },
    run: async (input, { deps, principal }) => {
      const id = fromPublicId(input.id, 'role');
      if (id === undefined) return refuse('BAD_ID', `“${input.id}” is not the id of a role.`, 'id');
      return await updateRole(deps, principal, { id, rights: input.rights });
    },
  }),
};
