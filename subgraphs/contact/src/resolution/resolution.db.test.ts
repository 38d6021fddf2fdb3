import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accept as accepted, SYSTEM, systemClock, type Database } from '@tributary/platform';
import fc from 'fast-check';
import { withDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { aBatch, aDelete, anItem } from '../../test/batches.ts';
import { clear } from '../../test/customers.ts';
import { updateContact } from '../contact/update-contact.ts';
import { grouped } from '../golden/golden-record.ts';
import { goldenRows, statementsOf } from '../golden/queries.ts';
import { goldenOf } from '../golden/recompute.ts';
import { acceptPeople } from '../inbound/accept-people.ts';
import { referencePartition, type ReferenceRecord } from '../../test/reference-partition.ts';
import { defaultModel } from './engine/index.ts';

let test: TestDatabase;
let database: Database;
let owner: Database;

beforeAll(async () => {
  test = await withDatabase(['log', 'contact']);
  database = test.open('contact');
  owner = test.open();
});
afterAll(async () => {
  await test.close();
});

const deps = () => ({ database, clock: systemClock });
const rows = async <Row extends object>(text: string): Promise<Row[]> => (await owner.pool.query<Row>(text)).rows;

type Step =
  | { readonly do: 'say'; readonly records: readonly (readonly [key: number, addresses: readonly number[]])[] }
  | { readonly do: 'delete'; readonly keys: readonly number[] }
  | { readonly do: 'edit'; readonly nth: number; readonly address: number | undefined };

const KEYS = fc.integer({ min: 0, max: 9 });
const ADDRESSES = fc.integer({ min: 0, max: 7 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('say' as const),
      records: fc.array(fc.tuple(KEYS, fc.array(ADDRESSES, { maxLength: 3 })), { minLength: 1, maxLength: 4 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('delete' as const), keys: fc.array(KEYS, { minLength: 1, maxLength: 3 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('edit' as const),
      nth: fc.nat(9),
      address: fc.option(ADDRESSES, { nil: undefined }),
    }),
  },
);

async function take(given: Step, version: string): Promise<void> {
  const at = { version, observedAt: new Date(Number(version) * 1000).toISOString() };
  if (given.do === 'say') {
    const items = given.records.map(([key, addresses]) =>
      anItem(
        String(key),
        { names: { full: `P${version}` }, emails: addresses.map((n) => ({ address: `a${String(n)}@example.com` })) },
        at,
      ),
    );
    await acceptPeople(deps(), aBatch(items));
  } else if (given.do === 'delete') {
    await acceptPeople(deps(), aBatch(given.keys.map((key) => aDelete(String(key), at))));
  } else {
    const contacts = await rows<{ id: string }>('select id from contact.contacts where deleted_at is null order by id');
    const contact = contacts[given.nth % Math.max(contacts.length, 1)];
    if (contact === undefined) return;
    const emails = given.address === undefined ? undefined : [`a${String(given.address)}@example.com`];
    const outcome = await updateContact(deps(), SYSTEM, {
      contactId: contact.id,
      version: undefined,
      jobTitle: `J${version}`,
      emails,
    });
    expect(outcome).toMatchObject({ ok: accepted(undefined).ok });
  }
}

async function expectWhole(): Promise<void> {
  const nodes = await rows<ReferenceRecord & { entityId: string }>(
    `select id, record, deleted_at is null as "isLive", edits_id as "editsId", entity_id as "entityId" from contact.source_records`,
  );
  const whole = referencePartition(
    nodes.map((node) => ({ ...node, editsId: node.editsId ?? undefined })),
    { model: defaultModel },
  );
  const stored = new Map<string, string[]>();
  for (const { id, entityId } of nodes) stored.set(entityId, [...(stored.get(entityId) ?? []), id].sort());
  expect([...stored.values()].sort(byFirst)).toEqual([...whole].sort(byFirst));

  // One of a customer's records gives it its id; all others are aliases of it, and nothing else is.
  const aliases = nodes.filter(({ id, entityId }) => id !== entityId).map(({ id, entityId }) => [id, entityId]);
  const storedAliases = await rows<{ alias_id: string; contact_id: string }>('select * from contact.contact_aliases');
  expect(storedAliases.map((row) => [row.alias_id, row.contact_id]).sort(byFirst)).toEqual(aliases.sort(byFirst));
  for (const entityId of stored.keys()) expect(stored.get(entityId)).toContain(entityId);

  const live = new Set(nodes.filter(({ isLive }) => isLive).map(({ entityId }) => entityId));
  const shown = await rows<{ id: string }>('select id from contact.contacts where deleted_at is null');
  expect(shown.map(({ id }) => id).sort()).toEqual([...live].sort());

  await database.transaction(async (tx) => {
    const golden = await goldenRows(tx, 'person', [...live]);
    const statements = await statementsOf(tx, [...live]);
    for (const id of live) {
      const { fields, provenance } = goldenOf('person', statements.get(id) ?? []);
      expect(golden.get(id)?.fields).toEqual(fields);
      expect(golden.get(id)?.provenance).toEqual(grouped(provenance));
    }
  });
}

function byFirst(one: readonly string[], other: readonly string[]): number {
  return (one[0] ?? '') < (other[0] ?? '') ? -1 : 1;
}

describe('resolution in the database', () => {
  it('equals, after any history, the partition and the golden records computed from all source records at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        await clear(owner);
        for (const [index, given] of steps.entries()) await take(given, String(index + 1));
        await expectWhole();
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});
