/** Statements on the rows around an import's source records. */
import type { Transaction } from '@tributary/platform';
import { sql, type SQL } from 'drizzle-orm';
import { uuids } from '../../source-record/queries.ts';

/** Columns that say when and how often a row was written, or whose it is by now, and nothing of what it says. */
const BOOKKEEPING = sql`'{version,created_at,updated_at,deleted_at,search_text,contact_id,company_id}'::text[]`;

export type RewoundTable = 'contacts' | 'companies' | 'affiliations' | 'notes';

export async function idsToSettle(
  tx: Transaction,
  { undoId, kind, limit }: { undoId: string; kind: string; limit: number },
): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select id from contact.import_undo where undo_id = ${undoId} and kind = ${kind} order by id limit ${limit}`);
  return rows.map(({ id }) => id);
}

/** Gives rows that say again what they said before the import the version and times back that they had. */
export async function rewind(
  tx: Transaction,
  { undoId, kind, ids }: { undoId: string; kind: RewoundTable; ids: readonly string[] },
): Promise<void> {
  const table = sql.raw(`contact.${kind}`);
  const canBeDeleted = kind !== 'affiliations';
  const deletedAt = canBeDeleted ? sql`, deleted_at = was.deleted_at` : sql``;
  const isGoneAlike = canBeDeleted ? sql`and (stored.deleted_at is null) = (was.deleted_at is null)` : sql``;
  await tx.execute(sql`
    update ${table} as stored
    set version = was.version, created_at = was.created_at, updated_at = was.updated_at ${deletedAt}
    from contact.import_undo as undo, jsonb_populate_record(null::${table}, undo.before) as was
    where undo.undo_id = ${undoId} and undo.kind = ${kind} and undo.id = any(${uuids(ids)}) and stored.id = undo.id
      and to_jsonb(stored) - ${BOOKKEEPING} = undo.before - ${BOOKKEEPING} ${isGoneAlike}`);
  if (kind === 'contacts' || kind === 'companies') await dropStaleTags(tx, table, ids);
  // A note that only the import gave is gone like one that was never there.
  if (kind !== 'notes') return;
  await tx.execute(sql`
    delete from contact.notes as stored using contact.import_undo as undo
    where undo.undo_id = ${undoId} and undo.kind = ${kind} and undo.id = any(${uuids(ids)}) and undo.before is null
      and stored.id = undo.id and stored.deleted_at is not null and stored.source_record_id is not null`);
}

export async function removeUnusedTags(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.execute(sql`
    delete from contact.tags as tag where tag.id = any(${uuids(ids)})
      and not exists (select from contact.tagged as used where used.tag_id = tag.id)`);
}

/** A customer who was gone for a while, and is back with other tags, may still be filed under the old ones. */
async function dropStaleTags(tx: Transaction, table: SQL, ids: readonly string[]): Promise<void> {
  await tx.execute(sql`
    delete from contact.tagged as used using ${table} as stored, contact.tags as tag
    where stored.id = any(${uuids(ids)}) and used.entity_id = stored.id and tag.id = used.tag_id
      and not exists (select from unnest(stored.tags) as named (name) where lower(named.name) = lower(tag.name))`);
}
