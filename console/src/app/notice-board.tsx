import { useCallback, useRef, useState, type ReactNode } from 'react';
import { NoticeContext } from './notices.ts';

const SHOWN_MS = 7_000;

export function NoticeBoard({ children }: { readonly children: ReactNode }) {
  const [notices, setNotices] = useState<readonly { id: number; text: string }[]>([]);
  const count = useRef(0);
  const notify = useCallback((text: string) => {
    const id = (count.current += 1);
    // The same text of several streams is one piece of news.
    setNotices((before) => [...before.filter((one) => one.text !== text), { id, text }]);
    setTimeout(() => {
      setNotices((before) => before.filter((one) => one.id !== id));
    }, SHOWN_MS);
  }, []);
  return (
    <NoticeContext.Provider value={notify}>
      {children}
      <div className="notices" role="status">
        {notices.map(({ id, text }) => (
          <p key={id}>{text}</p>
        ))}
      </div>
    </NoticeContext.Provider>
  );
}
