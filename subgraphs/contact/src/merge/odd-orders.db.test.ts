import { describe, expect, it } from '@jest/globals';
import { derivedId, toPublicId } from '@tributary/platform';
import { anItem, email, SHOP } from '../../test/batches.ts';
import { ada, augusta, mergingIn, SPLIT } from '../../test/merging.ts';
import { hubOfFile } from '../../test/set-up.ts';

const hub = hubOfFile();
const { mutate, merge, unmerge, people, partition, found, lastMerge, golden } = mergingIn(hub);
const charles = anItem('3', { names: { full: 'Charles Babbage' }, ...email('charles@example.com') });

async function say(mutation: string, input: object): Promise<readonly { code: string }[]> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const text = `mutation ($input: ${type}!) { ${mutation}(input: $input) { problems { code } } }`;
  const data = await hub.data<Record<string, { problems: { code: string }[] }>>(text, { input });
  return data[mutation]?.problems ?? [];
}

async function shown(id: string): Promise<unknown> {
  const query = `query ($id: ID!) { contact(id: $id) {
    id displayName jobTitle attributes tags { name } notes(first: 9) { nodes { text } } affiliations { role } } }`;
  return (await hub.data<{ contact: unknown }>(query, { id })).contact;
}

describe('decisions in an odd order', () => {
  it.each(['a', 'b', 'c', 'd', 'e', 'f'])(
    'can all be taken back: two merges, a split of one of the three, and then the other merge %s',
    async (x) => {
      const charles = { names: { full: 'Charles Babbage' }, ...email('charles@example.com') };
      const [one = '', two = '', three = '', four] = await people(
        { ...ada, key: `${x}1` },
        { ...augusta, key: `${x}2` },
        anItem(`${x}3`, charles),
        anItem(`${x}4`, { ...charles, jobTitle: 'Engineer' }),
      );
      expect(four).toBe(three);
      const before = await golden();
      await merge({ intoId: one, ids: [two] });
      await merge({ intoId: one, ids: [three] });
      const mergeOfThree = await lastMerge(one);
      await mutate(SPLIT, {
        id: one,
        sourceRecordIds: [toPublicId('source_record', derivedId(SHOP, 'person', `${x}2`))],
      });

      const { problems } = await unmerge({ mergeId: mergeOfThree });

      expect(problems).toEqual([]);
      expect(await partition()).toEqual([[`shop/${x}1`], [`shop/${x}2`], [`shop/${x}3`, `shop/${x}4`]]);
      expect(await golden()).toEqual(before);
    },
  );

  it('leave the first three customers: one merged into an absorbed id, and both merges taken back, the first one first', async () => {
    const [one = '', two = '', three = ''] = await people(ada, augusta, charles);
    const before = await golden();
    await merge({ intoId: one, ids: [two] });
    const first = await lastMerge(one);
    await merge({ intoId: two, ids: [three] });
    const second = await lastMerge(one);

    expect((await unmerge({ mergeId: first })).problems).toEqual([]);
    expect((await unmerge({ mergeId: second })).problems).toEqual([]);

    expect(await golden()).toEqual(before);
    for (const id of [one, two, three]) expect(await found(id)).toMatchObject({ id });
  });

  it('keep what each side had of its own: locks, tags, notes, affiliations, custom fields', async () => {
    const [one = '', two = ''] = await people(
      { ...ada, record: { ...(ada.record as object), tags: ['poet'], attributes: { shoe: 'left' } } },
      { ...augusta, record: { ...(augusta.record as object), tags: ['noble'], attributes: { hat: 'blue' } } },
    );
    await say('lockField', { contactId: two, field: 'jobTitle', value: 'Locked' });
    await say('tagContact', { contactId: one, tags: ['vip'] });
    await say('addNote', { contactId: two, text: 'of Augusta' });
    const before = [await shown(one), await shown(two)];

    for (const [intoId, id] of [
      [one, two],
      [two, one],
    ]) {
      await merge({ intoId, ids: [id] });
      expect(await shown(one)).toMatchObject({ jobTitle: 'Locked', attributes: { shoe: 'left', hat: 'blue' } });
      expect((await unmerge({ mergeId: await lastMerge(one) })).problems).toEqual([]);
      expect([await shown(one), await shown(two)]).toEqual(before);
    }
  });

  it('come to the same when two people merge the same two at once, each into the other', async () => {
    const [one = '', two = ''] = await people(ada, augusta);
    const before = await golden();

    const outcomes = await Promise.all([merge({ intoId: one, ids: [two] }), merge({ intoId: two, ids: [one] })]);

    expect(outcomes.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual(['MERGE_NEEDS_TWO']);
    expect((await unmerge({ mergeId: await lastMerge(one) })).problems).toEqual([]);
    expect(await golden()).toEqual(before);
  });

  it('end well when the customer was deleted in between: nobody comes back, and a new word of a source is taken', async () => {
    const [one = '', two = ''] = await people(ada, augusta);
    await merge({ intoId: one, ids: [two] });
    const mergeId = await lastMerge(one);
    expect(await say('deleteContact', { contactId: one })).toEqual([]);

    const { problems } = await unmerge({ mergeId });

    expect(problems).toEqual([]);
    expect(await golden()).toEqual([]);
    const [again] = await people({ ...augusta, version: '9' });
    expect(again).toBe(two);
  });
});
