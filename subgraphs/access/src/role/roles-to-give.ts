import { accept, covers, refuse, type Outcome, type Principal, type Transaction } from '@tributary/platform';
import { rolesByNames, type NamedRole } from './queries.ts';

export type GivingRefusal = 'ROLE_NOT_FOUND' | 'ROLE_EXCEEDS_YOURS';

/**
 * The roles of these names, for somebody who hands them on. Whoever may add people or keys could otherwise make
 * somebody who may do more than they may themselves, and sign in as that.
 */
export async function rolesToGive(
  tx: Transaction,
  principal: Principal,
  { names, field }: { readonly names: readonly string[]; readonly field: string },
): Promise<Outcome<NamedRole[], GivingRefusal>> {
  const roles = await rolesByNames(tx, names);
  const missing = names.find((name) => !roles.some((role) => role.name === name));
  if (missing !== undefined) return refuse('ROLE_NOT_FOUND', `There is no role “${missing}”.`, field);
  const above = roles.find(({ rights }) => !covers(principal.rights, rights));
  return above === undefined ? accept(roles) : roleExceedsYours(above.name, field);
}

export function roleExceedsYours(name: string, field: string): ReturnType<typeof refuse<'ROLE_EXCEEDS_YOURS'>> {
  return refuse('ROLE_EXCEEDS_YOURS', `The role “${name}” may do more than you. Ask somebody who may as much.`, field);
}
