import type { Database, Transaction } from '@tributary/platform';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { connections, type ConnectionRow } from '../connection/table.ts';
import { writeBackRules, type WriteBackRuleRow } from './table.ts';

type Reader = Pick<Database['db'], 'select'>;

export interface RuleAndConnection {
  readonly rule: WriteBackRuleRow;
  readonly connection: ConnectionRow;
}

/** Undefined once the connection is deleted. */
export async function findRule(db: Reader, id: string): Promise<RuleAndConnection | undefined> {
  const [found] = await db
    .select({ rule: writeBackRules, connection: connections })
    .from(writeBackRules)
    .innerJoin(connections, eq(connections.id, writeBackRules.connectionId))
    .where(and(eq(writeBackRules.id, id), isNull(connections.deletedAt)));
  return found;
}

/** Whether rule and connection are as they were read, and something may go out by them. */
export async function isStillSet(tx: Transaction, { rule, connection }: RuleAndConnection): Promise<boolean> {
  const [found] = await tx
    .select({ id: writeBackRules.id })
    .from(writeBackRules)
    .innerJoin(connections, eq(connections.id, writeBackRules.connectionId))
    .where(
      and(
        eq(writeBackRules.id, rule.id),
        eq(writeBackRules.version, rule.version),
        eq(connections.version, connection.version),
        eq(connections.status, 'ACTIVE'),
        writeBackRules.isEnabled,
        isNull(connections.deletedAt),
      ),
    );
  return found !== undefined;
}

export async function findRuleOf(
  db: Reader,
  { connectionId, action }: { connectionId: string; action: string },
): Promise<WriteBackRuleRow | undefined> {
  const [rule] = await db
    .select()
    .from(writeBackRules)
    .where(and(eq(writeBackRules.connectionId, connectionId), eq(writeBackRules.action, action)));
  return rule;
}

export async function rulesOf(db: Reader, connectionIds: readonly string[]): Promise<WriteBackRuleRow[]> {
  if (connectionIds.length === 0) return [];
  return await db
    .select()
    .from(writeBackRules)
    .where(inArray(writeBackRules.connectionId, [...connectionIds]));
}

/** Rules that something goes out by. */
export async function enabledRules(db: Reader): Promise<Pick<WriteBackRuleRow, 'id' | 'kind' | 'connectionId'>[]> {
  return await db
    .select({ id: writeBackRules.id, kind: writeBackRules.kind, connectionId: writeBackRules.connectionId })
    .from(writeBackRules)
    .innerJoin(connections, eq(connections.id, writeBackRules.connectionId))
    .where(and(writeBackRules.isEnabled, isNull(connections.deletedAt)));
}

type Setting = Pick<
  typeof writeBackRules.$inferInsert,
  'id' | 'connectionId' | 'action' | 'kind' | 'stream' | 'keyInput' | 'fields' | 'constants' | 'creates' | 'isEnabled'
>;

export async function saveRule(tx: Transaction, setting: Setting): Promise<WriteBackRuleRow> {
  const { id: _id, connectionId: _connection, action: _action, ...set } = setting;
  const healthy = { failures: 0, notBefore: null, errorMessage: null };
  const [rule] = await tx
    .insert(writeBackRules)
    .values(setting)
    .onConflictDoUpdate({
      target: [writeBackRules.connectionId, writeBackRules.action],
      set: { ...set, ...healthy, version: sql`${writeBackRules.version} + 1`, updatedAt: sql`now()` },
    })
    .returning();
  if (!rule) throw new Error('A write-back rule was neither made nor changed.');
  return rule;
}

export async function updateRule(
  db: Pick<Database['db'], 'update'>,
  id: string,
  fields: Partial<Pick<WriteBackRuleRow, 'failures' | 'notBefore' | 'errorMessage'>>,
): Promise<void> {
  await db.update(writeBackRules).set(fields).where(eq(writeBackRules.id, id));
}
