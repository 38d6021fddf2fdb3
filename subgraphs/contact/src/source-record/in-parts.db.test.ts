import { describe, expect, it } from '@jest/globals';
import { systemClock } from '@tributary/platform';
import { z } from 'zod';
import { aBatch, anItem } from '../../test/batches.ts';
import { crowd } from '../../test/crowd.ts';
import { appended } from '../../test/customers.ts';
import { databasesOfFile } from '../../test/set-up.ts';
import { rebuildCustomers, type Difference } from '../golden/rebuild.ts';
import { acceptPeople } from '../inbound/accept-people.ts';

const { database, owner } = databasesOfFile();

/** Several parts, of which each has records of customers of the parts before. */
const CROWD = 1_200;

async function idsOf(query: string): Promise<string[]> {
  return (await owner.pool.query<{ id: string }>(`${query} order by 1`)).rows.map(({ id }) => id);
}

/** Who is a customer, to whoever follows the log; nobody becomes one twice. */
function told(events: Awaited<ReturnType<typeof appended>>): Set<string> {
  const customers = new Set<string>();
  let merged = 0;
  for (const { type, refs, data } of events) {
    if (type === 'contact.created') {
      const id = z.string().parse(refs['contactId']);
      expect(customers.has(id)).toBe(false);
      customers.add(id);
    }
    for (const id of type === 'contact.linked' ? z.array(z.string()).parse(data['mergedIds']) : []) {
      expect(customers.delete(id)).toBe(true);
      merged += 1;
    }
  }
  // Or the parts would have had nothing to do with each other.
  expect(merged).toBeGreaterThan(0);
  return customers;
}

describe('a crowd of new records that comes at once', () => {
  it('makes the customers that a rebuild makes, tells of each once, and answers with whom each record belongs to', async () => {
    const items = crowd(CROWD, 11).map((record, index) => anItem(String(index), record));

    const results = await acceptPeople({ database, clock: systemClock }, aBatch(items));

    const differences: Difference[] = [];
    await rebuildCustomers(
      { database, clock: systemClock },
      { isFix: false, onDifference: (difference) => differences.push(difference), onProgress: () => undefined },
    );
    expect(differences).toEqual([]);

    const contacts = await idsOf('select id from contact.contacts where deleted_at is null');
    expect([...told(await appended(owner))].sort()).toEqual(contacts);

    const { rows } = await owner.pool.query<{ key: string; id: string }>(
      'select external_id as key, entity_id as id from contact.source_records',
    );
    const entityOf = new Map(rows.map(({ key, id }) => [key, id]));
    expect(results.map(({ key, id }) => [key, id])).toEqual(items.map(({ key }) => [key, entityOf.get(key)]));
    expect(await idsOf('select distinct entity_id as id from contact.identities')).toEqual(
      await idsOf(
        'select distinct entity_id as id from contact.source_records where id in (select node_id from contact.identities)',
      ),
    );
  }, 60_000);
});
