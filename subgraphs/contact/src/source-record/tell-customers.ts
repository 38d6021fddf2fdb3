import { appendEvents, type NewEvent, type Transaction } from '@tributary/platform';
import { lockAliases } from './queries.ts';
import { KINDS } from './record-kind.ts';

const OF_ALIASES = new Set(Object.values(KINDS).flatMap(({ noun }) => [`${noun}.linked`, `${noun}.unlinked`]));

/**
 * Appends what became of customers, at the end of a transaction that holds the resolution lock. In the log an entry of
 * the timeline names the customer that its id stands for there: whoever adds some meanwhile is behind or before it all.
 */
export async function tellCustomers(tx: Transaction, events: readonly NewEvent[]): Promise<string[]> {
  if (events.some(({ type }) => OF_ALIASES.has(type))) await lockAliases(tx);
  return await appendEvents(tx, events);
}
