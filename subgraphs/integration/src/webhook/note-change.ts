import { accept } from '@tributary/platform';
import type { HostDeps } from '../deps.ts';
import { addHints } from './queries.ts';

/** Notes that something in a stream has changed: it is read on, though somebody is reading it now. */
export async function noteChange(
  { database, clock }: Pick<HostDeps, 'database' | 'clock'>,
  streamId: string,
): Promise<void> {
  await database.transaction(async (tx) => {
    await addHints(tx, [{ streamId, kind: '', key: '' }], clock.now());
    return accept(undefined);
  });
}
