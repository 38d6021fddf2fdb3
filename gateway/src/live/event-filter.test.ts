import { describe, expect, it } from '@jest/globals';
import type { LogEvent } from '@tributary/platform';
import { makeMemoryLog } from '../test-endpoint/memory-log.ts';
import { silent } from '../test-endpoint/principals.ts';
import { EventFilter, type SameAs } from './event-filter.ts';
import { makeEventSource } from './event-source.ts';
import type { EventStream } from './event-stream.ts';

const ORDERS = { on: ['order.placed'], subgraph: 'sales' };

function aFilter(sameAs: SameAs, contactId = 'x') {
  const wanted = new Map([['contactId', new Set([contactId])]]);
  return new EventFilter({ field: ORDERS, wanted, after: undefined, afterVariable: undefined }, sameAs);
}

const placed = (contactId: string) => ({ type: 'order.placed', refs: { contactId } });
const linked = (contactId: string, ...aliasIds: string[]) => ({
  type: 'contact.linked',
  data: { contactId, aliasIds },
});
const unlinked = (contactId: string, ...aliasIds: string[]) => ({
  ...linked(contactId, ...aliasIds),
  type: 'contact.unlinked',
});

async function contactsOf(stream: EventStream, count: number): Promise<unknown[]> {
  const seen: LogEvent[] = [];
  while (seen.length < count) {
    const step = await stream.next();
    if (step.done) break;
    seen.push(step.value);
  }
  return seen.map((event) => event.refs['contactId']);
}

describe('a filter by customer', () => {
  it('takes events of every id that stands for the customer', async () => {
    const filter = aFilter(() => Promise.resolve(['x', 'y']));
    await filter.open();

    const events = makeMemoryLog().append(placed('x'), placed('y'), placed('z'));

    expect(events.map((event) => filter.matches(event))).toEqual([true, true, false]);
  });

  it.each([
    ['that is followed', 10],
    ['that is read from the log', 2],
  ])('learns of a join before it judges the next event, in a stream %s', async (_name, capacity) => {
    const log = makeMemoryLog();
    const source = makeEventSource({ log, logger: silent, capacity });
    await source.start();
    const ids = ['x'];
    const slowly: SameAs = async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return [...ids];
    };
    const filter = aFilter(slowly);
    await filter.open();
    const stream = source.open({ filter });
    const taken = contactsOf(stream, 3);
    await new Promise((resolve) => setTimeout(resolve, 5));

    ids.push('y', 'elder');
    log.append(placed('y'), placed('x'), linked('y', 'x'), placed('y'), placed('elder'), placed('z'));

    expect(await taken).toEqual(['x', 'y', 'elder']);
    await source.close();
  });

  it('judges nothing behind a join before it has learnt of it, also when both come at once to somebody who waits', async () => {
    const log = makeMemoryLog();
    const source = makeEventSource({ log, logger: silent, capacity: 10 });
    await source.start();
    let ids = ['x'];
    const filter = aFilter(() => Promise.resolve(ids));
    await filter.open();
    const stream = source.open({ filter });
    const taken = contactsOf(stream, 2);
    await new Promise((resolve) => setImmediate(resolve));

    ids = ['x', 'y'];
    log.append(linked('x', 'y'), placed('y'), placed('x'));

    expect(await taken).toEqual(['y', 'x']);
    await source.close();
  });

  it('lets go of a customer that was split off', async () => {
    let ids = ['x', 'y'];
    const filter = aFilter(() => Promise.resolve(ids));
    await filter.open();
    const [split, order] = makeMemoryLog().append(unlinked('x', 'y'), placed('y'));
    if (!split || !order) throw new Error('The log kept nothing.');

    ids = ['x'];
    await filter.before(split);

    expect(filter.matches(order)).toBe(false);
  });

  it('does not ask again for joins of others', async () => {
    let asked = 0;
    const filter = aFilter(() => {
      asked += 1;
      return Promise.resolve(['x']);
    });
    await filter.open();

    const [join] = makeMemoryLog().append(linked('a', 'b'));

    expect(join && filter.before(join)).toBeUndefined();
    expect(asked).toBe(1);
  });
});
