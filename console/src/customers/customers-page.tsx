import { useEffect, useState } from 'react';
import { useLive } from '../api/use-live.ts';
import { hrefOf, replaceRoute, type Route } from '../app/route.ts';
import { NotPermitted, Troubles } from '../elements/states.tsx';
import { CompanyChanges, Companies, ContactChanges, Contacts } from '../generated/operations.ts';
import { totalOf } from '../format/words.ts';
import { useMay } from '../session/rights.ts';
import { CompanyTable, ContactTable } from './customer-tables.tsx';
import {
  companyFilter,
  companyOrder,
  contactFilter,
  contactOrder,
  listingOf,
  ORDERS,
  type Listing,
  type OrderName,
} from './listing.ts';
import { usePages, type Pages } from './use-pages.ts';

const TYPING_MS = 200;

export function CustomersPage({ route }: { readonly route: Route }) {
  const may = useMay();
  const listing = listingOf(route.query);
  const type = listing.kind === 'people' ? 'Contact' : 'Company';
  return (
    <>
      <header className="page-head">
        <h1>Customers</h1>
        <div className="tabs" role="group" aria-label="Kind of customer">
          <a href={href({ ...listing, kind: 'people' })} aria-current={listing.kind === 'people' ? 'true' : undefined}>
            People
          </a>
          <a
            href={href({ ...listing, kind: 'companies' })}
            aria-current={listing.kind === 'companies' ? 'true' : undefined}
          >
            Companies
          </a>
        </div>
      </header>
      <Tools listing={listing} />
      {!may(type, 'read') ? (
        <NotPermitted what={listing.kind} />
      ) : listing.kind === 'people' ? (
        <People listing={listing} />
      ) : (
        <CompanyList listing={listing} />
      )}
    </>
  );
}

function href({ kind, search, order }: Listing): string {
  return hrefOf('customers', '', {
    kind: kind === 'people' ? undefined : kind,
    q: search,
    order: order === 'changed' ? undefined : order,
  });
}

/** The search follows what is typed, a moment later. */
function Tools({ listing }: { readonly listing: Listing }) {
  const [text, setText] = useState(listing.search);
  const { kind, order, search } = listing;
  useEffect(() => {
    const timer = setTimeout(() => {
      if (text !== search) replaceRoute(href({ kind, order, search: text }));
    }, TYPING_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [text, kind, order, search]);
  return (
    <form className="tools" role="search" onSubmit={(event) => event.preventDefault()}>
      <label>
        <span className="unseen">Search</span>
        <input
          type="search"
          placeholder={kind === 'people' ? 'Name, e-mail or phone' : 'Name or domain'}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
          }}
        />
      </label>
      <label className="inline">
        Order
        <select
          value={order}
          onChange={({ target }) => {
            // The options are the names of the orders.
            replaceRoute(href({ kind, search, order: target.value as OrderName }));
          }}
        >
          {Object.entries(ORDERS).map(([name, title]) => (
            <option key={name} value={name}>
              {title}
            </option>
          ))}
        </select>
      </label>
    </form>
  );
}

function People({ listing: { search, order } }: { readonly listing: Listing }) {
  const pages = usePages({
    operation: Contacts,
    variables: { filter: contactFilter(search), order: [contactOrder(order)] },
    pick: ({ contacts }) => contacts,
  });
  const troubles = useLive(ContactChanges, {}, pages);
  return (
    <List pages={pages} what="people" search={search}>
      <Troubles troubles={troubles} />
      {pages.list && <ContactTable rows={pages.list.nodes} />}
    </List>
  );
}

function CompanyList({ listing: { search, order } }: { readonly listing: Listing }) {
  const pages = usePages({
    operation: Companies,
    variables: { filter: companyFilter(search), order: [companyOrder(order)] },
    pick: ({ companies }) => companies,
  });
  const troubles = useLive(CompanyChanges, {}, pages);
  return (
    <List pages={pages} what="companies" search={search}>
      <Troubles troubles={troubles} />
      {pages.list && <CompanyTable rows={pages.list.nodes} />}
    </List>
  );
}

interface ListProps {
  readonly pages: Pages<{ readonly id: string }>;
  readonly what: string;
  readonly search: string;
  readonly children: React.ReactNode;
}

function List({ pages: { list, troubles, isLoading, isBehind, more, again }, what, search, children }: ListProps) {
  return (
    <>
      <Troubles troubles={troubles} />
      <p className="count" role="status">
        {list ? `${totalOf(list)} ${what}${search === '' ? '' : ` for “${search}”`}` : isLoading ? 'Loading…' : ''}
        {isBehind && (
          <button
            className="small"
            onClick={() => {
              again(true);
            }}
          >
            There are changes: show them
          </button>
        )}
      </p>
      {list?.nodes.length === 0 ? (
        <p className="empty">
          {search === '' ? `There are no ${what} yet. They come with the first connection.` : `No ${what} match.`}
        </p>
      ) : (
        children
      )}
      {list?.pageInfo.hasNextPage === true && (
        <button className="more" onClick={more} disabled={isLoading}>
          {isLoading ? 'Loading…' : 'Show more'}
        </button>
      )}
    </>
  );
}
