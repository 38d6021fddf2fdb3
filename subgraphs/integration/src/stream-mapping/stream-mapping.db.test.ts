import { afterEach, describe, expect, it } from '@jest/globals';
import { toPublicId, type Principal } from '@tributary/platform';
import { driftingVendor } from '../../../../tests/support/integration/drifting-vendor.ts';
import { rowsOf, startTestHost } from '../../../../tests/support/integration/test-host.ts';
import { ofFile } from '../../../../tests/support/of-file.ts';
import { replayDeadLetters } from '../dead-letter/replay-dead-letters.ts';
import { streamId } from '../stream/declare-streams.ts';
import { SYSTEM } from '@tributary/platform';

const vendor = driftingVendor();
const test = ofFile(async () => await startTestHost([vendor.connector]));

interface Answer {
  readonly stream: { mappingVersion: number } | null;
  readonly problems: { code: string; field: string | null }[];
}

interface Previewed {
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly problem: string | null;
}

const SIZE = { field: 'jobTitle', value: { column: 'size', words: { S: 'Small', L: 'Large' } } };

afterEach(() => {
  vendor.page = 2;
  vendor.clear();
  test.inbound.held.clear();
  test.inbound.taken.length = 0;
});

async function connected(count = 3): Promise<string> {
  const rows = Array.from({ length: count }, (_, index) => ({
    id: String(index),
    name: `Person ${String(index)}`,
    size: index % 2 === 0 ? 'S' : 'L',
    address: { zip: `N${String(index)}` },
  }));
  vendor.put(...rows);
  const id = await test.connect();
  await test.sync(id);
  test.inbound.taken.length = 0;
  return id;
}

const idOf = (connectionId: string): string => toPublicId('stream', streamId(connectionId, 'people'));

async function set(connectionId: string, fields: readonly object[], version?: number): Promise<Answer> {
  const { setStreamMapping } = await test.subgraph.data<{ setStreamMapping: Answer }>(
    `mutation ($input: SetStreamMappingInput!) { setStreamMapping(input: $input) {
       stream { mappingVersion } problems { code field } } }`,
    { input: { streamId: idOf(connectionId), fields, ...(version === undefined ? {} : { version }) } },
  );
  return setStreamMapping;
}

const PREVIEW = `query ($input: PreviewStreamMappingInput!) { previewStreamMapping(input: $input) {
  records { kind key raw before after changes problem } problems { code } } }`;

async function preview(connectionId: string, fields: readonly object[]): Promise<readonly Previewed[]> {
  const { previewStreamMapping } = await test.subgraph.data<{ previewStreamMapping: { records: Previewed[] } }>(
    PREVIEW,
    {
      input: { streamId: idOf(connectionId), fields },
    },
  );
  return previewStreamMapping.records;
}

function recordOf(key: string): unknown {
  return test.inbound.held.get(`person/${key}`)?.record;
}

describe('a mapping that is set', () => {
  it('makes what the hub has anew, without asking the vendor, and counts for what comes', async () => {
    const id = await connected();
    const asked = vendor.readings;
    expect(await set(id, [SIZE])).toEqual({ stream: { mappingVersion: 1 }, problems: [] });
    await rowsOf(test, 'update integration.streams set poll_every_ms = null where connection_id = $1', [id]);
    await test.sync(id);

    expect(recordOf('0')).toMatchObject({ names: { full: 'Person 0' }, jobTitle: 'Small' });
    expect(recordOf('1')).toMatchObject({ jobTitle: 'Large' });
    expect(vendor.readings).toBe(asked);

    await rowsOf(test, 'update integration.streams set poll_every_ms = 60000 where connection_id = $1', [id]);
    vendor.put({ id: '9', name: 'New', size: 'L' });
    await test.sync(id);
    expect(recordOf('9')).toMatchObject({ names: { full: 'New' }, jobTitle: 'Large' });
  });

  it('sets constants, values from within and in lists, and leaves fields empty', async () => {
    const id = await connected(1);
    await set(id, [
      { field: 'attributes.origin', value: { const: 'shop' } },
      { field: 'emails.0.address', value: { template: '{id}@people.test' } },
      { field: 'names.suffix', value: { path: 'address.zip' } },
      { field: 'attributes.size', value: null },
      { field: 'addresses.0', value: null },
    ]);
    await test.sync(id);

    expect(recordOf('0')).toMatchObject({
      names: { full: 'Person 0', suffix: 'N0' },
      emails: [{ address: '0@people.test' }],
      addresses: [],
      attributes: { origin: 'shop' },
    });
  });

  it('leaves alone what comes out as it was, and is gone again when nothing is set', async () => {
    const id = await connected();
    await set(id, [{ field: 'jobTitle', value: { column: 'size', words: { S: 'Small' }, else: null } }]);
    await test.sync(id);
    expect(test.inbound.taken).toHaveLength(2);

    await set(id, []);
    await test.sync(id);
    expect(test.inbound.taken).toHaveLength(4);
    expect(recordOf('0')).not.toHaveProperty('jobTitle');
  });

  it('keeps every version, with who set it, and tells whoever was slower', async () => {
    const id = await connected(1);
    await set(id, [SIZE], 0);
    expect(await set(id, [], 0)).toMatchObject({
      stream: null,
      problems: [{ code: 'VERSION_CONFLICT', field: 'version' }],
    });
    await set(id, [], 1);

    const { stream } = await test.subgraph.data(
      `query ($id: ID!) { stream(id: $id) { mapping { field } mappingVersion mappings { version fields { kind field value } setBy } } }`,
      { id: idOf(id) },
    );
    expect(stream).toMatchObject({
      mapping: [],
      mappingVersion: 2,
      mappings: [
        { version: 2, fields: [] },
        { version: 1, fields: [{ kind: 'person', ...SIZE }], setBy: { kind: 'system' } },
      ],
    });
  });

  it('makes dead letters of what does not fit, which name its version; the records stay as they are', async () => {
    const id = await connected();
    await set(id, [{ field: 'birthDate', value: '@name' }]);
    await test.sync(id);

    const letters = await rowsOf<{ id: string; mapping_version: string; field: string }>(
      test,
      'select id, mapping_version, field from integration.dead_letters where connection_id = $1',
      [id],
    );
    expect(letters).toHaveLength(3);
    expect(letters[0]).toMatchObject({ mapping_version: 'drifting@1.0.0+1', field: 'birthDate' });
    expect(recordOf('0')).toMatchObject({ names: { full: 'Person 0' } });

    await set(id, []);
    const replayed = await replayDeadLetters(test.host, SYSTEM, { ids: letters.map((letter) => letter.id) });
    expect(replayed).toMatchObject({ ok: true, value: { replayed: 3 } });
  });

  it('goes on behind the last page when the worker that mapped again died', async () => {
    vendor.page = 500;
    const id = await connected(601);
    await set(id, [SIZE]);
    const stopped = new AbortController();
    test.inbound.after = () => {
      stopped.abort(new Error('killed'));
    };
    await expect(test.sync(id, { signal: stopped.signal })).rejects.toThrow('killed');
    test.inbound.after = () => undefined;
    const [place] = await rowsOf<{ remap_after: { key: string } | null }>(
      test,
      'select remap_after from integration.streams where connection_id = $1',
      [id],
    );
    expect(place?.remap_after).toMatchObject({ kind: 'person' });
    await test.sync(id);

    expect(test.inbound.taken).toHaveLength(601);
    expect([...test.inbound.held.values()].every(({ record }) => 'jobTitle' in (record as object))).toBe(true);
  });

  it.each([
    ['a field that there is not', [{ field: 'shoeSize', value: '@size' }], 'FIELD_UNKNOWN', 'fields.0.field'],
    [
      'a kind that the stream has not',
      [{ kind: 'order', field: 'number', value: '@id' }],
      'FIELD_UNKNOWN',
      'fields.0.field',
    ],
    ['a field twice', [SIZE, SIZE], 'FIELD_MAPPED_TWICE', 'fields.1'],
    ['what is no expression', [{ field: 'jobTitle', value: { run: 'rm' } }], 'EXPRESSION_INVALID', 'fields.0.value'],
    ['a sum', [{ field: 'jobTitle', value: { sum: ['a'] } }], 'EXPRESSION_INVALID', 'fields.0.value'],
    ['a path that is none', [{ field: 'names.__proto__ x', value: '@id' }], 'BAD_INPUT', 'fields.0.field'],
  ])('is refused with %s', async (_what, fields, code, field) => {
    const id = await connected(1);
    expect(await set(id, fields)).toEqual({ stream: null, problems: [{ code, field }] });
  });
});

describe('a preview', () => {
  it('shows on real records what would become of them, and stores nothing', async () => {
    const id = await connected(2);
    const asked = vendor.readings;
    const [first, second] = await preview(id, [
      { field: 'jobTitle', value: { column: 'size', words: { L: 'Large' } } },
    ]);

    expect(first).toMatchObject({
      key: '1',
      raw: { size: 'L' },
      before: { names: { full: 'Person 1' } },
      after: { names: { full: 'Person 1' }, jobTitle: 'Large' },
      changes: true,
      problem: null,
    });
    expect(second).toMatchObject({ key: '0', after: null, problem: expect.stringContaining('"S"') });
    await test.sync(id);
    expect(recordOf('1')).not.toHaveProperty('jobTitle');
    expect(vendor.readings).toBe(asked + 1);
    expect(await rowsOf(test, 'select from integration.dead_letters where connection_id = $1', [id])).toEqual([]);
    expect(
      await rowsOf(
        test,
        'select from integration.stream_mappings m join integration.streams s on s.id = m.stream_id where s.connection_id = $1',
        [id],
      ),
    ).toEqual([]);
  });

  it('is only for those who may set mappings and read what sources say', async () => {
    const id = await connected(1);
    const input = { streamId: idOf(id), fields: [SIZE] };
    const somebody = (rights: Principal['rights']): Principal => ({ ...SYSTEM, rights });
    const codeOf = async (rights: Principal['rights']): Promise<unknown> =>
      (await test.subgraph.execute(PREVIEW, { input }, somebody(rights))).errors?.[0]?.extensions['code'];

    expect(await codeOf({ Connection: ['update'] })).toBe('FORBIDDEN');
    expect(await codeOf({ SourceRecord: ['read'], Connection: ['read'] })).toBe('FORBIDDEN');
    expect(await codeOf({ SourceRecord: ['read'], Connection: ['update'] })).toBeUndefined();
  });
});
