/** A vendor's allowance as a token bucket: `capacity` at once, refilled by `refillPerSecond`. */
export interface RateBudget {
  readonly name: string;
  readonly capacity: number;
  readonly refillPerSecond: number;
}

/** Where buckets live. All workers of a connection must share one ledger. */
export interface BudgetLedger {
  /** Takes now or promises later: the milliseconds to wait before sending. */
  take(budget: RateBudget, cost: number, now: Date): Promise<number> | number;
}

/** Buckets of one process. Reservations may go below zero: those who wait, wait in line. */
export function makeMemoryLedger(): BudgetLedger {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return {
    take(budget, cost, now) {
      const at = now.getTime();
      const before = buckets.get(budget.name) ?? { tokens: budget.capacity, at };
      const refilled = before.tokens + (Math.max(0, at - before.at) / 1000) * budget.refillPerSecond;
      const tokens = Math.min(budget.capacity, refilled) - cost;
      buckets.set(budget.name, { tokens, at: Math.max(at, before.at) });
      return tokens >= 0 ? 0 : Math.ceil((-tokens / budget.refillPerSecond) * 1000);
    },
  };
}
