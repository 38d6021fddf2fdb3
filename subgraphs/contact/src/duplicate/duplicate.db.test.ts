import { describe, expect, it } from '@jest/globals';
import { toPublicId } from '@tributary/platform';
import { aBatch, anItem, email } from '../../test/batches.ts';
import { appended, storedPartition } from '../../test/customers.ts';
import { hubOfFile } from '../../test/set-up.ts';

const hub = hubOfFile();

interface Candidate {
  readonly score: number;
  readonly band: string;
  readonly state: string;
  readonly leftContact: { readonly id: string };
  readonly rightContact: { readonly id: string };
  readonly explanation: {
    readonly evidence: readonly { readonly weight: number; readonly field: string }[];
    readonly withoutStrongest: { readonly removed: string; readonly score: number };
  };
}

const CANDIDATES = `query ($contactId: ID, $filter: DuplicateCandidateFilter) {
  duplicateCandidates(first: 10, contactId: $contactId, filter: $filter) { totalCount nodes {
    score band state leftContact { id } rightContact { id }
    explanation { evidence { field weight } withoutStrongest { removed score } } } } }`;

async function candidates(variables: object = {}): Promise<readonly Candidate[]> {
  const data = await hub.data<{ duplicateCandidates: { nodes: Candidate[] } }>(CANDIDATES, { ...variables });
  return data.duplicateCandidates.nodes;
}
async function people(items: Parameters<typeof aBatch>[0], batch: Parameters<typeof aBatch>[1] = {}) {
  const results = (await hub.runtime.inbound?.accept(aBatch(items, batch))) ?? [];
  return results.map(({ id, status }) => ({ id: toPublicId('contact', id ?? ''), status }));
}
async function decide(leftId: string, rightId: string, verdict: string): Promise<void> {
  const query = 'mutation ($input: DecideDuplicateInput!) { decideDuplicate(input: $input) { problems { code } } }';
  expect(await hub.data(query, { input: { leftId, rightId, verdict } })).toEqual({ decideDuplicate: { problems: [] } });
}
const partition = async () => await storedPartition(hub.database.open());

const ada = { names: { full: 'Ada Lovelace' }, ...email('ada@example.com') };
/** Whoever they are, the policy keeps them apart, so that there is something to look at. */
async function two(): Promise<[string, string]> {
  const [one] = await people([anItem('1', ada)]);
  const [other] = await people([anItem('2', ada)], { duplicates: 'CREATE_AND_QUEUE' });
  return [one?.id ?? '', other?.id ?? ''];
}

describe('the review queue', () => {
  it('holds whom nobody decided about, with weights that sum to the score, and says so once', async () => {
    const [one, other] = await two();

    const [candidate, ...more] = await candidates();

    expect(more).toEqual([]);
    expect([candidate?.leftContact.id, candidate?.rightContact.id].sort()).toEqual([one, other].sort());
    const sum = candidate?.explanation.evidence.reduce((total, { weight }) => total + weight, 0);
    expect(sum).toBeCloseTo(candidate?.score ?? Number.NaN, 9);
    expect(candidate?.explanation.withoutStrongest.score).toBeLessThan(candidate?.score ?? 0);
    const found = (await appended(hub.database.open())).filter(({ type }) => type === 'duplicate.found');
    expect(found).toHaveLength(1);
    expect(await candidates({ contactId: other })).toEqual([candidate]);
    expect(await candidates({ filter: { band: { eq: 'REVIEW' } } })).toEqual([]);
  });

  it('merges what is the same', async () => {
    const [one, other] = await two();

    await decide(one, other, 'SAME');

    expect(await partition()).toEqual([['shop/1', 'shop/2']]);
    expect(await candidates()).toEqual([]);
  });

  it('keeps apart what is different, for every later run', async () => {
    const [one, other] = await two();

    await decide(one, other, 'DIFFERENT');
    await people([anItem('2', { ...ada, jobTitle: 'Countess' }, { version: '2' })]);

    expect(await partition()).toEqual([['shop/1'], ['shop/2']]);
    expect(await candidates()).toEqual([]);
  });

  it('puts off what is for later', async () => {
    const [one, other] = await two();

    await decide(one, other, 'LATER');

    expect(await candidates({ filter: { state: { eq: 'OPEN' } } })).toEqual([]);
    expect(await candidates()).toMatchObject([{ state: 'SNOOZED' }]);
  });
});

describe('somebody who is known', () => {
  const query = `mutation ($input: CreateContactInput!) {
    createContact(input: $input) { contact { id displayName } problems { code } } }`;
  const input = { displayName: 'Ada Lovelace', emails: ['ada@example.com'], jobTitle: 'Countess' };

  it.each([
    ['ERROR', null, ['DUPLICATE_FOUND'], 1],
    ['RETURN_EXISTING', { displayName: 'Ada Lovelace' }, [], 1],
    ['CREATE_AND_QUEUE', { displayName: 'Ada Lovelace' }, [], 2],
    ['MERGE', { displayName: 'Ada Lovelace' }, [], 1],
  ])('is entered again with %s', async (onDuplicate, contact, codes, customers) => {
    await people([anItem('1', ada)]);

    const { createContact } = await hub.data<Record<string, { problems: { code: string }[] }>>(query, {
      input: { ...input, onDuplicate },
    });

    expect(createContact).toMatchObject(contact === null ? { contact } : { contact });
    expect(createContact?.problems.map(({ code }) => code)).toEqual(codes);
    expect(await partition()).toHaveLength(customers);
    expect(await candidates()).toHaveLength(customers - 1);
  });

  it('comes from a system with each policy', async () => {
    const [known] = await people([anItem('1', ada)]);

    expect(await people([anItem('2', ada)], { duplicates: 'ERROR' })).toMatchObject([{ status: 'rejected' }]);
    expect(await people([anItem('2', ada)], { duplicates: 'RETURN_EXISTING' })).toEqual([
      { status: 'unchanged', id: known?.id },
    ]);
    expect(await people([anItem('2', ada)])).toEqual([{ status: 'created', id: known?.id }]);
  });

  it('is found before anybody is entered', async () => {
    const [known] = await people([anItem('1', ada)]);
    const find = `query ($input: FindDuplicatesInput!) { findDuplicates(input: $input) {
      contact { id displayName } band score explanation { evidence { weight } } } }`;

    const { findDuplicates } = await hub.data<
      Record<string, { score: number; explanation: Candidate['explanation'] }[]>
    >(find, { input: { contact: input } });

    expect(findDuplicates).toMatchObject([{ contact: { id: known?.id, displayName: 'Ada Lovelace' }, band: 'LINK' }]);
    const sum = findDuplicates?.[0]?.explanation.evidence.reduce((total, { weight }) => total + weight, 0);
    expect(sum).toBeCloseTo(findDuplicates?.[0]?.score ?? Number.NaN, 9);
  });
});
