import { fromPublicId, mutation, refuse, type SubgraphDeps } from '@tributary/platform';
import { createApiKey } from './create-api-key.ts';
import { revokeApiKey } from './revoke-api-key.ts';

interface ApiKeyInput {
  readonly name: string;
  readonly role: string;
  readonly expiresAt?: Date | string | null;
  readonly idempotencyKey?: string | null;
}

export const apiKeyMutations = {
  createApiKey: mutation<SubgraphDeps, ApiKeyInput>({
    requires: ['create', 'ApiKey'],
    thing: { apiKey: 'ApiKey' },
    run: async ({ name, role, expiresAt, idempotencyKey }, { deps, principal }) =>
      await createApiKey(deps, principal, {
        name,
        role,
        idempotencyKey: idempotencyKey ?? undefined,
        expiresAt: expiresAt ? new Date(expiresAt) : undefined,
      }),
  }),
  revokeApiKey: mutation<SubgraphDeps, { readonly id: string }>({
    requires: ['update', 'ApiKey'],
    thing: { apiKey: 'ApiKey' },
    run: async (input, { deps, principal }) => {
      const id = fromPublicId(input.id, 'apikey');
      if (id === undefined) return refuse('BAD_ID', `“${input.id}” is not the id of a key.`, 'id');
      return await revokeApiKey(deps, principal, { id });
    },
  }),
};
