import { accept, refuse, type Outcome, type Principal, type Rights } from '@tributary/platform';
import type { HostDeps } from '../deps.ts';
import { coversReads } from './endpoint-rules.ts';

export type RoleCodes = 'ROLE_NOT_FOUND' | 'ROLE_EXCEEDS_YOURS';

/** The rights of the role that an endpoint acts as, for somebody who may read all that it may read. */
export async function rightsToActAs(
  { rightsOf }: Pick<HostDeps, 'rightsOf'>,
  principal: Principal,
  role: string,
): Promise<Outcome<Rights, RoleCodes>> {
  const rights = await rightsOf(role);
  if (!rights) return refuse('ROLE_NOT_FOUND', `There is no role “${role}”.`, 'role');
  if (coversReads(principal, rights)) return accept(rights);
  return refuse(
    'ROLE_EXCEEDS_YOURS',
    `The role “${role}” may read more than you. Somebody who may read as much decides where it is sent.`,
    'role',
  );
}
