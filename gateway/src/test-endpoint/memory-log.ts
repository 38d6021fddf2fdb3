import { newId, type LogEvent } from '@tributary/platform';
import { CursorRefused, type LiveLog } from '../live/live-log.ts';

/** A log in memory: gapless positions from 1, cursors that are not signed, retention by hand. */
export interface MemoryLog extends LiveLog {
  append(...events: NewTestEvent[]): LogEvent[];
  /** Forgets everything up to and including `position`. */
  forget(position: bigint): void;
  /** Appends without telling anybody, as if the wake-up were lost. */
  isQuiet: boolean;
  /** Makes reads fail. */
  failure: Error | undefined;
  reads: number;
}

export interface NewTestEvent {
  readonly type: string;
  readonly refs?: LogEvent['refs'];
  readonly data?: LogEvent['data'];
  readonly entity?: LogEvent['entity'];
}

export function makeMemoryLog(): MemoryLog {
  let events: LogEvent[] = [];
  let last = 0n;
  let oldest = 1n;
  const listeners = new Set<() => void>();
  const encodeCursor = (position: bigint) => `c${String(position)}`;
  const expired = () =>
    new CursorRefused('CURSOR_EXPIRED', 'Events behind this cursor are gone.', {
      oldestCursor: encodeCursor(oldest - 1n),
    });

  return {
    isQuiet: false,
    failure: undefined,
    reads: 0,
    append(...added) {
      const made = added.map((event) => madeEvent(event, (last += 1n)));
      events.push(...made);
      if (!this.isQuiet) for (const listener of listeners) listener();
      return made;
    },
    forget(position) {
      oldest = position + 1n;
      events = events.filter((event) => event.position > position);
    },
    begin: () => Promise.resolve(last),
    end: () => Promise.resolve(last),
    async read(after, limit) {
      this.reads += 1;
      await new Promise((resolve) => setImmediate(resolve));
      if (this.failure) throw this.failure;
      if (after + 1n < oldest) throw expired();
      return events.filter((event) => event.position > after).slice(0, limit);
    },
    onAdvance(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    encodeCursor,
    decodeCursor(text) {
      const digits = /^c(\d+)$/.exec(text)?.[1];
      if (digits === undefined) return Promise.reject(new CursorRefused('CURSOR_INVALID', 'Not a cursor of this hub.'));
      const position = BigInt(digits);
      return position + 1n < oldest ? Promise.reject(expired()) : Promise.resolve(position);
    },
  };
}

function madeEvent({ type, refs = {}, data = {}, entity }: NewTestEvent, position: bigint): LogEvent {
  return {
    position,
    id: newId(),
    type,
    entity: entity ?? { type: 'Deal', id: newId() },
    refs,
    data,
    changes: {},
    actor: { kind: 'system', id: 'test' },
    at: '2026-01-01T00:00:00.000Z',
  };
}
