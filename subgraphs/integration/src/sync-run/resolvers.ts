import { input, parsedMutation, type SubgraphContext } from '@tributary/platform';
import type { GraphQLResolveInfo } from 'graphql';
import { z } from 'zod';
import type { HostDeps } from '../deps.ts';
import { cancelSync } from './cancel-sync.ts';
import { askToRevert } from '../import/revert-import.ts';
import { startSync } from './start-sync.ts';

const { absent, idOf, key, line } = input;

export const syncRunMutations = {
  startSync: parsedMutation({
    requires: ['create', 'SyncRun'],
    thing: { connection: 'Connection' },
    input: z.object({
      connectionId: idOf('connection'),
      streams: absent(z.array(line).min(1).max(100)),
      mode: z
        .enum(['CHANGES', 'FULL', 'SWEEP'])
        .nullish()
        .transform((mode) => mode ?? 'CHANGES'),
      force: z.boolean().nullish(),
      idempotencyKey: absent(key),
    }),
    run: async (deps: HostDeps, principal, { force, ...given }) => {
      const outcome = await startSync(deps, principal, { ...given, isForced: force === true });
      if (!outcome.ok) return outcome;
      const { runIds, ...written } = outcome.value;
      return { ...outcome, value: { ...written, also: { runs: runsOf(runIds) } } };
    },
  }),
  cancelSync: parsedMutation({
    requires: ['update', 'SyncRun'],
    thing: { run: 'SyncRun' },
    input: z.object({ id: idOf('sync_run') }),
    run: cancelSync,
  }),
  revertImport: parsedMutation({
    requires: ['delete', 'SyncRun'],
    thing: { run: 'SyncRun' },
    input: z.object({ id: idOf('sync_run') }),
    run: askToRevert,
  }),
};

/** Read when they are selected. There are as many as the connection has streams: a handful. */
function runsOf(ids: readonly string[]) {
  return async (_args: unknown, context: SubgraphContext, info: GraphQLResolveInfo): Promise<unknown[]> =>
    await Promise.all(ids.map(async (id) => await context.readOne(info, 'SyncRun', id)));
}
