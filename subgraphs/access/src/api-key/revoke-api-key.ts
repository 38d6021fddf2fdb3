import {
  accept,
  appendEvents,
  refuse,
  type Outcome,
  type Principal,
  type SubgraphDeps,
  type Written,
} from '@tributary/platform';
import { accessEvent } from '../events.ts';
import { lockApiKey, markRevoked } from './queries.ts';

/** Ends a key. Ending it twice is fine: it stays ended since the first time. */
export async function revokeApiKey(
  { database, clock }: Pick<SubgraphDeps, 'database' | 'clock'>,
  principal: Principal,
  input: { readonly id: string },
): Promise<Outcome<Written, 'API_KEY_NOT_FOUND'>> {
  return await database.transaction(async (tx) => {
    const key = await lockApiKey(tx, input.id);
    if (!key) return refuse('API_KEY_NOT_FOUND', 'There is no such key.', 'id');
    if (key.revokedAt) return accept({ id: key.id });
    await markRevoked(tx, key.id, clock.now());
    const [eventId] = await appendEvents(tx, [
      accessEvent(principal, 'apiKey.revoked', { type: 'ApiKey', id: key.id }, { name: key.name }),
    ]);
    return accept({ id: key.id, eventId });
  });
}
