import { joinRights, type Database, type Rights, type Transaction } from '@tributary/platform';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { roles } from '../role/table.ts';
import { sessions } from '../session/table.ts';
import { userRoles, users, type UserRow } from './table.ts';

type Db = Database['db'] | Transaction;

export async function findUserByEmail(db: Db, email: string): Promise<UserRow | undefined> {
  const [user] = await db
    .select()
    .from(users)
    .where(eq(sql`lower(${users.email})`, email.toLowerCase()));
  return user;
}

export async function lockUser(tx: Transaction, id: string): Promise<UserRow | undefined> {
  const [user] = await tx.select().from(users).where(eq(users.id, id)).for('update');
  return user;
}

export async function countUsers(db: Db): Promise<number> {
  return await db.$count(users);
}

/** False when somebody already has that e-mail address. */
export async function insertUser(tx: Transaction, user: typeof users.$inferInsert): Promise<boolean> {
  const inserted = await tx.insert(users).values(user).onConflictDoNothing().returning({ id: users.id });
  return inserted.length === 1;
}

export async function updateUserRow(tx: Transaction, id: string, change: Partial<UserRow>): Promise<void> {
  await tx.update(users).set(change).where(eq(users.id, id));
}

export async function replaceUserRoles(tx: Transaction, userId: string, roleIds: readonly string[]): Promise<void> {
  await tx.delete(userRoles).where(eq(userRoles.userId, userId));
  if (roleIds.length > 0) await tx.insert(userRoles).values(roleIds.map((roleId) => ({ userId, roleId })));
}

/** What all their roles allow together. */
export async function rightsOfUser(db: Db, userId: string): Promise<Rights> {
  const held = await db
    .select({ rights: roles.rights })
    .from(userRoles)
    .innerJoin(roles, eq(roles.id, userRoles.roleId))
    .where(eq(userRoles.userId, userId));
  return joinRights(held.map(({ rights }) => rights));
}

export async function deleteSessionsOf(tx: Transaction, userId: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.userId, userId));
}

export async function countExisting(db: Db, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  return await db.$count(users, and(inArray(users.id, [...ids])));
}
