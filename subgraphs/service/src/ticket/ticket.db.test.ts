import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANONYMOUS, derivedId, newId, toPublicId } from '@tributary/platform';
import { withSubgraph, type TestSubgraph } from '../../../../tests/support/subgraph.ts';
import { serviceSubgraph } from '../index.ts';

let service: TestSubgraph;
beforeAll(async () => {
  service = await withSubgraph(serviceSubgraph);
});
afterAll(async () => {
  await service.close();
});

interface TicketPayload {
  readonly ticket: { id: string; status: string; version: number; firstAnsweredAt: string | null } | null;
  readonly problems: readonly { code: string; field: string | null }[];
}

const TICKET = '{ ticket { id status version firstAnsweredAt } problems { code field } }';

async function mutate(field: string, type: string, input: object): Promise<TicketPayload> {
  const data = await service.data(`mutation ($input: ${type}!) { ${field}(input: $input) ${TICKET} }`, { input });
  return data[field] as TicketPayload;
}

async function aTicket(input: object = {}): Promise<string> {
  const { ticket } = await mutate('openTicket', 'OpenTicketInput', { subject: 'Parcel is late', ...input });
  if (!ticket) throw new Error('no ticket');
  return ticket.id;
}

describe('tickets', () => {
  it('refuse a status that cannot be reached and stay what they were', async () => {
    const id = await aTicket();

    const answer = await mutate('changeTicketStatus', 'ChangeTicketStatusInput', { id, status: 'CLOSED' });

    expect(answer.problems).toEqual([{ code: 'STATUS_NOT_REACHABLE', field: 'status' }]);
    expect(await service.data('query ($id: ID!) { ticket(id: $id) { status } }', { id })).toEqual({
      ticket: { status: 'NEW' },
    });
  });

  it('tell the second of two editors that the first was faster', async () => {
    const id = await aTicket();
    await mutate('updateTicket', 'UpdateTicketInput', { id, priority: 'HIGH', version: 1 });

    const late = await mutate('updateTicket', 'UpdateTicketInput', { id, priority: 'LOW', version: 1 });

    expect(late.problems).toEqual([{ code: 'VERSION_CONFLICT', field: 'version' }]);
  });

  it('are opened once for one idempotency key, also at the same moment', async () => {
    const open = async () => await aTicket({ idempotencyKey: 'once' });

    const ids = await Promise.all([open(), open(), open()]);

    expect(new Set(ids).size).toBe(1);
  });

  it('record the first answer once and reopen when the customer writes', async () => {
    const ticketId = await aTicket({ body: 'Where is it?' });
    const answered = await mutate('addMessage', 'AddMessageInput', {
      ticketId,
      direction: 'OUTBOUND',
      body: 'On its way',
    });
    await mutate('addMessage', 'AddMessageInput', { ticketId, direction: 'OUTBOUND', body: 'Still on its way' });
    await mutate('changeTicketStatus', 'ChangeTicketStatusInput', { id: ticketId, status: 'SOLVED' });

    const again = await mutate('addMessage', 'AddMessageInput', {
      ticketId,
      direction: 'INBOUND',
      body: 'Not here yet',
    });

    expect(answered.ticket?.status).toBe('OPEN');
    expect(again.ticket?.status).toBe('OPEN');
    expect(again.ticket?.firstAnsweredAt).toBe(answered.ticket?.firstAnsweredAt);
  });

  it('are refused to somebody without the right, and nothing is written', async () => {
    const before = await service.data('{ tickets(first: 1) { totalCount } }');

    const answer = await service.execute(`mutation { openTicket(input: { subject: "x" }) ${TICKET} }`, {}, ANONYMOUS);

    expect(answer.data?.['openTicket']).toMatchObject({ ticket: null, problems: [{ code: 'FORBIDDEN' }] });
    expect(await service.data('{ tickets(first: 1) { totalCount } }')).toEqual(before);
  });

  it('answer a bad id with a problem that names the field', async () => {
    const answer = await mutate('updateTicket', 'UpdateTicketInput', { id: 'deal_01h455vb4pex5vsknk084sn02q' });

    expect(answer.problems).toEqual([{ code: 'BAD_ID', field: 'id' }]);
  });

  it('of an alias are found under the contact it belongs to', async () => {
    const [survivor, absorbed] = [newId(), newId()];
    await aTicket({ contactId: toPublicId('contact', absorbed) });
    await service.database
      .open()
      .pool.query('insert into service.contact_aliases values ($1, $2)', [absorbed, survivor]);

    const found = await service.data(
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Contact { tickets(first: 5) { totalCount } } } }',
      { r: [{ __typename: 'Contact', id: toPublicId('contact', survivor) }] },
    );

    expect(found).toEqual({ _entities: [{ tickets: { totalCount: 1 } }] });
  });
});

describe('tickets of a connected help desk', () => {
  const connectionId = newId();
  const record = {
    kind: 'ticket',
    subject: 'Broken lamp',
    body: 'It does not light.',
    status: 'OPEN',
    requester: { kind: 'person', key: '7' },
    openedAt: '2024-05-01T10:00:00.000Z',
    messages: [{ key: 'm1', at: '2024-05-01T11:00:00.000Z', direction: 'OUTBOUND', body: 'We send another' }],
  };
  const batch = (items: { key: string; version: string; record?: unknown; op?: 'upsert' | 'delete' }[]) => ({
    connectionId,
    connectionName: 'help desk',
    stream: 'tickets',
    kind: 'ticket',
    priority: 50,
    items: items.map((item) => ({ op: 'upsert' as const, observedAt: '2024-05-02T00:00:00.000Z', ...item })),
  });

  it('of somebody the desk has no record of name the person that the contact subgraph makes of the description', async () => {
    const contact = {
      names: { full: 'Ada Lovelace' },
      emails: [{ address: 'ADA@example.com' }],
      phones: [],
      handles: [],
    };
    const key = 'inline:email:ada@example.com';
    const start = await service.log.settled();

    await service.runtime.inbound?.accept(
      batch([{ key: 'guest', version: '1', record: { ...record, requester: undefined, contact } }]),
    );

    await service.log.settled();
    const { events } = await service.log.read({ after: start, limit: 10, types: ['ticket.opened'] });
    expect(events.map(({ data }) => data)).toMatchObject([
      {
        contactId: derivedId(connectionId, 'person', key),
        guest: { connectionId, key, names: { full: 'Ada Lovelace' }, emails: [{ address: 'ADA@example.com' }] },
      },
    ]);
  });

  it('arrive once, with their conversation, and the same again changes nothing', async () => {
    const { inbound } = service.runtime;
    const first = await inbound?.accept(batch([{ key: '1', version: '1', record }]));
    const before = await service.log.settled();

    const second = await inbound?.accept(batch([{ key: '1', version: '1', record }]));

    expect(first?.[0]).toMatchObject({ key: '1', status: 'created' });
    expect(second?.[0]).toMatchObject({ key: '1', status: 'unchanged' });
    expect(await service.log.settled()).toBe(before);
    const id = toPublicId('ticket', derivedId(connectionId, 'ticket', '1'));
    expect(
      await service.data(
        `query ($id: ID!) { ticket(id: $id) { subject firstAnsweredAt contact { id }
           conversations { messages(first: 10) { nodes { direction body } } } } }`,
        { id },
      ),
    ).toEqual({
      ticket: {
        subject: 'Broken lamp',
        firstAnsweredAt: '2024-05-01T11:00:00.000Z',
        contact: { id: toPublicId('contact', derivedId(connectionId, 'person', '7')) },
        conversations: [
          {
            messages: {
              nodes: [
                { direction: 'INBOUND', body: 'It does not light.' },
                { direction: 'OUTBOUND', body: 'We send another' },
              ],
            },
          },
        ],
      },
    });
  });

  it('keep the good records of a batch and name what is wrong with the others', async () => {
    const results = await service.runtime.inbound?.accept(
      batch([
        { key: '2', version: '1', record: { ...record, subject: 'a\u0000b' } },
        { key: '3', version: '1', record },
      ]),
    );

    expect(results).toMatchObject([
      { key: '2', status: 'rejected', reason: 'subject: contains a NUL character' },
      { key: '3', status: 'created' },
    ]);
  });

  it('leave every list when the desk deletes them and come back when it has them again', async () => {
    const { inbound } = service.runtime;
    await inbound?.accept(batch([{ key: '4', version: '1', record }]));

    const gone = await inbound?.accept(batch([{ key: '4', version: '2', op: 'delete' }]));
    const back = await inbound?.accept(batch([{ key: '4', version: '3', record }]));

    expect(gone?.[0]?.status).toBe('deleted');
    expect(back?.[0]?.status).toBe('updated');
  });
});
