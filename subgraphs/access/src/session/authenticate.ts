import { joinRights, type Principal, type SubgraphDeps } from '@tributary/platform';
import { hashCredential, isCredential } from './credential.ts';
import { findHolder } from './queries.ts';

/** The principal behind a bearer credential, with the rights of all its roles; undefined when it is not, or no longer, good. */
export async function authenticate(
  { database, clock }: Pick<SubgraphDeps, 'database' | 'clock'>,
  credential: string,
): Promise<Principal | undefined> {
  if (!isCredential(credential)) return undefined;
  const holder = await findHolder(database.db, hashCredential(credential), clock.now());
  return holder && { ...holder, rights: joinRights(holder.rights) };
}
