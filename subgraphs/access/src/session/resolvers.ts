import { accept, codedError, mutation, type SubgraphDeps } from '@tributary/platform';
import type { GraphQLResolveInfo } from 'graphql';
import type { AccessContext } from '../deps.ts';
import { authenticate } from './authenticate.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';

export const sessionQueries = {
  viewer: (_source: unknown, _args: unknown, { principal }: AccessContext) => ({
    kind: principal.kind,
    name: principal.name,
    roles: principal.roles,
    rights: principal.rights,
    user: async (_a: unknown, context: AccessContext, info: GraphQLResolveInfo) =>
      principal.kind === 'user' ? await context.readOne(info, 'User', principal.id) : null,
  }),
  _principal: async (_source: unknown, args: { credential: string }, { principal, deps }: AccessContext) => {
    // Inaccessible in the supergraph already; a second lock costs nothing.
    if (principal.kind !== 'system') throw codedError('FORBIDDEN', 'Only the gateway may ask for a principal.');
    return (await authenticate(deps, args.credential)) ?? null;
  },
};

export const sessionMutations = {
  signIn: mutation<SubgraphDeps, { readonly email: string; readonly password: string }>({
    requires: 'anyone',
    thing: { user: 'User' },
    run: async (input, { deps, principal }) => {
      const signedIn = await signIn(deps, principal, input);
      if (!signedIn.ok) return signedIn;
      const { userId, token, expiresAt } = signedIn.value;
      return accept({ id: userId, also: { token, expiresAt: expiresAt.toISOString() } });
    },
  }),
  signOut: mutation<SubgraphDeps, object>({
    requires: 'anyone',
    thing: {},
    run: async (_input, { deps, principal }) => {
      await signOut(deps, principal);
      return accept({ id: principal.id });
    },
  }),
};
