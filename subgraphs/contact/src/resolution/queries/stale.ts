import type { Transaction } from '@tributary/platform';
import { sql } from 'drizzle-orm';
import type { RecordKind } from '../../source-record/record-kind.ts';
import type { Profile } from '../engine/index.ts';

export interface StalePage {
  /** Last record looked at; undefined at the end. */
  readonly last: string | undefined;
  readonly records: number;
  /** Those of the page that are not compared by this model, or not as they are now. */
  readonly ids: readonly string[];
}

export async function stalePage(
  tx: Transaction,
  { kind, after, limit, modelVersion }: { kind: RecordKind; after: string; limit: number; modelVersion: number },
): Promise<StalePage> {
  const { rows } = await tx.execute<{ id: string; isStale: boolean }>(sql`
    select record.id, (profile.content_hash, profile.model_version)
             is distinct from (record.content_hash, ${modelVersion}::integer) as "isStale"
    from (select id, content_hash from contact.source_records where kind = ${kind} and id > ${after}::uuid
          order by id limit ${limit}) as record
      left join contact.match_profiles as profile on profile.node_id = record.id
    order by record.id`);
  return {
    last: rows.at(-1)?.id,
    records: rows.length,
    ids: rows.filter(({ isStale }) => isStale).map(({ id }) => id),
  };
}

export async function countActive(tx: Pick<Transaction, 'execute'>): Promise<number> {
  const { rows } = await tx.execute<{ records: number }>(sql`
    select count(*)::float8 as records from contact.match_profiles where is_active`);
  return rows[0]?.records ?? 0;
}

/** About so many profiles, the same ones whenever it is asked: those whose ids hash lowest. */
export async function sampleProfiles(
  tx: Transaction,
  { size, of }: { size: number; of: number },
): Promise<readonly Profile[]> {
  const bound = of <= size ? 2 ** 32 : Math.floor((size / of) * 2 ** 32);
  const { rows } = await tx.execute<{ profile: Profile }>(sql`
    select profile from contact.match_profiles
    where is_active and ('x' || left(md5(node_id::text), 8))::bit(32)::bigint < ${bound}`);
  return rows.map(({ profile }) => profile);
}
