import type { Database, Rights, Transaction } from '@tributary/platform';
import { and, eq, sql } from 'drizzle-orm';
import { sessions, signInFailures } from './table.ts';

type Db = Database['db'] | Transaction;

export interface Holder {
  readonly kind: 'user' | 'apiKey';
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly teams: readonly string[];
  readonly rights: readonly Rights[];
}

/** Who holds a credential that is still good, in one statement; undefined when nobody does. */
export async function findHolder(db: Db, tokenHash: Buffer, now: Date): Promise<Holder | undefined> {
  const result = await db.execute<{ holder: Holder }>(sql`
    select json_build_object('kind', 'user', 'id', u.id, 'name', u.name,
        'roles', coalesce((select json_agg(r.name order by r.name) from access.user_roles ur
                           join access.roles r on r.id = ur.role_id where ur.user_id = u.id), '[]'),
        'rights', coalesce((select json_agg(r.rights order by r.name) from access.user_roles ur
                            join access.roles r on r.id = ur.role_id where ur.user_id = u.id), '[]'),
        'teams', coalesce((select json_agg(t.team_id order by t.team_id) from access.team_members t
                           where t.user_id = u.id), '[]')) as holder
      from access.sessions s join access.users u on u.id = s.user_id
     where s.token_hash = ${tokenHash} and s.expires_at > ${now} and u.is_active
    union all
    select json_build_object('kind', 'apiKey', 'id', k.id, 'name', k.name,
        'roles', json_build_array(r.name), 'rights', json_build_array(r.rights), 'teams', json_build_array())
      from access.api_keys k join access.roles r on r.id = k.role_id
     where k.token_hash = ${tokenHash} and k.revoked_at is null and (k.expires_at is null or k.expires_at > ${now})`);
  return result.rows[0]?.holder;
}

export async function insertSession(tx: Transaction, session: typeof sessions.$inferInsert): Promise<void> {
  await tx.insert(sessions).values(session);
}

export async function findLock(db: Db, email: string, now: Date): Promise<Date | undefined> {
  const [row] = await db
    .select()
    .from(signInFailures)
    .where(and(eq(signInFailures.email, email), sql`${signInFailures.lockedUntil} > ${now}`));
  return row?.lockedUntil;
}

const LONG_AGO = new Date(0);

/**
 * Counts a failure; from the fifth on each one doubles the wait, up to an hour. One statement, so that tries at once
 * all count; before the fifth the lock lies in the past of every one of them, however late its clock was read.
 */
export async function recordFailure(db: Db, email: string, now: Date): Promise<void> {
  await db.execute(sql`
    insert into access.sign_in_failures as f (email, failures, locked_until) values (${email}, 1, ${LONG_AGO})
    on conflict (email) do update set failures = f.failures + 1,
      locked_until = case when f.failures + 1 < 5 then ${LONG_AGO}::timestamptz
        else ${now}::timestamptz + least(interval '1 hour', interval '15 seconds' * power(2, f.failures - 4)) end`);
}

export async function clearFailures(db: Db, email: string): Promise<void> {
  await db.delete(signInFailures).where(eq(signInFailures.email, email));
}
