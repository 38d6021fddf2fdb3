import type { Outcome, SubgraphDeps, Written } from '@tributary/platform';

/**
 * Who decided sees the outcome at once, in the answer itself and wherever they look next: other subgraphs copy who is
 * one customer from the log, and are waited for. One that is down holds nobody up for longer than a second.
 */
export async function everywhere<Codes extends string>(
  { log }: Pick<SubgraphDeps, 'log'>,
  outcome: Outcome<Written, Codes>,
): Promise<Outcome<Written, Codes>> {
  if (outcome.ok && outcome.value.eventId !== undefined) await log.applied('aliases', outcome.value.eventId);
  return outcome;
}
