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

interface Watching<Data> {
  /** Reads again what is shown, a moment later. Several streams of one page share it. */
  readonly soon: () => void;
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
    const soon = (): void => {
      latest.current.soon();
    };
    const settled = setTimeout(soon, SETTLE_MS);
    const stop = hub.live.watch(operation, JSON.parse(key) as Variables, {
      event: (data) => {
        if (latest.current.event?.(data) !== true) soon();
      },
      missed: (why) => {
        notify(why);
        soon();
      },
      ended: setTroubles,
    });
    return () => {
      clearTimeout(settled);
      stop();
    };
  }, [hub, operation, key, notify]);
  return troubles;
}
