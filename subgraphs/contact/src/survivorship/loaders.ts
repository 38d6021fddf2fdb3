/** What a request's fields ask for one by one is fetched for all of them at once. */
import type { SubgraphContext, SubgraphDeps } from '@tributary/platform';
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

/** Collects keys until everything that can ask has asked, and then loads them together, each once. */
function batched<Value>(load: (keys: readonly string[]) => Promise<readonly Value[]>) {
  let waiting: { readonly keys: string[]; readonly loaded: Promise<readonly Value[]> } | undefined;
  return async (key: string): Promise<Value> => {
    waiting ??= begin();
    const { keys, loaded } = waiting;
    if (!keys.includes(key)) keys.push(key);
    const index = keys.indexOf(key);
    // `load` answers in the order of its keys.
    return (await loaded)[index] as Value;
  };

  function begin() {
    const keys: string[] = [];
    // Behind the continuations of all promises that are settled by now: they ask for more.
    const turn = new Promise<void>((resolve) => setImmediate(resolve));
    return {
      keys,
      loaded: turn.then(async () => {
        waiting = undefined;
        return await load(keys);
      }),
    };
  }
}
