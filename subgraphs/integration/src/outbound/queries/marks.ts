/** Customers that rules have to look at: written in bulk, settled one by one. */
import type { Database } from '@tributary/platform';
import { and, asc, eq, lte, min, sql } from 'drizzle-orm';
import { jsonText } from '../../raw-record/json-text.ts';
import { writeBackMarks, type Changed, type MarkRow } from '../table.ts';

type Executor = Pick<Database['db'], 'execute'>;

export interface NewMark {
  readonly ruleId: string;
  readonly customerId: string;
  readonly changed?: Changed;
}

/** Each customer at most once per call. In one order, so that two writers never wait for each other crosswise. */
export async function addMarks(tx: Executor, marks: readonly NewMark[], now: Date): Promise<void> {
  if (marks.length === 0) return;
  const given = marks.map(({ ruleId, customerId, changed = {} }) => ({ r: ruleId, c: customerId, changed }));
  await tx.execute(sql`
    insert into integration.write_back_marks as known (rule_id, customer_id, due_at, changed)
    select r, c, ${now.toISOString()}::timestamptz, changed
    from jsonb_to_recordset(${jsonText(given)}::jsonb) as given (r uuid, c uuid, changed jsonb) order by r, c
    on conflict (rule_id, customer_id) do update set
      token = known.token + 1, due_at = least(known.due_at, excluded.due_at), changed = known.changed || excluded.changed`);
}

/** Customers of whom a connection has just told something new, for the rules that write to the same records. */
export async function markTold(
  tx: Executor,
  { connectionId, stream, customerIds }: { connectionId: string; stream: string; customerIds: readonly string[] },
  now: Date,
): Promise<void> {
  if (customerIds.length === 0) return;
  await tx.execute(sql`
    insert into integration.write_back_marks as known (rule_id, customer_id, due_at)
    select rule.id, customer.id, ${now.toISOString()}::timestamptz
    from integration.write_back_rules rule
    cross join (select distinct id from unnest(${sql.param([...customerIds])}::uuid[]) as one (id)) as customer
    where rule.connection_id = ${connectionId} and rule.stream = ${stream} and rule.is_enabled
    order by rule.id, customer.id
    on conflict (rule_id, customer_id) do update set
      token = known.token + 1, due_at = least(known.due_at, excluded.due_at)`);
}

/** Everybody of whom the rule's stream holds a record. Returns how many. */
export async function markHeld(tx: Executor, ruleId: string, now: Date): Promise<number> {
  const { rowCount } = await tx.execute(sql`
    insert into integration.write_back_marks as known (rule_id, customer_id, due_at)
    select distinct rule.id, record.entity_id, ${now.toISOString()}::timestamptz
    from integration.write_back_rules rule
    join integration.streams stream on stream.connection_id = rule.connection_id and stream.name = rule.stream
    join integration.source_items item on item.stream_id = stream.id and item.kind = rule.kind and not item.is_deleted
    join integration.raw_records record on record.seq = item.seq
    where rule.id = ${ruleId} and record.entity_id is not null
    on conflict (rule_id, customer_id) do update set
      token = known.token + 1, due_at = least(known.due_at, excluded.due_at)`);
  return rowCount ?? 0;
}

/** Customers of whom the stream holds a record, those that it told of last. */
export async function heldCustomers(
  db: Executor,
  { connectionId, stream, kind, limit }: { connectionId: string; stream: string; kind: string; limit: number },
): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select record.entity_id as id from integration.streams stream
    join integration.source_items item on item.stream_id = stream.id and item.kind = ${kind} and not item.is_deleted
    join integration.raw_records record on record.seq = item.seq and record.entity_id is not null
    where stream.connection_id = ${connectionId} and stream.name = ${stream}
    order by item.seq desc limit ${limit}`);
  return [...new Set(rows.map(({ id }) => id))];
}

export async function dueMarks(
  db: Pick<Database['db'], 'select'>,
  ruleId: string,
  { now, limit }: { now: Date; limit: number },
): Promise<MarkRow[]> {
  return await db
    .select()
    .from(writeBackMarks)
    .where(and(eq(writeBackMarks.ruleId, ruleId), lte(writeBackMarks.dueAt, now)))
    .orderBy(asc(writeBackMarks.dueAt), asc(writeBackMarks.customerId))
    .limit(limit);
}

/** When the next one is due, now or later. */
export async function nextMarkAt(db: Pick<Database['db'], 'select'>, ruleId: string): Promise<Date | undefined> {
  const [row] = await db
    .select({ at: min(writeBackMarks.dueAt) })
    .from(writeBackMarks)
    .where(eq(writeBackMarks.ruleId, ruleId));
  return row?.at ?? undefined;
}

/** Rules with something to do now, of one connection or of all. */
export async function rulesWithMarks(
  db: Executor,
  { now, connectionOf }: { now: Date; connectionOf?: string | undefined },
): Promise<string[]> {
  const ofStream = connectionOf === undefined ? null : connectionOf;
  const { rows } = await db.execute<{ id: string }>(sql`
    select rule.id from integration.write_back_rules rule
    where rule.is_enabled and (${ofStream}::uuid is null or rule.connection_id = (
        select connection_id from integration.streams where id = ${ofStream}::uuid))
      and exists (select from integration.write_back_marks mark
        where mark.rule_id = rule.id and mark.due_at <= ${now.toISOString()}::timestamptz)`);
  return rows.map(({ id }) => id);
}

/** Done with, unless something has changed since they were read. */
export async function settleMarks(tx: Executor, marks: readonly MarkRow[]): Promise<void> {
  if (marks.length === 0) return;
  await tx.execute(sql`
    delete from integration.write_back_marks mark using ${recordset(marks)}
    where mark.rule_id = given.rule_id and mark.customer_id = given.customer_id and mark.token = given.token`);
}

/** To be looked at again then, unless something has changed since. What was noticed of changes has been taken over. */
export async function postponeMark(tx: Executor, mark: MarkRow, until: Date): Promise<void> {
  await tx.execute(sql`
    update integration.write_back_marks set due_at = ${until.toISOString()}::timestamptz
    where rule_id = ${mark.ruleId} and customer_id = ${mark.customerId} and token = ${mark.token}`);
}

function recordset(marks: readonly MarkRow[]) {
  const given = marks.map(({ ruleId, customerId, token }) => ({ rule_id: ruleId, customer_id: customerId, token }));
  return sql`jsonb_to_recordset(${jsonText(given)}::jsonb) as given (rule_id uuid, customer_id uuid, token bigint)`;
}
