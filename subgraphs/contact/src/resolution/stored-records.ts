/** Everything that resolution knows, as of one moment: for work on all records at once. */
import type { Database } from '@tributary/platform';
import type { RecordKind } from '../source-record/record-kind.ts';
import type { StoredRecord } from '../source-record/stored-record.ts';
import type { BulkRecord } from './bulk/bulk-source.ts';

export interface StoredNode {
  readonly id: string;
  readonly entityId: string;
  readonly editsId: string | null;
}

export interface StoredRecords {
  /** Active records with the customers that they belong to. */
  readonly nodes: readonly StoredNode[];
  readonly mustLink: readonly (readonly [string, string])[];
  readonly cannotLink: readonly (readonly [string, string])[];
  /** To be read to its end, once. */
  readonly records: AsyncIterable<readonly BulkRecord[]>;
}

const PAGE = 5_000;
const NODES = `
  select record.id, record.entity_id as "entityId", record.edits_id as "editsId"
  from contact.source_records as record join contact.match_profiles as profile on profile.node_id = record.id
  where record.kind = $1 and profile.is_active order by record.id`;
const DECISIONS = `
  select one_id as one, other_id as other, verdict from contact.link_decisions
  where record_kind = $1 and revoked_at is null`;
const RECORDS = `select id, record from contact.source_records where id = any($1::uuid[]) order by id`;

/** Runs `work` on what is stored of one kind. Writers go on, and none of what they write is seen. */
export async function withStoredRecords<Value>(
  database: Pick<Database, 'pool'>,
  kind: RecordKind,
  work: (stored: StoredRecords) => Promise<Value>,
): Promise<Value> {
  const client = await database.pool.connect();
  let isOpen = false;
  const end = async (): Promise<void> => {
    if (isOpen) await client.query('commit');
    isOpen = false;
  };
  try {
    await client.query('begin isolation level repeatable read read only');
    isOpen = true;
    const { rows: nodes } = await client.query<StoredNode>(NODES, [kind]);
    const { rows: decisions } = await client.query<{ one: string; other: string; verdict: string }>(DECISIONS, [kind]);
    const sidesOf = (verdict: string): (readonly [string, string])[] =>
      decisions.filter((decision) => decision.verdict === verdict).map(({ one, other }) => [one, other] as const);
    const records = async function* (): AsyncGenerator<readonly BulkRecord[]> {
      for (let from = 0; from < nodes.length; from += PAGE) {
        const ids = nodes.slice(from, from + PAGE).map(({ id }) => id);
        yield (await client.query<{ id: string; record: StoredRecord }>(RECORDS, [ids])).rows;
      }
      // What follows takes longer than a transaction may idle.
      await end();
    };
    return await work({
      nodes,
      mustLink: sidesOf('MUST_LINK'),
      cannotLink: sidesOf('CANNOT_LINK'),
      records: records(),
    });
  } finally {
    await end().catch(() => undefined);
    client.release();
  }
}
