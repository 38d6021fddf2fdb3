import { newId, type NewEvent, type Transaction } from '@tributary/platform';
import { sql } from 'drizzle-orm';
import { KINDS, type RecordKind } from '../source-record/record-kind.ts';

type Actor = NewEvent['actor'];

/** Notes that every customer of a kind is to be computed anew. One that is under way already needs not be finished. */
export async function requestRecomputation(
  tx: Transaction,
  {
    kind,
    reason,
    actor,
    now,
  }: { kind: RecordKind; reason: 'SURVIVORSHIP_RULE' | 'QUALITY_RULE'; actor: Actor; now: Date },
): Promise<string> {
  const at = now.toISOString();
  await tx.execute(sql`update contact.recomputations set status = 'SUPERSEDED', finished_at = ${at}::timestamptz
    where record_kind = ${kind} and status in ('QUEUED', 'RUNNING')`);
  const id = newId();
  await tx.execute(sql`
    insert into contact.recomputations (id, record_kind, reason, actor_kind, actor_id, requested_at)
    values (${id}, ${kind}, ${reason}, ${actor.kind}, ${actor.id}, ${at}::timestamptz)`);
  return id;
}

export interface RunningRecomputation {
  readonly kind: RecordKind;
  readonly cursor: string | null;
  readonly actor: Actor;
}

/** A recomputation with something left to do, counted when it begins; undefined when it is over. */
export async function lockRecomputation(
  tx: Transaction,
  id: string,
  now: Date,
): Promise<RunningRecomputation | undefined> {
  const { rows } = await tx.execute<{
    kind: RecordKind;
    status: string;
    cursor: string | null;
    actorKind: Actor['kind'];
    actorId: string;
  }>(sql`
    select record_kind as kind, status, cursor, actor_kind as "actorKind", actor_id as "actorId"
    from contact.recomputations where id = ${id} and status in ('QUEUED', 'RUNNING') for update`);
  const [row] = rows;
  if (row === undefined) return undefined;
  if (row.status === 'QUEUED') {
    await tx.execute(sql`update contact.recomputations set status = 'RUNNING', started_at = ${now.toISOString()}::timestamptz,
      total = (select count(*) from ${sql.raw(KINDS[row.kind].table)} where deleted_at is null) where id = ${id}`);
  }
  return { kind: row.kind, cursor: row.cursor, actor: { kind: row.actorKind, id: row.actorId } };
}

export async function noteProgress(
  tx: Transaction,
  {
    id,
    done,
    changed,
    cursor,
    finishedAt,
  }: { id: string; done: number; changed: number; cursor: string | undefined; finishedAt: Date | undefined },
): Promise<void> {
  await tx.execute(sql`update contact.recomputations
    set done = done + ${done}, changed = changed + ${changed}, cursor = coalesce(${cursor ?? null}::uuid, cursor),
        status = ${finishedAt === undefined ? 'RUNNING' : 'DONE'}, finished_at = ${finishedAt?.toISOString() ?? null}::timestamptz
    where id = ${id}`);
}

/** Customers that are shown, in the order of their ids. */
export async function customerIdsBehind(
  tx: Transaction,
  { kind, cursor, limit }: { kind: RecordKind; cursor: string | null; limit: number },
): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select id from ${sql.raw(KINDS[kind].table)}
    where deleted_at is null and (${cursor}::uuid is null or id > ${cursor}::uuid) order by id limit ${limit}`);
  return rows.map(({ id }) => id);
}

/** Those that the queue may have lost. */
export async function unfinishedRecomputations(db: Pick<Transaction, 'execute'>): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select id from contact.recomputations where status in ('QUEUED', 'RUNNING') order by requested_at, id`);
  return rows.map(({ id }) => id);
}
