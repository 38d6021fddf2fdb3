import { describe, expect, it } from '@jest/globals';
import { derivedId, fromPublicId, newId, type HubCustomer } from '@tributary/platform';
import { ofFile } from '../../../../tests/support/of-file.ts';
import { withSubgraph } from '../../../../tests/support/subgraph.ts';
import { contactSubgraph } from '../index.ts';

const test = ofFile(async () => await withSubgraph(contactSubgraph));
const CONNECTOR = { kind: 'connector', id: newId() } as const;

function roads() {
  const { inbound, outbound } = test.runtime;
  if (!inbound || !outbound) throw new Error('no roads');
  return { inbound, outbound };
}

async function arrive(kind: 'person' | 'company', record: object, connectionId = newId()): Promise<string> {
  const items = [
    { key: '1', version: 'v1', op: 'upsert', record: { kind, ...record }, observedAt: '2024-01-02T00:00:00.000Z' },
  ] as const;
  const batch = { connectionId, connectionName: connectionId, stream: 'people', kind, priority: 50, items };
  const [result] = await roads().inbound.accept(batch);
  if (result?.status !== 'created') throw new Error(JSON.stringify(result));
  return derivedId(connectionId, kind, '1');
}

async function read(kind: string, id: string): Promise<HubCustomer> {
  const customer = (await roads().outbound.read(kind, [id])).get(id);
  if (!customer) throw new Error('nobody');
  return customer;
}

async function edit(id: string, fields: object, mutation = 'updateContact'): Promise<void> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const text = `mutation ($input: ${type}!) { ${mutation}(input: $input) { problems { code message } } }`;
  const data = await test.data<Record<string, { problems: unknown[] }>>(text, { input: { contactId: id, ...fields } });
  expect(data[mutation]?.problems).toEqual([]);
}

describe('a customer, as connected systems are to have them', () => {
  it('is told by any of their ids, with who holds each field and what each system says', async () => {
    const id = await arrive('person', {
      names: { full: 'Ada King' },
      emails: [{ address: 'Ada@Example.com' }],
      jobTitle: 'Countess',
      attributes: { size: 38 },
      updatedAt: '2024-01-01T00:00:00.000Z',
    });
    const publicId = (
      await test.data<{ contacts: { nodes: { id: string }[] } }>('{ contacts(first: 1) { nodes { id } } }')
    ).contacts.nodes[0]?.id;
    await edit(publicId ?? '', { jobTitle: 'Analyst' });
    await edit(publicId ?? '', { field: 'displayName', value: 'Ada Lovelace' }, 'lockField');

    const customer = await read('person', id);

    expect(customer).toMatchObject({
      id: fromPublicId(publicId ?? ''),
      fields: {
        displayName: 'Ada Lovelace',
        jobTitle: 'Analyst',
        primaryEmail: 'ada@example.com',
        'attributes.size': 38,
      },
      heldBy: { displayName: 'LOCKED', jobTitle: 'HUB', primaryEmail: 'SOURCE' },
    });
    expect(customer.records).toMatchObject([
      {
        ...{ key: '1', version: 'v1', stream: 'people', nodeId: id, stampedAt: '2024-01-01T00:00:00.000Z' },
        says: { displayName: 'Ada King', jobTitle: 'Countess', primaryEmail: 'ada@example.com', 'attributes.size': 38 },
      },
    ]);
  });

  it('has no name that was only put together for the screen', async () => {
    const id = await arrive('person', { emails: [{ address: 'nameless@example.com' }] });

    expect((await read('person', id)).fields).toEqual({ primaryEmail: 'nameless@example.com' });
  });

  it('is missing when there is nobody', async () => {
    expect(await roads().outbound.read('person', [newId()])).toEqual(new Map());
  });
});

describe('what was settled elsewhere', () => {
  it('becomes the hub’s own word, from the version that it was settled from', async () => {
    const id = await arrive('person', { names: { full: 'Grace Hopper' }, phones: [{ number: '+493011112222' }] });
    const { version } = await read('person', id);
    const fields = { displayName: 'Grace Brewster', primaryPhone: '+493033334444', 'attributes.rank': 'Admiral' };
    const { outbound } = roads();

    expect(await outbound.say({ kind: 'person', id, version, fields, actor: CONNECTOR })).toBe('said');
    expect(await outbound.say({ kind: 'person', id, version, fields, actor: CONNECTOR })).toBe('changed');

    const customer = await read('person', id);
    expect(customer.fields).toMatchObject(fields);
    expect(customer.heldBy).toMatchObject({ displayName: 'HUB', primaryPhone: 'HUB', 'attributes.rank': 'HUB' });
  });

  it('empties a field, of a company too', async () => {
    const id = await arrive('company', { name: 'Acme', industry: 'Anvils', domains: ['acme.example'] });
    const { version } = await read('company', id);
    const fields = { name: 'Acme Corp', industry: null, domain: 'acme.test' };

    expect(await roads().outbound.say({ kind: 'company', id, version, fields, actor: CONNECTOR })).toBe('said');

    expect((await read('company', id)).fields).toEqual({ name: 'Acme Corp', domain: 'acme.test' });
  });

  it('does not overrule a lock', async () => {
    const id = await arrive('person', { names: { full: 'Mary Somerville' }, jobTitle: 'Writer' });
    const { contacts } = await test.data<{ contacts: { nodes: { id: string }[] } }>(
      '{ contacts(first: 1, filter: { displayName: { eq: "Mary Somerville" } }) { nodes { id } } }',
    );
    await edit(contacts.nodes[0]?.id ?? '', { field: 'jobTitle' }, 'lockField');
    const { version } = await read('person', id);

    const said = await roads().outbound.say({
      kind: 'person',
      id,
      version,
      fields: { jobTitle: 'x' },
      actor: CONNECTOR,
    });

    expect(said).toBe('locked');
  });
});

describe('a record that the hub had made elsewhere', () => {
  it('is joined with whom it was made for, once', async () => {
    const one = await arrive('person', { names: { full: 'Sophie Germain' } });
    const other = await arrive('person', { names: { full: 'Marie-Sophie Blanc' } });
    const { outbound } = roads();

    for (let times = 0; times < 2; times += 1) await outbound.join({ kind: 'person', id: one, nodeId: other });

    expect((await read('person', other)).id).toBe((await read('person', one)).id);
    await outbound.join({ kind: 'person', id: newId(), nodeId: other });
  });
});
