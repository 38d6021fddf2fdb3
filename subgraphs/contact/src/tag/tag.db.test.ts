import { describe, expect, it } from '@jest/globals';
import { toPublicId, type InboundItem } from '@tributary/platform';
import { aBatch, aDelete, anItem } from '../../test/batches.ts';
import { appended } from '../../test/customers.ts';
import { hubOfFile } from '../../test/set-up.ts';

const hub = hubOfFile();

async function fromSource(item: InboundItem): Promise<string> {
  const [result] = (await hub.runtime.inbound?.accept(aBatch([item]))) ?? [];
  return toPublicId('contact', result?.id ?? '');
}

async function change(mutation: 'tagContact' | 'untagContact', input: object): Promise<unknown> {
  const type = mutation === 'tagContact' ? 'TagContactInput' : 'UntagContactInput';
  const data = await hub.data(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { contact { tags { name } } } }`,
    {
      input,
    },
  );
  return (data[mutation] as { contact: { tags: unknown } }).contact.tags;
}

describe('tags', () => {
  it('stay off for good when a person takes them off', async () => {
    const id = await fromSource(anItem('1', { names: { full: 'Ada' }, tags: ['VIP', 'Berlin'] }));

    const untagged = await change('untagContact', { contactId: id, tags: ['vip'] });
    await fromSource(anItem('1', { names: { full: 'Ada' }, tags: ['VIP', 'Bern'] }, { version: '2' }));
    const tagged = await change('tagContact', { contactId: id, tags: ['New'] });

    expect(untagged).toEqual([{ name: 'Berlin' }]);
    expect(tagged).toEqual([{ name: 'Bern' }, { name: 'New' }]);
  });

  it('of somebody who was deleted and comes back are those of the day', async () => {
    const at = (minute: number) => ({
      version: String(minute),
      observedAt: `2024-05-01T11:0${String(minute)}:00.000Z`,
    });
    await fromSource(anItem('1', { names: { full: 'Ada' }, tags: ['VIP'] }));
    await fromSource(aDelete('1', at(2)));
    const id = await fromSource(anItem('1', { names: { full: 'Ada' } }, at(3)));

    expect(await hub.data('query ($id: ID!) { contact(id: $id) { tags { name } } }', { id })).toEqual({
      contact: { tags: [] },
    });
  });

  it('are told of once, and not when nothing changes', async () => {
    const contactId = await fromSource(anItem('1', { names: { full: 'Ada' }, tags: ['VIP'] }));

    await change('tagContact', { contactId, tags: ['vip', 'New'] });
    await change('untagContact', { contactId, tags: ['other'] });

    const told = (await appended(hub.database.open())).filter(({ type }) => type.startsWith('tag.'));
    expect(told.map(({ type, data }) => [type, data['tags']])).toEqual([['tag.added', ['New']]]);
  });
});
