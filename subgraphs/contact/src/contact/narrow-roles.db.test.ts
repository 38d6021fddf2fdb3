import { describe, expect, it } from '@jest/globals';
import { newId, toPublicId, type Principal, type Rights } from '@tributary/platform';
import { anItem, aBatch, email } from '../../test/batches.ts';
import { hubOfFile } from '../../test/set-up.ts';

const hub = hubOfFile();

function somebodyWith(rights: Rights): Principal {
  return { kind: 'user', id: newId(), name: 'narrow', roles: ['narrow'], teams: [], rights };
}

async function ada(key = '1'): Promise<string> {
  const record = { names: { full: 'Ada Lovelace' }, ...email('ada@example.com') };
  const [taken] = (await hub.runtime.inbound?.accept(aBatch([anItem(key, record)]))) ?? [];
  return taken?.id ?? '';
}

async function asked(query: string, principal: Principal, variables: Record<string, unknown> = {}) {
  const { data, errors = [] } = await hub.execute(query, variables, principal);
  return { data, codes: errors.map(({ extensions }) => extensions['code']) };
}

describe('somebody who may read contacts and nothing else', () => {
  const reader = somebodyWith({ Contact: ['read'], Company: ['read'] });

  it.each([
    '{ contactByIdentity(kind: EMAIL, value: "ada@example.com") { id } }',
    '{ companyByIdentity(kind: DOMAIN, value: "example.com") { id } }',
  ])('finds out nobody’s addresses by asking whose they are: %s', async (query) => {
    await ada();

    const { data, codes } = await asked(query, reader);

    expect(Object.values(data ?? {})).toEqual([null]);
    expect(codes).toEqual(['FORBIDDEN']);
  });

  it('is not shown what records say by looking for duplicates of what they make up', async () => {
    await ada();
    const query = `query ($input: FindDuplicatesInput!) {
      findDuplicates(input: $input) { score explanation { evidence { left right } } } }`;

    const { codes } = await asked(query, reader, {
      input: { contact: { displayName: 'Ada Lovelace', emails: ['ada@example.com'] } },
    });

    expect(codes).toEqual(['FORBIDDEN']);
  });
});

describe('somebody who may read records and what is wrong with them, and no people', () => {
  const looker = somebodyWith({ SourceRecord: ['read'], QualityFinding: ['read'] });

  it.each([
    `{ duplicateCandidates(first: 1, contactId: "${toPublicId('contact', newId())}") { totalCount } }`,
    `{ stewardshipList(first: 1, ownerId: "${toPublicId('user', newId())}") { totalCount } }`,
  ])('looks for nothing by whom it belongs to: %s', async (query) => {
    expect((await asked(query, looker)).codes).toEqual(['FORBIDDEN']);
  });
});

describe('somebody who may create contacts and not change them', () => {
  it('changes none by sending it again', async () => {
    const text = 'mutation ($input: UpsertContactsInput!) { upsertContacts(input: $input) { problems { code } } }';
    const creator = somebodyWith({ Contact: ['create', 'read'] });

    const { data } = await asked(text, creator, {
      input: { system: 'cards', items: [{ key: '1', displayName: 'X' }] },
    });

    expect(data?.['upsertContacts']).toEqual({ problems: [{ code: 'FORBIDDEN' }] });
  });
});
