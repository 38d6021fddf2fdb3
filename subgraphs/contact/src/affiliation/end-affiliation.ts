import {
  accept,
  actorOf,
  appendEvents,
  refuse,
  type Outcome,
  type Principal,
  type SubgraphDeps,
  type Written,
} from '@tributary/platform';
import { z } from 'zod';
import { absent, day, idOf, version } from '../input.ts';
import { versionConflict, written } from '../source-record/edit-customer.ts';
import { holdResolution } from '../source-record/queries.ts';
import { affiliationEvent } from './events.ts';
import { endOn, factOf, lockAffiliation } from './queries.ts';

export const EndAffiliation = z.object({
  affiliationId: idOf('affiliation'),
  on: absent(day),
  version: absent(version),
});
export type EndAffiliation = z.output<typeof EndAffiliation>;
type Problems = 'AFFILIATION_NOT_FOUND' | 'AFFILIATION_IS_SOURCED' | 'VERSION_CONFLICT' | 'PERIOD_BACKWARDS';

/** Says on which day an affiliation ended; today, when no day is given. */
export async function endAffiliation(
  { database, clock }: Pick<SubgraphDeps, 'database' | 'clock'>,
  principal: Principal,
  { affiliationId, on, version: expectedVersion }: EndAffiliation,
): Promise<Outcome<Written, Problems>> {
  return await database.transaction(async (tx) => {
    await holdResolution(tx);
    const row = await lockAffiliation(tx, affiliationId);
    if (row === undefined) {
      return refuse('AFFILIATION_NOT_FOUND', 'There is no affiliation with this id.', 'affiliationId');
    }
    if (row.sourceRecordId !== null) {
      return refuse(
        'AFFILIATION_IS_SOURCED',
        'A connected system says this affiliation, and would say it again. End it there.',
        'affiliationId',
      );
    }
    const conflict = versionConflict(row.version, expectedVersion);
    if (conflict) return conflict;
    const now = clock.now();
    const lastDay = on ?? now.toISOString().slice(0, 10);
    if (row.startsOn !== null && lastDay < row.startsOn) {
      return refuse('PERIOD_BACKWARDS', 'The affiliation would end before it starts. Give a later day.', 'on');
    }
    const ended = await endOn(tx, row, { day: lastDay, now });
    const changes = { to: [row.endsOn, ended.endsOn] } as const;
    const event = affiliationEvent('affiliation.ended', factOf(ended), { actor: actorOf(principal), changes });
    return accept(written(ended.id, await appendEvents(tx, [event])));
  });
}
