import type { lookup } from 'node:dns';
import type { TokenVerifier } from '@tributary/connector-kit';
import { createRemoteJWKSet, customFetch, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { guardedNetwork } from '../engine/guarded-fetch.ts';

/** Identity tokens (OpenID Connect Core 1.0, section 2) of vendors' push services, by keys that the issuer publishes. */
export function tokenVerifier(allowedHosts: readonly string[], resolve?: typeof lookup): TokenVerifier {
  const network = guardedNetwork(allowedHosts, resolve);
  const keys = new Map<string, JWTVerifyGetKey>();
  return async (token, { issuer, keysUrl, audience }) => {
    let known = keys.get(keysUrl);
    if (!known) {
      network.admit(new URL(keysUrl));
      known = createRemoteJWKSet(new URL(keysUrl), { [customFetch]: network.fetch });
      keys.set(keysUrl, known);
    }
    try {
      const { payload } = await jwtVerify(token, known, { issuer, audience, algorithms: ['RS256', 'ES256'] });
      const isOwned = typeof payload['email'] === 'string' && payload['email_verified'] !== false;
      return isOwned ? { email: String(payload['email']) } : {};
    } catch (error) {
      // Forged, expired or made for somebody else. That the issuer cannot be reached is the caller's to tell.
      if (error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout)) return undefined;
      throw error;
    }
  };
}
