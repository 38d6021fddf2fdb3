/** The text is not a cursor of this log: forged, damaged, or from before the database was restored. */
export class CursorInvalid extends Error {
  readonly code = 'CURSOR_INVALID';
  constructor(reason: string) {
    super(`The cursor cannot be used: ${reason}. Read the current state again and subscribe without a cursor.`);
    this.name = 'CursorInvalid';
  }
}

/** Retention has removed events behind this cursor. `oldest` is the cursor that still reads everything there is. */
export class CursorExpired extends Error {
  readonly code = 'CURSOR_EXPIRED';
  readonly oldest: string;
  constructor(oldest: string) {
    super('The cursor is older than the oldest event that is kept. Read the current state again.');
    this.name = 'CursorExpired';
    this.oldest = oldest;
  }
}

/** A reader asked for events behind `after`, and retention has removed some of them. */
export class LogGap extends Error {
  readonly code = 'LOG_GAP';
  readonly after: bigint;
  /** The lowest position that can still be read. */
  readonly oldest: bigint;
  constructor(after: bigint, oldest: bigint) {
    super(
      `Events ${String(after + 1n)} to ${String(oldest - 1n)} are no longer in the log: they were removed by retention.`,
    );
    this.name = 'LogGap';
    this.after = after;
    this.oldest = oldest;
  }
}

/** One event is larger than the log takes: its data is a snapshot of business fields, never a document. */
export class EventTooLarge extends Error {
  readonly code = 'EVENT_TOO_LARGE';
  constructor(type: string, bytes: number, limit: number) {
    super(`The event ${type} has ${String(bytes)} bytes, and the log takes ${String(limit)} at most.`);
    this.name = 'EventTooLarge';
  }
}
