import type { Logger } from '../telemetry/index.ts';
import type { WakeUp } from './wake-up.ts';

export type AdvanceListener = (last: bigint) => void;

/** Knows how far the log goes, from hints and, should they fail, from looking now and then. */
export interface Advance {
  /** `listener` hears every new end of the log, at least once per step of the poll. */
  listen(listener: AdvanceListener): () => void;
  /** The end as far as it is known; never beyond the true one. */
  heard(last: bigint): void;
  close(): Promise<void>;
}

interface AdvanceOptions {
  readonly wakeUp: WakeUp;
  readonly pollMs: number;
  readonly logger: Logger;
  readonly readLast: () => Promise<bigint>;
}

export function makeAdvance({ wakeUp, pollMs, logger, readLast }: AdvanceOptions): Advance {
  const listeners = new Set<AdvanceListener>();
  let known = -1n;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;
  let isSubscribed = false;
  let isClosed = false;

  function heard(last: bigint): void {
    if (last <= known) return;
    known = last;
    for (const listener of listeners) listener(last);
  }

  function look(): void {
    looking ??= readLast()
      .then(heard)
      .catch((error: unknown) => {
        if (!isClosed) logger.warn({ err: error }, 'The end of the event log could not be read');
      })
      .finally(() => {
        looking = undefined;
      });
  }

  return {
    heard,
    listen(listener) {
      listeners.add(listener);
      if (!isSubscribed) {
        isSubscribed = true;
        wakeUp.subscribe((hint) => {
          if (hint === undefined) look();
          else heard(hint);
        });
      }
      timer ??= setInterval(look, pollMs);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
    async close() {
      isClosed = true;
      clearInterval(timer);
      listeners.clear();
      await wakeUp.close();
      await looking;
    },
  };
}
