import { useEffect, useState } from 'react';

let isThere: Promise<boolean> | undefined;

/** The explorer is not there in production; the page's own address names it where it is. */
export function useExplorer(): boolean {
  const [has, setHas] = useState(false);
  useEffect(() => {
    isThere ??= fetch('/', { method: 'HEAD', headers: { accept: 'text/html' } }).then(
      ({ headers }) => headers.get('link')?.includes('</graphiql>') === true,
      () => false,
    );
    let isGone = false;
    void isThere.then((answer) => {
      if (!isGone) setHas(answer);
    });
    return () => {
      isGone = true;
    };
  }, []);
  return has;
}
