/**
 * The only way a connector reaches the network. The kit sees to it that only declared hosts are asked; this
 * sees to it that a declared name cannot lead inside: addresses are judged when the socket is opened, by what
 * the name resolved to for that very socket, so a name that changes its mind between two look-ups gains nothing.
 */
import { lookup, type LookupAddress, type LookupOptions } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { hostAndPort, ReconnectNeeded, type ResolveAddress } from '@tributary/connector-kit';
import { Agent, buildConnector, fetch as undiciFetch } from 'undici';
import { addressIn, isPrivateAddress } from './private-address.ts';

export interface GuardedNetwork {
  /** Refuses by the URL alone: a scheme that is not HTTP, a private address written out. */
  admit(url: URL): void;
  readonly fetch: typeof fetch;
  /** The address that a connection without HTTP may open: judged as it is resolved, and the only one to be used. */
  readonly resolve: ResolveAddress;
}

const CONNECT_TIMEOUT_MS = 10_000;

class PrivateAddressRefused extends Error {
  constructor(host: string) {
    super(`${host} is a private address. The operator can allow it with TRIBUTARY_ALLOWED_HOSTS.`);
    this.name = 'PrivateAddressRefused';
  }
}

/** `resolve` is how names are looked up; the system's way unless a test says otherwise. */
export function guardedNetwork(allowedHosts: readonly string[], resolve: typeof lookup = lookup): GuardedNetwork {
  const open = buildConnector({ timeout: CONNECT_TIMEOUT_MS });
  const guarded = buildConnector({ timeout: CONNECT_TIMEOUT_MS, lookup: guardedLookup(resolve) });
  const isAllowed = (url: URL): boolean => allowedHosts.includes(hostAndPort(url));
  const isPrivate = (url: URL): boolean => {
    const address = addressIn(url);
    return address !== undefined && isPrivateAddress(address) && !isAllowed(url);
  };
  const agent = new Agent({
    connect(options, callback) {
      const url = urlOf(options);
      // No name is looked up for an address, so it is judged here.
      if (isPrivate(url)) callback(new PrivateAddressRefused(hostAndPort(url)), null);
      else (isAllowed(url) ? open : guarded)(options, callback);
    },
  });
  return {
    admit(url) {
      if (url.protocol !== 'http:' && url.protocol !== 'https:') {
        throw new ReconnectNeeded(`${url.protocol} is not a way to reach another system.`);
      }
      if (isPrivate(url)) throw new ReconnectNeeded(new PrivateAddressRefused(hostAndPort(url)).message);
    },
    // undici's own types differ from the global ones in corners that the kit does not use.
    fetch: (async (input: string | URL, init: object = {}) =>
      await undiciFetch(input, { ...init, dispatcher: agent })) as unknown as typeof fetch,
    resolve: async (host, port) =>
      await resolveGuarded(host, { resolve, isAllowed: allowedHosts.includes(`${host}:${String(port)}`) }),
  };
}

async function resolveGuarded(
  host: string,
  { resolve, isAllowed }: { resolve: typeof lookup; isAllowed: boolean },
): Promise<string> {
  const found = isIP(host) === 0 ? await lookUpAll(host, resolve) : [host];
  // As for HTTP: one private address among public ones is taken as an attack, not as a choice.
  if (!isAllowed && found.some(isPrivateAddress)) throw new ReconnectNeeded(new PrivateAddressRefused(host).message);
  const [first] = found;
  if (first === undefined) throw new ReconnectNeeded(`${host} has no address.`);
  return first;
}

async function lookUpAll(host: string, resolve: typeof lookup): Promise<string[]> {
  return await new Promise((found, fail) => {
    resolve(host, { all: true }, (error, addresses) => {
      if (error) fail(error);
      else found(addresses.map(({ address }) => address));
    });
  });
}

function urlOf({ protocol, hostname, port }: buildConnector.Options): URL {
  const bare = hostname.replace(/^\[|\]$/g, '');
  const url = new URL(`${protocol}//${bare.includes(':') ? `[${bare}]` : bare}`);
  url.port = port;
  return url;
}

function guardedLookup(resolve: typeof lookup): LookupFunction {
  return (hostname, options, callback) => {
    const wanted: LookupOptions & { all: true } = { ...options, all: true };
    resolve(hostname, wanted, (error, addresses: LookupAddress[]) => {
      const publicOnes = error ? [] : addresses.filter(({ address }) => !isPrivateAddress(address));
      const [first] = publicOnes;
      // One private address among public ones is taken as an attack, not as a choice.
      const refusal = error ?? (publicOnes.length < addresses.length ? new PrivateAddressRefused(hostname) : null);
      if (refusal || !first) callback(refusal ?? new Error(`${hostname} has no address.`), '', 4);
      else if (options.all === true) callback(null, publicOnes);
      else callback(null, first.address, first.family);
    });
  };
}
