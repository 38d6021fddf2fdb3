import { isConnectorError, parseConfig, type AuthScheme, type Connector } from '@tributary/connector-kit';
import { accept, refuse, type Outcome } from '@tributary/platform';
import { guardedNetwork } from '../engine/guarded-fetch.ts';
import type { Credential } from './credential.ts';

export interface Settings {
  readonly config: unknown;
  readonly authId: string;
  /** Undefined: the one that is stored stays. */
  readonly credential: Credential | undefined;
}

export type SettingsCodes = 'CONFIG_INVALID' | 'HOST_NOT_ALLOWED' | 'SIGN_IN_UNKNOWN' | 'CREDENTIAL_INCOMPLETE';

/** Whether a connection could be opened with these settings, as far as that can be told without trying. */
export function checkSettings(
  connector: Connector,
  { config, authId, credential }: Settings,
  allowedHosts: readonly string[],
): Outcome<unknown, SettingsCodes> {
  const parsed = parsedConfig(connector, config);
  if (!parsed.ok) return parsed;
  const host = refusedHost(connector.hosts(parsed.value), allowedHosts);
  if (host !== undefined) return refuse('HOST_NOT_ALLOWED', host, 'config');
  const scheme = connector.auth.find(({ id }) => id === authId);
  if (!scheme) {
    const known = connector.auth.map(({ id }) => id).join(', ');
    return refuse('SIGN_IN_UNKNOWN', `${connector.title} has no sign-in “${authId}”. It has: ${known}.`, 'authId');
  }
  const missing = credential === undefined ? [] : missingFields(scheme, credential);
  if (missing.length > 0) {
    return refuse('CREDENTIAL_INCOMPLETE', `The credential lacks ${missing.join(', ')}.`, 'credential');
  }
  return parsed;
}

/**
 * Whether a stored credential would be sent to somebody whom it was not given for. Nobody can read it, and so nobody may
 * have it sent elsewhere who could not give it again.
 */
export function movesAway(connector: Connector, { before, after }: { before: unknown; after: unknown }): boolean {
  const known = parsedConfig(connector, before);
  const hosts = known.ok ? connector.hosts(known.value) : [];
  return connector.hosts(after).some((host) => !hosts.includes(host));
}

function parsedConfig(connector: Connector, config: unknown): Outcome<unknown, 'CONFIG_INVALID'> {
  try {
    return accept(parseConfig(connector, config));
  } catch (error) {
    if (isConnectorError(error)) return refuse('CONFIG_INVALID', error.message, 'config');
    throw error;
  }
}

/** Names are judged when they are looked up; a private address written out can be told now. */
function refusedHost(hosts: readonly string[], allowedHosts: readonly string[]): string | undefined {
  const { admit } = guardedNetwork(allowedHosts);
  for (const host of hosts) {
    try {
      admit(new URL(`https://${host}`));
    } catch (error) {
      if (isConnectorError(error)) return error.message;
      throw error;
    }
  }
  return undefined;
}

function missingFields({ fields }: AuthScheme, credential: Credential): string[] {
  return fields
    .filter(({ isOptional, name }) => isOptional !== true && (credential[name] ?? '') === '')
    .map(({ name }) => name);
}
