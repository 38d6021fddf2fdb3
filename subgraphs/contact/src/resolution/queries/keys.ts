import type { Database, Transaction } from '@tributary/platform';
import { sql } from 'drizzle-orm';
import type { RecordKind } from '../../source-record/record-kind.ts';
import type { CountedUse } from '../key-use.ts';
import { ID_LENGTH, linesOf } from './lines.ts';

/** One key that one record holds. */
export interface KeyRow {
  readonly key: string;
  readonly isActive: boolean;
  readonly nodeId: string;
  readonly personKey: string;
}

export async function removeKeys(
  tx: Transaction,
  { kind, removed }: { kind: RecordKind; removed: readonly Omit<KeyRow, 'personKey'>[] },
): Promise<void> {
  if (removed.length === 0) return;
  await tx.execute(sql`
    delete from contact.match_keys as stored
    using unnest(${sql.param(removed.map(({ key }) => key))}::text[],
                 ${sql.param(removed.map(({ isActive }) => isActive))}::boolean[],
                 ${sql.param(removed.map(({ nodeId }) => nodeId))}::uuid[]) as given (key, is_active, node_id)
    where stored.record_kind = ${kind} and stored.key = given.key and stored.is_active = given.is_active
      and stored.node_id = given.node_id`);
}

/** How many records hold each key, counted up to one more than `most`: a key of everybody costs no more than any other. */
export async function usesOf(
  tx: Transaction | Database['db'],
  { kind, keys, most }: { kind: RecordKind; keys: readonly string[]; most: number },
): Promise<Map<string, CountedUse>> {
  if (keys.length === 0) return new Map();
  const { rows } = await tx.execute<{ key: string } & { [column in keyof CountedUse]: CountedUse[column] }>(sql`
    select given.key, living.records, living.people, dead.records as dead
    from unnest(${sql.param([...keys])}::text[]) as given (key)
    cross join lateral (
      select count(*)::int as records, (count(distinct person_key) filter (where person_key <> ''))::int as people from (
        select person_key from contact.match_keys as held
        where held.record_kind = ${kind} and held.key = given.key and held.is_active limit ${most + 1}) as held) as living
    cross join lateral (
      select count(*)::int as records from (
        select from contact.match_keys as held
        where held.record_kind = ${kind} and held.key = given.key and not held.is_active limit ${most + 1}) as held) as dead`);
  return new Map(rows.map(({ key, ...use }) => [key, use]));
}

/** A key, and how many of its living holders are asked for at most. */
export interface Wanted {
  readonly key: string;
  readonly most: number;
}

/** Who holds a key: living records with their person keys, and dead ones. */
export interface KeyHolders {
  readonly living: readonly (readonly [nodeId: string, personKey: string])[];
  readonly dead: readonly string[];
}

/** The holders of the keys that anybody holds; of the dead ones not more than `mostDead`. */
export async function holdersOf(
  tx: Transaction,
  { kind, wanted, mostDead }: { kind: RecordKind; wanted: readonly Wanted[]; mostDead: number },
): Promise<Map<string, KeyHolders>> {
  if (wanted.length === 0) return new Map();
  const { rows } = await tx.execute<{ at: number; living: string | null; dead: string | null }>(sql`
    select given.at::int - 1 as at, living.holders as living, dead.holders as dead
    from unnest(${sql.param(wanted.map(({ key }) => key))}::text[], ${sql.param(wanted.map(({ most }) => most))}::int[])
      with ordinality as given (key, most, at)
    cross join lateral (
      select string_agg(held.node_id::text || held.person_key, chr(10)) as holders from (
        select node_id, person_key from contact.match_keys as held
        where held.record_kind = ${kind} and held.key = given.key and held.is_active limit given.most) as held) as living
    cross join lateral (
      select string_agg(held.node_id::text, chr(10)) as holders from (
        select node_id from contact.match_keys as held
        where held.record_kind = ${kind} and held.key = given.key and not held.is_active limit ${mostDead}) as held) as dead
    where living.holders is not null or dead.holders is not null`);
  return new Map(
    rows.map(({ at, living, dead }) => [
      wanted[at]?.key ?? '',
      {
        living: linesOf(living).map((line) => [line.slice(0, ID_LENGTH), line.slice(ID_LENGTH)] as const),
        dead: linesOf(dead),
      },
    ]),
  );
}
