/**
 * When each step of the world happens. A world that is stopped and started again goes on from its last step, at the
 * time it then is: connectors ask a shop what changed lately, so nothing may happen in the past. Each start therefore
 * begins a stretch of steps at an even pace, and the stretches are all there is to remember.
 */
import { z } from 'zod';

export const Stretch = z.strictObject({
  /** Steps before it. */
  after: z.int().min(0),
  at: z.iso.datetime(),
  everyMs: z.int().min(1),
});
export type Stretch = z.infer<typeof Stretch>;

/** Half an hour at the usual pace. */
const LIVELY_TICKS = 1_200;
/** Then slower: a demo that is left running for days must fill neither disk nor memory. */
const SLOWER_BY = 20;

export function momentOf(stretches: readonly Stretch[], tick: number): Date {
  const stretch = stretches.findLast(({ after }) => after < tick);
  if (!stretch) throw new Error('The world has no time for this step.');
  const step = tick - stretch.after;
  const steps = Math.min(step, LIVELY_TICKS) + Math.max(0, step - LIVELY_TICKS) * SLOWER_BY;
  return new Date(Date.parse(stretch.at) + steps * stretch.everyMs);
}

/** Goes on at another time; a stretch in which nothing happened is forgotten. */
export function resumed(stretches: readonly Stretch[], next: { after: number; at: Date; everyMs: number }): Stretch[] {
  const used = stretches.filter(({ after }) => after < next.after);
  // A clock that was set back must not let a step happen before the one before it.
  const last = used.length === 0 ? 0 : momentOf(used, next.after).getTime();
  return [...used, { ...next, at: new Date(Math.max(last, next.at.getTime())).toISOString() }];
}
