import { createContext, useContext, useEffect, useMemo, useRef } from 'react';
import { makeShownOperations, ShownOperationsContext } from '../api/shown-operations.ts';
import { useLiveState } from '../api/hub-context.ts';
import { useQuery } from '../api/use-query.ts';
import { Brand } from '../elements/brand.tsx';
import { Loading, Troubles } from '../elements/states.tsx';
import { Viewer as ViewerQuery } from '../generated/operations.ts';
import { ViewerContext } from '../session/rights.ts';
import { pageOf } from './pages.tsx';
import { QueryButton } from './query-button.tsx';
import { hrefOf, useRoute, type Page, type Route } from './route.ts';

const PLACES: readonly { page: Page; title: string; also: readonly Page[] }[] = [
  { page: 'overview', title: 'Overview', also: [] },
  { page: 'customers', title: 'Customers', also: ['contact', 'company'] },
  { page: 'review', title: 'Review', also: [] },
  { page: 'systems', title: 'Systems', also: ['system'] },
  { page: 'api', title: 'API', also: [] },
];

/** Nothing has to be announced by the page that a visitor came with. */
const FirstPage = createContext({ current: true });

const STATES = {
  idle: ['still', 'Not live'],
  connecting: ['wait', 'Connecting'],
  live: ['live', 'Live'],
  reconnecting: ['wait', 'Reconnecting'],
} as const;

export function Shell({ onSignOut }: { readonly onSignOut: () => void }) {
  const { data, troubles, isLoading } = useQuery(ViewerQuery, {});
  const route = useRoute();
  if (!data) return <main className="lonely">{isLoading ? <Loading /> : <Troubles troubles={troubles} />}</main>;
  const { viewer } = data;
  return (
    <ViewerContext.Provider value={viewer}>
      <div className="shell">
        <a className="skip" href="#page">
          Skip to the page
        </a>
        <header className="side">
          <Brand />
          <nav aria-label="Pages">
            {PLACES.map(({ page, title, also }) => (
              <a
                key={page}
                href={hrefOf(page)}
                aria-current={page === route.page || also.includes(route.page) ? 'page' : undefined}
              >
                {title}
              </a>
            ))}
          </nav>
          <div className="side-foot">
            <LiveMark />
            <p className="who">
              <span className="cut">{viewer.name}</span>
              <span className="quiet cut">{viewer.roles.join(', ')}</span>
            </p>
            <button className="plain" onClick={onSignOut}>
              Sign out
            </button>
          </div>
        </header>
        <CurrentPage key={`${route.page} ${route.id}`} route={route} />
      </div>
    </ViewerContext.Provider>
  );
}

function CurrentPage({ route }: { readonly route: Route }) {
  const shown = useMemo(makeShownOperations, []);
  const main = useRef<HTMLElement>(null);
  const isFirst = useContext(FirstPage);
  useEffect(() => {
    // A page that was gone to begins at its top, for the eye and for the keyboard.
    scrollTo(0, 0);
    if (isFirst.current) isFirst.current = false;
    else main.current?.focus({ preventScroll: true });
  }, [isFirst]);
  return (
    <ShownOperationsContext.Provider value={shown}>
      <main id="page" ref={main} tabIndex={-1}>
        {pageOf(route)}
        <QueryButton shown={shown} />
      </main>
    </ShownOperationsContext.Provider>
  );
}

function LiveMark() {
  const [kind, label] = STATES[useLiveState()];
  return (
    <p className={`live-mark ${kind}`} role="status" title="The connection that changes arrive by">
      <span className="dot" aria-hidden="true" />
      {label}
    </p>
  );
}
