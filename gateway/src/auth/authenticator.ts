/**
 * Who asks. A credential is checked by the access subgraph and the answer kept for a few seconds, so that a busy
 * client costs one check per period, not one per request or event; a revoked credential works that much longer
 * at most, and not at all after `invalidate()`.
 */
import { createHash } from 'node:crypto';
import type { Principal } from '@tributary/platform';
import { BoundedMap } from '../bounded-map.ts';

/** Thrown by `Authenticate` when the credential is unknown, expired or revoked. Any other error is a fault. */
export class InvalidCredential extends Error {
  override readonly name = 'InvalidCredential';

  constructor() {
    super('The credential is unknown, expired or revoked.');
  }
}

/** `undefined` stands for a caller who sent none. */
export type Authenticate = (credential: string | undefined) => Promise<Principal>;

export interface Authenticator {
  /** The principal behind a credential. Throws `InvalidCredential`, or what `authenticate` threw. */
  principalOf(credential: string | undefined): Promise<Principal>;
  /** Forgets one credential, or all of them; the next use is checked again. */
  invalidate(credential?: string): void;
}

interface AuthenticatorOptions {
  readonly authenticate: Authenticate;
  /** Default 5,000. */
  readonly ttlMs?: number;
  /** Credentials remembered at once. Default 10,000. */
  readonly capacity?: number;
  readonly now?: () => number;
}

interface Known {
  readonly principal: Promise<Principal>;
  readonly until: number;
}

const NO_CREDENTIAL = '';

export function makeAuthenticator(options: AuthenticatorOptions): Authenticator {
  const { authenticate, ttlMs = 5_000, capacity = 10_000, now = Date.now } = options;
  const known = new BoundedMap<string, Known>(capacity);

  function check(credential: string | undefined, key: string): Promise<Principal> {
    const entry: Known = { principal: authenticate(credential), until: now() + ttlMs };
    known.set(key, entry);
    // A refusal is not kept: invented credentials must not push real ones out, nor a fault outlive its cause.
    entry.principal.catch(() => {
      if (known.get(key) === entry) known.delete(key);
    });
    return entry.principal;
  }

  return {
    principalOf(credential) {
      const key = keyOf(credential);
      const found = known.get(key);
      return found && found.until > now() ? found.principal : check(credential, key);
    },
    invalidate(credential) {
      if (credential === undefined) known.clear();
      else known.delete(keyOf(credential));
    },
  };
}

/** Credentials themselves are not kept in memory longer than the request that brought them. */
function keyOf(credential: string | undefined): string {
  return credential === undefined ? NO_CREDENTIAL : createHash('sha256').update(credential).digest('base64');
}
