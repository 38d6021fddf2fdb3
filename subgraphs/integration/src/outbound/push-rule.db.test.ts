import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { RateLimited } from '@tributary/connector-kit';
import { toPublicId } from '@tributary/platform';
import { ofFile } from '../../../../tests/support/of-file.ts';
import { startTwoWayHost } from '../../../../tests/support/integration/two-way-host.ts';
import { lostAnswer, twoWayVendor, type TwoWayVendor } from '../../../../tests/support/integration/two-way-vendor.ts';

const vendor = twoWayVendor();
const nameless = twoWayVendor({ id: 'nameless', namesVersions: false, knowsKeys: false });
const test = ofFile(async () => await startTwoWayHost([vendor.connector, nameless.connector]));

const FIELDS = [
  { field: 'displayName', input: 'name', policy: 'SOURCE_WINS' },
  { field: 'primaryEmail', input: 'emails', policy: 'MANUAL', list: { value: 'value' } },
  { field: 'primaryPhone', input: 'phone', policy: 'NEWEST', empty: '' },
  { field: 'jobTitle', input: 'title', policy: 'HUB_WINS', empty: '' },
];
let connectionId: string;
let ruleId: string;
let ada: string;

/** Everything that is to happen by itself, until nothing does. */
async function rest(): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    await test.sync(connectionId);
    await test.settled();
    await test.push(ruleId);
    await test.settled();
  }
}
function forget(one: TwoWayVendor): void {
  one.people.clear();
  one.written.length = 0;
  one.calls.length = 0;
  one.beforeWrite = () => undefined;
  one.afterWrite = () => undefined;
  one.afterVersion = () => undefined;
  one.formOfTitle = (title) => title;
}

let tests = 0;
const phone = (side: 'ours' | 'theirs'): string =>
  `+4930${side === 'ours' ? '111' : '222'}00${String(tests).padStart(3, '0')}`;

/** Each test has somebody of its own: who has been in the hub before would be the same customer. */
async function begin(one: TwoWayVendor): Promise<void> {
  const nth = String((tests += 1)).padStart(3, '0');
  one.edit('1', { name: `Ada ${nth}`, email: `ada.${nth}@example.com`, phone: `+4930123450${nth}`, title: 'Countess' });
  connectionId = await test.connect(one.connector.id);
  ruleId = await test.setRule(connectionId, { fields: FIELDS });
  ada = test.contactIdOf(connectionId, '1');
  await rest();
}

beforeEach(async () => {
  await begin(vendor);
});
afterEach(() => {
  forget(vendor);
  forget(nameless);
});

async function openConflicts(): Promise<{ id: string; field: string; ours: unknown; theirs: unknown }[]> {
  const { connection } = await test.ask<{
    connection: { conflicts: { nodes: Awaited<ReturnType<typeof openConflicts>> } };
  }>(
    `query ($id: ID!) { connection(id: $id) {
       conflicts(first: 10, filter: { status: { eq: OPEN } }) { nodes { id field ours theirs } } } }`,
    { id: toPublicId('connection', connectionId) },
  );
  return connection.conflicts.nodes;
}

describe('what people change in the hub', () => {
  it('goes out once, from the version that was read, and its echo leads to nothing', async () => {
    await test.edit(ada, { jobTitle: 'Analyst' });
    await rest();
    await rest();

    expect(vendor.people.get('1')?.title).toBe('Analyst');
    expect(vendor.calls.map(({ item, status }) => [item.expectedVersion, status])).toEqual([['1', 'ok']]);
  });

  it('goes out as it is in the end, when it changes faster than it is sent', async () => {
    await test.edit(ada, { jobTitle: 'One' });
    await test.edit(ada, { jobTitle: 'Two' });
    await rest();

    expect(vendor.written).toEqual([{ id: '1', fields: { title: 'Two' } }]);
  });

  it('is not sent when it is there already', async () => {
    vendor.edit('1', { title: 'Analyst' });
    await test.edit(ada, { jobTitle: 'Analyst' });
    await rest();

    expect(vendor.calls).toEqual([]);
  });

  it('is written once although its answer is lost', async () => {
    let losses = 2;
    vendor.afterWrite = () => {
      if (losses-- > 0) lostAnswer();
    };
    await test.edit(ada, { jobTitle: 'Analyst' });
    await rest();

    expect(vendor.written).toEqual([{ id: '1', fields: { title: 'Analyst' } }]);
    expect(new Set(vendor.calls.map(({ item }) => item.idempotencyKey)).size).toBe(1);
    expect(vendor.calls.length).toBe(3);
  });

  it('is empty there too when it is emptied', async () => {
    await test.edit(ada, { jobTitle: null });
    await rest();

    expect(vendor.people.get('1')?.title).toBe('');
  });

  it('is not written again over what the other system makes of it', async () => {
    vendor.formOfTitle = (title) => title.toUpperCase();
    await test.edit(ada, { jobTitle: 'Analyst' });
    await rest();

    expect(vendor.calls.length).toBe(1);
    expect(await test.contact(ada)).toMatchObject({ jobTitle: 'Analyst' });
  });
});

describe('a system that goes on changing what it was given', () => {
  it('is written to three times at most, though the version that it named never comes', async () => {
    vendor.formOfTitle = (title) => title.toUpperCase();
    vendor.afterVersion = (id) => {
      vendor.edit(id, {});
    };
    await test.edit(ada, { jobTitle: 'Analyst' });
    await rest();
    await rest();

    expect(vendor.written.length).toBeLessThanOrEqual(3);
    expect(await test.contact(ada)).toMatchObject({ jobTitle: 'Analyst' });
  });

  it('is not sent anything before the time that it names, and then everything', async () => {
    const at = new Date(Date.now() + 60_000);
    vendor.beforeWrite = () => {
      vendor.beforeWrite = () => undefined;
      throw new RateLimited('slow down', at);
    };
    await test.edit(ada, { jobTitle: 'Analyst' });
    await test.settled();

    expect(await test.push(ruleId)).toEqual(at);
    expect(vendor.written).toEqual([]);
    await test.push(ruleId);
    expect(vendor.written).toEqual([{ id: '1', fields: { title: 'Analyst' } }]);
  });
});

describe('a field that both sides have changed', () => {
  it('is theirs where the source wins', async () => {
    await test.edit(ada, { displayName: 'Ada Lovelace' });
    vendor.edit('1', { name: 'Ada Byron' });
    await rest();

    expect(await test.contact(ada)).toMatchObject({ displayName: 'Ada Byron' });
    expect(vendor.written).toEqual([]);
  });

  it('is ours where the hub wins, though the other system said so first', async () => {
    vendor.edit('1', { title: 'Theirs' });
    await test.edit(ada, { jobTitle: 'Ours' });
    await test.settled();
    await test.push(ruleId);
    await rest();

    expect(vendor.people.get('1')?.title).toBe('Ours');
    expect(vendor.calls.map(({ status }) => status)).toContain('conflict');
  });

  it('is ours when it is locked, whatever the policy', async () => {
    await test.ask(`mutation ($input: LockFieldInput!) { lockField(input: $input) { problems { code } } }`, {
      input: { contactId: ada, field: 'displayName', value: 'Ada Locked' },
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
      if (side === 'hub') await test.edit(ada, { phones: [phone('ours')] });
      else vendor.edit('1', { phone: phone('theirs') });
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await rest();

    expect(await test.contact(ada)).toMatchObject({ primaryPhone: phone(expected) });
    expect(vendor.people.get('1')?.phone).toBe(phone(expected));
  });

  it('waits for a person where the other system’s time did not move with its change', async () => {
    await test.edit(ada, { phones: [phone('ours')] });
    vendor.edit('1', { phone: phone('theirs') }, { isStamped: false });
    await rest();

    expect(await openConflicts()).toMatchObject([{ field: 'primaryPhone', ours: phone('ours') }]);
  });
});

describe('a conflict', () => {
  async function contest(): Promise<string> {
    await test.edit(ada, { emails: ['ours@example.com'] });
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
    await test.edit(ada, { jobTitle: 'Analyst' });
    await rest();

    expect(vendor.people.get('1')).toMatchObject({ email: 'theirs@example.com', title: 'Analyst' });
    expect(await test.contact(ada)).toMatchObject({ primaryEmail: 'ours@example.com' });
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
    expect(await test.contact(ada)).toMatchObject({ primaryEmail: expected });
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

describe('somebody whom the other system does not know', () => {
  it('is left alone, unless the rule makes them there; then their record is theirs when it is read', async () => {
    const create = `mutation ($input: CreateContactInput!) { createContact(input: $input) { contact { id } } }`;
    const made = await test.ask<{ createContact: { contact: { id: string } } }>(create, {
      input: { displayName: 'Grace Hopper', jobTitle: 'Admiral' },
    });
    await rest();
    expect(vendor.written).toEqual([]);

    await test.setRule(connectionId, { fields: FIELDS, creates: true });
    await test.edit(made.createContact.contact.id, { jobTitle: 'Rear Admiral' });
    vendor.afterWrite = () => {
      vendor.afterWrite = () => undefined;
      lostAnswer();
    };
    await rest();

    expect(vendor.written).toEqual([{ id: 'made-2', fields: { name: 'Grace Hopper', title: 'Rear Admiral' } }]);
    const theirs = await test.contact(test.contactIdOf(connectionId, 'made-2'));
    expect(theirs).toMatchObject({ displayName: 'Grace Hopper', jobTitle: 'Rear Admiral' });
    expect(theirs).toEqual(await test.contact(made.createContact.contact.id));
    vendor.edit('made-2', { title: 'Retired' });
    await rest();
    expect(vendor.people.get('made-2')?.title).toBe('Rear Admiral');
  });
});

describe('a system without versions and without keys', () => {
  it('is written to once per change, and not again over its own form of a value', async () => {
    await begin(nameless);
    nameless.formOfTitle = (title) => title.toUpperCase();
    await test.edit(ada, { jobTitle: 'Analyst' });
    await rest();
    await rest();

    expect(nameless.written.length).toBeLessThanOrEqual(2);
    expect(await test.contact(ada)).toMatchObject({ jobTitle: 'Analyst' });
    nameless.written.length = 0;
    await test.edit(ada, { jobTitle: 'Chief' });
    await rest();
    expect(nameless.people.get('1')?.title).toBe('CHIEF');
  });
});
