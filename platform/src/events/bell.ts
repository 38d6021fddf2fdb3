/** Wakes one sleeper, and remembers a ring that comes while nobody sleeps. */
export interface Bell {
  ring(): void;
  /** Forgets rings so far: whoever is about to look has no need of them. */
  reset(): void;
  /** Resolves at the next ring since `reset`, or after `ms`. */
  wait(ms?: number): Promise<void>;
}

export function makeBell(): Bell {
  let hasRung = false;
  let wake = (): void => undefined;
  return {
    ring: () => {
      hasRung = true;
      wake();
    },
    reset: () => {
      hasRung = false;
    },
    wait: async (ms) => {
      if (hasRung) return;
      await new Promise<void>((resolve) => {
        const timer = ms === undefined ? undefined : setTimeout(resolve, ms);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    },
  };
}
