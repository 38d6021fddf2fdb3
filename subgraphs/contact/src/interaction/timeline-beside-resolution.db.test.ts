/** Customers are resolved and the timeline is written at the same time, on connections of their own. */
import { describe, expect, it } from '@jest/globals';
import { newId, systemClock, type LogEvent, type Transaction } from '@tributary/platform';
import { hear } from '../../test/dying.ts';
import { aBatch, anItem, email } from '../../test/batches.ts';
import { appended } from '../../test/customers.ts';
import { databasesOfFile } from '../../test/set-up.ts';
import { acceptPeople } from '../inbound/accept-people.ts';
import { lockResolution } from '../source-record/queries.ts';
import { timelineProjection } from './project-timeline.ts';

const { database, owner } = databasesOfFile();

const accept = async (...args: Parameters<typeof aBatch>) =>
  await acceptPeople({ database, clock: systemClock }, aBatch(...args));
const both = { emails: [...email('one@example.com').emails, ...email('two@example.com').emails] };
/** Links the second customer with the first, and lets it go again. */
const link = async (version: string) => await accept([anItem('3', both, { version })]);
const unlink = async (version: string) => await accept([anItem('3', email('one@example.com'), { version })]);

function anOrder(contactId: string): LogEvent {
  const orderId = newId();
  return {
    ...{ position: 1n, id: newId(), type: 'order.placed', entity: { type: 'Order', id: orderId } },
    ...{ refs: { orderId, contactId }, data: { number: 'S-1', contactId }, changes: {} },
    ...{ actor: { kind: 'system', id: 'test' }, at: '2024-05-01T00:00:00.000Z' },
  };
}

async function project(event: LogEvent, on: (tx: Transaction) => Transaction = (tx) => tx): Promise<void> {
  await database.transaction(async (tx) => {
    await timelineProjection.apply(on(tx), [event]);
  });
}

/** A transaction that waits in front of the first statement with this word. */
function before(tx: Transaction, word: string, wait: () => Promise<void>): Transaction {
  let isPast = false;
  async function execute(...args: Parameters<Transaction['execute']>): Promise<unknown> {
    if (!isPast && JSON.stringify(args[0]).includes(word)) {
      isPast = true;
      await wait();
    }
    return await tx.execute(...args);
  }
  return new Proxy(tx, { get: (target, name) => (name === 'execute' ? execute : Reflect.get(target, name)) });
}

/** Until the work is done or waits for a lock that somebody holds. */
async function untilStuck(work: Promise<unknown>): Promise<void> {
  const done = Promise.allSettled([work]).then(() => true);
  while (!(await Promise.race([done, isWaitedFor()])));
}

async function isWaitedFor(): Promise<boolean> {
  const { rows } = await owner.pool.query(
    `select from pg_locks where locktype = 'advisory' and not granted
       and database = (select oid from pg_database where datname = current_database())`,
  );
  return rows.length > 0;
}

/** Entries that name, in the log, another customer than the one their id stands for there. */
async function misnamed(): Promise<string[]> {
  const heard = new Map<string, string>();
  const found: string[] = [];
  for (const { type, refs, data } of await appended(owner)) {
    const { contactId, aliasIds } = data as { contactId: string; aliasIds?: string[] };
    if (type === 'contact.linked') hear(heard, contactId, aliasIds ?? []);
    if (type === 'contact.unlinked') for (const id of aliasIds ?? []) heard.delete(id);
    if (type !== 'interaction.added') continue;
    const given = String(refs['contactId']);
    if ((heard.get(given) ?? given) !== contactId) found.push(`${given} as ${contactId}`);
  }
  return found;
}

describe('the timeline beside resolution', () => {
  it('goes on while somebody resolves', async () => {
    const [ada] = await accept([anItem('1', email('ada@example.com'))]);

    await database.transaction(async (tx) => {
      await lockResolution(tx);
      await project(anOrder(ada?.id ?? ''));
    });

    expect((await appended(owner)).map(({ type }) => type)).toContain('interaction.added');
  });

  it('names the customer of now when it is told in between that the id stands for another', async () => {
    await accept([anItem('1', email('one@example.com'))]);
    const [two] = await accept([anItem('2', email('two@example.com'))]);
    await link('1');
    let telling: Promise<unknown> = Promise.resolve();

    // The entry is written, and what tells of it is not.
    await project(anOrder(two?.id ?? ''), (tx) =>
      before(tx, 'log.pending', async () => {
        telling = unlink('2');
        await untilStuck(telling);
      }),
    );
    await telling;

    expect(await misnamed()).toEqual([]);
  });

  it('names the customer of now when it was told before, and nobody could see it yet', async () => {
    await accept([anItem('1', email('one@example.com'))]);
    const [two] = await accept([anItem('2', email('two@example.com'))]);
    await link('1');
    let projecting: Promise<unknown> = Promise.resolve();

    const slow = {
      ...database,
      transaction: async <Value>(work: (tx: Transaction) => Promise<Value>) =>
        await database.transaction(async (tx) => {
          const value = await work(tx);
          projecting = project(anOrder(two?.id ?? ''));
          await untilStuck(projecting);
          return value;
        }),
    };
    await acceptPeople(
      { database: slow, clock: systemClock },
      aBatch([anItem('3', email('one@example.com'), { version: '2' })]),
    );
    await projecting;

    expect(await misnamed()).toEqual([]);
  });
});
