import { appendEvents, type Principal, type SubgraphDeps } from '@tributary/platform';
import { accessEvent } from '../events.ts';
import { deleteSessionsOf } from '../user/queries.ts';

/** Ends every session of the person who asks. */
export async function signOut({ database }: Pick<SubgraphDeps, 'database'>, principal: Principal): Promise<void> {
  if (principal.kind !== 'user') return;
  await database.transaction(async (tx) => {
    await deleteSessionsOf(tx, principal.id);
    await appendEvents(tx, [accessEvent(principal, 'session.ended', { type: 'User', id: principal.id })]);
  });
}
