import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { newId, systemClock, type InboundItem, type RevertStep } from '@tributary/platform';
import fc from 'fast-check';
import { aBatch, aDelete, anItem, CRM, email, SHOP } from '../../test/batches.ts';
import { appended, clear } from '../../test/customers.ts';
import { everything } from '../../test/everything.ts';
import { databasesOfFile } from '../../test/set-up.ts';
import { makeInbound } from '../inbound/inbound.ts';

// Each law is tried with hundreds of statements.
jest.setTimeout(60_000);

const { database, owner } = databasesOfFile();
beforeEach(async () => {
  await owner.pool.query('truncate contact.import_undo');
});

type Batch = Parameters<typeof aBatch>[1];

function inbound() {
  return makeInbound({ database, clock: systemClock });
}

async function accept(items: readonly InboundItem[], batch?: Batch) {
  return await inbound().accept(aBatch(items, batch));
}

/** Takes an import back in steps of two, as if it was killed behind each. */
async function revert(undoId: string): Promise<RevertStep> {
  let removed = 0;
  let restored = 0;
  for (let steps = 0; steps < 200; steps += 1) {
    const step = await inbound().revert?.({ undoId, connectionId: SHOP, limit: 2 });
    if (!step) break;
    removed += step.removed;
    restored += step.restored;
    if (step.isDone) return { ...step, removed, restored };
  }
  throw new Error('The revert does not end.');
}

const CRM_BATCH = { connectionId: CRM, connectionName: 'crm', priority: 20 };
const works = (name: string) => ({ affiliations: [{ company: { name }, title: 'Engineer', primary: true }] });

describe('taking an import back', () => {
  it('leaves the database as it was before, with every customer, link, tag, note and affiliation', async () => {
    await accept([
      anItem('1', { names: { full: 'Ada' }, ...email('ada@example.com'), tags: ['vip'], ...works('Engines Ltd') }),
      anItem('2', {
        names: { full: 'Grace' },
        ...email('grace@example.com'),
        notes: [{ key: 'n', text: 'calls at nine' }],
      }),
      anItem('3', { names: { full: 'Alan' }, ...email('alan@example.com') }),
    ]);
    await accept([anItem('7', { names: { full: 'A. Lovelace' }, phones: [{ number: '+49 30 1234567' }] })], CRM_BATCH);
    await accept([aDelete('3')]);
    const before = await everything(owner);
    const undoId = newId();

    const results = await accept(
      [
        // Changes, brings back, makes, and joins two who were apart.
        anItem(
          '1',
          { names: { full: 'Ada King' }, ...email('ada@example.com'), tags: ['new'], ...works('Other Ltd') },
          { version: '2' },
        ),
        anItem(
          '2',
          { names: { full: 'Grace' }, ...email('grace@example.com'), notes: [{ key: 'm', text: 'new' }] },
          { version: '2' },
        ),
        anItem(
          '3',
          { names: { full: 'Alan' }, ...email('alan@example.com') },
          { version: '3', observedAt: '2024-06-01T10:00:00.000Z' },
        ),
        anItem('4', { names: { full: 'New' }, ...email('new@example.com'), ...works('Third Ltd') }),
        anItem('5', {
          names: { full: 'Ada' },
          emails: [{ address: 'ada@example.com' }],
          phones: [{ number: '+49 30 1234567' }],
        }),
      ],
      { undoId },
    );
    expect(results.map(({ status, isLinked = false }) => [status, isLinked])).toEqual([
      ['updated', false],
      ['updated', false],
      ['created', false],
      ['created', false],
      ['created', true],
    ]);
    expect(await everything(owner)).not.toEqual(before);

    const reverted = await revert(undoId);

    expect(reverted).toMatchObject({ kept: [], restored: 3 });
    expect(await everything(owner)).toEqual(before);
    const { rows } = await owner.pool.query('select from contact.import_undo');
    expect(rows).toEqual([]);
  });

  it('tells of it, so that whoever follows the log forgets the aliases too', async () => {
    await accept([anItem('1', { names: { full: 'Ada' }, ...email('ada@example.com') })]);
    const undoId = newId();
    await accept(
      [anItem('2', { names: { full: 'Ada L.' }, ...email('ada@example.com') }), anItem('3', email('x@example.com'))],
      { undoId },
    );
    await owner.pool.query('truncate log.pending');

    await revert(undoId);

    const types = (await appended(owner)).map(({ type }) => type);
    expect(types.filter((type) => type === 'contact.deleted')).toHaveLength(1);
    expect(types.filter((type) => type === 'contact.unlinked').length).toBeGreaterThan(0);
  });

  it('repeated changes nothing', async () => {
    const undoId = newId();
    await accept([anItem('1', email('ada@example.com'))], { undoId });
    await revert(undoId);
    const once = await everything(owner);

    expect(await revert(undoId)).toMatchObject({ removed: 0, restored: 0, kept: [], isDone: true });
    expect(await everything(owner)).toEqual(once);
  });

  it('keeps and names what was edited or said here since', async () => {
    const undoId = newId();
    const [ada, grace] = await accept(
      [
        anItem('1', email('ada@example.com')),
        anItem('2', email('grace@example.com')),
        anItem('3', email('x@example.com')),
      ],
      { undoId },
    );
    await owner.pool.query(
      `insert into contact.notes (id, contact_node_id, contact_id, text, created_at, updated_at) values ($1, $2, $2, 'called', now(), now())`,
      [newId(), ada?.id],
    );
    await accept([anItem('2', { names: { full: 'Grace H.' }, ...email('grace@example.com') }, { version: '2' })]);

    const reverted = await revert(undoId);

    expect(reverted.removed).toBe(1);
    expect(reverted.kept).toEqual([
      { kind: 'person', key: '1', id: ada?.id, reason: expect.stringContaining('note') },
      { kind: 'person', key: '2', id: grace?.id, reason: expect.stringContaining('later import') },
    ]);
    const { rows } = await owner.pool.query('select from contact.contacts where deleted_at is null');
    expect(rows).toHaveLength(2);
  });

  it('keeps what a later import said again in the same words, until that one is taken back too', async () => {
    const before = await everything(owner);
    const [undoId, later] = [newId(), newId()];
    const ada = { names: { full: 'Ada' }, ...email('ada@example.com') };
    const [made] = await accept([anItem('1', ada)], { undoId });
    // Another file, or another mapping of it: a version of its own, and nothing different in it.
    const again = [anItem('1', ada, { version: '2', observedAt: '2024-06-01T10:00:00.000Z' })];
    expect(await accept(again, { undoId: later })).toMatchObject([{ status: 'unchanged' }]);
    // It was killed before it heard so.
    expect(await accept(again, { undoId: later })).toMatchObject([{ status: 'unchanged' }]);

    expect(await revert(undoId)).toMatchObject({
      removed: 0,
      kept: [{ key: '1', id: made?.id, reason: expect.stringContaining('later import') }],
    });
    await revert(later);
    await owner.pool.query('update contact.import_undo set kept = null');
    await revert(undoId);
    expect(await everything(owner)).toEqual(before);
  });

  it('is exact for any history before, any import, and any size of step', async () => {
    const person = fc.record({
      key: fc.integer({ min: 1, max: 6 }).map(String),
      mail: fc.integer({ min: 1, max: 5 }),
      name: fc.constantFrom('Ada', 'Grace', 'Alan'),
      company: fc.option(fc.constantFrom('One Ltd', 'Two Ltd'), { nil: undefined }),
      tag: fc.option(fc.constantFrom('a', 'b'), { nil: undefined }),
      isGone: fc.integer({ max: 5, min: 0 }).map((one) => one === 0),
    });
    const itemsOf = (
      people: readonly (typeof person extends fc.Arbitrary<infer One> ? One : never)[],
      at: number,
    ): InboundItem[] =>
      people.map(({ key, mail, name, company, tag, isGone }, index) => {
        const item = { version: String(at * 100 + index), observedAt: `2024-05-0${String(at)}T10:00:00.000Z` };
        if (isGone) return aDelete(key, item);
        const said = {
          names: { full: name },
          ...email(`m${String(mail)}@example.com`),
          tags: tag === undefined ? [] : [tag],
        };
        return anItem(key, { ...said, ...(company === undefined ? {} : works(company)) }, item);
      });
    await fc.assert(
      fc.asyncProperty(
        fc.array(person, { maxLength: 8 }),
        fc.array(person, { maxLength: 8 }),
        fc.array(person, { maxLength: 8 }),
        async (first, other, imported) => {
          await clear(owner);
          await accept(itemsOf(first, 1));
          await accept(itemsOf(other, 1), CRM_BATCH);
          const before = await everything(owner);
          const undoId = newId();
          await accept(itemsOf(imported, 2), { undoId });

          await revert(undoId);

          expect(await everything(owner)).toEqual(before);
        },
      ),
      { numRuns: 100, interruptAfterTimeLimit: 60_000, markInterruptAsFailure: false },
    );
  }, 120_000);
});

describe('a rehearsal', () => {
  it('answers as the real thing would, remembers its own steps, and writes nothing', async () => {
    await accept([anItem('1', { names: { full: 'Ada' }, ...email('ada@example.com') })]);
    const before = await everything(owner);
    const batches = [
      [anItem('2', email('new@example.com'))],
      [anItem('3', email('new@example.com')), anItem('4', email('ada@example.com'))],
    ];

    const rehearsal = await inbound().rehearse?.();
    const rehearsed = [];
    for (const items of batches) rehearsed.push(...((await rehearsal?.inbound.accept(aBatch(items))) ?? []));
    // Nobody waits for it.
    const undoId = newId();
    await accept([anItem('9', email('other@example.com'))], { undoId });
    await rehearsal?.end();

    await revert(undoId);
    expect(await everything(owner)).toEqual(before);
    const real = [];
    for (const items of batches) real.push(...(await accept(items)));
    expect(rehearsed).toEqual(real);
    expect(real.map(({ isLinked = false }) => isLinked)).toEqual([false, true, true]);
  });
});
