import { fromPublicId, mutation, refuse, type SubgraphDeps } from '@tributary/platform';
import { updateRole } from './update-role.ts';

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
