import { newId } from '@tributary/platform';
import type { PolicyHub } from './fixture.ts';
import type { Mutation } from './mutations.ts';

const PASSWORD = 'a long password, really';
const some = (word: string): string => `${word} ${newId()}`;

const aUser = async ({ make }: PolicyHub): Promise<string> =>
  await make('createUser', 'user', {
    email: `${newId()}@example.com`,
    name: 'Bob',
    password: PASSWORD,
    roles: ['agent'],
  });

export const people: Readonly<Record<string, Mutation>> = {
  createUser: {
    needs: ['create', 'User'],
    input: () => ({ email: `${newId()}@example.com`, name: 'Eve', password: PASSWORD, roles: ['admin'] }),
  },
  updateUser: { needs: ['update', 'User'], input: async (p) => ({ id: await aUser(p), roles: ['admin'] }) },
  createTeam: { needs: ['create', 'Team'], input: () => ({ name: some('Team') }) },
  updateTeam: {
    needs: ['update', 'Team'],
    input: async (p) => ({ id: await p.make('createTeam', 'team', { name: some('Team') }), name: some('Team') }),
  },
  createApiKey: { needs: ['create', 'ApiKey'], input: () => ({ name: some('key'), role: 'admin' }) },
  revokeApiKey: {
    needs: ['update', 'ApiKey'],
    input: async (p) => ({ id: await p.make('createApiKey', 'apiKey', { name: some('key'), role: 'agent' }) }),
  },
  updateRole: {
    needs: ['update', 'Role'],
    input: async (p) => {
      const { result } = await p.hub.run('{ roles { id name rights } }');
      const roles = result.data?.['roles'] as { id: string; name: string; rights: object }[];
      const analyst = roles.find(({ name }) => name === 'analyst');
      return { id: analyst?.id, rights: { ...analyst?.rights, Lead: ['read', 'update'] } };
    },
  },
};
