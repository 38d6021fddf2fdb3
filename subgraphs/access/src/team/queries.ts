import type { Transaction } from '@tributary/platform';
import { eq } from 'drizzle-orm';
import { teamMembers, teams } from './table.ts';

/** False when the name is taken. */
export async function insertTeam(tx: Transaction, id: string, name: string): Promise<boolean> {
  const inserted = await tx.insert(teams).values({ id, name }).onConflictDoNothing().returning({ id: teams.id });
  return inserted.length === 1;
}

export async function lockTeam(tx: Transaction, id: string): Promise<{ id: string; name: string } | undefined> {
  const [team] = await tx.select({ id: teams.id, name: teams.name }).from(teams).where(eq(teams.id, id)).for('update');
  return team;
}

export async function renameTeam(tx: Transaction, id: string, name: string): Promise<void> {
  await tx.update(teams).set({ name }).where(eq(teams.id, id));
}

export async function replaceMembers(tx: Transaction, teamId: string, userIds: readonly string[]): Promise<void> {
  await tx.delete(teamMembers).where(eq(teamMembers.teamId, teamId));
  if (userIds.length > 0) await tx.insert(teamMembers).values(userIds.map((userId) => ({ teamId, userId })));
}
