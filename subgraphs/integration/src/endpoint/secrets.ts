/** Secrets of endpoints, as https://www.standardwebhooks.com writes them: `whsec_` and base64 of 24 random bytes. */
import { randomBytes } from 'node:crypto';
import { decryptCredential, encryptCredential } from '../connection/credential.ts';
import type { HostDeps } from '../deps.ts';
import type { EndpointRow } from './table.ts';

const RANDOM_BYTES = 24;
/** How long a receiver has to learn the new secret: deliveries are signed with both. */
const OVERLAP_MS = 24 * 60 * 60_000;

type Sealing = Pick<HostDeps, 'credentialSecret'>;

export function newEndpointSecret(): string {
  return `whsec_${randomBytes(RANDOM_BYTES).toString('base64')}`;
}

export function sealEndpointSecret({ credentialSecret }: Sealing, endpointId: string, secret: string): Buffer {
  return encryptCredential({ secret }, { secret: credentialSecret, connectionId: endpointId });
}

/** What a rotation writes: the one before is good for another day. */
export function rotated({ secret }: EndpointRow, next: Buffer, now: Date): Partial<EndpointRow> {
  return { secret: next, previousSecret: secret, previousUntil: new Date(now.getTime() + OVERLAP_MS) };
}

/** The secrets that a delivery is signed with now: the newest first. */
export function secretsOf(
  { credentialSecret, clock }: Pick<HostDeps, 'credentialSecret' | 'clock'>,
  endpoint: EndpointRow,
): string[] {
  const open = (sealed: Buffer | null): string[] => {
    if (sealed === null) return [];
    const { secret } = decryptCredential(sealed, { secret: credentialSecret, connectionId: endpoint.id });
    return secret === undefined ? [] : [secret];
  };
  const isOverlap = endpoint.previousUntil !== null && endpoint.previousUntil > clock.now();
  return [...open(endpoint.secret), ...(isOverlap ? openedIfAny(endpoint.previousSecret, open) : [])];
}

/** One that cannot be opened any more may be what the secret was rotated for. */
function openedIfAny(sealed: Buffer | null, open: (sealed: Buffer | null) => string[]): string[] {
  try {
    return open(sealed);
  } catch {
    return [];
  }
}
