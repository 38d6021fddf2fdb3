/**
 * The end of a revert. Rows that say again what they said before the import get back the version and times that they
 * had; what only the import had a use for goes. Rows that say something else by now are somebody else's and stay.
 */
import type { NewEvent, Transaction } from '@tributary/platform';
import { sql } from 'drizzle-orm';
import { uuids } from '../source-record/queries.ts';
import { giveIdsBack } from './give-ids-back.ts';
import { forget } from './queries.ts';
import type { Reverting } from './revert-records.ts';

/** Columns that say when and how often a row was written, or whose it is by now, and nothing of what it says. */
const BOOKKEEPING = sql`'{version,created_at,updated_at,deleted_at,search_text,contact_id,company_id}'::text[]`;

/** In this order: what is new is asked for until the customers have their ids back. */
const TABLES = ['contacts', 'companies', 'affiliations', 'notes', 'tags', 'new contacts', 'new companies'] as const;
type Table = (typeof TABLES)[number];

export interface SettledRows {
  /** None means that all are settled. */
  readonly count: number;
  readonly events: readonly NewEvent[];
}

export async function settleRows(tx: Transaction, reverting: Reverting): Promise<SettledRows> {
  const { undoId, limit } = reverting;
  for (const kind of TABLES) {
    const { rows } = await tx.execute<{ id: string }>(sql`
      select id from contact.import_undo where undo_id = ${undoId} and kind = ${kind} order by id limit ${limit}`);
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) continue;
    const events = await settle(tx, { ...reverting, kind, ids });
    await forget(tx, { undoId, kind, ids });
    return { count: ids.length, events };
  }
  return { count: 0, events: [] };
}

type Rows = Reverting & { readonly kind: Table; readonly ids: readonly string[] };

async function settle(tx: Transaction, rows: Rows): Promise<readonly NewEvent[]> {
  switch (rows.kind) {
    case 'contacts':
    case 'companies': {
      const events = await giveIdsBack(tx, { ...rows, kind: rows.kind === 'contacts' ? 'person' : 'company' });
      await rewind(tx, rows);
      return events;
    }
    case 'affiliations':
    case 'notes':
      await rewind(tx, rows);
      return [];
    case 'tags':
      await removeUnusedTags(tx, rows.ids);
      return [];
    default:
      // They served to tell which ids were nobody's.
      return [];
  }
}

async function rewind(tx: Transaction, { undoId, kind, ids }: Pick<Rows, 'undoId' | 'kind' | 'ids'>): Promise<void> {
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
  // A note that only the import gave is gone like one that was never there.
  if (kind !== 'notes') return;
  await tx.execute(sql`
    delete from contact.notes as stored using contact.import_undo as undo
    where undo.undo_id = ${undoId} and undo.kind = ${kind} and undo.id = any(${uuids(ids)}) and undo.before is null
      and stored.id = undo.id and stored.deleted_at is not null and stored.source_record_id is not null`);
}

async function removeUnusedTags(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.execute(sql`
    delete from contact.tags as tag where tag.id = any(${uuids(ids)})
      and not exists (select from contact.tagged as used where used.tag_id = tag.id)`);
}
