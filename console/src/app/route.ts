/** Addresses behind the `#`: the page is one file, and a link or a reload leads to the same place. */
import { useSyncExternalStore } from 'react';

export const PAGES = ['overview', 'customers', 'contact', 'company', 'review', 'systems', 'system', 'api'] as const;
export type Page = (typeof PAGES)[number];

export interface Route {
  readonly page: Page;
  readonly id: string;
  readonly query: URLSearchParams;
}

const HOME: Page = 'overview';

export function routeOf(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#?\/?/, '').split('?', 2);
  const [name = '', id = ''] = path.split('/');
  const page = PAGES.find((one) => one === name) ?? HOME;
  return { page, id: decoded(id), query: new URLSearchParams(search) };
}

/** The address of a page. Parameters without a value are left out. */
export function hrefOf(page: Page, id = '', query: Readonly<Record<string, string | undefined>> = {}): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => (entry[1] ?? '') !== '');
  const search = new URLSearchParams(given).toString();
  return `#/${page}${id === '' ? '' : `/${encodeURIComponent(id)}`}${search === '' ? '' : `?${search}`}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A broken escape in a hand-written address: what it says is looked for as it is.
    return text;
  }
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(onHash, () => location.hash);
  return routeOf(hash);
}

function onHash(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => {
    removeEventListener('hashchange', listener);
  };
}

/** Changes the address without a new entry in the history: for what is typed. */
export function replaceRoute(href: string): void {
  history.replaceState(null, '', href);
  dispatchEvent(new HashChangeEvent('hashchange'));
}
