import { DEFAULT_ROLES, newId, type Action, type Principal, type Rights } from '@tributary/platform';

export type RoleName = keyof typeof DEFAULT_ROLES;
export const ROLE_NAMES = Object.keys(DEFAULT_ROLES) as RoleName[];

/** Somebody new who has these rights and no others. */
export function somebodyWith(name: string, rights: Rights): Principal {
  return { kind: 'user', id: newId(), name, roles: [name], teams: [], rights };
}

export function somebodyWhoIs(role: RoleName): Principal {
  return somebodyWith(role, DEFAULT_ROLES[role]);
}

/** Everything that a role can speak of. */
export const TYPES: readonly string[] = [
  ...new Set(Object.values(DEFAULT_ROLES).flatMap((rights) => Object.keys(rights))),
  'ApiKey',
  'AuditEntry',
].filter((type) => type !== '*');

export function somebodyWhoMayReadAllBut(hidden: string): Principal {
  const read: readonly Action[] = ['read'];
  return somebodyWith(
    `all but ${hidden}`,
    Object.fromEntries(TYPES.filter((type) => type !== hidden).map((type) => [type, read])),
  );
}
