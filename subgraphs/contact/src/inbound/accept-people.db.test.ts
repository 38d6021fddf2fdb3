import { describe, expect, it } from '@jest/globals';
import { systemClock, type InboundItem } from '@tributary/platform';
import fc from 'fast-check';
import { aBatch, aDelete, anItem, CRM, email } from '../../test/batches.ts';
import { appended, clear, storedPartition } from '../../test/customers.ts';
import { databasesOfFile } from '../../test/set-up.ts';
import { acceptPeople } from './accept-people.ts';

const { database, owner } = databasesOfFile();

async function accept(...[items, batch]: Parameters<typeof aBatch>) {
  return await acceptPeople({ database, clock: systemClock }, aBatch(items, batch));
}

const crm = { connectionId: CRM, connectionName: 'crm', priority: 20 };

async function contactRows<Row extends object>(columns: string): Promise<Row[]> {
  return (await owner.pool.query<Row>(`select ${columns} from contact.contacts order by display_name`)).rows;
}

async function eventTypes(): Promise<string[]> {
  return (await appended(owner)).map(({ type }) => type);
}

describe('acceptPeople', () => {
  it('makes a contact of a person and says so once, however often the same batch comes', async () => {
    const ada = anItem('1', { names: { given: 'Ada', family: 'Lovelace' }, ...email('Ada@Example.com ') });

    const first = await accept([ada]);
    const second = await accept([ada]);

    expect(first).toMatchObject([{ key: '1', status: 'created' }]);
    expect(second).toEqual([{ key: '1', status: 'unchanged', id: first[0]?.id }]);
    expect(await contactRows('display_name, primary_email, version')).toEqual([
      { display_name: 'Ada Lovelace', primary_email: 'ada@example.com', version: 1 },
    ]);
    expect(await eventTypes()).toEqual(['contact.created']);
  });

  it('rejects a bad record with its reason and keeps the good ones of the batch', async () => {
    const results = await accept([
      anItem('1', { names: { full: 'Good' } }),
      anItem('2', {}, { record: { kind: 'person', names: { full: 'nul \u0000' } } }),
      anItem('3', {}, { record: { kind: 'person', shoeSize: 44 } }),
      anItem('4', {}, { record: { kind: 'person', names: { full: 'half \ud800' } } }),
      anItem('5\u0000', { names: { full: 'Key' } }),
      anItem('6', { affiliations: [{ company: { name: 'X' }, from: '2024-01-02', to: '2024-01-01' }] }),
    ]);

    const byKey = new Map(results.map((result) => [result.key, result]));
    expect(byKey.get('1')).toMatchObject({ status: 'created' });
    for (const key of ['2', '3', '4', '5\u0000', '6']) expect(byKey.get(key)).toMatchObject({ status: 'rejected' });
    expect(byKey.get('2')?.reason).toContain('names.full');
    expect(byKey.get('3')?.reason).toContain('shoeSize');
    expect(results).toHaveLength(6);
  });

  it('takes the longest that a record may say, and answers for what no table can hold', async () => {
    // Letters that do not compress, so that an index entry is as long as the text.
    const long = Array.from({ length: 2_000 }, (_, index) =>
      String.fromCodePoint(0x4e00 + ((index * 7919) % 20_000)),
    ).join('');
    const results = await accept([
      anItem('1', {
        names: { full: long },
        emails: [{ address: `${long.slice(0, 1900)}@example.com` }],
        handles: [{ network: 'x', handle: long }],
        externalIds: [{ system: 's', id: long }],
        tags: [long],
        jobTitle: long,
        affiliations: [{ company: { name: long }, role: long, title: long }],
      }),
      anItem(long, { names: { full: 'Long key' } }),
      anItem('2', { birthDate: '0000-01-01' }),
      anItem('3', { affiliations: [{ company: { name: 'Acme' }, from: '0000-02-02' }] }),
      anItem('4', { names: { full: 'Good' } }),
    ]);

    const status = Object.fromEntries(results.map((result) => [result.key.slice(0, 1), result.status]));
    expect(status).toEqual({
      1: 'created',
      [long.slice(0, 1)]: 'rejected',
      2: 'rejected',
      3: 'rejected',
      4: 'created',
    });
  });

  it('keeps a newer version when an older one comes late', async () => {
    await accept([anItem('1', { names: { full: 'New' } }, { version: '10' })]);

    const late = await accept([anItem('1', { names: { full: 'Old' } }, { version: '9' })]);

    expect(late).toMatchObject([{ status: 'unchanged' }]);
    expect(await contactRows('display_name')).toEqual([{ display_name: 'New' }]);
  });

  it('says what changed, before and after', async () => {
    await accept([anItem('1', { names: { full: 'Ada' }, jobTitle: 'Countess' })]);

    await accept([anItem('1', { names: { full: 'Ada' }, jobTitle: 'Programmer' }, { version: '2' })]);

    expect((await appended(owner)).at(-1)).toMatchObject({
      type: 'contact.updated',
      changes: { jobTitle: ['Countess', 'Programmer'] },
      data: { displayName: 'Ada', jobTitle: 'Programmer', version: 2 },
    });
  });

  it('links records of two systems by one address, and takes the fields of the system with priority', async () => {
    const [shop] = await accept([anItem('1', { names: { full: 'A. Lovelace' }, ...email('ada@example.com') })]);
    const [other] = await accept(
      [anItem('77', { names: { full: 'Ada Lovelace' }, ...email('ADA@example.com'), jobTitle: 'Programmer' })],
      crm,
    );

    expect(other?.id).toBe(shop?.id);
    expect(await storedPartition(owner)).toEqual([['crm/77', 'shop/1']]);
    expect(await contactRows('display_name, job_title')).toEqual([
      { display_name: 'Ada Lovelace', job_title: 'Programmer' },
    ]);
    const linked = (await appended(owner)).find(({ type }) => type === 'contact.linked');
    expect(linked?.refs).toEqual({ contactId: shop?.id });
    expect(linked?.data).toMatchObject({ contactId: shop?.id, mergedIds: [] });
    expect(linked?.data['aliasIds']).toHaveLength(1);
  });

  it('joins two contacts when a third record holds identities of both, and splits them when it no longer does', async () => {
    await accept([anItem('1', email('one@example.com'))]);
    await accept([anItem('2', email('two@example.com'))]);
    const bridge = {
      emails: [{ address: 'one@example.com' }, { address: 'two@example.com' }],
    };
    await accept([anItem('3', bridge)]);
    expect(await storedPartition(owner)).toEqual([['shop/1', 'shop/2', 'shop/3']]);
    expect(await contactRows('id')).toHaveLength(1);

    await accept([anItem('3', { ...bridge, ...email('one@example.com') }, { version: '2' })]);

    expect(await storedPartition(owner)).toEqual([['shop/1', 'shop/3'], ['shop/2']]);
    expect(await contactRows('id')).toHaveLength(2);
    expect(await eventTypes()).toContain('contact.unlinked');
    const { rows } = await owner.pool.query('select alias_id from contact.contact_aliases');
    expect(rows).toHaveLength(1);
  });

  it('deletes a contact with its last record and brings it back under the same id', async () => {
    const [created] = await accept([anItem('1', { names: { full: 'Ada' } })]);

    expect(await accept([aDelete('1')])).toEqual([{ key: '1', status: 'deleted', id: created?.id }]);
    expect(await contactRows('deleted_at is not null as gone')).toEqual([{ gone: true }]);

    const back = await accept([anItem('1', { names: { full: 'Ada' } }, { version: '3' })]);
    expect(back).toEqual([{ key: '1', status: 'created', id: created?.id }]);
    expect(await contactRows('deleted_at is not null as gone')).toEqual([{ gone: false }]);
    expect(await eventTypes()).toEqual(['contact.created', 'contact.deleted', 'contact.created']);
  });

  it('lets a deleted record lead to the customer who is left', async () => {
    const [kept] = await accept([anItem('1', email('ada@example.com'))]);
    await accept([anItem('2', email('ada@example.com'))], crm);

    await accept([aDelete('2')], crm);

    const { rows } = await owner.pool.query('select contact_id from contact.contact_aliases');
    expect(rows).toEqual([{ contact_id: kept?.id }]);
  });

  it('makes one company of two employers written alike, and an affiliation for each person', async () => {
    await accept([
      anItem('1', { affiliations: [{ company: { name: 'Łódź & Sons' }, title: 'CTO' }] }),
      anItem('2', { affiliations: [{ company: { name: 'łódź and SONS.' }, title: 'CEO' }] }),
    ]);

    const { rows } = await owner.pool.query(
      `select company.name, affiliation.title from contact.affiliations as affiliation
       join contact.companies as company on company.id = affiliation.company_id order by title`,
    );
    expect(rows).toEqual([
      { name: 'Łódź & Sons', title: 'CEO' },
      { name: 'Łódź & Sons', title: 'CTO' },
    ]);
  });

  it('makes tags, notes and affiliations follow the record', async () => {
    const note = { key: 'n1', text: 'Likes tea' };
    await accept([anItem('1', { tags: ['VIP'], notes: [note], affiliations: [{ company: { name: 'Acme' } }] })]);
    await accept([anItem('1', { tags: ['vip', 'Berlin'] }, { version: '2' })]);

    const { rows } = await owner.pool.query(`select
      (select array_agg(tag.name order by tag.name) from contact.tagged join contact.tags as tag on tag.id = tag_id) as tags,
      (select count(*)::int from contact.notes where deleted_at is null) as notes,
      (select count(*)::int from contact.affiliations) as affiliations`);
    expect(rows).toEqual([{ tags: ['Berlin', 'VIP'], notes: 0, affiliations: 0 }]);
  });

  it('gives the same customers whatever the order and the batches in which records arrive', async () => {
    const people: InboundItem[] = Array.from({ length: 24 }, (_, index) =>
      anItem(String(index).padStart(2, '0'), {
        emails: [
          { address: `p${String(index % 9)}@example.com` },
          { address: `q${String((index * 7) % 11)}@example.com` },
        ].slice(0, 1 + (index % 2)),
        phones: index % 5 === 0 ? [{ number: `+49301234${String(100 + (index % 4))}` }] : [],
      }),
    );
    const dead = new Set(['03', '08', '12', '20']);
    let expected: string[][] | undefined;

    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(people, { minLength: people.length }),
        fc.integer({ min: 1, max: 24 }),
        async (shuffled, size) => {
          await clear(owner);
          for (let from = 0; from < shuffled.length; from += size) await accept(shuffled.slice(from, from + size));
          for (const { key } of shuffled) if (dead.has(key)) await accept([aDelete(key)]);
          const partition = await storedPartition(owner);
          expected ??= partition;
          expect(partition).toEqual(expected);
        },
      ),
      { numRuns: 12 },
    );
  });
});
