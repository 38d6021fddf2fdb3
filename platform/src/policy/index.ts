/**
 * What a principal may do, judged in one place for every road (queries, mutations, subscription events,
 * exports). Deny by default. Rights are data: type → actions; `*` stands for every type or every action.
 * Row and field rules will join `Rights` here and nowhere else.
 */
import type { Principal } from '../principal/index.ts';

export type Action = 'create' | 'read' | 'update' | 'delete' | 'export' | 'merge';
export type Rights = Readonly<Record<string, readonly (Action | '*')[]>>;

/**
 * What no role speaks of: it tells of these, and is for whoever may read all of them. An event is named after its thing
 * in short: `duplicate.found`.
 */
const TELLS_OF: Readonly<Record<string, readonly string[]>> = {
  DuplicateCandidate: ['Contact', 'Company'],
  Duplicate: ['Contact', 'Company'],
};

export function can(principal: Pick<Principal, 'rights'>, action: Action, type: string): boolean {
  if (grants(principal.rights[type], action) || grants(principal.rights['*'], action)) return true;
  const told = action === 'read' && Object.hasOwn(TELLS_OF, type) ? TELLS_OF[type] : undefined;
  return told?.every((one) => can(principal, action, one)) ?? false;
}

/** Whether these rights hold all that the others give: nobody hands on more than they have. */
export function covers(rights: Rights, wanted: Rights): boolean {
  return Object.entries(wanted).every(([type, actions]) =>
    actions.every((action) => grants(rights[type], action) || grants(rights['*'], action)),
  );
}

function grants(actions: readonly (Action | '*')[] | undefined, action: Action | '*'): boolean {
  return actions !== undefined && (actions.includes(action) || actions.includes('*'));
}

/** The rights of somebody who holds several roles: everything that any of them gives. */
export function joinRights(all: readonly Rights[]): Rights {
  const joined: Record<string, (Action | '*')[]> = {};
  for (const rights of all) {
    for (const [type, actions] of Object.entries(rights)) {
      joined[type] = [...new Set([...(joined[type] ?? []), ...actions])];
    }
  }
  return joined;
}

export { DEFAULT_ROLES } from './default-roles.ts';
