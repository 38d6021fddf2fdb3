import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { hubForms, startHub, type Hub } from '../support/hub/index.ts';

describe.each(await hubForms(import.meta.url))('GraphQL over HTTP (%s)', (form) => {
  let hub: Hub;
  beforeAll(async () => {
    hub = await startHub(form);
  }, 180_000);
  afterAll(async () => {
    await hub.close();
  }, 60_000);

  it('has the console for browsers at every gateway', async () => {
    for (const { url } of hub.gateways) {
      const page = await (await fetch(url, { headers: { accept: 'text/html' } })).text();
      const assets = [...page.matchAll(/"(\/assets\/[^"]+)"/g)].map(([, path]) => path ?? '');

      const statuses = await Promise.all(assets.map(async (path) => (await fetch(`${url}${path}`)).status));

      expect(statuses).toEqual([200, 200]);
    }
  });

  const audits = serverAudits({
    url: () => `${hub.client.url}/graphql`,
    fetchFn: async (url: string, init?: RequestInit) => {
      const headers = new Headers(init?.headers);
      headers.set('authorization', `Bearer ${hub.apiKey}`);
      return await fetch(url, { ...init, headers });
    },
  });

  /** A notice is an audit of something that the specification leaves open. */
  it.each(audits.map((audit) => [audit.id, audit.name, audit] as const))('%s: %s', async (_id, _name, audit) => {
    const result = await audit.fn();

    expect(result.status === 'ok' || result.status === 'notice' ? 'as specified' : result).toBe('as specified');
  });
});
