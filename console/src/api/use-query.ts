import { useCallback, useEffect, useRef, useState } from 'react';
import { useHub } from './hub-context.ts';
import type { Operation } from './operation.ts';
import { useCalm } from './use-calm.ts';
import { useShownOperation } from './shown-operations.ts';
import { troublesOfThrown, type Trouble } from './trouble.ts';

export interface Loaded<Data> {
  /** The last answer; that of the variables before, while new ones are asked for. */
  readonly data: Data | undefined;
  readonly troubles: readonly Trouble[];
  readonly isLoading: boolean;
  /** Asks again; what is shown stays until the answer is there. */
  readonly again: () => void;
  /** The same, soon and not too often: for events. */
  readonly soon: () => void;
}

/** The answer to a query, asked again when its variables change. */
export function useQuery<Data, Variables>(operation: Operation<Data, Variables>, variables: Variables): Loaded<Data> {
  const hub = useHub();
  const [loaded, setLoaded] = useState<Omit<Loaded<Data>, 'again' | 'soon'>>({
    data: undefined,
    troubles: [],
    isLoading: true,
  });
  const running = useRef<AbortController>();
  const key = JSON.stringify(variables);
  useShownOperation(operation, variables);

  const again = useCallback(() => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    setLoaded((before) => ({ ...before, isLoading: true }));
    hub.ask(operation, JSON.parse(key) as Variables, own.signal).then(
      ({ data, troubles }) => {
        if (!own.signal.aborted) setLoaded({ data, troubles, isLoading: false });
      },
      (error: unknown) => {
        if (own.signal.aborted) return;
        setLoaded((before) => ({ data: before.data, troubles: troublesOfThrown(error), isLoading: false }));
      },
    );
  }, [hub, operation, key]);

  useEffect(() => {
    again();
    return () => running.current?.abort();
  }, [again]);

  const soon = useCalm(again);
  return { ...loaded, again, soon };
}
