/**
 * A vendor's allowance. All workers of a connection spend it from one ledger, which also keeps what the vendor says
 * of it: how much is left, how fast it comes back, and until when nobody may ask.
 */
import { corrected, fullBucket, held, isStanding, takenFrom, type Bucket, type Ticket } from './bucket.ts';
import type { SentResponse } from './send.ts';

/** A token bucket: `capacity` at once, refilled by `refillPerSecond`. */
export interface RateBudget {
  readonly name: string;
  readonly capacity: number;
  readonly refillPerSecond: number;
  /** What an answer tells of it. Left out: what is left by the usual headers, if it is the only budget. */
  readonly read?: ReadBudget;
}

export type ReadBudget = (response: SentResponse, now: Date) => BudgetReading | undefined;

export interface BudgetReading {
  readonly remaining?: number | undefined;
  /** Size of the bucket, where it is not the declared one. */
  readonly limit?: number | undefined;
  readonly refillPerSecond?: number | undefined;
  /** When there is some again, should none be left. */
  readonly resetAt?: Date | undefined;
}

export interface Taking {
  readonly cost: number;
  readonly now: Date;
  /** Whoever would have to wait longer takes nothing. */
  readonly mostMs: number;
}

export interface Holding {
  readonly now: Date;
  /** Of the ticket of the call that was refused. */
  readonly era: number;
  readonly until: Date;
}

type Soon<Value> = Promise<Value> | Value;

/** Where buckets live. All workers of a connection must share one. */
export interface BudgetLedger {
  /** Takes now or promises later. */
  take(budget: RateBudget, taking: Taking): Soon<Ticket>;
  /** Whether what was promised still holds after the wait: a refusal meanwhile has voided it. */
  stands(budget: RateBudget, ticket: Ticket, now: Date): Soon<boolean>;
  /** The vendor refused: nobody asks before, whatever was promised. */
  hold(budget: RateBudget, holding: Holding): Soon<void>;
  correct(budget: RateBudget, reading: BudgetReading, now: Date): Soon<void>;
}

/** Buckets of one process. */
export function makeMemoryLedger(): BudgetLedger {
  const buckets = new Map<string, Bucket>();
  const bucketOf = (budget: RateBudget, now: Date): Bucket => buckets.get(budget.name) ?? fullBucket(budget, now);
  return {
    take(budget, taking) {
      const { bucket, ticket } = takenFrom(bucketOf(budget, taking.now), budget, taking);
      buckets.set(budget.name, bucket);
      return ticket;
    },
    stands: (budget, ticket, now) => isStanding(bucketOf(budget, now), ticket, now),
    hold: (budget, holding) => void buckets.set(budget.name, held(bucketOf(budget, holding.now), budget, holding)),
    correct: (budget, reading, now) =>
      void buckets.set(budget.name, corrected(bucketOf(budget, now), budget, { reading, now })),
  };
}
