import type { Transaction } from '@tributary/platform';
import { sql } from 'drizzle-orm';
import type { Pair } from '../pair.ts';
import type { NearPair } from '../partition.ts';
import { ID_LENGTH, linesOf } from './lines.ts';
import { uuids } from '../../source-record/queries.ts';
import type { RecordKind } from '../../source-record/record-kind.ts';

export type MatchPair = NearPair;

/** Every stored pair of which at least one record is among these, each once. */
export async function pairsTouching(tx: Transaction, nodeIds: readonly string[]): Promise<MatchPair[]> {
  if (nodeIds.length === 0) return [];
  const { rows } = await tx.execute<{ pairs: string | null }>(sql`
    select string_agg(one_id::text || other_id::text || case band when 'LINK' then '+' else '?' end || score::text, chr(10))
      as pairs
    from (
      select one_id, other_id, score, band from contact.match_pairs where one_id = any(${uuids(nodeIds)})
      union all
      select one_id, other_id, score, band
      from contact.match_pairs where other_id = any(${uuids(nodeIds)}) and one_id <> all(${uuids(nodeIds)})) as pair`);
  return linesOf(rows[0]?.pairs).map(pairIn);
}

function pairIn(line: string): MatchPair {
  return {
    oneId: line.slice(0, ID_LENGTH),
    otherId: line.slice(ID_LENGTH, 2 * ID_LENGTH),
    band: line[2 * ID_LENGTH] === '+' ? 'LINK' : 'REVIEW',
    score: Number(line.slice(2 * ID_LENGTH + 1)),
  };
}

export async function writePairs(
  tx: Transaction,
  { kind, removed, held }: { kind: RecordKind; removed: readonly Pair[]; held: readonly MatchPair[] },
): Promise<void> {
  // Given at once: whoever reads next, without waiting for this, is to find both done.
  await Promise.all([deletePairs(tx, removed), upsertPairs(tx, kind, held)]);
}

async function deletePairs(tx: Transaction, pairs: readonly Pair[]): Promise<void> {
  if (pairs.length === 0) return;
  await tx.execute(sql`
    delete from contact.match_pairs as stored
    using unnest(${uuids(pairs.map(({ oneId }) => oneId))}, ${uuids(pairs.map(({ otherId }) => otherId))})
      as given (one_id, other_id)
    where stored.one_id = given.one_id and stored.other_id = given.other_id`);
}

async function upsertPairs(tx: Transaction, kind: RecordKind, pairs: readonly MatchPair[]): Promise<void> {
  if (pairs.length === 0) return;
  await tx.execute(sql`
    insert into contact.match_pairs (one_id, other_id, record_kind, score, band)
    select one_id, other_id, ${kind}, score, band
    from unnest(${uuids(pairs.map(({ oneId }) => oneId))}, ${uuids(pairs.map(({ otherId }) => otherId))},
                ${sql.param(pairs.map(({ score }) => score))}::double precision[],
                ${sql.param(pairs.map(({ band }) => band))}::text[]) as given (one_id, other_id, score, band)
    on conflict (one_id, other_id) do update set score = excluded.score, band = excluded.band`);
}
