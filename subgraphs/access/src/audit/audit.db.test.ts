import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { derivedId, type Actor, type LogEvent } from '@tributary/platform';
import { withDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { auditProjection } from './record-events.ts';
import { verifyAudit } from './verify-audit.ts';

let database: TestDatabase;
let position = 0n;

beforeAll(async () => {
  database = await withDatabase(['log', 'access']);
});
beforeEach(async () => {
  await owner().query('truncate access.audit_entries');
  position = 0n;
});
afterAll(async () => {
  await database.close();
});

let pool: ReturnType<TestDatabase['open']> | undefined;
const owner = () => (pool ??= database.open()).pool;
let access: ReturnType<TestDatabase['open']> | undefined;
const store = () => (access ??= database.open('access'));

const ANN: Actor = { kind: 'user', id: 'ann' };

function event(type: string, entity: string, actor = ANN): LogEvent {
  position += 2n;
  return {
    ...{ position, id: derivedId('event', String(position)), type, at: '2024-05-06T07:08:09.123Z', refs: {}, data: {} },
    ...{
      entity: { type: entity, id: derivedId(entity, '1') },
      changes: { email: ['a', 'b'], city: [null, 'c'] },
      actor,
    },
  };
}

async function record(events: readonly LogEvent[]): Promise<void> {
  await store().transaction(async (tx) => {
    await auditProjection.apply(tx, events);
    return { ok: true, value: undefined };
  });
}

async function threeEntries(): Promise<void> {
  await record([event('contact.updated', 'Contact'), event('apiKey.created', 'ApiKey', { kind: 'system', id: 'cli' })]);
  await record([event('deal.lost', 'Deal', { kind: 'apiKey', id: 'shop' })]);
}

async function rows(): Promise<Record<string, unknown>[]> {
  const { rows: found } = await owner().query<Record<string, unknown>>(
    'select * from access.audit_entries order by position',
  );
  return found;
}

describe('the audit trail', () => {
  it('has who did what to what, and names of fields without their values', async () => {
    await threeEntries();

    const found = await rows();
    expect(
      found.map(({ actor_kind, actor_id, type, entity_type }) => [actor_kind, actor_id, type, entity_type]),
    ).toEqual([
      ['user', 'ann', 'contact.updated', 'Contact'],
      ['system', 'cli', 'apiKey.created', 'ApiKey'],
      ['apiKey', 'shop', 'deal.lost', 'Deal'],
    ]);
    expect(found[0]).toMatchObject({ fields: ['city', 'email'], entity_id: expect.stringMatching(/^contact_/) });
    expect(found[1]).toMatchObject({ entity_id: expect.stringMatching(/^apikey_/) });
  });

  it('can only be added to by the subgraph that keeps it', async () => {
    await threeEntries();

    for (const text of ['delete from access.audit_entries', `update access.audit_entries set actor_id = 'bob'`]) {
      await expect(store().pool.query(text)).rejects.toThrow(/permission denied/);
    }
  });

  it('passes over what the hub computes by itself', async () => {
    await record([event('metric.changed', 'Metric', { kind: 'system', id: 'analytics' })]);

    expect(await rows()).toEqual([]);
  });

  it('that nobody touched is whole, also with the head that was noted before', async () => {
    expect(await verifyAudit(store())).toEqual({
      entries: 0,
      head: undefined,
      brokenAt: undefined,
      hasNoted: undefined,
    });
    await threeEntries();
    const { head: noted } = await verifyAudit(store());
    await threeEntries();

    const verified = await verifyAudit(store(), { noted });
    expect(verified).toMatchObject({ entries: 6, brokenAt: undefined, hasNoted: true });
    expect(verified.head?.position).toBe(12n);
  });

  it.each([
    ['changed', `update access.audit_entries set actor_id = 'bob' where position = 4`, 4n],
    ['given another field', `update access.audit_entries set fields = '{email}' where position = 2`, 2n],
    ['moved in time', `update access.audit_entries set at = at + interval '1 ms' where position = 6`, 6n],
    ['removed', `delete from access.audit_entries where position = 4`, 6n],
    ['removed from its beginning', `delete from access.audit_entries where position = 2`, 4n],
    [
      'put in',
      `insert into access.audit_entries select 5, gen_random_uuid(), at, actor_kind, actor_id, type, entity_type, entity_id, fields, hash
       from access.audit_entries where position = 4`,
      5n,
    ],
  ])('with an entry %s is broken there', async (_what, tamper, brokenAt) => {
    await threeEntries();
    await owner().query(tamper);

    expect(await verifyAudit(store())).toMatchObject({ brokenAt });
  });

  it('whose end was removed no longer has the head that was noted', async () => {
    await threeEntries();
    const { head: noted } = await verifyAudit(store());
    await owner().query('delete from access.audit_entries where position = 6');

    expect(await verifyAudit(store(), { noted })).toMatchObject({ entries: 2, brokenAt: undefined, hasNoted: false });
  });
});
