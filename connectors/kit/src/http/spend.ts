import { RateLimited } from '../errors.ts';
import { isNews, type Ticket } from './bucket.ts';
import type { BudgetLedger, RateBudget } from './budget.ts';
import { readRateHeaders } from './read-budget.ts';
import type { SentResponse } from './send.ts';

export interface SpendOptions {
  readonly budgets: readonly RateBudget[];
  readonly ledger: BudgetLedger;
  readonly now: () => Date;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly signal: AbortSignal;
  /** Longest wait inside a run; a longer one ends the run with `RateLimited`. */
  readonly maxWaitMs: number;
}

export type Spent = ReadonlyMap<RateBudget, Ticket>;

/** A connection without a budget is held all the same when its vendor refuses. */
const UNLIMITED: RateBudget = { name: '', capacity: 1_000_000, refillPerSecond: 1_000_000 };

function budgetsOf({ budgets }: SpendOptions): readonly RateBudget[] {
  return budgets.length === 0 ? [UNLIMITED] : budgets;
}

/** Returns when a call of this cost may be sent. */
export async function spend(options: SpendOptions, cost: number): Promise<Spent> {
  const { ledger, now, sleep, signal, maxWaitMs } = options;
  for (;;) {
    const spent = new Map<RateBudget, Ticket>();
    let waitMs = 0;
    for (const budget of budgetsOf(options)) {
      const ticket = await ledger.take(budget, { cost, now: now(), mostMs: maxWaitMs });
      if (ticket.waitMs > maxWaitMs) {
        throw new RateLimited(`Budget "${budget.name}" is spent.`, new Date(now().getTime() + ticket.waitMs));
      }
      spent.set(budget, ticket);
      waitMs = Math.max(waitMs, ticket.waitMs);
    }
    if (waitMs === 0) return spent;
    await sleep(waitMs, signal);
    if (await areStanding(options, spent)) return spent;
  }
}

async function areStanding({ ledger, now }: SpendOptions, spent: Spent): Promise<boolean> {
  for (const [budget, ticket] of spent) if (!(await ledger.stands(budget, ticket, now()))) return false;
  return true;
}

/** The vendor refused: no worker of the connection asks before. */
export async function holdAll({ ledger, now }: SpendOptions, spent: Spent, until: Date): Promise<void> {
  for (const [budget, { era }] of spent) await ledger.hold(budget, { now: now(), until, era });
}

/** For a vendor that refused without a word: a part of what its bucket takes to fill, doubled each time. */
export function untoldWaitMs(spent: Spent, attempt: number): number {
  const full = Math.max(...[...spent.values()].map(({ capacity, refillPerSecond }) => capacity / refillPerSecond));
  return Math.min(1_000, Math.max(100, full * 250)) * 2 ** (attempt - 1);
}

export async function learn({ budgets, ledger, now }: SpendOptions, spent: Spent, response: SentResponse) {
  for (const [budget, ticket] of spent) {
    const read = budget.read ?? (budgets.length === 1 ? readRateHeaders() : undefined);
    const reading = read?.(response, now());
    if (reading && isNews(reading, ticket)) await ledger.correct(budget, reading, now());
  }
}
