import type { Transaction } from '@tributary/platform';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { uuids } from '../source-record/queries.ts';
import { KINDS, type RecordKind } from '../source-record/record-kind.ts';
import type { NoteFact } from './events.ts';
import { notes, type NoteRow } from './table.ts';

export async function insertNote(tx: Transaction, row: typeof notes.$inferInsert): Promise<NoteRow> {
  const [inserted] = await tx.insert(notes).values(row).returning();
  if (!inserted) throw new Error('The insert of a note returned no row.');
  return inserted;
}

export async function lockNote(tx: Transaction, id: string): Promise<NoteRow | undefined> {
  const [row] = await tx
    .select()
    .from(notes)
    .where(and(eq(notes.id, id), isNull(notes.deletedAt)))
    .for('update');
  return row;
}

export async function changeNote(
  tx: Transaction,
  row: NoteRow,
  change: Partial<Pick<NoteRow, 'text' | 'deletedAt'>> & { updatedAt: Date },
): Promise<NoteRow> {
  const [changed] = await tx
    .update(notes)
    .set({ ...change, version: row.version + 1 })
    .where(eq(notes.id, row.id))
    .returning();
  if (!changed) throw new Error(`Note ${row.id} is gone although it is locked.`);
  return changed;
}

/** A note as a source record gives it, in the words of the table. */
export interface StatedNoteRow {
  readonly id: string;
  readonly node_id: string;
  readonly text: string;
  readonly author: string | null;
  readonly at: string | null;
}

const AS_FACT = sql.raw(`stored.id, stored.contact_id as "contactId", stored.company_id as "companyId",
  stored.author_name as "authorName", stored.version`);

/** Inserts or replaces the notes that source records give. */
export async function upsertStated(
  tx: Transaction,
  { kind, rows, now }: { kind: RecordKind; rows: readonly StatedNoteRow[]; now: Date },
): Promise<(NoteFact & { isNew: boolean })[]> {
  if (rows.length === 0) return [];
  const { idColumn, nodeColumn, aliasTable } = KINDS[kind];
  const at = now.toISOString();
  const result = await tx.execute<{ [field in keyof NoteFact]: NoteFact[field] } & { isNew: boolean }>(sql`
    insert into contact.notes as stored
      (id, ${sql.raw(`${nodeColumn}, ${idColumn}`)}, text, author_name, source_record_id, created_at, updated_at)
    select given.id, node_id, coalesce(alias.${sql.raw(idColumn)}, node_id), given.text, given.author, node_id,
           coalesce(given.at, ${at}::timestamptz), ${at}::timestamptz
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as given (id uuid, node_id uuid, text text, author text, at timestamptz)
    left join ${sql.raw(aliasTable)} as alias on alias.alias_id = given.node_id
    on conflict (id) do update set text = excluded.text, author_name = excluded.author_name,
      version = stored.version + 1, updated_at = excluded.updated_at, deleted_at = null
      where stored.text <> excluded.text or stored.author_name is distinct from excluded.author_name
        or stored.deleted_at is not null
    returning ${AS_FACT}, stored.xmax = 0 as "isNew"`);
  return result.rows;
}

/** Takes away what these source records no longer give. */
export async function deleteStatedBut(
  tx: Transaction,
  { nodeIds, keep, now }: { nodeIds: readonly string[]; keep: readonly string[]; now: Date },
): Promise<NoteFact[]> {
  if (nodeIds.length === 0) return [];
  const { rows } = await tx.execute<{ [field in keyof NoteFact]: NoteFact[field] }>(sql`
    update contact.notes as stored set deleted_at = ${now.toISOString()}::timestamptz, version = version + 1
    where source_record_id = any(${uuids(nodeIds)}) and deleted_at is null and not (id = any(${uuids(keep)}))
    returning ${AS_FACT}`);
  return rows;
}
