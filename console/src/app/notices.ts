import { createContext, useContext } from 'react';

/** Says something for a moment, to eyes and to screen readers. */
export type Notify = (text: string) => void;

export const NoticeContext = createContext<Notify>(() => undefined);

export function useNotice(): Notify {
  return useContext(NoticeContext);
}
