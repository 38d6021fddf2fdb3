/** What the Admin API's fields answer. */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { GraphQLError } from 'graphql';
import type { RunningWorld } from '../running-world.ts';
import type { CustomerEdit } from '../world/edit-customer.ts';
import { listed, type ListOptions } from './list-options.ts';
import { customerView, orderView, productView, variantView } from './views.ts';

export interface ShopCredentials {
  readonly user: string;
  readonly password: string;
}

/** Of one request. */
export interface Session {
  readonly isOpen: boolean;
  /** The token of a session that the request opened. */
  opened?: string;
}

export interface AdminApiOptions {
  readonly running: Pick<RunningWorld, 'world' | 'edit'>;
  readonly credentials: ShopCredentials;
}

export function makeRoots({ running, credentials }: AdminApiOptions) {
  const { shop } = running.world;
  type Listing = { readonly options?: ListOptions | null };
  type One = { readonly id: string };
  const asked = <Row extends One>(rows: () => readonly Row[], view: (row: Row) => object) => ({
    list: ({ options }: Listing, session: Session) => {
      requireSession(session);
      const { items, totalItems } = listed(rows(), options);
      return { totalItems, items: items.map(view) };
    },
    one: ({ id }: One, session: Session) => {
      requireSession(session);
      const row = rows().find((each) => each.id === id);
      return row && view(row);
    },
  });
  const customers = asked(() => shop.customers, customerView);
  const orders = asked(() => shop.orders, orderView);
  const products = asked(() => shop.products, productView);
  const variants = asked(() => shop.variants, variantView);
  const write = ({ input }: { readonly input: CustomerEdit }, session: Session): object => {
    requireSession(session);
    return writeCustomer(running, { ...input });
  };
  return {
    me: (_: unknown, { isOpen }: Session) => (isOpen ? { id: '1', identifier: credentials.user } : null),
    activeChannel: (_: unknown, session: Session) => {
      requireSession(session);
      return { id: '1', code: '__default_channel__', token: 'demo' };
    },
    customers: customers.list,
    customer: customers.one,
    orders: orders.list,
    order: orders.one,
    products: products.list,
    product: products.one,
    productVariants: variants.list,
    productVariant: variants.one,
    createCustomer: write,
    updateCustomer: write,
    login: ({ username, password }: { username: string; password: string }, session: Session) => {
      const isRight = username === credentials.user && isEqual(password, credentials.password);
      if (!isRight)
        return refusal('InvalidCredentialsError', 'INVALID_CREDENTIALS_ERROR', 'The provided credentials are invalid');
      session.opened = randomBytes(24).toString('base64url');
      return { __typename: 'CurrentUser', id: '1', identifier: username };
    },
  };
}

function writeCustomer({ edit }: Pick<RunningWorld, 'edit'>, input: CustomerEdit): object {
  const written = edit(input);
  if (written === 'EMAIL_TAKEN') {
    return refusal('EmailAddressConflictError', 'EMAIL_ADDRESS_CONFLICT_ERROR', 'The email address is not available.');
  }
  if (written === 'NO_SUCH_CUSTOMER') {
    const message = `No Customer with the id "${input.id ?? ''}" could be found`;
    throw new GraphQLError(message, { extensions: { code: 'ENTITY_NOT_FOUND' } });
  }
  return customerView(written);
}

function refusal(type: string, errorCode: string, message: string): object {
  return { __typename: type, errorCode, message };
}

function requireSession({ isOpen }: Session): void {
  if (isOpen) return;
  const message = 'You are not currently authorized to perform this action';
  throw new GraphQLError(message, { extensions: { code: 'FORBIDDEN' } });
}

function isEqual(given: string, right: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(right)];
  return one.length === other.length && timingSafeEqual(one, other);
}
