import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { derivedId, newId, SYSTEM } from '@tributary/platform';
import { withSubgraph, type TestSubgraph } from '../../../../tests/support/subgraph.ts';
import { contactSubgraph } from '../index.ts';

let contact: TestSubgraph;
beforeAll(async () => {
  contact = await withSubgraph(contactSubgraph);
});
afterAll(async () => {
  await contact.close();
});

const ASK = 'query ($id: String!) { _sameAs(kind: PERSON, id: $id) }';

describe('the ids of one customer', () => {
  it('are the same, whichever of them is asked about', async () => {
    const connectionId = newId();
    const items = ['1', '2'].map((key) => ({
      key,
      version: '1',
      op: 'upsert' as const,
      record: { kind: 'person', names: { full: 'Ada Byron' }, emails: [{ address: 'ada@example.com' }] },
      observedAt: '2024-05-01T00:00:00.000Z',
    }));
    const batch = { connectionId, connectionName: 'shop', stream: 'customers', kind: 'person', priority: 50, items };
    await contact.runtime.inbound?.accept(batch);
    const ids = ['1', '2'].map((key) => derivedId(connectionId, 'person', key)).sort();

    for (const id of ids) expect(await contact.data(ASK, { id })).toEqual({ _sameAs: ids });
  });

  it('are an id alone when nobody knows it', async () => {
    const id = newId();

    expect(await contact.data(ASK, { id })).toEqual({ _sameAs: [id] });
  });

  it('are told to the gateway only', async () => {
    const answer = await contact.execute(ASK, { id: newId() }, { ...SYSTEM, kind: 'user' });

    expect(answer.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });
});
