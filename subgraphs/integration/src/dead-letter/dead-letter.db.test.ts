import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { RowRejected } from '@tributary/connector-kit';
import { SYSTEM } from '@tributary/platform';
import { scriptedVendor, type ScriptedVendor } from '../../../../tests/support/integration/scripted-vendor.ts';
import { rowsOf, startTestHost, type TestHost } from '../../../../tests/support/integration/test-host.ts';
import { startSync } from '../sync-run/start-sync.ts';
import { dismissDeadLetter } from './dismiss-dead-letter.ts';
import { replayDeadLetters } from './replay-dead-letters.ts';
import type { DeadLetterRow } from './table.ts';

let vendor: ScriptedVendor;
let test: TestHost;
/** Names that the mapping cannot take; a newer version of the connector takes fewer. */
const refused = new Set<string>();

beforeAll(async () => {
  vendor = scriptedVendor({
    map: ({ id, name }) => {
      if (refused.has(name)) throw new RowRejected('the name is not one', 'names.full');
      return [{ key: id, record: { kind: 'person', names: { full: name } } }];
    },
  });
  test = await startTestHost([vendor.connector]);
});
afterEach(() => {
  vendor.rows.clear();
  refused.clear();
  test.inbound.judge = () => undefined;
  test.inbound.before = () => undefined;
  test.inbound.held.clear();
});
afterAll(async () => {
  await test.close();
});

async function letters(connectionId: string): Promise<DeadLetterRow[]> {
  return await rowsOf(test, 'select * from integration.dead_letters where connection_id = $1 order by created_at, id', [
    connectionId,
  ]);
}

describe('a row that cannot be mapped', () => {
  it('is none any more when its record is gone at the source: no replay brings it back', async () => {
    vendor.put({ id: '1' }, { id: '2' });
    const id = await test.connect();
    await test.sync(id);
    refused.add('Bad');
    vendor.put({ id: '2', name: 'Bad' });
    await test.sync(id);
    expect(await letters(id)).toMatchObject([{ key: '2', status: 'OPEN' }]);
    refused.clear();
    vendor.rows.delete('2');
    await startSync(test.host, SYSTEM, { connectionId: id, mode: 'SWEEP' });
    await test.sync(id);

    expect(await letters(id)).toMatchObject([{ key: '2', status: 'SUPERSEDED' }]);
    await replayDeadLetters(test.host, SYSTEM, { connectionId: id });
    await test.sync(id);
    expect([...test.inbound.held.keys()]).toEqual(['person/1']);
  });

  it('is laid down once with reason, field and text, and the rows beside it arrive', async () => {
    refused.add('Bad');
    vendor.put({ id: '1' }, { id: '2', name: 'Bad' }, { id: '3' });
    const id = await test.connect();
    await test.sync(id);
    await rowsOf(test, 'update integration.streams set checkpoint = null where connection_id = $1', [id]);
    await test.sync(id);

    expect([...test.inbound.held.keys()]).toEqual(['person/1', 'person/3']);
    expect(await letters(id)).toMatchObject([
      {
        key: '2',
        reason: 'the name is not one',
        field: 'names.full',
        text: expect.stringContaining('"Bad"'),
        error_class: 'NOT_CANONICAL',
        mapping_version: 'scripted@1.0.0',
        status: 'OPEN',
      },
    ]);
  });

  it('arrives from what was kept of it when the mapping has learned to take it', async () => {
    refused.add('Bad');
    vendor.put({ id: '1', name: 'Bad' });
    const id = await test.connect();
    await test.sync(id);
    vendor.rows.clear();
    expect(await replayDeadLetters(test.host, SYSTEM, { connectionId: id })).toMatchObject({
      value: { replayed: 0, stillFailing: 1 },
    });
    refused.clear();

    const outcome = await replayDeadLetters(test.host, SYSTEM, { connectionId: id });
    await test.sync(id);

    expect(outcome).toMatchObject({ value: { replayed: 1, stillFailing: 0 } });
    expect(test.inbound.held.get('person/1')).toMatchObject({ record: { names: { full: 'Bad' } } });
    expect(await letters(id)).toMatchObject([{ status: 'REPLAYED' }]);
  });

  it('is superseded when the source sends it in good order', async () => {
    refused.add('Bad');
    vendor.put({ id: '1', name: 'Bad' });
    const id = await test.connect();
    await test.sync(id);
    vendor.put({ id: '1', name: 'Good' });

    await test.sync(id);

    expect(await letters(id)).toMatchObject([{ status: 'SUPERSEDED' }]);
  });

  it('stays put away once somebody dismissed it', async () => {
    refused.add('Bad');
    vendor.put({ id: '1', name: 'Bad' });
    const id = await test.connect();
    await test.sync(id);
    const [letter] = await letters(id);
    await dismissDeadLetter(test.host, SYSTEM, { id: letter?.id ?? '' });
    await rowsOf(test, 'update integration.streams set checkpoint = null where connection_id = $1', [id]);

    await test.sync(id);

    expect(await letters(id)).toMatchObject([{ status: 'DISMISSED' }]);
    expect(await replayDeadLetters(test.host, SYSTEM, { connectionId: id })).toMatchObject({ value: { replayed: 0 } });
  });
});

describe('a record that its subgraph does not accept', () => {
  it('waits with the reason and arrives when it is replayed', async () => {
    vendor.put({ id: '1' }, { id: '2' });
    test.inbound.judge = ({ key }) => (key === '1' ? { key, status: 'rejected', reason: 'no such owner' } : undefined);
    const id = await test.connect();
    await test.sync(id);
    expect(await letters(id)).toMatchObject([
      { key: '1', reason: 'no such owner', error_class: 'NOT_ACCEPTED', raw: { id: '1' } },
    ]);
    test.inbound.judge = () => undefined;

    await replayDeadLetters(test.host, SYSTEM, { connectionId: id });
    await test.sync(id);

    expect([...test.inbound.held.keys()].sort()).toEqual(['person/1', 'person/2']);
  });

  it('is open again when the replay fails too', async () => {
    vendor.put({ id: '1' });
    test.inbound.judge = ({ key }) => ({ key, status: 'rejected', reason: 'still no owner' });
    const id = await test.connect();
    await test.sync(id);

    await replayDeadLetters(test.host, SYSTEM, { connectionId: id });
    await test.sync(id);

    expect(await letters(id)).toMatchObject([{ status: 'OPEN', reason: 'still no owner' }]);
  });

  it('and breaks it, does so alone: the others of its batch arrive', async () => {
    vendor.put({ id: '1' }, { id: '2' }, { id: '3' }, { id: '4' });
    test.inbound.before = ({ items }) => {
      if (items.some(({ key }) => key === '3')) {
        throw new Error('Failed query: insert …', {
          cause: Object.assign(new Error('value out of range'), { code: '22003' }),
        });
      }
    };
    const id = await test.connect();
    await test.sync(id);

    expect([...test.inbound.held.keys()].sort()).toEqual(['person/1', 'person/2', 'person/4']);
    expect(await letters(id)).toMatchObject([{ key: '3', error_class: 'FAULT', reason: 'value out of range' }]);
  });

  it('is no dead letter when the subgraph’s database is away: everything waits and arrives later', async () => {
    vendor.put({ id: '1' }, { id: '2' });
    test.inbound.before = () => {
      throw Object.assign(new Error('terminating connection'), { code: '57P01' });
    };
    const id = await test.connect();
    await expect(test.sync(id)).rejects.toThrow('terminating connection');
    test.inbound.before = () => undefined;

    await test.sync(id);

    expect(test.inbound.held.size).toBe(2);
    expect(await letters(id)).toEqual([]);
  });
});

describe('text that PostgreSQL refuses', () => {
  it('is stored all the same, shown differently, and holds nothing up', async () => {
    refused.add('a\u0000b\ud83d');
    vendor.put({ id: '1', name: 'a\u0000b\ud83d' }, { id: '2', name: 'half \ud83d' }, { id: '3' });
    vendor.rows.set('x'.repeat(3_000), { id: 'x'.repeat(3_000), name: 'long key', tick: 1_000_000 });
    const id = await test.connect();

    await test.sync(id);

    expect(test.inbound.held.get('person/2')).toMatchObject({ record: { names: { full: 'half \ufffd' } } });
    expect(await letters(id)).toMatchObject([
      { key: '1', text: expect.stringContaining('a␀b') },
      { key: expect.stringMatching(/^x{60}~/), field: 'key' },
    ]);
  });
});
