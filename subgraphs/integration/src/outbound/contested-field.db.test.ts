import { describe, expect, it } from '@jest/globals';
import { twoWayStage } from '../../../../tests/support/integration/two-way-stage.ts';

const stage = twoWayStage();
const { test, vendor, rest, phone, openConflicts } = stage;

describe('a field that both sides have changed', () => {
  it('is theirs where the source wins', async () => {
    await test.edit(stage.ada, { displayName: 'Ada Lovelace' });
    vendor.edit('1', { name: 'Ada Byron' });
    await rest();

    expect(await test.contact(stage.ada)).toMatchObject({ displayName: 'Ada Byron' });
    expect(vendor.written).toEqual([]);
  });

  it('is ours where the hub wins, though the other system said so first', async () => {
    vendor.edit('1', { title: 'Theirs' });
    await test.edit(stage.ada, { jobTitle: 'Ours' });
    await test.settled();
    await test.push(stage.ruleId);
    await rest();

    expect(vendor.people.get('1')?.title).toBe('Ours');
    expect(vendor.calls.map(({ status }) => status)).toContain('conflict');
  });

  it('is ours when it is locked, whatever the policy', async () => {
    await test.ask(`mutation ($input: LockFieldInput!) { lockField(input: $input) { problems { code } } }`, {
      input: { contactId: stage.ada, field: 'displayName', value: 'Ada Locked' },
    });
    vendor.edit('1', { name: 'Ada Byron' });
    await rest();

    expect(vendor.people.get('1')?.name).toBe('Ada Locked');
  });

  it.each([
    ['the later one, theirs', ['hub', 'vendor'], 'theirs'],
    ['the later one, ours', ['vendor', 'hub'], 'ours'],
  ] as const)('is %s, where the newest wins and both times are certain', async (_, order, expected) => {
    for (const side of order) {
      if (side === 'hub') await test.edit(stage.ada, { phones: [phone('ours')] });
      else vendor.edit('1', { phone: phone('theirs') });
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await rest();

    expect(await test.contact(stage.ada)).toMatchObject({ primaryPhone: phone(expected) });
    expect(vendor.people.get('1')?.phone).toBe(phone(expected));
  });

  it('waits for a person where the other system’s time did not move with its change', async () => {
    await test.edit(stage.ada, { phones: [phone('ours')] });
    vendor.edit('1', { phone: phone('theirs') }, { isStamped: false });
    await rest();

    expect(await openConflicts()).toMatchObject([{ field: 'primaryPhone', ours: phone('ours') }]);
  });
});

describe('a conflict', () => {
  async function contest(): Promise<string> {
    await test.edit(stage.ada, { emails: ['ours@example.com'] });
    vendor.edit('1', { email: 'theirs@example.com' });
    await rest();
    const [conflict] = await openConflicts();
    return conflict?.id ?? '';
  }
  async function resolve(id: string, decision: object): Promise<unknown> {
    const { resolveConflict } = await test.ask<{ resolveConflict: unknown }>(
      `mutation ($input: ResolveConflictInput!) {
         resolveConflict(input: $input) { conflict { status taken resolvedBy } problems { code } } }`,
      { input: { id, ...decision } },
    );
    await rest();
    return resolveConflict;
  }

  it('holds its field back on both sides, and no other', async () => {
    await contest();
    await test.edit(stage.ada, { jobTitle: 'Analyst' });
    await rest();

    expect(vendor.people.get('1')).toMatchObject({ email: 'theirs@example.com', title: 'Analyst' });
    expect(await test.contact(stage.ada)).toMatchObject({ primaryEmail: 'ours@example.com' });
  });

  it.each([
    ['ours', { take: 'OURS' }, 'ours@example.com'],
    ['theirs', { take: 'THEIRS' }, 'theirs@example.com'],
    ['another value', { take: 'VALUE', value: 'both@example.com' }, 'both@example.com'],
  ])('is decided for %s, which both sides have then', async (_, decision, expected) => {
    const id = await contest();

    const answer = await resolve(id, decision);

    expect(answer).toMatchObject({ conflict: { status: 'RESOLVED', taken: decision.take }, problems: [] });
    expect(vendor.people.get('1')?.email).toBe(expected);
    expect(await test.contact(stage.ada)).toMatchObject({ primaryEmail: expected });
    expect(await openConflicts()).toEqual([]);
  });

  it('is none any more when both sides come to say the same', async () => {
    const id = await contest();
    vendor.edit('1', { email: 'ours@example.com' });
    await rest();

    const { conflict } = await test.ask<{ conflict: { status: string } }>(
      'query ($id: ID!) { conflict(id: $id) { status } }',
      { id },
    );
    expect(conflict.status).toBe('SUPERSEDED');
    expect(await resolve(id, { take: 'OURS' })).toMatchObject({ problems: [{ code: 'CONFLICT_SETTLED' }] });
  });

  it('refuses a value that the field cannot have', async () => {
    const id = await contest();

    expect(await resolve(id, { take: 'VALUE', value: 'nobody' })).toMatchObject({ problems: [{ code: 'BAD_INPUT' }] });
  });
});
