import { SYSTEM, type Outbound, type SubgraphDeps } from '@tributary/platform';
import { mergeCustomers } from '../merge/merge-customers.ts';
import { KINDS, type RecordKind } from '../source-record/record-kind.ts';
import { lockableValue } from '../survivorship/lockable.ts';
import { readCustomers } from './read-customers.ts';
import { sayFields } from './say-fields.ts';
import { writableFields } from './writable-fields.ts';

/** What the connector host may ask of this subgraph, and say to it. */
export function makeOutbound(deps: Pick<SubgraphDeps, 'database' | 'clock'>): Outbound {
  return {
    kinds: Object.keys(KINDS),
    fieldsOf: (kind) => writableFields(kindOf(kind)),
    formOf: (kind, field, value) => lockableValue(kindOf(kind), field, value),
    read: async (kind, ids) => await readCustomers(deps.database.db, kindOf(kind), ids),
    say: async ({ kind, ...saying }) => await sayFields(deps, { kind: kindOf(kind), ...saying }),
    async join({ kind, id, nodeId }) {
      const reason = 'The hub made the record there itself.';
      const merged = await mergeCustomers(deps, SYSTEM, { kind: kindOf(kind), intoId: id, ids: [nodeId], reason });
      // One of them has gone, or they are one already: there is nothing to join.
      if (!merged.ok && merged.code !== 'MERGE_NEEDS_TWO' && !merged.code.endsWith('_NOT_FOUND'))
        throw new Error(merged.message);
    },
  };
}

function kindOf(kind: string): RecordKind {
  if (kind === 'person' || kind === 'company') return kind;
  throw new Error(`The contact subgraph tells nothing of ${kind}.`);
}
