import { describe, expect, it } from '@jest/globals';
import { toPublicId } from '@tributary/platform';
import fc from 'fast-check';
import { aBatch, aDelete, anItem, CRM } from '../../test/batches.ts';
import { appended, clear } from '../../test/customers.ts';
import { hubOfFile } from '../../test/set-up.ts';
import { rebuildCustomers, type Difference } from './rebuild.ts';

const hub = hubOfFile();

async function rebuild(isFix = false): Promise<{ checked: number; differences: Difference[] }> {
  const differences: Difference[] = [];
  const { checked } = await rebuildCustomers(hub.deps, {
    isFix,
    onDifference: (difference) => differences.push(difference),
    onProgress: () => undefined,
  });
  return { checked, differences };
}

const key = fc.constantFrom('1', '2', '3', '4');
const name = fc.constantFrom('Ada', 'Ada Lovelace', 'A. L.', 'Test');
const mail = fc.constantFrom('a@example.com', 'b@example.com', 'c@example.com');
const isCrm = fc.boolean();
const FIELDS = ['jobTitle', 'displayName', 'language', 'primaryEmail'] as const;
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('say' as const), key, name, mail, isCrm, tags: fc.subarray(['x', 'Y']) }),
  },
  fc.record({ do: fc.constant('repeat' as const), key, isCrm }),
  fc.record({ do: fc.constant('forget' as const), key, isCrm }),
  fc.record({ do: fc.constant('edit' as const), at: fc.nat(3), name }),
  fc.record({ do: fc.constant('tag' as const), at: fc.nat(3) }),
  fc.record({ do: fc.constant('remove' as const), at: fc.nat(3) }),
  fc.record({
    do: fc.constantFrom('lock' as const, 'unlock' as const),
    at: fc.nat(3),
    field: fc.constantFrom(...FIELDS),
  }),
  fc.record({
    do: fc.constant('rule' as const),
    field: fc.constantFrom('*', ...FIELDS),
    method: fc.constantFrom('MOST_RECENT', 'MOST_COMPLETE', 'MOST_FREQUENT', null),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

let clock = 0;
/** Later with every call: sources tell their changes in the order in which they happen. */
const later = () => ({
  version: String(++clock),
  observedAt: new Date(Date.UTC(2024, 0, 1) + clock * 60_000).toISOString(),
});
const said = new Map<string, object>();

async function accept(item: Parameters<typeof aBatch>[0][number], isFromCrm: boolean): Promise<void> {
  const crm = { connectionId: CRM, connectionName: 'crm' };
  await hub.runtime.inbound?.accept(aBatch([item], isFromCrm ? crm : {}));
}

async function mutate(mutation: string, input: object): Promise<void> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  await hub.data(`mutation ($input: ${type}!) { ${mutation}(input: $input) { problems { code } } }`, { input });
}

async function someContact(at: number): Promise<string | undefined> {
  const { contacts } = await hub.data<{ contacts: { nodes: { id: string }[] } }>(
    '{ contacts(first: 4) { nodes { id } } }',
  );
  return contacts.nodes[at]?.id;
}

async function take(one: Step): Promise<void> {
  switch (one.do) {
    case 'say': {
      const record = { names: { full: one.name }, emails: [{ address: one.mail }], tags: one.tags };
      said.set(`${String(one.isCrm)} ${one.key}`, record);
      await accept(anItem(one.key, record, later()), one.isCrm);
      return;
    }
    case 'repeat': {
      const record = said.get(`${String(one.isCrm)} ${one.key}`);
      if (record !== undefined) await accept(anItem(one.key, record, later()), one.isCrm);
      return;
    }
    case 'forget': {
      await accept(aDelete(one.key, later()), one.isCrm);
      return;
    }
    case 'rule': {
      await mutate('setSurvivorshipRule', { kind: 'PERSON', field: one.field, method: one.method });
      return;
    }
    default: {
      await change(one);
      return;
    }
  }
}

async function change(one: Extract<Step, { at: number }>): Promise<void> {
  const contactId = await someContact(one.at);
  if (contactId === undefined) return;
  switch (one.do) {
    case 'edit': {
      await mutate('updateContact', { contactId, displayName: one.name });
      return;
    }
    case 'tag': {
      await mutate('tagContact', { contactId, tags: ['z'] });
      return;
    }
    case 'remove': {
      await mutate('deleteContact', { contactId });
      return;
    }
    case 'lock': {
      await mutate('lockField', { contactId, field: one.field });
      return;
    }
    case 'unlock': {
      await mutate('unlockField', { contactId, field: one.field });
      return;
    }
  }
}

describe('a rebuild from the source records', () => {
  it('equals what is stored, after any history of records, edits, locks and rules', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
        await clear(hub.database.open());
        said.clear();
        for (const one of steps) await take(one);
        await hub.settled();

        expect((await rebuild()).differences).toEqual([]);
      }),
      { numRuns: 40 },
    );
  }, 300_000);

  it('finds whatever somebody has done to the tables, and puts it right', async () => {
    const ids: string[] = [];
    const names = ['Ada Lovelace', 'Grace Hopper', 'Mary Shelley', 'Karl Benz', 'Emmy Noether', 'Otto Hahn'];
    for (const [index, full] of names.entries()) {
      const at = String(index);
      const [made] =
        (await hub.runtime.inbound?.accept(
          aBatch([anItem(at, { names: { full }, emails: [{ address: `${at}@example.com` }], tags: ['vip'] })]),
        )) ?? [];
      ids.push(made?.id ?? '');
    }
    const { pool } = hub.database.open();
    const golden = 'select * from contact.contacts order by id';
    const before = (await pool.query(golden)).rows.map(comparable);
    await pool.query("update contact.contacts set job_title = 'CTO' where id = $1", [ids[0]]);
    await pool.query('delete from contact.contacts where id = $1', [ids[1]]);
    await pool.query('update contact.contacts set deleted_at = now() where id = $1', [ids[2]]);
    await pool.query(`update contact.contacts set provenance = '[]' where id = $1`, [ids[3]]);
    await pool.query('delete from contact.tagged where entity_id = $1', [ids[4]]);
    await pool.query('update contact.source_records set deleted_at = now() where id = $1', [ids[5]]);

    const found = await rebuild();
    const events = (await appended(hub.database.open())).length;
    const fixed = await rebuild(true);
    const told = (await appended(hub.database.open())).slice(events).map(({ type }) => type);

    const publicly = (at: number) => toPublicId('contact', ids[at] ?? '');
    const expected = [
      { id: publicly(0), what: 'DIFFERENT', fields: ['jobTitle'] },
      { id: publicly(1), what: 'MISSING', fields: [] },
      { id: publicly(2), what: 'MISSING', fields: [] },
      { id: publicly(3), what: 'DIFFERENT', fields: ['provenance'] },
      { id: publicly(4), what: 'DIFFERENT', fields: ['tags'] },
      { id: publicly(5), what: 'LEFT_OVER', fields: [] },
    ].map((difference) => ({ type: 'Contact', ...difference }));
    expect(found.checked).toBe(6);
    expect([...found.differences].sort(byId)).toEqual([...expected].sort(byId));
    expect(fixed.differences).toHaveLength(6);
    expect(told.sort()).toEqual(['contact.created', 'contact.created', 'contact.deleted', 'contact.updated']);
    expect((await rebuild()).differences).toEqual([]);
    const after = (await pool.query(golden)).rows.map(comparable);
    expect(after.filter(({ id }) => id !== ids[5])).toEqual(before.filter(({ id }) => id !== ids[5]));
  });
});

function comparable({ version: _version, updated_at: _at, ...row }: Record<string, unknown>): Record<string, unknown> {
  return row;
}

function byId(one: { id: string }, other: { id: string }): number {
  return one.id < other.id ? -1 : 1;
}
