import { useCallback, useEffect, useRef } from 'react';

/** At most one reading in this time, however many events there are. */
const CALM_MS = 1_000;
/** Events of one change come together. */
const TOGETHER_MS = 60;

/** The same action, soon and not too often: what is asked meanwhile is one call. */
export function useCalm(act: () => void): () => void {
  const latest = useRef(act);
  latest.current = act;
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const last = useRef(0);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
  return useCallback(() => {
    timer.current ??= setTimeout(
      () => {
        timer.current = undefined;
        last.current = Date.now();
        latest.current();
      },
      Math.max(TOGETHER_MS, last.current + CALM_MS - Date.now()),
    );
  }, []);
}
