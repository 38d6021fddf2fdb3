import { CursorExpired, CursorInvalid, type EventLog, type LogEvent, LogGap } from '@tributary/platform';

/** What live subscriptions need of the event log. Read only. */
export interface LiveLog {
  /** The position of the newest event; 0 when there is none. What is read from now on is read in this log. */
  begin(): Promise<bigint>;
  /** The same, of the log that was begun in. Throws `CursorRefused` when another one took its place. */
  end(): Promise<bigint>;
  /** Events with `position > after`, in order, at most `limit`. Throws `CursorRefused` when some of them are gone. */
  read(after: bigint, limit: number): Promise<readonly LogEvent[]>;
  /** Calls `listener` when there may be new events. Calls may be lost; the reader polls as well. */
  onAdvance(listener: () => void): () => void;
  encodeCursor(position: bigint): string;
  /** Throws `CursorRefused`. */
  decodeCursor(text: string): Promise<bigint>;
}

/** A subscriber cannot go on from where it was: the cursor is not one of ours, or what it points at is gone. */
export class CursorRefused extends Error {
  override readonly name = 'CursorRefused';
  readonly code: 'CURSOR_INVALID' | 'CURSOR_EXPIRED';
  /** Where what is left begins. */
  readonly oldestCursor: string | undefined;

  constructor(code: CursorRefused['code'], message: string, options: ErrorOptions & { oldestCursor?: string } = {}) {
    super(message, options);
    this.code = code;
    this.oldestCursor = options.oldestCursor;
  }
}

const REPLACED = 'The log was replaced since. Read the current state again, then subscribe anew.';
const GONE = 'Events behind this cursor are no longer kept. Read the current state again, then subscribe anew.';

/** The hub's event log as live subscriptions see it. */
export function liveLogOf(log: EventLog): LiveLog {
  /** As of the head that reading began at: positions of another epoch are other events. */
  let epoch: string | undefined;
  const isAnother = (head: { epoch: string }): boolean => epoch !== undefined && head.epoch !== epoch;
  function refused(error: unknown): unknown {
    if (error instanceof LogGap) {
      return new CursorRefused('CURSOR_EXPIRED', GONE, {
        cause: error,
        oldestCursor: log.encodeCursor(error.oldest - 1n),
      });
    }
    if (error instanceof CursorExpired) {
      return new CursorRefused('CURSOR_EXPIRED', GONE, { cause: error, oldestCursor: error.oldest });
    }
    return error instanceof CursorInvalid
      ? new CursorRefused('CURSOR_INVALID', error.message, { cause: error })
      : error;
  }
  return {
    async begin() {
      const head = await log.head();
      ({ epoch } = head);
      return head.last;
    },
    async end() {
      const head = await log.head();
      if (isAnother(head)) throw new CursorRefused('CURSOR_INVALID', REPLACED);
      return head.last;
    },
    async read(after, limit) {
      const page = await log.read({ after, limit }).catch((error: unknown) => {
        throw refused(error);
      });
      // No position that was given out is ever behind the end, unless an older copy of the log took its place.
      if (isAnother(page.head) || page.head.last < after) throw new CursorRefused('CURSOR_INVALID', REPLACED);
      return page.events;
    },
    onAdvance: (listener) =>
      log.onAdvance(() => {
        listener();
      }),
    encodeCursor: (position) => log.encodeCursor(position),
    async decodeCursor(text) {
      try {
        return await log.decodeCursor(text);
      } catch (error) {
        throw refused(error);
      }
    },
  };
}
