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
import { deadLetterEvent } from './events.ts';
import { lockDeadLetters, updateDeadLetterRow } from './queries.ts';

/** Puts a letter away for good: the same version of the record is never laid down again. */
export async function dismissDeadLetter(
  { database, clock }: Pick<SubgraphDeps, 'database' | 'clock'>,
  principal: Principal,
  { id }: { readonly id: string },
): Promise<Outcome<Written, 'DEAD_LETTER_NOT_FOUND' | 'DEAD_LETTER_SETTLED'>> {
  return await database.transaction(async (tx) => {
    const [before] = await lockDeadLetters(tx, [id]);
    if (!before) return refuse('DEAD_LETTER_NOT_FOUND', 'There is no such dead letter.', 'id');
    if (before.status === 'DISMISSED') return accept({ id });
    if (before.status !== 'OPEN') return refuse('DEAD_LETTER_SETTLED', `The letter is ${before.status} already.`, 'id');
    const letter = await updateDeadLetterRow(tx, id, { status: 'DISMISSED', settledAt: clock.now() });
    const [eventId] = await appendEvents(tx, [
      deadLetterEvent('deadLetter.dismissed', { letter, actor: actorOf(principal) }),
    ]);
    return accept({ id, eventId });
  });
}
