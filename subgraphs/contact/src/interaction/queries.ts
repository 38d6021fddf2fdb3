import type { Transaction } from '@tributary/platform';
import { sql } from 'drizzle-orm';
import { iso, uuids } from '../source-record/queries.ts';
import type { InteractionFact, ToldInteraction } from './events.ts';

/** A timeline entry to be written. It is about a contact, a company or both; ids as they were given. */
export interface InteractionWrite {
  readonly id: string;
  readonly contactNodeId?: string | undefined;
  readonly companyNodeId?: string | undefined;
  readonly type: string;
  readonly channel: string;
  readonly direction: InteractionFact['direction'];
  readonly occurredAt: string;
  readonly subject?: string | undefined;
  readonly text?: string | undefined;
  readonly data?: Readonly<Record<string, unknown>> | undefined;
  readonly about?: { readonly type: string; readonly id: string } | undefined;
  readonly source?:
    | {
        readonly connectionId: string;
        readonly connectionName: string;
        readonly externalId: string;
        readonly version: string;
        readonly contentHash: string;
      }
    | undefined;
  readonly sourceEventPosition?: bigint | undefined;
}

export type WrittenInteraction = ToldInteraction & { readonly isNew: boolean };

/** Entries keep the ids that they were given; a fact names the customers that these stand for now. */
const AS_FACT = sql`stored.id, stored.type, stored.contact_node_id as "contactNodeId",
  stored.company_node_id as "companyNodeId",
  coalesce((select contact_id from contact.contact_aliases where alias_id = stored.contact_node_id),
           stored.contact_node_id) as "contactId",
  coalesce((select company_id from contact.company_aliases where alias_id = stored.company_node_id),
           stored.company_node_id) as "companyId",
  stored.channel, stored.direction, ${iso(sql`stored.occurred_at`)} as "occurredAt", stored.subject,
  stored.about_type as "aboutType", stored.about_id as "aboutId"`;

/** Inserts or replaces entries; one that is there already and is no ingested one stays as it is. */
export async function upsertInteractions(
  tx: Transaction,
  writes: readonly InteractionWrite[],
  now: Date,
): Promise<WrittenInteraction[]> {
  if (writes.length === 0) return [];
  const { rows } = await tx.execute<{ [column in keyof WrittenInteraction]: WrittenInteraction[column] }>(sql`
    insert into contact.interactions as stored
      (id, contact_node_id, contact_id, company_node_id, company_id, type, channel, direction, occurred_at, subject,
       text, data, about_type, about_id, connection_id, connection_name, external_id, version, content_hash,
       source_event_position, created_at)
    select given.id, contact_node_id, coalesce(contact_alias.contact_id, contact_node_id),
           company_node_id, coalesce(company_alias.company_id, company_node_id),
           type, channel, direction, occurred_at, subject, text, data, about_type, about_id, connection_id,
           connection_name, external_id, version, content_hash, source_event_position, ${now.toISOString()}::timestamptz
    from json_to_recordset(${JSON.stringify(writes.map(columnsOf))}::json) as given (
      id uuid, contact_node_id uuid, company_node_id uuid, type text, channel text, direction text,
      occurred_at timestamptz, subject text, text text, data jsonb, about_type text, about_id uuid,
      connection_id text, connection_name text, external_id text, version text, content_hash text,
      source_event_position bigint)
    left join contact.contact_aliases as contact_alias on contact_alias.alias_id = given.contact_node_id
    left join contact.company_aliases as company_alias on company_alias.alias_id = given.company_node_id
    on conflict (id) do update set
      contact_node_id = excluded.contact_node_id, contact_id = excluded.contact_id,
      company_node_id = excluded.company_node_id, company_id = excluded.company_id, type = excluded.type,
      channel = excluded.channel, direction = excluded.direction, occurred_at = excluded.occurred_at,
      subject = excluded.subject, text = excluded.text, data = excluded.data, about_type = excluded.about_type,
      about_id = excluded.about_id, connection_name = excluded.connection_name, version = excluded.version,
      content_hash = excluded.content_hash, deleted_at = null
      where excluded.external_id is not null
    returning ${AS_FACT}, stored.xmax = 0 as "isNew"`);
  return rows;
}

function columnsOf(write: InteractionWrite): Record<string, unknown> {
  return {
    id: write.id,
    contact_node_id: write.contactNodeId ?? null,
    company_node_id: write.companyNodeId ?? null,
    type: write.type,
    channel: write.channel,
    direction: write.direction,
    occurred_at: write.occurredAt,
    subject: write.subject ?? null,
    text: write.text ?? null,
    data: write.data ?? {},
    about_type: write.about?.type ?? null,
    about_id: write.about?.id ?? null,
    connection_id: write.source?.connectionId ?? null,
    connection_name: write.source?.connectionName ?? null,
    external_id: write.source?.externalId ?? null,
    version: write.source?.version ?? null,
    content_hash: write.source?.contentHash ?? null,
    source_event_position: write.sourceEventPosition?.toString() ?? null,
  };
}

/** What is stored of ingested touchpoints, by their key in the connection. */
export interface IngestedState {
  readonly externalId: string;
  readonly id: string;
  readonly version: string;
  readonly contentHash: string;
  readonly isDeleted: boolean;
}

export async function ingestedStates(
  tx: Transaction,
  { connectionId, keys }: { connectionId: string; keys: readonly string[] },
): Promise<Map<string, IngestedState>> {
  const { rows } = await tx.execute<{ [column in keyof IngestedState]: IngestedState[column] }>(sql`
    select distinct on (external_id) external_id as "externalId", id, version, content_hash as "contentHash",
           deleted_at is not null as "isDeleted"
    from contact.interactions
    where connection_id = ${connectionId} and external_id = any(${sql.param([...keys])}::text[])
    order by external_id, deleted_at nulls first, id`);
  return new Map(rows.map((row) => [row.externalId, row]));
}

/** Takes entries away as if they had never been there. */
export async function eraseInteractions(tx: Transaction, ids: readonly string[]): Promise<ToldInteraction[]> {
  if (ids.length === 0) return [];
  const { rows } = await tx.execute<{ [column in keyof ToldInteraction]: ToldInteraction[column] }>(sql`
    delete from contact.interactions as stored where id = any(${uuids(ids)}) returning ${AS_FACT}`);
  return rows;
}

/** Gives entries the words back that they had before an import; whom they are about stays as it is known now. */
export async function restoreInteractions(
  tx: Transaction,
  undoId: string,
  ids: readonly string[],
): Promise<(ToldInteraction & { isGone: boolean })[]> {
  if (ids.length === 0) return [];
  const { rows } = await tx.execute<
    { [column in keyof ToldInteraction]: ToldInteraction[column] } & { isGone: boolean }
  >(sql`
    update contact.interactions as stored set
      type = was.type, channel = was.channel, direction = was.direction, occurred_at = was.occurred_at,
      subject = was.subject, text = was.text, data = was.data, about_type = was.about_type, about_id = was.about_id,
      connection_name = was.connection_name, version = was.version, content_hash = was.content_hash,
      deleted_at = was.deleted_at
    from contact.import_undo as undo, jsonb_populate_record(null::contact.interactions, undo.before) as was
    where undo.undo_id = ${undoId} and undo.kind = 'interactions' and undo.id = any(${uuids(ids)}) and stored.id = undo.id
    returning ${AS_FACT}, stored.deleted_at is not null as "isGone"`);
  return rows;
}

/** Takes entries of these touchpoints off the timeline, except those to keep. */
export async function removeIngested(
  tx: Transaction,
  {
    connectionId,
    keys,
    keep,
    now,
  }: {
    connectionId: string;
    keys: readonly string[];
    keep: readonly string[];
    now: Date;
  },
): Promise<ToldInteraction[]> {
  if (keys.length === 0) return [];
  const { rows } = await tx.execute<{ [column in keyof ToldInteraction]: ToldInteraction[column] }>(sql`
    update contact.interactions as stored set deleted_at = ${now.toISOString()}::timestamptz
    where connection_id = ${connectionId} and external_id = any(${sql.param([...keys])}::text[])
      and deleted_at is null and not (id = any(${uuids(keep)}))
    returning ${AS_FACT}`);
  return rows;
}
