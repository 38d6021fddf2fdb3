import { fromPublicId, mutation, refuse, type SubgraphDeps } from '@tributary/platform';
import { createUser, type CreateUser } from './create-user.ts';
import { updateUser, type UpdateUser } from './update-user.ts';

export const userMutations = {
  createUser: mutation<SubgraphDeps, CreateUser>({
    requires: ['create', 'User'],
    thing: { user: 'User' },
    run: async (input, { deps, principal }) => await createUser(deps, principal, input),
  }),
  updateUser: mutation<SubgraphDeps, UpdateUser>({
    requires: ['update', 'User'],
    thing: { user: 'User' },
    run: async (input, { deps, principal }) => {
      const id = fromPublicId(input.id, 'user');
      if (id === undefined) return refuse('BAD_ID', `“${input.id}” is not the id of a user.`, 'id');
      return await updateUser(deps, principal, { ...input, id });
    },
  }),
};
