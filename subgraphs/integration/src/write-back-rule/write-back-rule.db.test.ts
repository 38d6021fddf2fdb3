import { beforeAll, describe, expect, it } from '@jest/globals';
import { newId, SYSTEM, toPublicId } from '@tributary/platform';
import { parse } from 'graphql';
import { startTwoWayHost } from '../../../../tests/support/integration/two-way-host.ts';
import { twoWayVendor } from '../../../../tests/support/integration/two-way-vendor.ts';
import { ofFile } from '../../../../tests/support/of-file.ts';
import { pushRule } from '../outbound/push-rule.ts';

const vendor = twoWayVendor();
const test = ofFile(async () => await startTwoWayHost([vendor.connector]));
let connectionId: string;
const id = (): string => toPublicId('connection', connectionId);
const TITLE = { field: 'jobTitle', input: 'title', policy: 'MANUAL', empty: '' };

beforeAll(async () => {
  vendor.edit('1', { name: 'Ada King', email: 'ada@example.com', title: 'Countess' });
  vendor.edit('2', { name: 'Grace Hopper', email: 'grace@example.com', title: 'Admiral' });
  connectionId = await test.connect(vendor.connector.id);
  await test.sync(connectionId);
  await test.settled();
});

async function set(input: object): Promise<{ rule: Record<string, unknown> | null; problems: { code: string }[] }> {
  const { setWriteBackRule } = await test.ask<{ setWriteBackRule: Awaited<ReturnType<typeof set>> }>(
    `mutation ($input: SetWriteBackRuleInput!) { setWriteBackRule(input: $input) {
       rule { id action kind version pending fields { field input policy } } problems { code field } } }`,
    { input: { connectionId: id(), action: 'upsertPerson', fields: [TITLE], ...input } },
  );
  return setWriteBackRule;
}

async function preview(input: object): Promise<Record<string, unknown>[]> {
  const { previewWriteBacks } = await test.ask<{ previewWriteBacks: { writes: Record<string, unknown>[] } }>(
    `query ($input: PreviewWriteBacksInput!) { previewWriteBacks(input: $input) {
       writes { customerId key input problem fields { field ours theirs decision } } problems { code } } }`,
    { input: { connectionId: id(), action: 'upsertPerson', fields: [TITLE], ...input } },
  );
  return previewWriteBacks.writes;
}

describe('a preview', () => {
  it('shows on real records what would be written to whom, and sends and stores nothing', async () => {
    await test.edit(test.contactIdOf(connectionId, '1'), { jobTitle: 'Analyst' });

    const writes = await preview({});

    expect(writes).toHaveLength(2);
    expect(writes).toContainEqual({
      customerId: test.contactIdOf(connectionId, '1'),
      key: '1',
      input: null,
      problem: null,
      fields: [{ field: 'jobTitle', ours: 'Analyst', theirs: 'Countess', decision: 'CONFLICT' }],
    });
    expect(await preview({ fields: [{ ...TITLE, policy: 'HUB_WINS' }] })).toContainEqual(
      expect.objectContaining({ key: '1', input: { key: '1', title: 'Analyst' }, problem: null }),
    );
    expect(vendor.calls).toEqual([]);
    expect(await test.rows('select from integration.write_back_items')).toEqual([]);
  });

  it('shows whom it would make, and what the action would not take', async () => {
    const create = `mutation ($input: CreateContactInput!) { createContact(input: $input) { contact { id } } }`;
    const { createContact } = await test.ask<{ createContact: { contact: { id: string } } }>(create, {
      input: { displayName: 'Mary Somerville', jobTitle: 'Writer' },
    });
    const customerIds = [createContact.contact.id];

    expect(await preview({ customerIds })).toEqual([]);
    expect(await preview({ customerIds, creates: true, constants: { colour: 'red' } })).toMatchObject([
      { key: null, input: { title: 'Writer', colour: 'red' }, problem: expect.stringContaining('colour') },
    ]);
  });
});

describe('a rule', () => {
  it.each([
    ['another action', { action: 'explode' }, { code: 'ACTION_NOT_FOUND', field: 'action' }],
    ['companies, which the action does not write', { kind: 'COMPANY' }, { code: 'ACTION_NOT_FOR_CUSTOMERS' }],
    ['a list of all sources', { fields: [{ ...TITLE, field: 'addresses' }] }, { code: 'FIELD_NOT_WRITABLE' }],
    ['a place that there is not', { fields: [{ ...TITLE, input: 'names.full' }] }, { code: 'ACTION_INPUT_UNKNOWN' }],
    ['a field twice', { fields: [TITLE, TITLE] }, { code: 'FIELD_MAPPED_TWICE', field: 'fields.1' }],
    ['a version that it does not have', { version: 7 }, { code: 'VERSION_CONFLICT', field: 'version' }],
  ])('is refused with %s', async (_, wrong, problem) => {
    const { rule, problems } = await set(wrong);

    expect(rule).toBeNull();
    expect(problems).toMatchObject([problem]);
  });

  it('is shown on its connection, with whom it has to look at', async () => {
    const first = await set({ version: 0 });
    const again = await set({ isEnabled: true, version: 1 });

    expect(first.rule).toMatchObject({ version: 1, pending: 2 });
    expect(again.rule).toMatchObject({ id: first.rule?.['id'], version: 2 });
    const { connection } = await test.ask(
      'query ($id: ID!) { connection(id: $id) { openConflictCount writeBackRules { action kind pending refused error } } }',
      { id: id() },
    );
    expect(connection).toEqual({
      openConflictCount: 0,
      writeBackRules: [{ action: 'upsertPerson', kind: 'PERSON', pending: 2, refused: 0, error: null }],
    });
  });

  it('is not set by somebody who may not read whom it writes elsewhere', async () => {
    const { data } = await test.tell({
      document: parse(
        'mutation ($input: SetWriteBackRuleInput!) { setWriteBackRule(input: $input) { problems { code } } }',
      ),
      variables: { input: { connectionId: id(), action: 'upsertPerson', fields: [TITLE] } },
      principal: { ...SYSTEM, kind: 'user', rights: { Connection: ['*'], Company: ['read'] } },
      requestId: newId(),
    });

    expect(JSON.parse(JSON.stringify(data))).toEqual({ setWriteBackRule: { problems: [{ code: 'FORBIDDEN' }] } });
  });

  it('that is off sends nothing', async () => {
    const ruleId = await test.setRule(connectionId, { fields: [{ ...TITLE, policy: 'HUB_WINS' }], isEnabled: false });
    await test.push(ruleId);

    expect(vendor.calls).toEqual([]);
  });
});

describe('what goes out', () => {
  it('shows what the other system would not take, and does not try the same again', async () => {
    const fields = [{ field: 'displayName', input: 'name', policy: 'HUB_WINS', empty: '' }];
    const ruleId = await test.setRule(connectionId, { fields, constants: { colour: 'red' } });
    await test.edit(test.contactIdOf(connectionId, '2'), { displayName: 'Grace Brewster' });
    await test.settled();
    for (let times = 0; times < 2; times += 1) {
      await test.rows('update integration.write_back_items set seen_version = null');
      await test.push(ruleId);
    }

    const { connection } = await test.ask<{ connection: object }>(
      'query ($id: ID!) { connection(id: $id) { writeBackRules { pending refused refusals { customerId key reason } } } }',
      { id: id() },
    );
    const refusal = {
      customerId: test.contactIdOf(connectionId, '2'),
      key: '2',
      reason: expect.stringContaining('colour'),
    };
    expect(connection).toEqual({ writeBackRules: [{ pending: 0, refused: 1, refusals: [refusal] }] });
    expect(await test.rows(`select status from integration.write_backs where status = 'INVALID'`)).toHaveLength(1);
  });

  it('is not noted by a worker that was taken for dead: another one has the rule', async () => {
    const ruleId = await test.setRule(connectionId, { fields: [{ ...TITLE, policy: 'HUB_WINS' }] });
    await test.edit(test.contactIdOf(connectionId, '1'), { jobTitle: 'Mathematician' });
    await test.settled();
    const warned: unknown[] = [];
    const logger = { ...test.host.logger, warn: (...told: unknown[]) => warned.push(told) };
    vendor.beforeWrite = async () => {
      vendor.beforeWrite = () => undefined;
      // It stands still behind its lease; meanwhile its work is done by another one.
      await test.rows(`update integration.write_back_rules set lease_until = now() - interval '1 s' where id = $1`, [
        ruleId,
      ]);
      await test.push(ruleId);
    };

    const stalled = { jobId: newId(), signal: new AbortController().signal, logger: logger as never };
    await pushRule(test.host, ruleId, stalled);

    expect(vendor.written).toEqual([{ id: '1', fields: { title: 'Mathematician' } }]);
    expect(warned).toHaveLength(1);
    const [item] = await test.rows<object>(
      `select status, attempt from integration.write_back_items where rule_id = $1 and key = '1'`,
      [ruleId],
    );
    expect(item).toEqual({ status: 'SETTLED', attempt: null });
  });
});

describe('a conflict', () => {
  it('is told live, with both values', async () => {
    const ruleId = await test.setRule(connectionId, { fields: [TITLE] });
    await test.edit(test.contactIdOf(connectionId, '1'), { jobTitle: 'Ours' });
    vendor.edit('1', { title: 'Theirs' });
    await test.sync(connectionId);
    await test.settled();
    await test.push(ruleId);
    await test.log.settled();
    const { events } = await test.log.read({ after: 0n, limit: 10_000, types: ['conflict.opened'] });
    const event = events.at(-1);
    if (!event) throw new Error('no event');

    const told = await test.tell({
      document: parse(
        'subscription ($id: ID) { conflictOpened(connectionId: $id) { kind conflict { field ours theirs base status contact { id } } } }',
      ),
      variables: { id: id() },
      principal: SYSTEM,
      requestId: 'test',
      event: { ...event, cursor: 'here' },
    });

    expect(JSON.parse(JSON.stringify(told.data))).toEqual({
      conflictOpened: {
        kind: 'conflict.opened',
        conflict: {
          field: 'jobTitle',
          ...{ ours: 'Ours', theirs: 'Theirs', base: 'Mathematician', status: 'OPEN' },
          contact: { id: test.contactIdOf(connectionId, '1') },
        },
      },
    });
  });
});
