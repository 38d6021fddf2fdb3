import { newId } from '@tributary/platform';
import type { PolicyHub } from './fixture.ts';
import type { Mutation } from './mutations.ts';

/** At a name that is nowhere: nothing is to be reached here. */
const ENDPOINT = () => ({
  name: newId(),
  url: 'https://hooks.invalid/',
  role: 'integration',
  types: ['deal.lost'],
});
const anEndpoint = async ({ make }: PolicyHub): Promise<string> =>
  await make('createWebhookEndpoint', 'endpoint', ENDPOINT());
const ofEndpoint = async (p: PolicyHub): Promise<object> => ({ id: await anEndpoint(p) });

export const webhookEndpoints: Readonly<Record<string, Mutation>> = {
  createWebhookEndpoint: { needs: ['create', 'WebhookEndpoint'], input: () => ENDPOINT() },
  updateWebhookEndpoint: {
    needs: ['update', 'WebhookEndpoint'],
    input: async (p) => ({ id: await anEndpoint(p), types: ['order.*'] }),
  },
  pauseWebhookEndpoint: { needs: ['update', 'WebhookEndpoint'], input: ofEndpoint },
  resumeWebhookEndpoint: { needs: ['update', 'WebhookEndpoint'], input: ofEndpoint },
  rotateWebhookEndpointSecret: { needs: ['update', 'WebhookEndpoint'], input: ofEndpoint },
  testWebhookEndpoint: { needs: ['update', 'WebhookEndpoint'], input: ofEndpoint },
  replayWebhookEndpoint: {
    needs: ['update', 'WebhookEndpoint'],
    input: async (p) => ({ id: await anEndpoint(p), from: '2024-05-01T10:00:00Z' }),
  },
  deleteWebhookEndpoint: { needs: ['delete', 'WebhookEndpoint'], input: ofEndpoint },
};
