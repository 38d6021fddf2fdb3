import { jwtVerify, SignJWT } from 'jose';
import type { Principal } from './index.ts';

const AUDIENCE = 'tributary-subgraph';
const LIFETIME_S = 60;
/** A token is used again for half its life: one signature per principal and half minute, not per request. */
const REUSE_MS = (LIFETIME_S * 1000) / 2;

export interface PrincipalSigner {
  sign(principal: Principal): Promise<string>;
  /** The principal, or undefined when the token is absent, forged, expired or meant for somebody else. */
  verify(token: string | undefined): Promise<Principal | undefined>;
}

/** Signs and verifies the short-lived header that carries a principal from the gateway to a subgraph (HS256). */
export function makePrincipalSigner(secret: string, now: () => number = Date.now): PrincipalSigner {
  const key = new TextEncoder().encode(secret);
  const recent = new WeakMap<Principal, { token: string; madeAt: number }>();
  return {
    async sign(principal) {
      const known = recent.get(principal);
      if (known && now() - known.madeAt < REUSE_MS) return known.token;
      const token = await new SignJWT({ principal: { ...principal } })
        .setProtectedHeader({ alg: 'HS256' })
        .setAudience(AUDIENCE)
        .setExpirationTime(Math.floor(now() / 1000) + LIFETIME_S)
        .sign(key);
      recent.set(principal, { token, madeAt: now() });
      return token;
    },
    async verify(token) {
      if (token === undefined) return undefined;
      try {
        const { payload } = await jwtVerify<{ principal: Principal }>(token, key, {
          audience: AUDIENCE,
          algorithms: ['HS256'],
          currentDate: new Date(now()),
          requiredClaims: ['exp'],
        });
        return payload.principal;
      } catch {
        // Every reason for refusal is the same to the caller; saying which would help a forger.
        return undefined;
      }
    },
  };
}
