import type { Database, Transaction } from '@tributary/platform';
import { sql } from 'drizzle-orm';
import { uuids } from '../source-record/queries.ts';
import type { Decided } from '../resolution/queries/decisions.ts';
import type { RecordKind } from '../source-record/record-kind.ts';
import type { Profile } from '../resolution/engine/index.ts';

/** Near pairs between the records of two customers. */
export async function pairsBetween(
  tx: Transaction,
  [one, other]: readonly [string, string],
): Promise<{ oneId: string; otherId: string }[]> {
  const { rows } = await tx.execute<{ oneId: string; otherId: string }>(sql`
    select pair.one_id as "oneId", pair.other_id as "otherId"
    from contact.source_records as mine
    join contact.match_pairs as pair on pair.one_id = mine.id
    join contact.source_records as theirs on theirs.id = pair.other_id
    where mine.entity_id = any(${uuids([one, other])}) and theirs.entity_id = any(${uuids([one, other])})
      and mine.entity_id <> theirs.entity_id`);
  return rows;
}

export async function snoozePairs(
  tx: Transaction,
  { pairs, until, by }: { pairs: readonly { oneId: string; otherId: string }[]; until: Date; by: Decided['by'] },
): Promise<void> {
  if (pairs.length === 0) return;
  await tx.execute(sql`
    insert into contact.duplicate_snoozes (one_id, other_id, until, by)
    select one_id, other_id, ${until.toISOString()}::timestamptz, ${JSON.stringify(by)}::jsonb
    from unnest(${uuids(pairs.map(({ oneId }) => oneId))}, ${uuids(pairs.map(({ otherId }) => otherId))})
      as given (one_id, other_id)
    on conflict (one_id, other_id) do update set until = excluded.until, by = excluded.by`);
}

export interface ComparedPair {
  readonly kind: RecordKind;
  readonly one: Profile;
  readonly other: Profile;
  readonly sharedKeys: readonly string[];
}

/** What an explanation is computed from. */
export async function comparedPair(
  db: Database['db'],
  { oneId, otherId }: { oneId: string; otherId: string },
): Promise<ComparedPair | undefined> {
  const { rows } = await db.execute<{ [column in keyof ComparedPair]: ComparedPair[column] }>(sql`
    select one.record_kind as kind, one.profile as one, other.profile as other,
           array(select unnest(one.keys) intersect select unnest(other.keys)) as "sharedKeys"
    from contact.match_profiles as one join contact.match_profiles as other on other.node_id = ${otherId}
    where one.node_id = ${oneId}`);
  return rows[0];
}
