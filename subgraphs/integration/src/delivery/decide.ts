/** What follows from an attempt: pure, so that days of failing are a test of milliseconds. */
import type { EndpointRow } from '../endpoint/table.ts';
import type { DeliveryRow } from './table.ts';

const SECOND_MS = 1_000;
const DAY_MS = 24 * 60 * 60 * SECOND_MS;
const FIRST_DELAY_MS = 10 * SECOND_MS;
const GROWTH = 3;
const LONGEST_DELAY_MS = DAY_MS;
/** A delivery that the receiver does not take for so long is given up. */
export const GIVE_UP_AFTER_MS = 5 * DAY_MS;
/** An endpoint that takes nothing for so long is paused: before any of its deliveries is given up. */
export const PAUSE_AFTER_MS = 4 * DAY_MS;

const GONE = 410;

export interface Attempt {
  readonly statusCode: number | null;
  /** Why there is no answer, in a word; null when there is one. */
  readonly error: string | null;
  /** What the receiver asked for with `Retry-After`. */
  readonly notBefore: Date | undefined;
}

export type Decision =
  | { readonly is: 'taken' }
  | { readonly is: 'again'; readonly at: Date; readonly pause?: string }
  | { readonly is: 'givenUp'; readonly reason: string };

interface Situation {
  readonly delivery: Pick<DeliveryRow, 'attempts' | 'firstAttemptAt'>;
  readonly endpoint: Pick<EndpointRow, 'failingSince'>;
  readonly now: Date;
  /** Between 0 and 1. */
  readonly random: () => number;
}

/** `delivery.attempts` counts this attempt already. */
export function decide(attempt: Attempt, { delivery, endpoint, now, random }: Situation): Decision {
  const { statusCode } = attempt;
  if (statusCode !== null && statusCode >= 200 && statusCode < 300) return { is: 'taken' };
  const at = nextAttemptAt(attempt, { attempts: delivery.attempts, now, random });
  if (statusCode === GONE) return { is: 'again', at, pause: 'The receiver answers 410 Gone: it wants nothing more.' };
  const failingMs = now.getTime() - (endpoint.failingSince ?? now).getTime();
  if (failingMs >= PAUSE_AFTER_MS) {
    return { is: 'again', at, pause: 'The receiver has taken nothing for four days.' };
  }
  const deadline = (delivery.firstAttemptAt ?? now).getTime() + GIVE_UP_AFTER_MS;
  if (now.getTime() >= deadline) {
    return { is: 'givenUp', reason: `Not taken in five days and ${String(delivery.attempts)} attempts.` };
  }
  return { is: 'again', at: new Date(Math.min(at.getTime(), deadline)) };
}

/**
 * Exponential with full jitter (anywhere between now and the delay), so that those who failed together do not come
 * back together; not before the receiver said, up to a day.
 */
function nextAttemptAt(
  { notBefore }: Attempt,
  { attempts, now, random }: { readonly attempts: number; readonly now: Date; readonly random: () => number },
): Date {
  const delay = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * GROWTH ** Math.max(0, attempts - 1));
  const asked = Math.min((notBefore ?? now).getTime(), now.getTime() + LONGEST_DELAY_MS);
  return new Date(Math.max(asked, now.getTime() + Math.floor(random() * delay)));
}
