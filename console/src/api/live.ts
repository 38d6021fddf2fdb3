/**
 * Subscriptions that survive the loss of their socket. Each keeps the cursor of the last event it saw and resumes behind
 * it; where nothing can be resumed the caller is told to read again, because something may have been missed.
 */
import { createClient, type Client } from 'graphql-ws/client';
import type { Operation } from './operation.ts';
import { troublesOf, type Trouble } from './trouble.ts';

export type LiveState = 'idle' | 'connecting' | 'live' | 'reconnecting';

export interface Watcher<Data> {
  /** An event, with the data of the operation. */
  event(data: Data): void;
  /** Events may have passed unseen: what is shown has to be read again. */
  missed(why: string): void;
  /** The subscription has ended for good. */
  ended(troubles: readonly Trouble[]): void;
}

export interface Live {
  /** Watches until the function that it answers with is called. */
  watch<Data, Variables>(
    operation: Operation<Data, Variables>,
    variables: Variables,
    watcher: Watcher<Data>,
  ): () => void;
  state(): LiveState;
  onState(listener: () => void): () => void;
  close(): void;
}

interface LiveOptions {
  readonly credential: string | undefined;
  readonly onRefusal: (message: string) => void;
}

const FORBIDDEN = 4403;
/** Codes after which the stream goes on from now, and what is shown is read again. */
const GAPS: Readonly<Record<string, string>> = {
  CURSOR_EXPIRED: 'The connection was gone for longer than events are kept, so this page was read again.',
  CURSOR_INVALID: 'The hub was restored from a backup, so this page was read again.',
};
const RECONNECTED = 'The connection was interrupted, so this page was read again.';

export function openLive({ credential, onRefusal }: LiveOptions): Live {
  let state: LiveState = 'idle';
  const listeners = new Set<() => void>();
  const enter = (next: LiveState): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const client = createClient({
    url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
    ...(credential !== undefined && { connectionParams: { authorization: `Bearer ${credential}` } }),
    // Ours resumes by cursor, which the library's own repetition would not.
    retryAttempts: 0,
    lazyCloseTimeout: 3_000,
    keepAlive: 20_000,
    on: {
      connecting: () => {
        if (state !== 'reconnecting') enter('connecting');
      },
      connected: () => {
        enter('live');
      },
      closed: (event) => {
        const wasRefused = event instanceof CloseEvent && event.code === FORBIDDEN;
        if (wasRefused) onRefusal('The credential no longer works.');
        enter(event instanceof CloseEvent && event.wasClean && event.code === 1000 ? 'idle' : 'reconnecting');
      },
    },
  });
  return {
    watch: (operation, variables, watcher) => watch(client, { operation, variables, watcher }),
    state: () => state,
    onState: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      listeners.clear();
      void client.dispose();
    },
  };
}

interface Watch<Data, Variables> {
  readonly operation: Operation<Data, Variables>;
  readonly variables: Variables;
  readonly watcher: Watcher<Data>;
}

function watch<Data, Variables>(client: Client, { operation, variables, watcher }: Watch<Data, Variables>): () => void {
  let cursor: string | undefined;
  let failures = 0;
  let isOver = false;
  let unsubscribe = (): void => undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function begin(): void {
    unsubscribe = client.subscribe<Data>(
      {
        query: operation.text,
        operationName: operation.name,
        variables: { ...variables, ...(cursor !== undefined && { after: cursor }) },
      },
      {
        next: ({ data, errors }) => {
          failures = 0;
          if (errors !== undefined && stopOrGoOn(troublesOf(errors))) return;
          if (data === undefined || data === null) return;
          cursor = cursorOf(data) ?? cursor;
          watcher.event(data);
        },
        error: (error) => {
          if (isOver) return;
          if (Array.isArray(error)) {
            if (!stopOrGoOn(troublesOf(error))) end(troublesOf(error));
          } else again(cursor === undefined ? RECONNECTED : undefined);
        },
        complete: () => {
          // The hub ends streams when it shuts down; another gateway takes them up.
          if (!isOver) again(cursor === undefined ? RECONNECTED : undefined);
        },
      },
    );
  }
  /** True when the troubles mean a gap, which is bridged by reading again. */
  function stopOrGoOn(troubles: readonly Trouble[]): boolean {
    const gap = troubles.map(({ code }) => GAPS[code]).find((why) => why !== undefined);
    if (gap === undefined) return false;
    cursor = undefined;
    again(gap);
    return true;
  }
  function again(why: string | undefined): void {
    if (isOver || timer !== undefined) return;
    failures += 1;
    timer = setTimeout(
      () => {
        timer = undefined;
        unsubscribe();
        begin();
        if (why !== undefined) watcher.missed(why);
      },
      Math.min(500 * 2 ** Math.min(failures - 1, 5), 10_000),
    );
  }
  function end(troubles: readonly Trouble[]): void {
    isOver = true;
    watcher.ended(troubles);
  }

  begin();
  return () => {
    isOver = true;
    clearTimeout(timer);
    unsubscribe();
  };
}

/** Every subscription has one root field, and every event its cursor. */
export function cursorOf(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  for (const event of Object.values(data) as unknown[]) {
    if (typeof event === 'object' && event !== null && 'cursor' in event && typeof event.cursor === 'string')
      return event.cursor;
  }
  return undefined;
}
