/** What a request's fields ask for one by one is fetched for all of them at once. */
import type { SubgraphContext, SubgraphDeps } from '@tributary/platform';
import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import { statementsOf } from '../golden/queries.ts';
import type { Statement } from '../golden/statement.ts';
import type { SurvivorshipPolicy } from '../golden/survivorship.ts';
import type { RecordKind } from '../source-record/record-kind.ts';
import type { StoredRecord } from '../source-record/stored-record.ts';
import { survivorshipPolicy } from './queries.ts';

export type Context = SubgraphContext<SubgraphDeps>;

interface Loaders {
  statements(entityId: string): Promise<readonly Statement<StoredRecord>[]>;
  policy(kind: RecordKind): Promise<SurvivorshipPolicy>;
  sourceRecord(info: GraphQLResolveInfo, id: string): Promise<unknown>;
}

/** Keyed by the value they belong to, and gone with it. */
const ofRequest = new WeakMap<Context, Loaders>();

export function loadersOf(context: Context): Loaders {
  const known = ofRequest.get(context) ?? makeLoaders(context);
  ofRequest.set(context, known);
  return known;
}

function makeLoaders(context: Context): Loaders {
  const { db } = context.deps.database;
  const policies = new Map<RecordKind, Promise<SurvivorshipPolicy>>();
  const records = new Map<unknown, (id: string) => Promise<unknown>>();
  const statements = batched(async (ids) => {
    const found = await statementsOf(db, ids);
    return ids.map((id) => found.get(id) ?? []);
  });
  return {
    statements,
    async policy(kind) {
      const known = policies.get(kind) ?? survivorshipPolicy(db, kind);
      policies.set(kind, known);
      return await known;
    },
    async sourceRecord(info, id) {
      // One statement per place in the document: each selects something else.
      const place = info.fieldNodes[0];
      const load = records.get(place) ?? batched(async (ids) => await context.readMany(info, 'SourceRecord', ids));
      records.set(place, load);
      return await load(id);
    },
  };
}

/** Waits for the continuations of all promises that are settled by now: they ask for more. */
function batched<Value>(load: (keys: readonly string[]) => Promise<readonly Value[]>): (key: string) => Promise<Value> {
  const loader = new DataLoader<string, Value>(load, { batchScheduleFn: (dispatch) => void setImmediate(dispatch) });
  return async (key) => await loader.load(key);
}
