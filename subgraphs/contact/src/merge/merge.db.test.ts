import { describe, expect, it } from '@jest/globals';
import { ANONYMOUS, derivedId, toPublicId } from '@tributary/platform';
import { anItem, email, SHOP } from '../../test/batches.ts';
import { appended } from '../../test/customers.ts';
import { ada, augusta, MERGE, mergingIn, SPLIT } from '../../test/merging.ts';
import { hubOfFile } from '../../test/set-up.ts';

const hub = hubOfFile();

const { mutate, merge, unmerge, people, partition, found, lastMerge, golden } = mergingIn(hub);

describe('merging contacts', () => {
  it('is taken back with what was written to the id that had been absorbed: notes and affiliations too', async () => {
    const [one = '', two = ''] = await people(ada, augusta);
    const { createCompany } = await hub.data<{ createCompany: { company: { id: string } } }>(
      'mutation { createCompany(input: { name: "Engines Ltd" }) { company { id } } }',
    );
    await merge({ intoId: one, ids: [two] });
    for (const [contactId, text] of [
      [one, 'of Ada'],
      [two, 'of Augusta'],
    ]) {
      await hub.data('mutation ($input: AddNoteInput!) { addNote(input: $input) { problems { code } } }', {
        input: { contactId, text },
      });
    }
    await hub.data('mutation ($input: AddAffiliationInput!) { addAffiliation(input: $input) { problems { code } } }', {
      input: { contactId: two, companyId: createCompany.company.id, role: 'OWNER' },
    });
    const about = async (id: string): Promise<unknown> =>
      await hub.data(
        'query ($id: ID!) { contact(id: $id) { notes(first: 5) { nodes { text } } affiliations { role } } }',
        { id },
      );
    expect(await about(two)).toEqual({
      contact: { notes: { nodes: [{ text: 'of Augusta' }, { text: 'of Ada' }] }, affiliations: [{ role: 'OWNER' }] },
    });

    await unmerge({ mergeId: await lastMerge(one) });

    expect([await about(one), await about(two)]).toEqual([
      { contact: { notes: { nodes: [{ text: 'of Ada' }] }, affiliations: [] } },
      { contact: { notes: { nodes: [{ text: 'of Augusta' }] }, affiliations: [{ role: 'OWNER' }] } },
    ]);
  });

  it('makes them one under the id that stays, and both ids lead there', async () => {
    const [one = '', two = ''] = await people(ada, augusta);

    const { contact, outcome } = await merge({ intoId: two, ids: [one], reason: 'she said so' });

    expect(contact).toEqual({ id: two });
    expect(outcome).toMatchObject({ absorbedIds: [one], customers: [{ id: two }] });
    expect(await partition()).toEqual([['shop/1', 'shop/2']]);
    expect(await found(one)).toMatchObject({ id: two, merges: [{ reason: 'she said so', undoneAt: null }] });
    expect((await appended(hub.database.open())).map(({ type }) => type)).toEqual([
      'contact.created',
      'contact.created',
      'contact.updated',
      'contact.linked',
      'contact.merged',
    ]);
  });

  it('shows in a dry run what would come of it, and writes nothing', async () => {
    const [one = '', two = ''] = await people(ada, augusta);
    const before = await appended(hub.database.open());

    const { outcome, problems } = await merge({ intoId: one, ids: [two], dryRun: true });

    expect(problems).toEqual([]);
    expect(outcome?.conflicts.map(({ field }) => field).sort()).toEqual(['displayName', 'jobTitle', 'primaryEmail']);
    expect(outcome?.customers[0]?.fields['displayName']).toBeDefined();
    expect(await partition()).toEqual([['shop/1'], ['shop/2']]);
    expect(await appended(hub.database.open())).toEqual(before);
    expect(await found(one)).toMatchObject({ merges: [] });
  });

  it('shows no golden record to somebody who may merge and not read', async () => {
    const [one = '', two = ''] = await people(ada, augusta);
    const merger = { ...ANONYMOUS, kind: 'user', rights: { Contact: ['merge'] } } as const;
    const text = `mutation ($input: MergeContactsInput!) { mergeContacts(input: $input) {
      outcome { customers { fields } } problems { code } } }`;

    const { data } = await hub.execute(text, { input: { intoId: one, ids: [two], dryRun: true } }, merger);

    expect(data?.['mergeContacts']).toEqual({ outcome: null, problems: [] });
  });

  it('merges once for one idempotency key', async () => {
    const [one = '', two = ''] = await people(ada, augusta);
    const input = { intoId: one, ids: [two], idempotencyKey: 'k' };

    const answers = [await merge(input), await merge(input)];

    expect(answers.map(({ contact }) => contact)).toEqual([{ id: one }, { id: one }]);
    expect((await found(one))?.['merges']).toHaveLength(1);
  });

  it('refuses who may not, who is unknown, and what is one already', async () => {
    const [one = '', two = ''] = await people(ada, augusta);
    const nobody = toPublicId('contact', derivedId(SHOP, 'person', 'nobody'));

    const refused = await hub.execute(MERGE, { input: { intoId: one, ids: [two] } }, ANONYMOUS);

    expect(refused.data?.['mergeContacts']).toMatchObject({ problems: [{ code: 'FORBIDDEN' }] });
    expect((await merge({ intoId: one, ids: [nobody] })).problems).toEqual([
      expect.objectContaining({ code: 'CONTACT_NOT_FOUND' }),
    ]);
    expect((await merge({ intoId: one, ids: [one] })).problems).toEqual([
      expect.objectContaining({ code: 'MERGE_NEEDS_TWO' }),
    ]);
    expect(await partition()).toEqual([['shop/1'], ['shop/2']]);
  });

  it('is obeyed by later runs, and what comes to an absorbed id reaches the one that stayed', async () => {
    const [one = '', two = ''] = await people(ada, augusta);
    await merge({ intoId: one, ids: [two] });

    await people({ ...augusta, version: '2', record: { ...(augusta.record as object), language: 'en' } });
    const edited = await hub.data<Record<string, { contact: unknown }>>(
      'mutation ($input: UpdateContactInput!) { updateContact(input: $input) { contact { id jobTitle } } }',
      { input: { contactId: two, jobTitle: 'Programmer' } },
    );

    expect(await partition()).toMatchObject([expect.arrayContaining(['shop/1', 'shop/2'])]);
    expect(edited['updateContact']?.contact).toEqual({ id: one, jobTitle: 'Programmer' });
  });
});

describe('taking a merge back', () => {
  it('leaves everything as it was before', async () => {
    const [one = '', two = ''] = await people(ada, augusta);
    const before = await golden();
    await merge({ intoId: two, ids: [one] });

    const { contact, separated } = await unmerge({ mergeId: await lastMerge(two) });

    expect([contact, separated]).toEqual([{ id: two }, { id: one }]);
    expect(await golden()).toEqual(before);
    expect(await found(one)).toMatchObject({ id: one, merges: [{ undoneAt: expect.any(String) as unknown }] });
    expect((await appended(hub.database.open())).slice(-3).map(({ type }) => type)).toEqual([
      'contact.updated',
      'contact.unlinked',
      'contact.unmerged',
    ]);
  });

  it('gives what came since to the side where it belongs: records, a newer version, an edit', async () => {
    const [one = '', two = ''] = await people(ada, augusta);
    await merge({ intoId: one, ids: [two] });
    await hub.data('mutation ($input: UpdateContactInput!) { updateContact(input: $input) { problems { code } } }', {
      input: { contactId: two, language: 'en' },
    });
    await people(
      anItem('3', { names: { full: 'Augusta King' }, ...email('king@example.com') }),
      anItem('4', { names: { full: 'Ada Lovelace' }, ...email('ada@example.com') }),
      { ...augusta, version: '2', record: { ...(augusta.record as object), jobTitle: 'Director' } },
    );

    await unmerge({ mergeId: await lastMerge(one) });

    const groups = (await partition()).map((keys) => keys.filter((key) => key.startsWith('shop')));
    expect(groups.sort()).toEqual([
      ['shop/1', 'shop/4'],
      ['shop/2', 'shop/3'],
    ]);
    const language = 'query ($id: ID!) { contact(id: $id) { language jobTitle } }';
    expect(await hub.data(language, { id: one })).toMatchObject({ contact: { language: 'en' } });
    expect(await hub.data(language, { id: two })).toMatchObject({ contact: { language: null, jobTitle: 'Director' } });
  });

  it('holds against a record that would join the two again, until somebody merges them again', async () => {
    const [one = '', two = ''] = await people(ada, augusta);
    await merge({ intoId: one, ids: [two] });
    await unmerge({ mergeId: await lastMerge(one) });

    await people(anItem('5', { emails: [{ address: 'ada@example.com' }, { address: 'king@example.com' }] }));
    const apart = await partition();
    await merge({ intoId: one, ids: [two] });

    expect(apart).toHaveLength(2);
    expect(apart.filter((keys) => keys.includes('shop/1') && keys.includes('shop/2'))).toEqual([]);
    expect(await partition()).toEqual([['shop/1', 'shop/2', 'shop/5']]);
  });

  it('is refused when it was taken back already, and while another merge holds the two together', async () => {
    const [one = '', two = '', three = ''] = await people(
      ada,
      augusta,
      anItem('3', { names: { full: 'Charles Babbage' } }),
    );
    await merge({ intoId: one, ids: [two] });
    const first = await lastMerge(one);
    await merge({ intoId: one, ids: [three] });
    await unmerge({ mergeId: first });

    expect((await unmerge({ mergeId: first })).problems).toEqual([expect.objectContaining({ code: 'MERGE_UNDONE' })]);
    expect(await partition()).toEqual([['shop/1', 'shop/3'], ['shop/2']]);
  });
});

describe('splitting a contact', () => {
  it('makes records a contact of their own, whoever linked them, for every later run', async () => {
    const twice = (key: string) => anItem(key, { names: { full: 'Ada Lovelace' }, ...email('ada@example.com') });
    const [one = ''] = await people(twice('1'));
    await people(twice('2'), twice('3'));
    const record = toPublicId('source_record', derivedId(SHOP, 'person', '2'));

    const { separated } = await mutate(SPLIT, { id: one, sourceRecordIds: [record] });
    const split = await partition();
    await people({ ...twice('2'), version: '2', record: { ...(twice('2').record as object), language: 'en' } });

    expect(split).toEqual([['shop/1', 'shop/3'], ['shop/2']]);
    expect(await partition()).toEqual(split);
    expect(separated?.id).toBe(toPublicId('contact', derivedId(SHOP, 'person', '2')));

    await merge({ intoId: one, ids: [separated?.id ?? ''] });
    expect(await partition()).toEqual([['shop/1', 'shop/2', 'shop/3']]);
    expect(await found(one)).toMatchObject({
      merges: [{ undoneAt: expect.any(String) as unknown }, { undoneAt: null }],
    });
  });

  it('is refused where nothing would be left', async () => {
    const [one = ''] = await people(ada);
    const record = toPublicId('source_record', derivedId(SHOP, 'person', '1'));

    expect((await mutate(SPLIT, { id: one, sourceRecordIds: [record] })).problems).toEqual([
      expect.objectContaining({ code: 'SPLIT_NEEDS_TWO_SIDES' }),
    ]);
  });
});
