/** Who asks. The gateway authenticates once; subgraphs accept only a principal that it signed. */
import type { Rights } from '../policy/index.ts';

export interface Principal {
  readonly kind: 'user' | 'apiKey' | 'connector' | 'system' | 'anonymous';
  /** uuid of the user or key, or a fixed word for `system` and `anonymous`. */
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly teams: readonly string[];
  readonly rights: Rights;
}

export const ANONYMOUS: Principal = {
  kind: 'anonymous',
  id: 'anonymous',
  name: 'anonymous',
  roles: [],
  teams: [],
  rights: {},
};

/** The hub itself: projections, demo sources, the connector host. */
export const SYSTEM: Principal = {
  kind: 'system',
  id: 'system',
  name: 'system',
  roles: ['admin'],
  teams: [],
  rights: { '*': ['*'] },
};

/** The header a signed principal travels in. */
export const SignatureHeader = 'x-tributary-principal';

export { makePrincipalSigner } from './signed-principal.ts';
export type { PrincipalSigner } from './signed-principal.ts';
