import type { Database, Transaction } from '@tributary/platform';
import { sql, type SQL } from 'drizzle-orm';
import type { RecordKind } from '../../source-record/record-kind.ts';
import type { CountedUse } from '../key-use.ts';

/** One key that one record holds. */
export interface KeyRow {
  readonly key: string;
  readonly isActive: boolean;
  readonly nodeId: string;
  readonly personKey: string;
  /** False: the record held the key already, under another name. */
  readonly isNew?: boolean;
}

function columns(rows: readonly KeyRow[]): SQL {
  return sql`unnest(
    ${sql.param(rows.map(({ key }) => key))}::text[], ${sql.param(rows.map(({ isActive }) => isActive))}::boolean[],
    ${sql.param(rows.map(({ nodeId }) => nodeId))}::uuid[], ${sql.param(rows.map(({ personKey }) => personKey))}::text[])
    as given (key, is_active, node_id, person_key)`;
}

export async function writeKeys(
  tx: Transaction,
  { kind, removed, held }: { kind: RecordKind; removed: readonly KeyRow[]; held: readonly KeyRow[] },
): Promise<void> {
  if (removed.length > 0) {
    await tx.execute(sql`
      delete from contact.match_keys as stored using ${columns(removed)}
      where stored.record_kind = ${kind} and stored.key = given.key and stored.is_active = given.is_active
        and stored.node_id = given.node_id`);
  }
  if (held.length > 0) {
    await tx.execute(sql`
      insert into contact.match_keys (record_kind, key, is_active, node_id, person_key)
      select ${kind}, key, is_active, node_id, person_key from ${columns(held)}
      on conflict (record_kind, key, is_active, node_id) do update set person_key = excluded.person_key`);
  }
}

/** The use of a key, with who holds it. */
export interface HeldUse extends CountedUse {
  /** Different people among the living holders that were counted. */
  readonly personKeys: readonly string[];
}

/**
 * Who holds these keys, counted up to one more than `most`: a key of everybody costs no more than any other. A record
 * without a name is nobody's namesake, and counts as no further person.
 */
export async function usesOf(
  tx: Transaction | Database['db'],
  { kind, keys, most }: { kind: RecordKind; keys: readonly string[]; most: number },
): Promise<Map<string, HeldUse>> {
  if (keys.length === 0) return new Map();
  const { rows } = await tx.execute<{ key: string; records: number; dead: number; personKeys: string[] | null }>(sql`
    select given.key, living.records, living.people as "personKeys", dead.records as dead
    from unnest(${sql.param([...keys])}::text[]) as given (key)
    cross join lateral (
      select count(*)::int as records, array_agg(held.person_key) as people from (
        select person_key from contact.match_keys as held
        where held.record_kind = ${kind} and held.key = given.key and held.is_active limit ${most + 1}) as held) as living
    cross join lateral (
      select count(*)::int as records from (
        select from contact.match_keys as held
        where held.record_kind = ${kind} and held.key = given.key and not held.is_active limit ${most + 1}) as held) as dead`);
  return new Map(
    rows.map(({ key, records, dead, personKeys: all }) => {
      const personKeys = [...new Set(all)].filter((personKey) => personKey !== '');
      return [key, { records, people: personKeys.length, dead, personKeys }];
    }),
  );
}

export interface Holder {
  readonly key: string;
  readonly nodeId: string;
  readonly isActive: boolean;
}

export async function holdersOf(
  tx: Transaction,
  { kind, keys }: { kind: RecordKind; keys: readonly string[] },
): Promise<Holder[]> {
  if (keys.length === 0) return [];
  const { rows } = await tx.execute<{ [column in keyof Holder]: Holder[column] }>(sql`
    select given.key, held.node_id as "nodeId", held.is_active as "isActive"
    from unnest(${sql.param([...keys])}::text[]) as given (key)
    cross join lateral (
      select node_id, is_active from contact.match_keys as held
      where held.record_kind = ${kind} and held.key = given.key) as held`);
  return rows;
}
