/**
 * What the shop holds, with Vendure's habits: `updatedAt` moves for the fields of the row itself and for nothing
 * that belongs to it. Observed on Vendure 3.7.3: an address, a group or a note does not move the customer's, and
 * nothing that happens after checkout moves the order's.
 */
import type { Draw } from './draw.ts';
import type { Person } from './person.ts';

export interface ShopAddress {
  readonly id: string;
  fullName: string;
  company: string;
  streetLine1: string;
  streetLine2: string;
  city: string;
  province: string;
  postalCode: string;
  countryCode: string;
  phoneNumber: string;
  readonly isDefault: boolean;
}

export interface ShopHistory {
  readonly id: string;
  readonly createdAt: string;
  readonly type: string;
  readonly isPublic: boolean;
  readonly data: Readonly<Record<string, string>>;
}

export interface ShopCustomer {
  readonly id: string;
  readonly createdAt: string;
  updatedAt: string;
  title: string;
  firstName: string;
  lastName: string;
  emailAddress: string;
  phoneNumber: string;
  /** Somebody who only ordered as a guest has no account. */
  readonly hasAccount: boolean;
  readonly addresses: ShopAddress[];
  readonly groups: { readonly id: string; readonly name: string }[];
  readonly history: ShopHistory[];
  /** Who it really is; the shop does not know. */
  readonly person: Person | undefined;
}

export interface ShopProduct {
  readonly id: string;
  readonly createdAt: string;
  updatedAt: string;
  readonly name: string;
  readonly slug: string;
  readonly description: string;
  readonly enabled: boolean;
  readonly variants: ShopVariant[];
}

export interface ShopVariant {
  readonly id: string;
  readonly createdAt: string;
  updatedAt: string;
  readonly sku: string;
  readonly name: string;
  price: number;
  readonly enabled: boolean;
  readonly product: ShopProduct;
}

export interface ShopOrderLine {
  readonly id: string;
  readonly quantity: number;
  readonly unitPrice: number;
  readonly proratedLinePrice: number;
  readonly productVariant: ShopVariant;
}

export type OrderState = 'PaymentAuthorized' | 'PaymentSettled' | 'Shipped' | 'Delivered' | 'Cancelled';

export interface ShopOrder {
  readonly id: string;
  readonly code: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly orderPlacedAt: string;
  state: OrderState;
  readonly customer: ShopCustomer;
  readonly address: ShopAddress | undefined;
  readonly lines: readonly ShopOrderLine[];
  readonly discount: number;
  readonly subTotal: number;
  readonly shipping: number;
  readonly total: number;
  readonly totalWithTax: number;
  payment: 'Authorized' | 'Settled' | 'Cancelled';
  readonly history: ShopHistory[];
}

export interface Shop {
  readonly customers: ShopCustomer[];
  readonly orders: ShopOrder[];
  /** Not delivered and not cancelled. */
  readonly openOrders: Set<ShopOrder>;
  readonly products: ShopProduct[];
  readonly variants: ShopVariant[];
  /** Numbers given so far to what hangs below a row. */
  readonly given: { address: number; line: number; history: number };
}

export function emptyShop(): Shop {
  return {
    customers: [],
    orders: [],
    openOrders: new Set(),
    products: [],
    variants: [],
    given: { address: 0, line: 0, history: 0 },
  };
}

export interface Step {
  readonly at: Date;
  readonly draw: Draw;
}

export function newHistory(
  shop: Shop,
  { at, ...entry }: { at: Date } & Omit<ShopHistory, 'id' | 'createdAt'>,
): ShopHistory {
  shop.given.history += 1;
  return { id: String(shop.given.history), createdAt: at.toISOString(), ...entry };
}
