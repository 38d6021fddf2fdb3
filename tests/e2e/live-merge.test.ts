import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.ts';
import { hubForms, startHub, subscribe, type Hub, type Subscription } from '../support/hub/index.ts';

/** Fields that are asked for one customer, and how an event is told apart from others. */
const STREAMS = {
  orderPlaced: { selection: 'order { number }', label: (event: Event) => event.order?.number },
  ticketChanged: { selection: 'ticket { subject }', label: (event: Event) => event.ticket?.subject },
  interactionAdded: {
    selection: 'interaction { type subject }',
    // The timeline tells of orders and tickets too.
    label: ({ interaction }: Event) => (interaction?.type === 'call' ? interaction.subject : undefined),
  },
  contactMerged: { selection: 'contact { id }', label: () => 'merged' },
  contactUnmerged: { selection: 'contact { id }', label: () => 'unmerged' },
} as const;

type Field = keyof typeof STREAMS;
const FIELDS = Object.keys(STREAMS) as Field[];
/** What a customer's order, ticket and call are told by. */
const NAMED_FIELDS = ['orderPlaced', 'ticketChanged', 'interactionAdded'] as const;

/** A contact is shown as it is by now, and a merge changes it too: such events are told apart by whose they are only. */
const CHANGES =
  'subscription ($id: ID!, $after: String) { contactChanged(contactId: $id, after: $after) { changedFields contact { id } } }';

interface Event {
  readonly cursor: string;
  readonly changedFields?: readonly string[];
  readonly order?: { readonly number: string } | null;
  readonly ticket?: { readonly subject: string } | null;
  readonly interaction?: { readonly type: string; readonly subject: string } | null;
  readonly contact?: { readonly id: string } | null;
}

describe.each(await hubForms(import.meta.url))(
  'streams of one customer, over a merge and its being taken back (%s)',
  (form) => {
    let hub: Hub;
    const open: Subscription<Event>[] = [];
    beforeAll(async () => {
      hub = await startHub(form);
    }, 180_000);
    afterEach(async () => {
      for (const stream of open.splice(0)) await stream.close();
    });
    afterAll(async () => {
      await hub.close();
    }, 60_000);

    it('tell what is written to any id of the customer while it has that id, also to somebody who resumes', async () => {
      const [ada, augusta] = [await contact('Ada', 'Lovelace'), await contact('Augusta', 'King')];
      const start = await write(ada, 'first');
      const live = [await watch(ada, start), await watch(augusta, start)] as const;
      const changes = [await watchChanges(ada, start), await watchChanges(augusta, start)] as const;

      await write(ada, 'ada before');
      const middle = await write(augusta, 'augusta before');
      const mergeId = await merge(ada, augusta);
      await write(ada, 'ada while one');
      await write(augusta, 'augusta while one');
      const whileOne = [await watch(ada, start), await watch(augusta, middle)] as const;
      const atOnce = ['ada before', 'augusta before', 'merged', 'ada while one', 'augusta while one'];
      await told(whileOne[0], atOnce);
      await told(whileOne[1], ['merged', 'ada while one', 'augusta while one']);

      await unmerge(mergeId);
      await write(ada, 'ada after');
      await write(augusta, 'augusta after');
      const afterwards = [await watch(ada, start), await watch(augusta, start)] as const;

      const both = ['merged', 'ada while one', 'augusta while one', 'unmerged'];
      await told(live[0], ['ada before', ...both, 'ada after']);
      await told(live[1], ['augusta before', ...both, 'augusta after']);
      await eventually(() => changes.every((stream) => jobsIn(stream).length >= 4));
      const resumed = await watchChanges(augusta, start);
      await eventually(() => jobsIn(resumed).length >= 2);
      expect(new Set(jobsIn(resumed))).toEqual(new Set([augusta]));
      await told(afterwards[0], ['ada before', 'merged', 'ada while one', 'unmerged', 'ada after']);
      await told(afterwards[1], ['augusta before', 'merged', 'augusta while one', 'unmerged', 'augusta after']);
    }, 120_000);

    it('tell of a figure that the merge changes', async () => {
      const [one, other] = [await contact('Grace', 'Hopper'), await contact('Mary', 'Murray')];
      const cursor = await write(one, 'grace before');
      const stream = await subscribe<Event & { metric: { name: string } }>(
        { url: hub.gateways[0]?.url ?? '', apiKey: hub.apiKey },
        'subscription ($after: String) { metricChanged(name: NEW_CONTACTS, after: $after) { cursor metric { name } } }',
        { variables: { after: cursor } },
      );
      open.push(stream);

      await merge(one, other);
      await eventually(() => stream.events.length === 1);
      const [merge1] = (await mergesOf(one)).filter(({ undoneAt }) => undoneAt === null);
      await unmerge(merge1?.id ?? '');

      await eventually(() => stream.events.length === 2);
    }, 60_000);

    type Watching = Readonly<Record<Field, Subscription<Event>>>;

    async function watch(contactId: string, after: string): Promise<Watching> {
      const target = { url: hub.gateways.at(-1)?.url ?? '', apiKey: hub.apiKey };
      const streams = FIELDS.map(async (field) => {
        const query = `subscription ($id: ID!, $after: String) { ${field}(contactId: $id, after: $after) {
        cursor ${STREAMS[field].selection} } }`;
        const stream = await subscribe<Event>(target, query, { variables: { id: contactId, after } });
        open.push(stream);
        return [field, stream] as const;
      });
      // One of each, by its name.
      return Object.fromEntries(await Promise.all(streams)) as Watching;
    }

    async function watchChanges(contactId: string, after: string): Promise<Subscription<Event>> {
      const target = { url: hub.gateways.at(-1)?.url ?? '', apiKey: hub.apiKey };
      const stream = await subscribe<Event>(target, CHANGES, { variables: { id: contactId, after } });
      open.push(stream);
      return stream;
    }

    /** Whose job changed, each time. */
    function jobsIn(stream: Subscription<Event>): (string | undefined)[] {
      return stream.events
        .filter(({ changedFields }) => changedFields?.includes('jobTitle'))
        .map(({ contact }) => contact?.id);
    }

    function seen(watching: Watching): Record<string, unknown[]> {
      return Object.fromEntries(
        FIELDS.map((field) => [
          field,
          watching[field].events.map((event) => STREAMS[field].label(event)).filter((label) => label !== undefined),
        ]),
      );
    }

    /** Waits until all has come; then nothing more may. */
    async function told(watching: Watching, labels: readonly string[]): Promise<void> {
      const own = labels.filter((label) => !label.endsWith('merged'));
      const expected = {
        ...Object.fromEntries(NAMED_FIELDS.map((field) => [field, own])),
        contactMerged: labels.filter((label) => label === 'merged'),
        contactUnmerged: labels.filter((label) => label === 'unmerged'),
      };
      await eventually(() => {
        for (const field of FIELDS) expect(watching[field].ended()).toBeUndefined();
        expect(seen(watching)).toEqual(expected);
        return true;
      });
    }

    async function contact(givenName: string, familyName: string): Promise<string> {
      const { createContact } = await hub.client.data<{ createContact: { contact: { id: string } } }>(
        'mutation ($input: CreateContactInput!) { createContact(input: $input) { contact { id } } }',
        { input: { givenName, familyName, emails: [`${givenName}@example.com`] } },
      );
      return createContact.contact.id;
    }

    /** An order, a ticket, a call and a job of the customer; the cursor behind them. */
    async function write(contactId: string, label: string): Promise<string> {
      const { createOrder } = await hub.client.data<{ createOrder: { order: { id: string } } }>(
        'mutation ($input: CreateOrderInput!) { createOrder(input: $input) { order { id } problems { message } } }',
        {
          input: {
            number: label,
            currency: 'EUR',
            contactId,
            lines: [{ title: 'Lamp', unitPrice: { minor: '100', currency: 'EUR' } }],
          },
        },
      );
      await hub.client.data(
        'mutation ($input: ChangeOrderStateInput!) { changeOrderState(input: $input) { problems { message } } }',
        { input: { orderId: createOrder.order.id, state: 'PLACED' } },
      );
      await hub.client.data('mutation ($input: OpenTicketInput!) { openTicket(input: $input) { ticket { id } } }', {
        input: { subject: label, contactId },
      });
      await hub.client.data(
        'mutation ($input: UpdateContactInput!) { updateContact(input: $input) { problems { message } } }',
        { input: { contactId, jobTitle: label } },
      );
      const { logInteraction } = await hub.client.data<{ logInteraction: { position: string } }>(
        'mutation ($input: LogInteractionInput!) { logInteraction(input: $input) { position problems { message } } }',
        { input: { contactId, type: 'call', channel: 'phone', direction: 'INBOUND', subject: label } },
      );
      return logInteraction.position;
    }

    async function merge(intoId: string, id: string): Promise<string> {
      await hub.client.data(
        'mutation ($input: MergeContactsInput!) { mergeContacts(input: $input) { problems { message } } }',
        { input: { intoId, ids: [id] } },
      );
      const [made] = (await mergesOf(intoId)).filter(({ undoneAt }) => undoneAt === null);
      return made?.id ?? '';
    }

    async function mergesOf(id: string): Promise<{ id: string; undoneAt: string | null }[]> {
      const found = await hub.client.data<{ contact: { merges: { id: string; undoneAt: string | null }[] } }>(
        'query ($id: ID!) { contact(id: $id) { merges { id undoneAt } } }',
        { id },
      );
      return found.contact.merges;
    }

    async function unmerge(mergeId: string): Promise<void> {
      await hub.client.data(
        'mutation ($input: UnmergeContactInput!) { unmergeContact(input: $input) { problems { message } } }',
        { input: { mergeId } },
      );
    }
  },
);
