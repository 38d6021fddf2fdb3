/** The arithmetic of a shared token bucket. Pure: a ledger keeps the bucket and lets one at a time change it. */
import type { BudgetReading, Holding, RateBudget, Taking } from './budget.ts';

export interface Bucket {
  /** Below zero: those who wait, wait in line. */
  readonly tokens: number;
  /** When it had so many. */
  readonly at: Date;
  readonly heldUntil: Date | undefined;
  /** Counts the refusals: what was promised before one is void. */
  readonly era: number;
  /** The part of the budget that is used. A refusal lowers it, every token that is spent raises it a little. */
  readonly pace: number;
  /** What the vendor says, where it is not what was declared. */
  readonly capacity: number | undefined;
  readonly refillPerSecond: number | undefined;
}

/** What somebody who took was told. */
export interface Ticket {
  /** More than `mostMs`: nothing was taken. */
  readonly waitMs: number;
  readonly era: number;
  /** What is believed of the bucket. */
  readonly tokens: number;
  readonly capacity: number;
  readonly refillPerSecond: number;
}

/** Clocks, and the ways to the vendor, differ a little: that much of a budget is left alone. */
const USED = 0.97;
const SLOWER = 0.9;
const SLOWEST = 0.05;
const FASTER_BY_TOKEN = 0.000_05;

/** Of a bucket with room for few calls none is left alone. */
const SMALL = 10;

function usable(capacity: number): number {
  return capacity < SMALL ? capacity : capacity * USED;
}

export function fullBucket({ capacity }: RateBudget, now: Date): Bucket {
  const unknown = { heldUntil: undefined, capacity: undefined, refillPerSecond: undefined };
  return { tokens: usable(capacity), at: now, era: 0, pace: 1, ...unknown };
}

function ratesOf(bucket: Bucket, budget: RateBudget): { capacity: number; perMs: number } {
  const { capacity = budget.capacity, refillPerSecond = budget.refillPerSecond } = bucket;
  return {
    capacity: Math.max(Math.min(1, capacity), usable(capacity) * bucket.pace),
    perMs: (refillPerSecond * USED * bucket.pace) / 1_000,
  };
}

function refilled(bucket: Bucket, budget: RateBudget, now: Date): Bucket {
  const { capacity, perMs } = ratesOf(bucket, budget);
  const elapsed = Math.max(0, now.getTime() - bucket.at.getTime());
  const at = elapsed > 0 ? now : bucket.at;
  return { ...bucket, at, tokens: Math.min(capacity, bucket.tokens + elapsed * perMs) };
}

export function takenFrom(
  before: Bucket,
  budget: RateBudget,
  { cost, now, mostMs }: Taking,
): { bucket: Bucket; ticket: Ticket } {
  const bucket = refilled(before, budget, now);
  const { perMs } = ratesOf(bucket, budget);
  const heldMs = Math.max(0, (bucket.heldUntil?.getTime() ?? 0) - now.getTime());
  // A call that costs more than the bucket holds waits for a full one, and leaves the rest as a debt.
  const needed = Math.min(cost, ratesOf(bucket, budget).capacity);
  const waitMs = Math.ceil(Math.max(heldMs, needed > bucket.tokens ? (needed - bucket.tokens) / perMs : 0));
  const isTaken = waitMs <= mostMs;
  const after = {
    ...bucket,
    tokens: isTaken ? bucket.tokens - cost : bucket.tokens,
    pace: isTaken ? Math.min(1, bucket.pace + cost * FASTER_BY_TOKEN) : bucket.pace,
  };
  return { bucket: after, ticket: { waitMs, era: after.era, tokens: after.tokens, ...believed(after, budget) } };
}

function believed({ capacity, refillPerSecond }: Bucket, budget: RateBudget) {
  return {
    capacity: capacity ?? budget.capacity,
    refillPerSecond: refillPerSecond ?? budget.refillPerSecond,
  };
}

/** Empty now, and refilled from now on. Calls that were on their way when another was refused say nothing new. */
export function held(before: Bucket, budget: RateBudget, { now, until, era }: Holding): Bucket {
  const bucket = refilled(before, budget, now);
  const isNew = era === bucket.era;
  const heldUntil = bucket.heldUntil !== undefined && bucket.heldUntil > until ? bucket.heldUntil : until;
  if (!isNew) return { ...bucket, heldUntil };
  return { ...bucket, heldUntil, era: era + 1, tokens: 0, pace: Math.max(SLOWEST, bucket.pace * SLOWER) };
}

/** Whether what was promised still holds: nobody was refused since, and nobody has to wait. */
export function isStanding({ era, heldUntil }: Bucket, ticket: Ticket, now: Date): boolean {
  return era === ticket.era && (heldUntil === undefined || heldUntil <= now);
}

export function corrected(
  before: Bucket,
  budget: RateBudget,
  { reading, now }: { reading: BudgetReading; now: Date },
): Bucket {
  const { limit, refillPerSecond, remaining, resetAt } = reading;
  const told = {
    ...before,
    capacity: limit ?? before.capacity,
    refillPerSecond: refillPerSecond ?? before.refillPerSecond,
  };
  const bucket = refilled(told, budget, now);
  const isEmpty = remaining !== undefined && remaining < 1 && resetAt !== undefined && resetAt > now;
  if (isEmpty && (bucket.heldUntil === undefined || bucket.heldUntil < resetAt)) {
    return { ...bucket, tokens: Math.min(0, bucket.tokens), heldUntil: resetAt };
  }
  return remaining === undefined ? bucket : { ...bucket, tokens: Math.min(bucket.tokens, remaining) };
}

/** Whether a reading says something that whoever holds the ticket does not know. */
export function isNews({ remaining, limit, refillPerSecond, resetAt }: BudgetReading, ticket: Ticket): boolean {
  return (
    (remaining !== undefined && (remaining < ticket.tokens || (remaining < 1 && resetAt !== undefined))) ||
    (limit !== undefined && limit !== ticket.capacity) ||
    (refillPerSecond !== undefined && refillPerSecond !== ticket.refillPerSecond)
  );
}
