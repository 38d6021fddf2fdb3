import { describe, expect, it } from '@jest/globals';
import { appendEvents, derivedId, newId, SYSTEM, toPublicId, type NewEvent } from '@tributary/platform';
import { aBatch, aDelete, anItem, email, SHOP } from '../../test/batches.ts';
import { appended } from '../../test/customers.ts';
import { hubOfFile } from '../../test/set-up.ts';
import { timelineProjection } from './project-timeline.ts';

const hub = hubOfFile();

const actor = { kind: 'system', id: 'test' } as const;

function anOrder(contactId: string, data: object = {}): NewEvent {
  const orderId = newId();
  return {
    type: 'order.placed',
    entity: { type: 'Order', id: orderId },
    refs: { orderId, contactId },
    data: { number: 'S-1', contactId, placedAt: '2001-02-03T04:05:06.000Z', ...data },
    actor,
  };
}

async function append(...events: NewEvent[]): Promise<string[]> {
  const ids = await hub.deps.database.transaction(async (tx) => await appendEvents(tx, events));
  await hub.settled();
  return ids;
}

async function accept(...args: Parameters<typeof aBatch>) {
  return (await hub.runtime.inbound?.accept(aBatch(...args))) ?? [];
}

interface Entry {
  readonly type: string;
  readonly channel: string;
  readonly subject: string | null;
  readonly occurredAt: string;
}

async function timeline(contactId: string, args = 'first: 50'): Promise<Entry[]> {
  const data = await hub.data(
    `query ($id: ID!) { contact(id: $id) { interactions(${args}) { nodes { type channel subject occurredAt } } } }`,
    { id: toPublicId('contact', contactId) },
  );
  return (data['contact'] as { interactions: { nodes: Entry[] } } | null)?.interactions.nodes ?? [];
}

describe('the timeline', () => {
  it('shows a fact at the time at which it happened, once, however often it is projected', async () => {
    const [ada] = await accept([anItem('1', { names: { full: 'Ada' } })]);
    await append(anOrder(ada?.id ?? ''));

    const page = await hub.log.read({ after: 0n, limit: 100, types: ['order.*'] });
    await hub.deps.database.transaction(async (tx) => await timelineProjection.apply(tx, page.events));

    expect(await timeline(ada?.id ?? '')).toEqual([
      { type: 'order.placed', channel: 'sales', subject: 'Order S-1 placed', occurredAt: '2001-02-03T04:05:06.000Z' },
    ]);
    const types = (await appended(hub.database.open())).map(({ type }) => type);
    expect(types.filter((type) => type === 'interaction.added')).toHaveLength(1);
  });

  it('follows a contact that is merged and comes back when it is split again', async () => {
    const [one] = await accept([anItem('1', email('one@example.com'))]);
    const [two] = await accept([anItem('2', email('two@example.com'))]);
    await append(anOrder(one?.id ?? '', { number: 'of one' }), anOrder(two?.id ?? '', { number: 'of two' }));
    const both = { emails: [{ address: 'one@example.com' }, { address: 'two@example.com' }] };

    await accept([anItem('3', both)]);
    const merged = await timeline(one?.id ?? '');
    await accept([anItem('3', email('one@example.com'), { version: '2' })]);

    expect(merged).toHaveLength(2);
    expect(await timeline(one?.id ?? '')).toMatchObject([{ subject: 'Order of one placed' }]);
    expect(await timeline(two?.id ?? '')).toMatchObject([{ subject: 'Order of two placed' }]);
  });

  it('waits for a contact whose record comes after the fact, also as part of another contact', async () => {
    const [ada] = await accept([anItem('1', email('ada@example.com'))]);
    const later = derivedId(SHOP, 'person', '2');
    await append(anOrder(later));

    await accept([anItem('2', email('ada@example.com'))]);

    expect(await timeline(ada?.id ?? '')).toHaveLength(1);
  });

  it('makes a contact of a guest whom an order describes', async () => {
    const key = 'inline:email:guest@example.com';
    const guest = {
      connectionId: SHOP,
      key,
      names: { full: 'A Guest' },
      emails: [{ address: 'Guest@example.com' }],
      phones: [],
      handles: [],
    };

    await append(anOrder(derivedId(SHOP, 'person', key), { guest }));

    const data = await hub.data(
      '{ contactByIdentity(kind: EMAIL, value: "guest@example.com") { displayName interactions(first: 1) { totalCount } } }',
    );
    expect(data).toEqual({ contactByIdentity: { displayName: 'A Guest', interactions: { totalCount: 1 } } });
  });

  it('makes a contact, a company and an affiliation of a lead that was converted', async () => {
    const leadId = newId();
    const contactId = derivedId('hub', 'person', leadId);
    await append({
      type: 'lead.converted',
      entity: { type: 'Lead', id: leadId },
      refs: { leadId, contactId },
      data: {
        title: 'Engine',
        contactId,
        leadId,
        person: { givenName: 'Ada', familyName: 'Lovelace', email: 'ada@example.com', phone: null, jobTitle: 'CTO' },
        company: { name: 'Analytical Engines', domain: null },
      },
      actor,
    });

    const data = await hub.data(
      'query ($id: ID!) { contact(id: $id) { displayName jobTitle company { name } interactions(first: 1) { nodes { subject } } } }',
      { id: toPublicId('contact', contactId) },
    );

    expect(data['contact']).toEqual({
      displayName: 'Ada Lovelace',
      jobTitle: 'CTO',
      company: { name: 'Analytical Engines' },
      interactions: { nodes: [{ subject: 'Lead Engine converted' }] },
    });
  });

  it('takes in touchpoints once, changes them and takes them off again', async () => {
    const call = {
      kind: 'interaction',
      type: 'call',
      channel: 'phone',
      at: '2024-01-02T03:04:05.000Z',
      subject: 'First',
      participants: [
        { contact: { emails: [{ address: 'ada@example.com' }] } },
        { customer: { kind: 'person', key: '1' } },
      ],
    } as const;
    const of = { kind: 'interaction', stream: 'calls' };
    const [ada] = await accept([anItem('1', { names: { full: 'Ada' } })]);

    const first = await accept([anItem('c1', call)], of);
    const again = await accept([anItem('c1', call)], of);
    const changed = await accept([anItem('c1', { ...call, subject: 'Second' }, { version: '2' })], of);
    const shown = await timeline(ada?.id ?? '');
    const gone = await accept([aDelete('c1', { version: '3' })], of);
    const nobody = await accept([anItem('c2', { ...call, participants: [] })], of);

    expect([first, again, changed, gone, nobody].map(([result]) => result?.status)).toEqual([
      'created',
      'unchanged',
      'updated',
      'deleted',
      'rejected',
    ]);
    expect(shown).toMatchObject([{ type: 'call', channel: 'phone', subject: 'Second' }]);
    expect(await timeline(ada?.id ?? '')).toEqual([]);
    const found = await hub.data('{ contactByIdentity(kind: EMAIL, value: "ada@example.com") { displayName } }');
    expect(found).toEqual({ contactByIdentity: { displayName: 'ada@example.com' } });
  });

  it('pages newest first, by type, channel and time', async () => {
    const [ada] = await accept([anItem('1', { names: { full: 'Ada' } })]);
    const contactId = toPublicId('contact', ada?.id ?? '');
    for (const [index, type] of ['call', 'visit', 'call'].entries()) {
      await hub.data(
        'mutation ($input: LogInteractionInput!) { logInteraction(input: $input) { interaction { id } problems { code } } }',
        {
          input: {
            contactId,
            type,
            channel: 'field',
            direction: 'OUTBOUND',
            occurredAt: `2024-01-0${String(index + 1)}T00:00:00Z`,
          },
        },
      );
    }
    const days = async (args: string) =>
      (await timeline(ada?.id ?? '', args)).map(({ occurredAt }) => Number(occurredAt.slice(8, 10)));

    expect(await days('first: 2')).toEqual([3, 2]);
    expect(await days('first: 9, types: ["call"]')).toEqual([3, 1]);
    expect(await days('first: 9, from: "2024-01-02T00:00:00Z", to: "2024-01-03T00:00:00Z"')).toEqual([2]);
    expect(await days('first: 9, channels: ["mail"]')).toEqual([]);
    expect(await days('first: 9, orderBy: [{ field: OCCURRED_AT, direction: ASC }]')).toEqual([1, 2, 3]);
  });

  it('tells a subscriber of a new entry with the contact it belongs to', async () => {
    const [ada] = await accept([anItem('1', { names: { full: 'Ada' } })]);
    await append(anOrder(ada?.id ?? ''));
    await hub.log.settled();
    const { events } = await hub.log.read({ after: 0n, limit: 100, types: ['interaction.added'] });
    const event = events.at(-1);
    if (event === undefined) throw new Error('nothing was added');

    const { parse } = await import('graphql');
    const result = await hub.runtime.subgraph.execute({
      document: parse(
        'subscription { interactionAdded { kind cursor interaction { subject contact { displayName } } } }',
      ),
      variables: {},
      principal: SYSTEM,
      requestId: 'test',
      event: { ...event, cursor: 'here' },
    });

    expect(JSON.parse(JSON.stringify(result))).toEqual({
      data: {
        interactionAdded: {
          kind: 'interaction.added',
          cursor: 'here',
          interaction: { subject: 'Order S-1 placed', contact: { displayName: 'Ada' } },
        },
      },
    });
  });
});
