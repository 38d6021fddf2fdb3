/** Waits for the positions of just committed events: all waiters share one statement per step of the log. */
export interface PositionWaiters {
  /** The event's position, or undefined when it has none after `timeoutMs`. */
  wait(eventId: string, timeoutMs: number): Promise<bigint | undefined>;
}

interface WaitersOptions {
  readonly positionsOf: (eventIds: readonly string[]) => Promise<Map<string, bigint>>;
  readonly listen: (listener: () => void) => () => void;
}

type Waiting = Map<string, Set<(position: bigint) => void>>;

export function makePositionWaiters({ positionsOf, listen }: WaitersOptions): PositionWaiters {
  const waiting: Waiting = new Map();
  let isLooking = false;
  let mustLookAgain = false;

  /** One statement at a time; what arrives meanwhile shares the next one. */
  async function look(): Promise<void> {
    mustLookAgain = true;
    if (isLooking) return;
    isLooking = true;
    try {
      while (mustLookAgain && waiting.size > 0) {
        mustLookAgain = false;
        for (const [id, position] of await positionsOf([...waiting.keys()])) answer(waiting, id, position);
      }
    } catch {
      // The waiters stay: the next step of the log looks again, and their time limit ends them.
    } finally {
      isLooking = false;
    }
  }

  return {
    wait: async (eventId, timeoutMs) =>
      await new Promise((resolve) => {
        const unlisten = listen(() => void look());
        const settle = (position: bigint | undefined): void => {
          clearTimeout(timer);
          unlisten();
          forget(waiting, eventId, settle);
          resolve(position);
        };
        const timer = setTimeout(settle, timeoutMs, undefined);
        const same = waiting.get(eventId);
        if (same === undefined) waiting.set(eventId, new Set([settle]));
        else same.add(settle);
        void look();
      }),
  };
}

function answer(waiting: Waiting, eventId: string, position: bigint): void {
  for (const settle of [...(waiting.get(eventId) ?? [])]) settle(position);
}

function forget(waiting: Waiting, eventId: string, settle: (position: bigint) => void): void {
  const same = waiting.get(eventId);
  same?.delete(settle);
  if (same?.size === 0) waiting.delete(eventId);
}
