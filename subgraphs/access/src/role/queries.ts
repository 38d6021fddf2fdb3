import type { Database, Rights, Transaction } from '@tributary/platform';
import { newId } from '@tributary/platform';
import { eq, inArray } from 'drizzle-orm';
import { roles } from './table.ts';

type Db = Database['db'] | Transaction;

export interface NamedRole {
  readonly id: string;
  readonly name: string;
  readonly rights: Rights;
}

export async function rolesByNames(db: Db, names: readonly string[]): Promise<NamedRole[]> {
  if (names.length === 0) return [];
  return await db
    .select({ id: roles.id, name: roles.name, rights: roles.rights })
    .from(roles)
    .where(inArray(roles.name, [...names]));
}

/** What a role allows; undefined when there is none of that name. */
export async function rightsOfRole(db: Db, name: string): Promise<Rights | undefined> {
  const [role] = await db.select({ rights: roles.rights }).from(roles).where(eq(roles.name, name));
  return role?.rights;
}

export async function lockRole(tx: Transaction, id: string): Promise<typeof roles.$inferSelect | undefined> {
  const [role] = await tx.select().from(roles).where(eq(roles.id, id)).for('update');
  return role;
}

export async function updateRights(tx: Transaction, id: string, rights: Rights, now: Date): Promise<void> {
  await tx.update(roles).set({ rights, updatedAt: now }).where(eq(roles.id, id));
}

export async function insertMissingRoles(
  tx: Transaction,
  defaults: readonly { name: string; rights: Rights }[],
): Promise<void> {
  await tx
    .insert(roles)
    .values(defaults.map((role) => ({ id: newId(), ...role, isBuiltin: true })))
    .onConflictDoNothing();
}
