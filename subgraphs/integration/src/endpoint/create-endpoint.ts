import {
  accept,
  actorOf,
  appendEvents,
  claimKey,
  newId,
  refuse,
  type Outcome,
  type Principal,
  type Written,
} from '@tributary/platform';
import type { HostDeps } from '../deps.ts';
import { rightsToActAs, type RoleCodes } from './acting-role.ts';
import { checkFilters, checkTypes, checkUrl } from './endpoint-rules.ts';
import { endpointEvent } from './events.ts';
import { insertEndpoint } from './queries.ts';
import { newEndpointSecret, sealEndpointSecret } from './secrets.ts';
import type { RefFilter } from './table.ts';

export interface EndpointSettings {
  readonly name: string;
  readonly url: string;
  readonly role: string;
  readonly types: readonly string[];
  readonly filters: readonly RefFilter[];
  readonly includesFields: boolean;
}

export type SettingsCodes =
  RoleCodes | 'ENDPOINT_URL_INVALID' | 'HOST_NOT_ALLOWED' | 'EVENT_TYPE_NOT_READABLE' | 'FILTER_NOT_OFFERED';

type Deps = Pick<HostDeps, 'database' | 'allowedHosts' | 'credentialSecret' | 'network' | 'rightsOf' | 'clock'>;

/** The settings as they are stored, or what stands against them. */
export async function checkEndpoint(
  deps: Pick<Deps, 'allowedHosts' | 'network' | 'rightsOf'>,
  principal: Principal,
  settings: EndpointSettings,
): Promise<Outcome<EndpointSettings & { types: string[] }, SettingsCodes>> {
  const url = checkUrl(settings.url, deps);
  if (!url.ok) return url;
  const rights = await rightsToActAs(deps, principal, settings.role);
  if (!rights.ok) return rights;
  const types = [...new Set(settings.types)];
  const readable = checkTypes({ ...settings, types }, rights.value);
  if (!readable.ok) return readable;
  const filters = checkFilters(settings.filters);
  return filters.ok ? accept({ ...settings, url: url.value, types }) : filters;
}

/** Has somebody told of events from now on. The secret is in the answer and nowhere else. */
export async function createEndpoint(
  deps: Deps,
  principal: Principal,
  { idempotencyKey: key, ...settings }: EndpointSettings & { readonly idempotencyKey?: string | undefined },
): Promise<Outcome<Written, SettingsCodes | 'ENDPOINT_NAME_TAKEN'>> {
  const checked = await checkEndpoint(deps, principal, settings);
  if (!checked.ok) return checked;
  return await deps.database.transaction(async (tx) => {
    const wanted = newId();
    const claim = { schema: 'integration', principal, mutation: 'createWebhookEndpoint', key, id: wanted };
    const id = await claimKey(tx, claim);
    if (id !== wanted) return accept({ id, also: { secret: null } });
    const secret = newEndpointSecret();
    const endpoint = await insertEndpoint(tx, {
      id,
      ...checked.value,
      secret: sealEndpointSecret(deps, id, secret),
      createdAt: deps.clock.now(),
    });
    if (endpoint === 'NAME_TAKEN') return nameTaken(settings.name);
    const [eventId] = await appendEvents(tx, [
      endpointEvent('webhookEndpoint.created', { endpoint, actor: actorOf(principal) }),
    ]);
    return accept({ id, eventId, also: { secret } });
  });
}

export function nameTaken(name: string): Outcome<never, 'ENDPOINT_NAME_TAKEN'> {
  return refuse('ENDPOINT_NAME_TAKEN', `There is an endpoint “${name}” already.`, 'name');
}
