import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.ts';
import { startHub, tributary, type Hub } from '../support/hub/index.ts';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub('one process');
}, 90_000);
afterAll(async () => {
  await hub.close();
}, 60_000);

describe('the audit trail of a hub', () => {
  it('audit verify tells the trail and its head, and a head that was never there', async () => {
    const made = await hub.client.data<{ createCompany: { company: { id: string } } }>(
      'mutation { createCompany(input: { name: "Engines" }) { company { id } } }',
    );
    const { id } = made.createCompany.company;
    const entry = await eventually(async () => {
      const query = `query ($id: String) { auditEntries(first: 1, filter: { entityId: { eq: $id } }) {
        nodes { type entityType actorKind } } }`;
      const found = await hub.client.data<{ auditEntries: { nodes: unknown[] } }>(query, { id });
      return found.auditEntries.nodes[0];
    });
    expect(entry).toEqual({ type: 'company.created', entityType: 'Company', actorKind: 'apiKey' });

    const { code, stdout } = await tributary(hub.env, ['audit', 'verify', '--json']);
    const told = JSON.parse(stdout) as { entries: number; head: string };
    expect({ code, ...told }).toMatchObject({ code: 0, brokenAt: null, hasNoted: null });
    expect(told.entries).toBeGreaterThan(1);
    expect(await tributary(hub.env, ['audit', 'verify', '--head', told.head])).toMatchObject({ code: 0 });
    expect(await tributary(hub.env, ['audit', 'verify', '--head', `1:${'0'.repeat(64)}`])).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('does not have the head that was noted'),
    });
  });
});
