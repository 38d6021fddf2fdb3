/** People merge contacts, and what comes of it. */
import { toPublicId } from '@tributary/platform';
import type { TestSubgraph } from '../../../tests/support/subgraph.ts';
import { aBatch, anItem, email } from './batches.ts';
import { storedPartition } from './customers.ts';

export interface Payload {
  readonly contact: { readonly id: string } | null;
  readonly separated?: { readonly id: string } | null;
  readonly outcome: {
    readonly customers: readonly { readonly id: string; readonly fields: Record<string, unknown> }[];
    readonly absorbedIds: readonly string[];
    readonly conflicts: readonly { readonly field: string; readonly values: unknown[]; readonly chosen: unknown }[];
  } | null;
  readonly problems: readonly { readonly code: string }[];
}

const OUTCOME = 'outcome { customers { id fields sourceRecordIds } absorbedIds conflicts { field values chosen } }';
export const MERGE = `mutation ($input: MergeContactsInput!) { mergeContacts(input: $input) { contact { id } ${OUTCOME} problems { code } } }`;
const UNMERGE = `mutation ($input: UnmergeContactInput!) {
  unmergeContact(input: $input) { contact { id } separated { id } ${OUTCOME} problems { code } } }`;
export const SPLIT = `mutation ($input: SplitContactInput!) {
  splitContact(input: $input) { contact { id } separated { id } ${OUTCOME} problems { code } } }`;

export const ada = anItem('1', { names: { full: 'Ada Lovelace' }, jobTitle: 'Countess', ...email('ada@example.com') });
export const augusta = anItem('2', {
  names: { full: 'Augusta King' },
  jobTitle: 'Analyst',
  ...email('king@example.com'),
});

export function mergingIn(hub: TestSubgraph) {
  async function mutate(query: string, input: object): Promise<Payload> {
    const [payload] = Object.values(await hub.data<Record<string, Payload>>(query, { input }));
    if (payload === undefined) throw new Error('No payload');
    return payload;
  }
  const merge = async (input: object) => await mutate(MERGE, input);
  const unmerge = async (input: object) => await mutate(UNMERGE, input);

  async function people(...items: Parameters<typeof aBatch>[0]): Promise<string[]> {
    const results = await hub.runtime.inbound?.accept(aBatch(items));
    return (results ?? []).map(({ id }) => toPublicId('contact', id ?? ''));
  }
  async function partition(): Promise<string[][]> {
    return await storedPartition(hub.database.open());
  }
  async function found(id: string): Promise<Record<string, unknown> | null> {
    const query = 'query ($id: ID!) { contact(id: $id) { id displayName jobTitle merges { id undoneAt reason } } }';
    return (await hub.data<{ contact: Record<string, unknown> | null }>(query, { id })).contact;
  }
  async function lastMerge(id: string): Promise<string> {
    const merges = (await found(id))?.['merges'] as { id: string }[];
    return merges.at(-1)?.id ?? '';
  }
  /** Everything that a run of events leaves behind, without times and versions. */
  async function golden(): Promise<unknown> {
    const { rows } = await hub.database.open().pool.query(
      `select id, display_name, job_title, primary_email, tags, provenance from contact.contacts
     where deleted_at is null order by id`,
    );
    return rows;
  }

  return { mutate, merge, unmerge, people, partition, found, lastMerge, golden };
}
