import { useEffect, useRef, useState } from 'react';
import { useNotice } from '../app/notices.ts';
import { useHub } from './hub-context.ts';
import type { Operation } from './operation.ts';
import { useShownOperation } from './shown-operations.ts';
import type { Trouble } from './trouble.ts';

/**
 * A query and a subscription begin at the same time, and nothing says which was first: what happened between them is
 * found by asking once more.
 */
const SETTLE_MS = 1_500;
/** At most one reading in this time, however many events there are. */
const CALM_MS = 1_000;

interface Watching<Data> {
  /** Reads again what is shown. Called once per event burst, and when events were missed. */
  readonly again: () => void;
  /** Sees each event at once. True: the event is dealt with, and nothing has to be read again. */
  readonly event?: (data: Data) => boolean;
}

/** Keeps what is shown in step with the hub; answers with why it does not, if it does not. */
export function useLive<Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables,
  watching: Watching<Data>,
): readonly Trouble[] {
  const hub = useHub();
  const notify = useNotice();
  const [troubles, setTroubles] = useState<readonly Trouble[]>([]);
  const latest = useRef(watching);
  latest.current = watching;
  const key = JSON.stringify(variables);
  useShownOperation(operation, variables);

  useEffect(() => {
    const calm = makeCalm(() => {
      latest.current.again();
    });
    const settled = setTimeout(calm.ask, SETTLE_MS);
    const stop = hub.live.watch(operation, JSON.parse(key) as Variables, {
      event: (data) => {
        if (latest.current.event?.(data) !== true) calm.ask();
      },
      missed: (why) => {
        notify(why);
        calm.ask();
      },
      ended: setTroubles,
    });
    return () => {
      clearTimeout(settled);
      calm.stop();
      stop();
    };
  }, [hub, operation, key, notify]);
  return troubles;
}

function makeCalm(act: () => void): { ask(): void; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = 0;
  return {
    ask() {
      timer ??= setTimeout(
        () => {
          timer = undefined;
          last = Date.now();
          act();
        },
        Math.max(60, last + CALM_MS - Date.now()),
      );
    },
    stop() {
      clearTimeout(timer);
    },
  };
}
