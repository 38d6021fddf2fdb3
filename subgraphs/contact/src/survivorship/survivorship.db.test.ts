import { afterEach, describe, expect, it } from '@jest/globals';
import { toPublicId } from '@tributary/platform';
import { NEW, takeInAda } from '../../test/ada.ts';
import { aBatch, anItem, email, SHOP } from '../../test/batches.ts';
import { appended } from '../../test/customers.ts';
import { hubOfFile } from '../../test/set-up.ts';

const hub = hubOfFile();
afterEach(async () => {
  await hub.settled();
  await hub.database.open().pool.query(`delete from contact.survivorship_rules where not is_built_in;
    update contact.survivorship_rules set until_version = null; truncate contact.recomputations`);
});

const ada = async (key?: string) => await takeInAda(hub.runtime.inbound, key);

async function mutate(name: string, input: object): Promise<Record<string, unknown>> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const thing = name === 'setSurvivorshipRule' ? 'rule { id field } recomputation { id }' : 'contact { jobTitle }';
  const data = await hub.data(
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${thing} problems { code field } } }`,
    { input },
  );
  return data[name] as Record<string, unknown>;
}

async function contact(id: string, fields: string): Promise<Record<string, unknown>> {
  const data = await hub.data(`query ($id: ID!) { contact(id: $id) { ${fields} } }`, { id });
  return data['contact'] as Record<string, unknown>;
}

const events = async (type: string) => (await appended(hub.database.open())).filter((event) => event.type === type);

describe('a survivorship rule', () => {
  it('that changes has all customers computed anew, tells of those that differ, and changed back leaves no trace', async () => {
    const id = await ada();
    const before = await contact(id, 'displayName jobTitle provenance { field rule value winner }');

    const set = await mutate('setSurvivorshipRule', { kind: 'PERSON', field: 'jobTitle', method: 'MOST_RECENT' });
    await hub.settled();
    const ruled = await contact(id, 'displayName jobTitle');
    const told = await events('contact.updated');
    await mutate('setSurvivorshipRule', { kind: 'PERSON', field: 'jobTitle' });
    await hub.settled();

    expect(before).toMatchObject({ displayName: 'Ada Lovelace', jobTitle: 'Clerk' });
    expect(set).toMatchObject({ rule: { field: 'jobTitle' }, problems: [] });
    expect(ruled).toEqual({ displayName: 'Ada Lovelace', jobTitle: 'Programmer' });
    expect(told.at(-1)?.changes).toEqual({ jobTitle: ['Clerk', 'Programmer'] });
    expect(await contact(id, 'displayName jobTitle provenance { field rule value winner }')).toEqual(before);
  });

  it('can be read, with the policy’s version and how far the recomputation is', async () => {
    for (const key of ['1', '2', '3']) await ada(key);
    await mutate('setSurvivorshipRule', {
      kind: 'PERSON',
      field: 'jobTitle',
      sources: [toPublicId('connection', SHOP), 'hub', 'api:loyalty'],
    });
    await hub.settled();

    const { survivorshipPolicy, recomputations } = await hub.data<{
      survivorshipPolicy: { version: number; rules: unknown };
      recomputations: { nodes: unknown };
    }>(
      `{ survivorshipPolicy { version rules { kind field method sources builtIn sinceVersion } }
         recomputations(first: 5) { nodes { kind reason status total done changed finishedAt } } }`,
    );

    expect(survivorshipPolicy.rules).toEqual([
      { kind: 'PERSON', field: '*', method: 'SOURCE_PRIORITY', sources: [], builtIn: true, sinceVersion: 1 },
      {
        ...{ kind: 'PERSON', field: 'jobTitle', method: 'SOURCE_PRIORITY', builtIn: false },
        sources: [toPublicId('connection', SHOP), 'hub', 'api:loyalty'],
        sinceVersion: survivorshipPolicy.version,
      },
      { kind: 'COMPANY', field: '*', method: 'SOURCE_PRIORITY', sources: [], builtIn: true, sinceVersion: 1 },
    ]);
    expect(recomputations.nodes).toEqual([
      {
        ...{ kind: 'PERSON', reason: 'SURVIVORSHIP_RULE', status: 'DONE', total: 3, done: 3, changed: 3 },
        finishedAt: expect.any(String),
      },
    ]);
  });

  it('is applied by the last of several changes, and a job that runs again does nothing', async () => {
    const id = await ada();
    await mutate('setSurvivorshipRule', { kind: 'PERSON', field: '*', method: 'MOST_RECENT' });
    await mutate('setSurvivorshipRule', { kind: 'PERSON', field: '*', method: 'MOST_COMPLETE' });
    await hub.settled();
    const told = (await events('contact.updated')).length;
    const { rows } = await hub.database
      .open()
      .pool.query<{ id: string; status: string }>(
        'select id, status from contact.recomputations order by requested_at, id',
      );
    const [job] = hub.runtime.jobs;
    for (const { id: recomputationId } of rows) {
      const context = { jobId: recomputationId, attempt: 2, token: 2, signal: new AbortController().signal };
      await job?.execute({ recomputationId }, { ...context, logger: hub.deps.logger });
    }

    expect(rows.map(({ status }) => status)).toEqual(['SUPERSEDED', 'DONE']);
    expect(await contact(id, 'displayName jobTitle')).toEqual({ displayName: 'Ada Lovelace', jobTitle: 'Programmer' });
    expect((await events('contact.updated')).length).toBe(told);
  });

  it.each([
    [{ field: 'shoeSize' }, 'FIELD_UNKNOWN'],
    [{ field: 'jobTitle', sources: ['shop'] }, 'BAD_ID'],
  ])('is refused as %j', async (input, code) => {
    const { problems } = await mutate('setSurvivorshipRule', { kind: 'PERSON', method: 'MOST_RECENT', ...input });

    expect(problems).toEqual([{ code, field: expect.any(String) }]);
  });
});

describe('a lock', () => {
  it('holds a field to a value until it is taken away, and nothing else remembers it', async () => {
    const id = await ada();
    const everything = 'jobTitle displayName version provenance { field rule value winner }';
    const before = await contact(id, everything);

    const locked = await mutate('lockField', { contactId: id, field: 'jobTitle', value: 'Countess' });
    await hub.runtime.inbound?.accept(
      aBatch([anItem('1', { ...email('ada1@example.com'), jobTitle: 'Other', ...NEW }, { version: '2' })]),
    );
    const held = await contact(id, 'jobTitle sourceRecords { connection }');
    await hub.runtime.inbound?.accept(
      aBatch([
        anItem(
          '1',
          { ...email('ada1@example.com'), names: { full: 'Ada L.' }, jobTitle: 'Programmer', ...NEW },
          { version: '3' },
        ),
      ]),
    );
    await mutate('unlockField', { contactId: id, field: 'jobTitle' });
    const after = await contact(id, everything);

    expect(locked).toEqual({ contact: { jobTitle: 'Countess' }, problems: [] });
    expect(held).toMatchObject({ jobTitle: 'Countess' });
    expect({ ...after, version: 0 }).toEqual({ ...before, version: 0 });
    expect((await events('contact.fieldLocked')).map(({ data }) => data)).toEqual([{ field: 'jobTitle' }]);
  });

  it('without a value holds the field to what it is', async () => {
    const id = await ada();
    await mutate('lockField', { contactId: id, field: 'jobTitle' });
    await mutate('setSurvivorshipRule', { kind: 'PERSON', field: '*', method: 'MOST_RECENT' });
    await hub.settled();

    expect(await contact(id, 'displayName jobTitle')).toEqual({ displayName: 'Ada L.', jobTitle: 'Clerk' });
  });

  it('stands against an edit of the field, which is refused, and not against others', async () => {
    const id = await ada();
    await mutate('lockField', { contactId: id, field: 'jobTitle', value: null });

    const refused = await mutate('updateContact', { contactId: id, jobTitle: 'CTO' });
    const accepted = await mutate('updateContact', { contactId: id, language: 'en' });

    expect(refused['problems']).toEqual([{ code: 'FIELD_LOCKED', field: 'jobTitle' }]);
    expect(accepted).toEqual({ contact: { jobTitle: null }, problems: [] });
  });

  it('goes into a merge with its record and out again: the later of two counts, and both are shown', async () => {
    const [first, second] = [await ada('1'), await ada('2')];
    await mutate('lockField', { contactId: first, field: 'jobTitle', value: 'first' });
    await mutate('lockField', { contactId: second, field: 'jobTitle', value: 'second' });
    await mutate('mergeContacts', { intoId: first, ids: [second] });
    const merged = await contact(
      first,
      'jobTitle merges { id } provenance(fields: ["jobTitle"]) { value rule winner connection }',
    );

    const [{ id: mergeId }] = merged['merges'] as [{ id: string }];
    await mutate('unmergeContact', { mergeId });

    expect(merged['jobTitle']).toBe('second');
    const said = merged['provenance'] as { connection: string }[];
    expect(said.filter(({ connection }) => connection === 'hub')).toEqual([
      { value: 'second', rule: 'LOCKED', winner: true, connection: 'hub' },
      { value: 'first', rule: 'LOCKED', winner: false, connection: 'hub' },
    ]);
    expect([await contact(first, 'jobTitle'), await contact(second, 'jobTitle')]).toEqual([
      { jobTitle: 'first' },
      { jobTitle: 'second' },
    ]);
  });

  it.each([
    [{ field: 'jobTitle' }, 'FIELD_NOT_LOCKED', 'unlockField'],
    [{ field: 'birthDate', value: 'long ago' }, 'BAD_INPUT', 'lockField'],
    [{ field: 'displayName', value: null }, 'BAD_INPUT', 'lockField'],
    [{ field: 'tags' }, 'FIELD_UNKNOWN', 'lockField'],
    [{ field: 'jobTitle', companyId: toPublicId('company', SHOP) }, 'LOCK_NEEDS_ONE_SUBJECT', 'lockField'],
  ])('as %j is answered with %s by %s', async (input, code, name) => {
    const { problems } = await mutate(name, { contactId: await ada(), ...input });

    expect(problems).toEqual([expect.objectContaining({ code })]);
  });
});
