import type { Database, LogEvent } from '@tributary/platform';

/** Groups of source keys (`<connection name>/<key>`) that are one customer, in a form that two runs can be compared by. */
export async function storedPartition(database: Database, kind: 'person' | 'company' = 'person'): Promise<string[][]> {
  const { rows } = await database.pool.query<{ keys: string[] }>(
    `select array_agg(connection_name || '/' || external_id order by connection_name, external_id) as keys
     from contact.source_records where kind = $1 group by entity_id`,
    [kind],
  );
  return rows.map(({ keys }) => keys).sort((one, other) => (one.join() < other.join() ? -1 : 1));
}

/** Events that were appended, oldest first, whether or not the sequencer has been there. */
export async function appended(database: Database): Promise<Pick<LogEvent, 'type' | 'refs' | 'data' | 'changes'>[]> {
  const { rows } = await database.pool.query<Pick<LogEvent, 'type' | 'refs' | 'data' | 'changes'>>(
    `select type, refs, data, changes from (
       select position, 0 as seq, type, refs, data, changes from log.event
       union all select null, seq, type, refs, data, changes from log.pending) as event
     order by position nulls last, seq`,
  );
  return rows;
}

const TABLES = [
  'contact.match_profiles',
  'contact.match_keys',
  'contact.match_pairs',
  'contact.link_decisions',
  'contact.merges',
  'contact.identities',
  'contact.source_records',
  'contact.tagged',
  'contact.tags',
  'contact.contacts',
  'contact.companies',
  'contact.contact_aliases',
  'contact.company_aliases',
  'contact.affiliations',
  'contact.notes',
  'contact.interactions',
  'contact.quality_findings',
  'contact.idempotency',
  'log.pending',
  'log.event',
];

/** Empties the tables of this subgraph and the log between tests. */
export async function clear(database: Database): Promise<void> {
  // Truncating that many tables takes longer than a test writes to them.
  await database.pool.query(TABLES.map((table) => `delete from ${table}`).join(';'));
}
