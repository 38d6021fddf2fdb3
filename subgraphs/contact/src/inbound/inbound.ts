import { beginRehearsal, type Inbound, type SubgraphDeps } from '@tributary/platform';
import { pruneUndo } from '../import-undo/queries/records.ts';
import { revertImport } from '../import-undo/revert-import.ts';
import { acceptCompanies } from './accept-companies.ts';
import { acceptInteractions } from './accept-interactions.ts';
import { acceptPeople } from './accept-people.ts';
import { acceptWhatCanBe } from './accept-what-can-be.ts';

/** What connectors may say to this subgraph. */
export function makeInbound(deps: Pick<SubgraphDeps, 'database' | 'clock'>): Inbound {
  const roads = { person: acceptPeople, company: acceptCompanies, interaction: acceptInteractions };
  return {
    kinds: Object.keys(roads),
    async accept(batch) {
      const accept = roads[batch.kind as keyof typeof roads];
      if (!Object.hasOwn(roads, batch.kind)) {
        throw new Error(`The contact subgraph accepts no records of kind ${batch.kind}.`);
      }
      return await acceptWhatCanBe(batch, async (part) => await accept(deps, part));
    },
    async rehearse() {
      const { database, end } = await beginRehearsal(deps.database);
      return { inbound: makeInbound({ ...deps, database }), end };
    },
    // Guests of orders and entries of the timeline come about by these.
    revertsAfter: ['customers', 'timeline'],
    revert: async (request) => await revertImport(deps, request),
    forgetUndo: async (before, limit) => await pruneUndo(deps.database.db, before, limit),
  };
}
