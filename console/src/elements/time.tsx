import { useEffect, useState } from 'react';
import { agoOf, dateTimeOf } from '../format/time.ts';

const TICK_MS = 20_000;

/** How long ago; the full time on hover and for screen readers. */
export function Ago({ at }: { readonly at: string | null | undefined }) {
  const now = useNow();
  if (at === null || at === undefined) return <span className="quiet">never</span>;
  return (
    <time dateTime={at} title={dateTimeOf(at)}>
      {agoOf(new Date(at), now)}
    </time>
  );
}

function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(new Date());
    }, TICK_MS);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return now;
}
