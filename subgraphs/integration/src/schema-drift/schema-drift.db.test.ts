import { afterEach, describe, expect, it } from '@jest/globals';
import { SYSTEM, toPublicId } from '@tributary/platform';
import { parse } from 'graphql';
import { driftingVendor, people, person } from '../../../../tests/support/integration/drifting-vendor.ts';
import { rowsOf, startTestHost } from '../../../../tests/support/integration/test-host.ts';
import { ofFile } from '../../../../tests/support/of-file.ts';

const vendor = driftingVendor();
const test = ofFile(async () => await startTestHost([vendor.connector]));

interface Drift {
  readonly id: string;
  readonly path: string;
  readonly status: string;
  readonly records: number;
}

afterEach(() => {
  vendor.clear();
  test.inbound.held.clear();
  test.inbound.taken.length = 0;
});

/** A connection that has read these rows as they were before the vendor changed anything. */
async function connected(rows: readonly ReturnType<typeof person>[]): Promise<string> {
  vendor.put(...rows);
  const id = await test.connect();
  await test.sync(id);
  test.inbound.taken.length = 0;
  return id;
}

async function driftsOf(connectionId: string): Promise<Drift[]> {
  const { connection } = await test.subgraph.data<{ connection: { streams: { schemaDrifts: Drift[] }[] } }>(
    `query ($id: ID!) { connection(id: $id) { streams {
       schemaDrifts { id path change before after status records settledAt } } } }`,
    { id: toPublicId('connection', connectionId) },
  );
  return connection.streams.flatMap(({ schemaDrifts }) => schemaDrifts);
}

async function accept(connectionId: string, path: string): Promise<{ problems: { code: string }[] }> {
  const drift = (await driftsOf(connectionId)).find((one) => one.path === path);
  const { acceptSchemaDrift } = await test.subgraph.data<{ acceptSchemaDrift: { problems: { code: string }[] } }>(
    `mutation ($id: ID!) { acceptSchemaDrift(input: { id: $id }) { drift { status } problems { code } } }`,
    { id: drift?.id },
  );
  return acceptSchemaDrift;
}

async function eventsOf(type: string, connectionId: string) {
  await test.subgraph.log.settled();
  const { events } = await test.subgraph.log.read({ after: 0n, limit: 10_000, types: [type] });
  return events.filter(({ refs }) => refs['connectionId'] === connectionId);
}

function phoneOf(key: number | string): string | undefined {
  const held = test.inbound.held.get(`person/${String(key)}`)?.record as { phones: { number: string }[] } | undefined;
  return held?.phones[0]?.number;
}

async function letters(connectionId: string): Promise<{ reason: string }[]> {
  return await rowsOf(test, 'select reason from integration.dead_letters where connection_id = $1', [connectionId]);
}

describe('a field that the connector does not know', () => {
  it('changes nothing, and is told of once', async () => {
    const id = await connected(people(3));
    vendor.put(...people(3, { loyalty: { level: 'gold', since: 2020 } }));
    await test.sync(id);
    vendor.put(person(1, { name: 'Renamed', loyalty: { level: 'silver', since: 2021 } }));
    await test.sync(id);

    expect(await driftsOf(id)).toMatchObject([
      { path: 'loyalty', change: 'ADDED', before: null, after: 'object', status: 'NOTED', records: 0 },
    ]);
    expect(await eventsOf('schemaDrift.found', id)).toHaveLength(1);
    expect(test.inbound.held.get('person/1')?.record).toMatchObject({ names: { full: 'Renamed' } });
  });

  it('is not told of one that the first reading already had', async () => {
    expect(await driftsOf(await connected(people(5, { loyalty: 'gold' })))).toEqual([]);
  });
});

describe('a field of another type', () => {
  it('keeps what the hub has of it, and the rest of the record goes on', async () => {
    const id = await connected(people(2));
    vendor.put(person(0, { name: 'Renamed', phone: 442079460000 }));
    await test.sync(id);

    expect(test.inbound.held.get('person/0')?.record).toMatchObject({
      names: { full: 'Renamed' },
      phones: [{ number: '+44 20 7946 0000' }],
    });
    expect(await letters(id)).toEqual([]);
    expect(await driftsOf(id)).toMatchObject([
      { path: 'phone', change: 'RETYPED', before: 'string', after: 'number', status: 'QUARANTINED', records: 1 },
    ]);
  });

  it('of a new record is left out, where the schema lets it; without a field that it needs the record is a dead letter', async () => {
    const id = await connected(people(1));
    vendor.put(person(7, { phone: 7 }), person(8, { name: 8 }));
    await test.sync(id);

    expect(test.inbound.held.get('person/7')?.record).toMatchObject({ names: { full: 'Person 7' }, phones: [] });
    expect(await letters(id)).toMatchObject([{ reason: expect.stringContaining('name') }]);
    expect(await driftsOf(id)).toMatchObject([{ path: 'name' }, { path: 'phone' }]);
  });

  it.each([
    [
      'inside another',
      { address: { zip: 'N1', city: 'London' } },
      { address: { zip: 1, city: 'Leeds' } },
      'address.zip',
    ],
    ['inside a list, which is kept whole', { tags: ['a', 'b'] }, { tags: ['a', 2] }, 'tags'],
    ['that the schema would take, but not the mapping', { extra: 'plain' }, { extra: { de: 'anders' } }, 'extra'],
    ['with a word that the schema does not have', { size: 'S' }, { size: 'XXL' }, 'size'],
  ])('is found %s', async (_where, before, after, path) => {
    const id = await connected([person(1, before)]);
    const held = test.inbound.held.get('person/1')?.record as Record<string, unknown>;
    vendor.put(person(1, { name: 'Renamed', ...after }));
    await test.sync(id);

    expect(await driftsOf(id)).toMatchObject([{ path, status: 'QUARANTINED', records: 1 }]);
    const now = test.inbound.held.get('person/1')?.record as Record<string, unknown>;
    expect(now).toMatchObject({ names: { full: 'Renamed' }, tags: held['tags'], attributes: held['attributes'] });
    expect(now['addresses']).toEqual('address' in after ? [{ postalCode: 'N1', city: 'Leeds', lines: [] }] : []);
  });

  it('is a dead letter as before where nothing was known of the stream', async () => {
    const id = await connected([person(1, { phone: 7 })]);

    expect(await letters(id)).toHaveLength(1);
    expect(await driftsOf(id)).toEqual([]);
  });

  it('is over when a full reading does not meet it any more', async () => {
    const id = await connected(people(2));
    vendor.put(person(0, { phone: 7 }));
    await test.sync(id);
    vendor.put(person(0));
    const input = { id: toPublicId('connection', id) };
    await test.subgraph.data(
      `mutation ($id: ID!) { startSync(input: { connectionId: $id, mode: FULL }) { problems { code } } }`,
      input,
    );
    await test.sync(id);

    expect(await driftsOf(id)).toMatchObject([{ path: 'phone', status: 'OVER', records: 0 }]);
    expect(await eventsOf('schemaDrift.over', id)).toHaveLength(1);
  });
});

describe('a field that no record of a reading has any more', () => {
  it.each([
    ['gone', { phone: undefined }, { change: 'VANISHED', after: 'absent' }],
    ['null', { phone: null }, { change: 'NULLED', after: 'null' }],
  ])('that is %s is kept in all of them, from the first page on', async (_how, lost, drift) => {
    const id = await connected(people(7));
    vendor.put(...people(7, { name: 'Renamed', ...lost }));
    await test.sync(id);

    for (let key = 0; key < 7; key += 1) expect(phoneOf(key)).toBe(person(key).phone);
    expect(test.inbound.held.get('person/6')?.record).toMatchObject({ names: { full: 'Renamed' } });
    expect(test.inbound.taken).toHaveLength(7);
    expect(await driftsOf(id)).toMatchObject([
      { path: 'phone', ...drift, before: 'string', status: 'QUARANTINED', records: 7 },
    ]);
  });

  it('is kept in what is read later too, until it comes back: then all are as the vendor has them', async () => {
    const id = await connected(people(7));
    vendor.put(...people(6, { phone: null }));
    await test.sync(id);
    vendor.put(person(6, { phone: null }));
    await test.sync(id);
    expect(phoneOf(6)).toBe(person(6).phone);

    vendor.put(person(0));
    await test.sync(id);

    expect(await driftsOf(id)).toMatchObject([{ path: 'phone', status: 'OVER', records: 0 }]);
    expect([0, 1, 5, 6].map(phoneOf)).toEqual([person(0).phone, undefined, undefined, undefined]);
  });

  it('is nothing to tell of where people have emptied it in a few records', async () => {
    const id = await connected(people(7));
    vendor.put(...people(4, { phone: null }));
    await test.sync(id);

    expect([0, 1, 2, 3, 4].map(phoneOf)).toEqual([undefined, undefined, undefined, undefined, person(4).phone]);
    expect(await driftsOf(id)).toEqual([]);
  });

  it('is nothing to tell of where one record has it still', async () => {
    const id = await connected(people(9));
    vendor.put(...people(8, { phone: null }), person(8, { name: 'Renamed' }));
    await test.sync(id);

    expect([0, 1, 7, 8].map(phoneOf)).toEqual([undefined, undefined, undefined, person(8).phone]);
    expect(await driftsOf(id)).toEqual([]);
  });

  it('is decided by the next reading when the process died before the end of this one', async () => {
    const id = await connected(people(7));
    vendor.put(...people(4, { phone: null }));
    const stopped = new AbortController();
    test.inbound.after = () => {
      stopped.abort(new Error('killed'));
    };
    await expect(test.sync(id, { signal: stopped.signal })).rejects.toThrow('killed');
    test.inbound.after = () => undefined;
    vendor.put(person(5, { phone: null }));
    await test.sync(id);

    expect(await driftsOf(id)).toMatchObject([{ path: 'phone', change: 'NULLED', status: 'QUARANTINED', records: 5 }]);
    expect(phoneOf(0)).toBe(person(0).phone);
  });
});

describe('a drift that somebody accepts', () => {
  it('lets go what was kept, and maps the records again without asking the vendor', async () => {
    const id = await connected(people(6));
    vendor.put(...people(6, { phone: null }));
    await test.sync(id);
    const before = vendor.readings;

    expect(await accept(id, 'phone')).toMatchObject({ drift: { status: 'ACCEPTED' }, problems: [] });
    await rowsOf(test, `update integration.connections set poll_every_ms = null where id = $1`, [id]);
    await rowsOf(test, `update integration.streams set poll_every_ms = null where connection_id = $1`, [id]);
    await test.sync(id);

    expect([0, 1, 2, 3, 4, 5].map(phoneOf)).toEqual(Array(6).fill(undefined));
    expect(vendor.readings).toBe(before);
    expect(await driftsOf(id)).toMatchObject([{ status: 'ACCEPTED', records: 0 }]);
    expect(await accept(id, 'phone')).toMatchObject({ drift: null, problems: [{ code: 'SCHEMA_DRIFT_SETTLED' }] });
  });

  it('has the stream looked at', async () => {
    const id = await connected(people(1));
    vendor.put(person(0, { phone: 7 }));
    await test.sync(id);
    await test.subgraph.settled();
    test.enqueued.length = 0;
    await accept(id, 'phone');
    await test.subgraph.settled();

    expect(test.enqueued.filter(({ job }) => job === 'sync.stream')).toHaveLength(1);
  });

  it('of a type that the connector still cannot read makes dead letters of such records, and no drift', async () => {
    const id = await connected(people(2));
    vendor.put(person(0, { phone: 7 }));
    await test.sync(id);
    await accept(id, 'phone');
    await test.sync(id);
    vendor.put(person(1, { phone: 8 }));
    await test.sync(id);

    expect(await letters(id)).toHaveLength(2);
    expect(await driftsOf(id)).toMatchObject([{ path: 'phone', status: 'ACCEPTED' }]);
  });

  it('is not there for another', async () => {
    const { acceptSchemaDrift } = await test.subgraph.data<{ acceptSchemaDrift: object }>(
      `mutation ($id: ID!) { acceptSchemaDrift(input: { id: $id }) { problems { code field } } }`,
      { id: toPublicId('schema_drift', '00000000-0000-4000-8000-000000000000') },
    );
    expect(acceptSchemaDrift).toEqual({ problems: [{ code: 'SCHEMA_DRIFT_NOT_FOUND', field: 'id' }] });
  });
});

it('a drift is told live', async () => {
  const id = await connected(people(1));
  vendor.put(person(0, { phone: 7 }));
  await test.sync(id);
  const event = (await eventsOf('schemaDrift.found', id)).at(-1);
  if (!event) throw new Error('no event');

  const told = await test.subgraph.runtime.subgraph.execute({
    document: parse('subscription { schemaDriftFound { kind drift { path change after stream { name } } } }'),
    variables: {},
    principal: SYSTEM,
    requestId: 'test',
    event: { ...event, cursor: 'here' },
  });

  expect(JSON.parse(JSON.stringify(told.data))).toEqual({
    schemaDriftFound: {
      kind: 'schemaDrift.found',
      drift: { path: 'phone', change: 'RETYPED', after: 'number', stream: { name: 'people' } },
    },
  });
});
