import { beforeEach } from '@jest/globals';
import type { Database } from '@tributary/platform';
import { withDatabase } from '../../../tests/support/database.ts';
import { later, ofFile } from '../../../tests/support/of-file.ts';
import { withSubgraph, type TestSubgraph } from '../../../tests/support/subgraph.ts';
import { contactSubgraph } from '../src/index.ts';
import { clear } from './customers.ts';

/** This subgraph with all that runs in it, for the tests of one file; each test begins without customers. */
export function hubOfFile(): TestSubgraph {
  const hub = ofFile(async () => await withSubgraph(contactSubgraph));
  const owner = later(() => hub.database.open());
  beforeEach(async () => {
    await hub.settled();
    await clear(owner);
  });
  return hub;
}

/** The database alone, as this subgraph has it and as its owner has it; each test begins without customers. */
export function databasesOfFile(): { readonly database: Database; readonly owner: Database } {
  const test = ofFile(async () => await withDatabase(['log', 'contact']));
  const owner = later(() => test.open());
  beforeEach(async () => {
    await clear(owner);
  });
  return { database: later(() => test.open('contact')), owner };
}
