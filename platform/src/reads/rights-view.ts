import { can, type Rights } from '../policy/index.ts';
import type { Principal } from '../principal/index.ts';
import type { Registry } from './registry.ts';

export interface RightsView {
  /** What the plans depend on: one sign per type, the same for everybody who may read the same types. */
  readonly fingerprint: string;
  allows(right: string): boolean;
}

/** Judges a principal's read rights once per rights object. */
export function makeRightsView(registry: Registry): (principal: Principal) => RightsView {
  const known = new WeakMap<Rights, RightsView>();
  return (principal) => {
    const found = known.get(principal.rights);
    if (found) return found;
    const readable = new Set(registry.rights.filter((right) => can(principal, 'read', right)));
    const view: RightsView = {
      fingerprint: registry.rights.map((right) => (readable.has(right) ? '1' : '0')).join(''),
      allows: (right) => readable.has(right),
    };
    known.set(principal.rights, view);
    return view;
  };
}
