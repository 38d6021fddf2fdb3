import { describe, expect, it } from '@jest/globals';
import { ANONYMOUS, fromPublicId, toPublicId } from '@tributary/platform';
import { aBatch, anItem, CRM, email } from '../../test/batches.ts';
import { hubOfFile } from '../../test/set-up.ts';

const hub = hubOfFile();

const FIELDS = 'id displayName givenName familyName jobTitle primaryEmail version tags { name }';
interface Contact {
  readonly id: string;
  readonly displayName: string;
  readonly jobTitle: string | null;
  readonly primaryEmail: string | null;
  readonly version: number;
  readonly tags: readonly { name: string }[];
}
interface Payload {
  readonly contact: Contact | null;
  readonly problems: readonly { code: string; field: string | null }[];
  readonly position: string | null;
}

async function mutate(field: string, type: string, input: object): Promise<Payload> {
  const query = `mutation ($input: ${type}!) { ${field}(input: $input) { contact { ${FIELDS} } problems { code field } position } }`;
  return (await hub.data(query, { input }))[field] as Payload;
}
async function create(input: object): Promise<Contact> {
  const { contact } = await mutate('createContact', 'CreateContactInput', input);
  if (!contact) throw new Error('no contact');
  return contact;
}
async function update(input: object): Promise<Payload> {
  return await mutate('updateContact', 'UpdateContactInput', input);
}
async function fromSource(items: Parameters<typeof aBatch>[0], batch: Parameters<typeof aBatch>[1] = {}) {
  const results = await hub.runtime.inbound?.accept(aBatch(items, batch));
  return (results ?? []).map(({ id }) => toPublicId('contact', id ?? ''));
}

describe('contacts', () => {
  it('are entered, read back and told of in the log', async () => {
    const { contact, position } = await mutate('createContact', 'CreateContactInput', {
      givenName: 'Ada',
      familyName: 'Lovelace',
      emails: ['Ada@Example.com'],
      tags: ['VIP'],
    });

    expect(contact).toMatchObject({
      displayName: 'Ada Lovelace',
      primaryEmail: 'ada@example.com',
      version: 1,
      tags: [{ name: 'VIP' }],
    });
    expect(position).not.toBeNull();
  });

  it('are made once for one idempotency key, also at the same moment', async () => {
    const make = async () => await create({ displayName: 'Once', idempotencyKey: 'k' });

    const made = await Promise.all([make(), make(), make()]);

    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
  });

  it('keep what a person said when a source says something else', async () => {
    const [id] = await fromSource([
      anItem('1', { names: { full: 'A. L.' }, jobTitle: 'Countess', ...email('a@b.ch') }),
    ]);

    const edited = await update({ contactId: id, jobTitle: 'Programmer' });
    await fromSource([
      anItem('1', { names: { full: 'A. L.' }, jobTitle: 'Duchess', ...email('a@b.ch') }, { version: '2' }),
    ]);

    expect(edited.contact).toMatchObject({ id, jobTitle: 'Programmer', displayName: 'A. L.' });
    expect(await hub.data('query ($id: ID!) { contact(id: $id) { jobTitle } }', { id })).toEqual({
      contact: { jobTitle: 'Programmer' },
    });
  });

  it('keep a field empty that a person emptied', async () => {
    const [id] = await fromSource([anItem('1', { names: { full: 'Ada' }, jobTitle: 'Countess' })]);

    expect((await update({ contactId: id, jobTitle: null })).contact?.jobTitle).toBeNull();
    await fromSource([anItem('1', { names: { full: 'Ada' }, jobTitle: 'Duchess' }, { version: '2' })]);

    expect((await update({ contactId: id, language: 'en' })).contact?.jobTitle).toBeNull();
  });

  it('take the other half of a name from what is known when a person corrects one half', async () => {
    const [id] = await fromSource([anItem('1', { names: { given: 'Ada', family: 'Byron' } })]);

    const { contact } = await update({ contactId: id, familyName: 'Lovelace' });

    expect(contact?.displayName).toBe('Ada Lovelace');
  });

  it('tell the second of two editors that the first was faster', async () => {
    const { id } = await create({ displayName: 'Ada' });
    await update({ contactId: id, jobTitle: 'Countess', version: 1 });

    const late = await update({ contactId: id, jobTitle: 'Duchess', version: 1 });

    expect(late.problems).toEqual([{ code: 'VERSION_CONFLICT', field: 'version' }]);
  });

  it.each([
    ['updateContact', { contactId: 'deal_01h455vb4pex5vsknk084sn02q' }, { code: 'BAD_ID', field: 'contactId' }],
    [
      'updateContact',
      { contactId: 'contact_01h455vb4pex5vsknk084sn02q' },
      { code: 'CONTACT_NOT_FOUND', field: 'contactId' },
    ],
    ['createContact', { displayName: 'nul \u0000' }, { code: 'BAD_INPUT', field: 'displayName' }],
    ['createContact', { displayName: 'half \ud800' }, { code: 'BAD_INPUT', field: 'displayName' }],
    ['createContact', { emails: ['nobody'] }, { code: 'BAD_INPUT', field: 'emails.0' }],
    ['createContact', { phones: ['12'] }, { code: 'BAD_INPUT', field: 'phones.0' }],
    ['createContact', { attributes: { a: 'nul \u0000' } }, { code: 'BAD_INPUT', field: 'attributes' }],
  ])('refuse %s with %j as %j', async (field, input, problem) => {
    const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
    expect((await mutate(field, type, input)).problems).toEqual([problem]);
  });

  it('are refused to somebody without the right, and nothing is written', async () => {
    const answer = await hub.execute(
      'mutation { createContact(input: { displayName: "x" }) { contact { id } problems { code } } }',
      {},
      ANONYMOUS,
    );

    expect(answer.data?.['createContact']).toMatchObject({ contact: null, problems: [{ code: 'FORBIDDEN' }] });
    expect(await hub.data('{ contacts(first: 1) { totalCount } }')).toEqual({ contacts: { totalCount: 0 } });
  });

  it('disappear when deleted, stay away while the source repeats itself, and come back when it changes', async () => {
    const person = { names: { full: 'Ada' } };
    const [id] = await fromSource([anItem('1', person)]);

    await hub.data('mutation ($input: DeleteContactInput!) { deleteContact(input: $input) { problems { code } } }', {
      input: { contactId: id },
    });
    await fromSource([anItem('1', person, { version: '2', observedAt: '2030-01-01T00:00:00.000Z' })]);
    const away = await hub.data('query ($id: ID!) { contact(id: $id) { id } }', { id });
    await fromSource([
      anItem('1', { ...person, jobTitle: 'CTO' }, { version: '3', observedAt: '2030-01-02T00:00:00.000Z' }),
    ]);
    const back = await hub.data('query ($id: ID!) { contact(id: $id) { id jobTitle } }', { id });

    expect(away).toEqual({ contact: null });
    expect(back).toEqual({ contact: { id, jobTitle: 'CTO' } });
  });

  it('are found by every id they ever had, and by every identifier however it is written', async () => {
    const [one] = await fromSource([
      anItem('1', { ...email('ada@example.com'), phones: [{ number: '+49 30 123456' }] }),
    ]);
    const [two] = await fromSource([anItem('2', { emails: [{ address: 'other@example.com' }] })]);
    await fromSource([anItem('3', { emails: [{ address: 'ada@example.com' }, { address: 'other@example.com' }] })]);

    const found = await hub.data(
      `query ($one: ID!, $two: ID!) {
        a: contact(id: $one) { id } b: contact(id: $two) { id }
        c: contactByIdentity(kind: EMAIL, value: " OTHER@example.com") { id }
        d: contactByIdentity(kind: PHONE, value: "+49 (30) 12-34-56") { id }
        e: contactByIdentity(kind: PHONE, value: "nonsense") { id }
      }`,
      { one, two },
    );

    const id = (found['a'] as Contact).id;
    expect([one, two]).toContain(id);
    expect(found).toEqual({ a: { id }, b: { id }, c: { id }, d: { id }, e: null });
  });

  it('show where each field is from', async () => {
    const person = { names: { full: 'Ada' }, ...email('ada@example.com') };
    const [id] = await fromSource([anItem('1', { ...person, language: 'en', attributes: { size: 4 } })]);
    await fromSource([anItem('9', { ...person, names: { full: 'Ada L.' } })], {
      connectionId: CRM,
      connectionName: 'crm',
      priority: 20,
    });
    await update({ contactId: id, jobTitle: 'Programmer' });

    const data = await hub.data(
      `query ($id: ID!) { contact(id: $id) {
        provenance { field value rule connection sourceRecord { externalId } }
        sourceRecords { connection } identities { kind value original }
      } }`,
      { id },
    );

    const contact = data['contact'] as { provenance: { field: string }[] };
    const of = (field: string) => contact.provenance.find((entry) => entry.field === field);
    expect(of('displayName')).toEqual({
      field: 'displayName',
      value: 'Ada L.',
      rule: 'SOURCE_PRIORITY',
      connection: 'crm',
      sourceRecord: { externalId: '9' },
    });
    expect(of('language')).toMatchObject({ value: 'en', rule: 'ONLY_SOURCE', connection: 'shop' });
    expect(of('jobTitle')).toMatchObject({ value: 'Programmer', rule: 'HUB_EDIT', connection: 'hub' });
    expect(of('attributes.size')).toMatchObject({ value: 4, connection: 'shop' });
    expect(contact).toMatchObject({
      identities: [{ kind: 'EMAIL', value: 'ada@example.com', original: 'ada@example.com' }],
    });
  });

  it('are listed by search, filter and order, page by page', async () => {
    for (const name of ['Carl', 'Ada', 'Bob', 'Adam'])
      await create({ displayName: name, tags: name === 'Bob' ? ['x'] : [] });
    const names = (data: Record<string, unknown>, field = 'contacts') =>
      (data[field] as { nodes: Contact[] }).nodes.map(({ displayName }) => displayName);

    const first = await hub.data('{ contacts(first: 2) { nodes { displayName } pageInfo { endCursor } } }');
    const after = (first['contacts'] as { pageInfo: { endCursor: string } }).pageInfo.endCursor;
    const second = await hub.data(
      'query ($after: String) { contacts(first: 2, after: $after) { nodes { displayName } } }',
      { after },
    );
    const searched = await hub.data('{ contacts(first: 9, search: "ADA") { nodes { displayName } } }');
    const tagged = await hub.data(
      '{ contacts(first: 9, filter: { tags: { some: { name: { eq: "x" } } } }) { nodes { displayName } } }',
    );

    expect([...names(first), ...names(second)]).toEqual(['Ada', 'Adam', 'Bob', 'Carl']);
    expect(names(searched)).toEqual(['Ada', 'Adam']);
    expect(names(tagged)).toEqual(['Bob']);
  });

  it('are taken in by thousands with an answer for each', async () => {
    const items = [
      { key: 'a', displayName: 'A', emails: ['a@example.com'], company: 'Acme' },
      { key: 'b', birthDate: 'yesterday' },
    ];
    const call = async () =>
      (
        await hub.data(
          `mutation ($input: UpsertContactsInput!) { upsertContacts(input: $input) {
            results { key status contactId reason } problems { code } } }`,
          { input: { system: 'loyalty', items } },
        )
      )['upsertContacts'] as {
        results: { key: string; status: string; contactId: string | null; reason: string | null }[];
      };

    const first = await call();
    const again = await call();

    const status = ({ results }: typeof first) => new Map(results.map((result) => [result.key, result.status]));
    expect(Object.fromEntries(status(first))).toEqual({ a: 'CREATED', b: 'REJECTED' });
    expect(Object.fromEntries(status(again))).toEqual({ a: 'UNCHANGED', b: 'REJECTED' });
    expect(first.results.find(({ key }) => key === 'b')?.reason).toContain('birthDate');
    expect(fromPublicId(first.results.find(({ key }) => key === 'a')?.contactId ?? '', 'contact')).toBeDefined();
  });
});
