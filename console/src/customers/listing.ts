import type { CompanyFilter, CompanyOrder, ContactFilter, ContactOrder } from '../generated/operations.ts';

/** What the address of the list says. */
export interface Listing {
  readonly kind: 'people' | 'companies';
  readonly search: string;
  readonly order: OrderName;
}

export const ORDERS = { changed: 'Last changed', newest: 'Newest', name: 'Name' } as const;
export type OrderName = keyof typeof ORDERS;

const FIELDS = { changed: 'UPDATED_AT', newest: 'CREATED_AT' } as const;

export function listingOf(query: URLSearchParams): Listing {
  const order = query.get('order') ?? '';
  return {
    kind: query.get('kind') === 'companies' ? 'companies' : 'people',
    search: query.get('q') ?? '',
    order: Object.hasOwn(ORDERS, order) ? (order as OrderName) : 'changed',
  };
}

/** Every word somewhere in the name, or the beginning of an address or number. */
export function contactFilter(search: string): ContactFilter | null {
  const text = search.trim();
  if (text === '') return null;
  const value = text.toLowerCase();
  const number = text.replaceAll(/[\s()/.-]/g, '').replace(/^00/, '+');
  return {
    or: [
      { displayName: { search: text } },
      { primaryEmail: { startsWith: value } },
      { identities: { some: { value: { startsWith: value } } } },
      ...(/^\+?\d{3,}$/.test(number)
        ? [{ identities: { some: { value: { contains: number.replace(/^0/, '') } } } }]
        : []),
    ],
  };
}

export function companyFilter(search: string): CompanyFilter | null {
  const text = search.trim();
  if (text === '') return null;
  return { or: [{ name: { search: text } }, { domain: { startsWith: text.toLowerCase() } }] };
}

export function contactOrder(order: OrderName): ContactOrder {
  return order === 'name' ? { field: 'DISPLAY_NAME', direction: 'ASC' } : { field: FIELDS[order], direction: 'DESC' };
}

export function companyOrder(order: OrderName): CompanyOrder {
  return order === 'name' ? { field: 'NAME', direction: 'ASC' } : { field: FIELDS[order], direction: 'DESC' };
}

/** The systems behind a row, each once, in the order of the alphabet. */
export function systemsOf(records: readonly { readonly connection: string }[]): string[] {
  return [...new Set(records.map(({ connection }) => connection))].sort((one, other) => one.localeCompare(other));
}
