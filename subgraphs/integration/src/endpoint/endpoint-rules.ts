/** What an endpoint may be told, and by whom it may be set up. */
import { hostAndPort, isConnectorError } from '@tributary/connector-kit';
import { accept, can, refuse, type Outcome, type Principal, type Rights } from '@tributary/platform';
import type { GuardedNetwork } from '../engine/guarded-fetch.ts';
import type { EndpointRow, RefFilter } from './table.ts';

export interface Told {
  readonly type: string;
  readonly entity: { readonly type: string; readonly id: string };
  readonly refs: Readonly<Record<string, string | readonly string[]>>;
}

/** The event by which somebody tries an endpoint. It goes to that one endpoint, whatever it wants and whether or not it is paused. */
export const TEST_EVENT = 'webhookEndpoint.tested';
export const EVERY_TYPE = '*';
/** To tell an endpoint of its own deliveries would never end. */
const NEVER_TOLD = 'webhookDelivery.';

/** What hands out references that are joined by alias: an event may carry any of a customer's ids. */
const CUSTOMER_REFS = ['contactId', 'companyId'];

export function wants({ id, types, filters }: Pick<EndpointRow, 'id' | 'types' | 'filters'>, event: Told): boolean {
  if (event.type === TEST_EVENT) return event.entity.id === id;
  if (event.type.startsWith(NEVER_TOLD) || !types.some((type) => isOf(event.type, type))) return false;
  return filters.every((filter) => refers(event, filter));
}

function isOf(type: string, wanted: string): boolean {
  if (wanted === EVERY_TYPE || wanted === type) return true;
  return wanted.endsWith('.*') && type.startsWith(wanted.slice(0, -1));
}

function refers({ refs }: Told, { ref, ids }: RefFilter): boolean {
  const held = refs[ref] ?? [];
  return typeof held === 'string' ? ids.includes(held) : held.some((id) => ids.includes(id));
}

/** Public ones over TLS; over plain HTTP only what the operator listed. */
export function checkUrl(
  text: string,
  { network, allowedHosts }: { readonly network: GuardedNetwork; readonly allowedHosts: readonly string[] },
): Outcome<string, 'ENDPOINT_URL_INVALID' | 'HOST_NOT_ALLOWED'> {
  const url = URL.parse(text);
  const isListed = url !== null && allowedHosts.includes(hostAndPort(url));
  if (url === null || !(url.protocol === 'https:' || (url.protocol === 'http:' && isListed))) {
    return refuse('ENDPOINT_URL_INVALID', 'An endpoint needs an https address.', 'url');
  }
  if (url.username !== '' || url.password !== '') {
    const message = 'The address holds a user or password. Deliveries are signed: check the signature instead.';
    return refuse('ENDPOINT_URL_INVALID', message, 'url');
  }
  try {
    network.admit(url);
  } catch (error) {
    if (isConnectorError(error)) return refuse('HOST_NOT_ALLOWED', error.message, 'url');
    throw error;
  }
  url.hash = '';
  return accept(url.href);
}

/** Silence is no answer: an endpoint that could never be told what it asks for is refused. */
export function checkTypes(
  { role, types }: Pick<EndpointRow, 'role' | 'types'>,
  rights: Rights,
): Outcome<undefined, 'EVENT_TYPE_NOT_READABLE'> {
  for (const type of types.filter((one) => one !== EVERY_TYPE)) {
    const noun = type.slice(0, type.indexOf('.'));
    const entity = `${noun.charAt(0).toUpperCase()}${noun.slice(1)}`;
    if (!can({ rights }, 'read', entity) || type.startsWith(NEVER_TOLD)) {
      return refuse(
        'EVENT_TYPE_NOT_READABLE',
        `The role “${role}” may not read ${entity}: “${type}” is silent.`,
        'types',
      );
    }
  }
  return accept(undefined);
}

export function checkFilters(filters: readonly RefFilter[]): Outcome<undefined, 'FILTER_NOT_OFFERED'> {
  const customer = filters.find(({ ref }) => CUSTOMER_REFS.includes(ref));
  if (!customer) return accept(undefined);
  const message = `Customers have many ids, so “${customer.ref}” cannot be filtered by: compare it at the receiver.`;
  return refuse('FILTER_NOT_OFFERED', message, 'filters');
}

/** Whoever decides where an endpoint sends sees all that its role sees. */
export function coversReads({ rights }: Pick<Principal, 'rights'>, wanted: Rights): boolean {
  return Object.keys(wanted).every((type) => {
    const isRead = can({ rights: { [type]: wanted[type] ?? [] } }, 'read', type);
    return !isRead || (type === '*' ? can({ rights }, 'read', '*') : can({ rights }, 'read', type));
  });
}
