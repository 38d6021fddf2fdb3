import { beginRehearsal, forgetThings, revertThings, type Inbound, type SubgraphDeps } from '@tributary/platform';
import { serviceThings } from '../import-undo/things.ts';
import { acceptMessages } from './accept-messages.ts';
import { acceptTickets } from './accept-tickets.ts';

/** What connected systems give the service desk. */
export function serviceInbound(deps: Pick<SubgraphDeps, 'database' | 'clock'>): Inbound {
  return {
    kinds: ['ticket', 'message'],
    accept: async (batch) => await (batch.kind === 'message' ? acceptMessages : acceptTickets)(deps, batch),
    async rehearse() {
      const { database, end } = await beginRehearsal(deps.database);
      return { inbound: serviceInbound({ ...deps, database }), end };
    },
    revert: async (request) => await revertThings({ database: deps.database, things: serviceThings }, request),
    forgetUndo: async (before, limit) => await forgetThings(deps.database.db, 'service', { before, limit }),
  };
}
