import { describe, expect, it } from '@jest/globals';
import { SYSTEM } from '@tributary/platform';
import { takeInAda } from '../../test/ada.ts';
import { hubOfFile } from '../../test/set-up.ts';

const hub = hubOfFile();

/** What a query sends to the database of what it is about; projections look at other tables. */
async function statementsOf(graphql: string): Promise<string[]> {
  const { database } = hub.deps;
  const { query, pool } = database;
  const send = pool.query.bind(pool);
  const texts: string[] = [];
  const noted = <Call extends (...args: never[]) => unknown>(call: Call): Call =>
    new Proxy(call, {
      apply(target, self, args: [{ text: string }]) {
        texts.push(args[0].text);
        return Reflect.apply(target, self, args) as unknown;
      },
    });
  Object.assign(database, { query: noted(query) });
  Object.assign(pool, { query: noted(send) });
  try {
    await hub.data(graphql);
  } finally {
    Object.assign(database, { query });
    Object.assign(pool, { query: send });
  }
  return texts.filter((text) => /contacts|source_records|survivorship_rules/u.test(text));
}

async function contact(id: string, fields: string): Promise<Record<string, unknown>> {
  const data = await hub.data(`query ($id: ID!) { contact(id: $id) { ${fields} } }`, { id });
  return data['contact'] as Record<string, unknown>;
}

describe('provenance', () => {
  it('tells of every source what it says of a field, and why the one that is shown is shown', async () => {
    const id = await takeInAda(hub.runtime.inbound);

    const { provenance } = await contact(
      id,
      'provenance(fields: ["jobTitle", "birthDate"]) { value rule winner connection observedAt sourceRecord { externalId connection } }',
    );

    const observedAt = '2024-05-01T10:00:00.000Z';
    expect(provenance).toEqual([
      {
        ...{ value: 'Clerk', rule: 'SOURCE_PRIORITY', winner: true, connection: 'crm', observedAt },
        sourceRecord: { externalId: '1', connection: 'crm' },
      },
      {
        ...{ value: 'Programmer', rule: 'SOURCE_PRIORITY', winner: false, connection: 'shop', observedAt },
        sourceRecord: { externalId: '1', connection: 'shop' },
      },
    ]);
  });

  it('of a page of customers takes as many statements as of one', async () => {
    for (const key of ['1', '2', '3']) await takeInAda(hub.runtime.inbound, key);
    const page = (size: number) =>
      `{ contacts(first: ${String(size)}) { nodes { provenance { field sourceRecord { externalId } } } } }`;

    const [ofOne, ofThree] = [await statementsOf(page(1)), await statementsOf(page(3))];

    expect(ofOne.length).toBeGreaterThan(0);
    expect(ofThree.length).toBe(ofOne.length);
  });

  it('is hidden with the source records, and the customer stays', async () => {
    const id = await takeInAda(hub.runtime.inbound);
    const answer = await hub.execute(
      'query ($id: ID!) { contact(id: $id) { displayName provenance { field } } }',
      { id },
      { ...SYSTEM, kind: 'user', rights: { Contact: ['read'] } },
    );

    expect(answer.data?.['contact']).toMatchObject({ displayName: 'Ada Lovelace', provenance: null });
    expect(answer.errors?.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN']);
  });
});
