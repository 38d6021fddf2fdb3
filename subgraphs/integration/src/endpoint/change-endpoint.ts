/** What people do to an endpoint. Whatever has it send, or send elsewhere, needs all rights that its role has to read. */
import { accept, type Outcome, type Principal, type Written } from '@tributary/platform';
import { forgetDeliveries, tryAgain } from '../delivery/queries.ts';
import type { HostDeps } from '../deps.ts';
import type { RoleCodes } from './acting-role.ts';
import { checkEndpoint, nameTaken, type EndpointSettings, type SettingsCodes } from './create-endpoint.ts';
import { editEndpoint, endpointToDirect, type EditCodes } from './edit-endpoint.ts';
import { isNameTaken } from './queries.ts';
import { newEndpointSecret, rotated, sealEndpointSecret } from './secrets.ts';

interface OfEndpoint {
  readonly id: string;
}

/** Fields that are absent stay as they are. */
export type UpdateEndpoint = OfEndpoint & {
  readonly [Name in keyof EndpointSettings]?: EndpointSettings[Name] | undefined;
} & { readonly version?: number | undefined };

export async function updateEndpoint(
  deps: Pick<HostDeps, 'database' | 'rightsOf' | 'network' | 'allowedHosts'>,
  principal: Principal,
  { id, version, ...given }: UpdateEndpoint,
): Promise<Outcome<Written, EditCodes | SettingsCodes | 'ENDPOINT_NAME_TAKEN'>> {
  const known = await endpointToDirect(deps, principal, id);
  if (!known.ok) return known;
  const { name, url, role, types, filters, includesFields } = known.value;
  const checked = await checkEndpoint(deps, principal, {
    name: given.name ?? name,
    url: given.url ?? url,
    role: given.role ?? role,
    types: given.types ?? types,
    filters: given.filters ?? filters,
    includesFields: given.includesFields ?? includesFields,
  });
  if (!checked.ok) return checked;
  const edit = { principal, id, version: version ?? known.value.version, event: 'webhookEndpoint.updated' } as const;
  return await editEndpoint<'ENDPOINT_NAME_TAKEN'>(deps, edit, async (_before, tx) => {
    if (await isNameTaken(tx, checked.value.name, id)) return nameTaken(checked.value.name);
    return accept({ fields: checked.value });
  });
}

/** Nothing more is sent. What happens meanwhile waits, as long as deliveries are kept. */
export async function pauseEndpoint(
  deps: Pick<HostDeps, 'database'>,
  principal: Principal,
  { id }: OfEndpoint,
): Promise<Outcome<Written, EditCodes>> {
  return await editEndpoint<never>(deps, { principal, id, event: 'webhookEndpoint.paused' }, async ({ status }) => {
    const change = status === 'PAUSED' ? 'NOTHING' : { fields: { status: 'PAUSED', statusReason: null } as const };
    return await Promise.resolve(accept(change));
  });
}

/** What waits is sent, each delivery as if for the first time. */
export async function resumeEndpoint(
  deps: Pick<HostDeps, 'database' | 'rightsOf' | 'clock'>,
  principal: Principal,
  { id }: OfEndpoint,
): Promise<Outcome<Written, EditCodes | RoleCodes>> {
  const known = await endpointToDirect(deps, principal, id);
  if (!known.ok) return known;
  const edit = { principal, id, version: known.value.version, event: 'webhookEndpoint.resumed' } as const;
  return await editEndpoint<never>(deps, edit, async (_before, tx) => {
    await tryAgain(tx, id, deps.clock.now());
    return accept({ fields: { status: 'ACTIVE', statusReason: null, failingSince: null } });
  });
}

export async function deleteEndpoint(
  deps: Pick<HostDeps, 'database' | 'clock'>,
  principal: Principal,
  { id }: OfEndpoint,
): Promise<Outcome<Written, EditCodes>> {
  return await editEndpoint<never>(deps, { principal, id, event: 'webhookEndpoint.deleted' }, async (_before, tx) => {
    await forgetDeliveries(tx, id);
    const fields = { secret: null, previousSecret: null, previousUntil: null, deletedAt: deps.clock.now() };
    return accept({ fields: { ...fields, status: 'PAUSED' as const } });
  });
}

/** The new secret is in the answer and nowhere else. */
export async function rotateEndpointSecret(
  deps: Pick<HostDeps, 'database' | 'rightsOf' | 'credentialSecret' | 'clock'>,
  principal: Principal,
  { id }: OfEndpoint,
): Promise<Outcome<Written, EditCodes | RoleCodes>> {
  const known = await endpointToDirect(deps, principal, id);
  if (!known.ok) return known;
  const secret = newEndpointSecret();
  const edit = { principal, id, version: known.value.version, event: 'webhookEndpoint.secretRotated' } as const;
  return await editEndpoint<never>(deps, edit, async (before) => {
    const fields = rotated(before, sealEndpointSecret(deps, id, secret), deps.clock.now());
    return await Promise.resolve(accept({ fields, also: { secret } }));
  });
}

/** Sends an event that says nothing but that it is a test; also to an endpoint that is paused. */
export async function testEndpoint(
  deps: Pick<HostDeps, 'database'>,
  principal: Principal,
  { id }: OfEndpoint,
): Promise<Outcome<Written, EditCodes>> {
  return await editEndpoint<never>(
    deps,
    { principal, id, event: 'webhookEndpoint.tested' },
    async () => await Promise.resolve(accept({ fields: {} })),
  );
}
