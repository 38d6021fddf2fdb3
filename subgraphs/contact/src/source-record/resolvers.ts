import { codedError, type SubgraphContext, type SubgraphDeps } from '@tributary/platform';
import { idsOfCustomer } from '../resolution/queries/moves.ts';
import { KINDS } from './record-kind.ts';

interface SameAsArgs {
  readonly kind: 'PERSON' | 'COMPANY';
  readonly id: string;
}

export const sourceRecordQueries = {
  _sameAs: async (_source: unknown, { kind, id }: SameAsArgs, context: SubgraphContext<SubgraphDeps>) => {
    // Inaccessible in the supergraph already; a second lock costs nothing.
    if (context.principal.kind !== 'system') throw codedError('FORBIDDEN', 'Only the gateway may ask this.');
    return await idsOfCustomer(context.deps.database.db, KINDS[kind === 'PERSON' ? 'person' : 'company'], id);
  },
};
