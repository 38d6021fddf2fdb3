import type { Transaction } from '@tributary/platform';
import { eq, inArray, sql } from 'drizzle-orm';
import { uuids } from '../source-record/queries.ts';
import type { AffiliationFact } from './events.ts';
import type { HeldRole } from './period.ts';
import { affiliations, type AffiliationRow } from './table.ts';

export async function insertAffiliation(
  tx: Transaction,
  row: typeof affiliations.$inferInsert,
): Promise<AffiliationRow> {
  const [inserted] = await tx.insert(affiliations).values(row).returning();
  if (!inserted) throw new Error('The insert of an affiliation returned no row.');
  return inserted;
}

export async function lockAffiliation(tx: Transaction, id: string): Promise<AffiliationRow | undefined> {
  const [row] = await tx.select().from(affiliations).where(eq(affiliations.id, id)).for('update');
  return row;
}

/** Locked, so that two new affiliations of one person are judged one after the other. */
export async function lockAffiliationsOf(tx: Transaction, contactId: string): Promise<AffiliationRow[]> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`affiliations of ${contactId}`}, 0))`);
  return await tx.select().from(affiliations).where(eq(affiliations.contactId, contactId)).for('update');
}

export async function unsetPrimary(tx: Transaction, ids: readonly string[], now: Date): Promise<AffiliationRow[]> {
  if (ids.length === 0) return [];
  return await tx
    .update(affiliations)
    .set({ isPrimary: false, version: sql`${affiliations.version} + 1`, updatedAt: now })
    .where(inArray(affiliations.id, [...ids]))
    .returning();
}

export async function endOn(
  tx: Transaction,
  row: AffiliationRow,
  { day, now }: { day: string; now: Date },
): Promise<AffiliationRow> {
  const [ended] = await tx
    .update(affiliations)
    .set({ endsOn: day, version: row.version + 1, updatedAt: now })
    .where(eq(affiliations.id, row.id))
    .returning();
  if (!ended) throw new Error(`Affiliation ${row.id} is gone although it is locked.`);
  return ended;
}

export function heldRole({ id, companyId, role, startsOn, endsOn, isPrimary }: AffiliationRow): HeldRole {
  return { id, companyId, role: role ?? undefined, from: startsOn ?? undefined, to: endsOn ?? undefined, isPrimary };
}

export function factOf({
  id,
  contactId,
  companyId,
  role,
  title,
  startsOn,
  endsOn,
  isPrimary,
}: AffiliationRow): AffiliationFact {
  return { id, contactId, companyId, role, title, from: startsOn, to: endsOn, primary: isPrimary };
}

/** An affiliation as a source record says it, in the words of the table. */
export interface StatedRow {
  readonly id: string;
  readonly contact_node_id: string;
  readonly company_node_id: string;
  readonly role: string | null;
  readonly title: string | null;
  readonly starts_on: string | null;
  readonly ends_on: string | null;
  readonly is_primary: boolean;
}

const AS_FACT = sql.raw(`stored.id, stored.contact_id as "contactId", stored.company_id as "companyId", stored.role,
  stored.title, stored.starts_on::text as "from", stored.ends_on::text as "to", stored.is_primary as "primary"`);

/** Inserts or replaces what source records say; company and contact are those that the records belong to now. */
export async function upsertStated(
  tx: Transaction,
  rows: readonly StatedRow[],
  now: Date,
): Promise<(AffiliationFact & { isNew: boolean })[]> {
  if (rows.length === 0) return [];
  const at = now.toISOString();
  const result = await tx.execute<
    { [field in keyof AffiliationFact]: AffiliationFact[field] } & { isNew: boolean }
  >(sql`
    insert into contact.affiliations as stored
      (id, contact_node_id, contact_id, company_node_id, company_id, role, title, starts_on, ends_on, is_primary,
       source_record_id, created_at, updated_at)
    select given.id, contact_node_id, coalesce(contact_alias.contact_id, contact_node_id),
           company_node_id, coalesce(company_alias.company_id, company_node_id),
           role, title, starts_on, ends_on, is_primary, contact_node_id, ${at}::timestamptz, ${at}::timestamptz
    from json_to_recordset(${JSON.stringify(rows)}::json) as given (
      id uuid, contact_node_id uuid, company_node_id uuid, role text, title text, starts_on date, ends_on date,
      is_primary boolean)
    left join contact.contact_aliases as contact_alias on contact_alias.alias_id = given.contact_node_id
    left join contact.company_aliases as company_alias on company_alias.alias_id = given.company_node_id
    on conflict (id) do update set
      title = excluded.title, ends_on = excluded.ends_on, is_primary = excluded.is_primary,
      version = stored.version + 1, updated_at = excluded.updated_at
      where (stored.title, stored.ends_on, stored.is_primary)
        is distinct from (excluded.title, excluded.ends_on, excluded.is_primary)
    returning ${AS_FACT}, stored.xmax = 0 as "isNew"`);
  return result.rows;
}

/** Deletes what these source records no longer say. */
export async function deleteStatedBut(
  tx: Transaction,
  { nodeIds, keep }: { nodeIds: readonly string[]; keep: readonly string[] },
): Promise<AffiliationFact[]> {
  if (nodeIds.length === 0) return [];
  const { rows } = await tx.execute<{ [field in keyof AffiliationFact]: AffiliationFact[field] }>(sql`
    delete from contact.affiliations as stored
    where source_record_id = any(${uuids(nodeIds)}) and not (id = any(${uuids(keep)}))
    returning ${AS_FACT}`);
  return rows;
}
