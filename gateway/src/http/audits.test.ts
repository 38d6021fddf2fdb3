import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { type RunningGateway, startGateway } from '../test-endpoint/running-gateway.ts';

let running: RunningGateway;

beforeAll(async () => {
  running = await startGateway();
});
afterAll(async () => {
  await running.close();
});

/**
 * The suite of the GraphQL over HTTP specification. `notice` is a MAY that contradicts another MAY, or the refusal
 * of a bare GET that stops forged requests from other sites.
 */
describe('GraphQL over HTTP', () => {
  const audits = serverAudits({ url: () => `${running.url}/graphql`, fetchFn: fetch });

  it.each(audits.map((audit) => [`${audit.id}: ${audit.name}`, audit] as const))('%s', async (_name, audit) => {
    const result = await audit.fn();

    expect(result.status === 'ok' || result.status === 'notice' ? 'fine' : result).toBe('fine');
  });
});
