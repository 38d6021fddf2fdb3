import type { ReactNode } from 'react';
import type { Trouble } from '../api/trouble.ts';

/**
 * What went wrong, in full: the sentence for the reader, code and request id for whoever is asked about it. What the
 * viewer's roles do not show is no failure, and is told as what it is.
 */
export function Troubles({ troubles }: { readonly troubles: readonly Trouble[] }) {
  const hidden = new Set(troubles.filter(isHidden).map(({ message }) => message));
  // One failure of a part of the graph leaves many fields of a list empty: it is told once.
  const failed = troubles.filter((trouble) => !isHidden(trouble));
  const told = [...new Map(failed.map((trouble) => [JSON.stringify(trouble), trouble])).values()];
  return (
    <>
      {[...hidden].map((message) => (
        <p key={message} className="hidden-from-you">
          <Lock /> {message}
        </p>
      ))}
      {told.length > 0 && (
        <div className="troubles" role="alert">
          {told.map(({ message, code, requestId, path }, index) => (
            <p key={index}>
              <strong>{message}</strong>{' '}
              <span className="facts">
                {[code, path, requestId === undefined ? undefined : `request ${requestId}`]
                  .filter((fact) => fact !== undefined && fact !== '')
                  .join(' · ')}
              </span>
            </p>
          ))}
        </div>
      )}
    </>
  );
}

function isHidden({ code }: Trouble): boolean {
  return code === 'FORBIDDEN';
}

export function Loading({ what = 'Loading' }: { readonly what?: string }) {
  return (
    <p className="loading" role="status">
      {what}…
    </p>
  );
}

export function Empty({ children }: { readonly children: ReactNode }) {
  return <p className="empty">{children}</p>;
}

/** Not the same as nothing: there may be some, and the viewer's roles do not show them. */
export function NotPermitted({ what }: { readonly what: string }) {
  return (
    <p className="hidden-from-you">
      <Lock /> Your roles do not show you {what}.
    </p>
  );
}

/** A whole page of it. */
export function PageNotPermitted({ title, what }: { readonly title: string; readonly what: string }) {
  return (
    <>
      <header className="page-head">
        <h1>{title}</h1>
      </header>
      <NotPermitted what={what} />
    </>
  );
}

function Lock() {
  return (
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <path
        d="M4 7V5a4 4 0 0 1 8 0v2M3 7h10v7H3z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinejoin="round"
      />
    </svg>
  );
}
