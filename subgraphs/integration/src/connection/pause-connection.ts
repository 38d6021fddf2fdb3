import { accept, actorOf, type Outcome, type Principal, type SubgraphDeps, type Written } from '@tributary/platform';
import { forgetTrouble } from '../stream/queries.ts';
import { runEvent } from '../sync-run/events.ts';
import { pauseRuns, requeueRuns, cancelRuns } from '../sync-run/queries.ts';
import { askToRemove } from '../webhook/queries.ts';
import { editConnection, type EditCodes } from './edit-connection.ts';

/** Stops reading: runs stop behind the batch they are at, and go on there when the connection is resumed. */
export async function pauseConnection(
  deps: Pick<SubgraphDeps, 'database'>,
  principal: Principal,
  { id }: { readonly id: string },
): Promise<Outcome<Written, EditCodes>> {
  return await editConnection(deps, { principal, id, event: 'connection.paused' }, async (before, tx) => {
    if (before.status === 'PAUSED') return Promise.resolve(accept('NOTHING' as const));
    return accept({
      fields: { status: 'PAUSED' as const, statusReason: null },
      then: async () =>
        (await pauseRuns(tx, id)).map((run) => runEvent('syncRun.paused', { run, actor: actorOf(principal) })),
    });
  });
}

/** Lets a connection run again, whatever it was stopped for; its paused runs go on where they were. */
export async function resumeConnection(
  deps: Pick<SubgraphDeps, 'database'>,
  principal: Principal,
  { id }: { readonly id: string },
): Promise<Outcome<Written, EditCodes>> {
  return await editConnection(deps, { principal, id, event: 'connection.resumed' }, async (_before, tx) =>
    Promise.resolve(
      accept({
        fields: { status: 'ACTIVE' as const, statusReason: null },
        async then() {
          await forgetTrouble(tx, { connectionId: id });
          const runs = await requeueRuns(tx, id);
          return runs.map((run) => runEvent('syncRun.queued', { run, actor: actorOf(principal) }));
        },
      }),
    ),
  );
}

/**
 * Ends a connection. Its credential is gone at once, unless its vendor has still to be told to send no webhooks: then
 * within a day. What it brought stays in the hub, with the connection's name on it.
 */
export async function deleteConnection(
  deps: Pick<SubgraphDeps, 'database' | 'clock'>,
  principal: Principal,
  { id }: { readonly id: string },
): Promise<Outcome<Written, EditCodes>> {
  return await editConnection(deps, { principal, id, event: 'connection.deleted' }, async (before, tx) =>
    Promise.resolve(
      accept({
        fields: { status: 'PAUSED' as const, credential: null, deletedAt: deps.clock.now() },
        async then() {
          await askToRemove(tx, before, deps.clock.now());
          const runs = await cancelRuns(tx, { connectionId: id, now: deps.clock.now() });
          return runs.map((run) => runEvent('syncRun.cancelled', { run, actor: actorOf(principal) }));
        },
      }),
    ),
  );
}
