import { openDedicated, type Database, type Dedicated } from '@tributary/platform';
import { customersToRebuild } from '../../src/golden/queries.ts';
import { planGolden, writePlan } from '../../src/golden/recompute.ts';
import { keysOf, profileOf, type Model } from '../../src/resolution/engine/index.ts';
import { currentModel } from '../../src/resolution/model.ts';
import { storedPersonKey } from '../../src/resolution/key-use.ts';
import type { SourceWrite } from '../../src/source-record/queries.ts';
import { resolveSeeds } from './resolve-seeds.ts';
import { withoutIndexes } from './without-indexes.ts';

type Cell = string | number | boolean | Date | null;

/** Streams rows into a table. */
export type CopyRows = (
  sql: Dedicated,
  into: { table: string; columns: readonly string[] },
  rows: Iterable<readonly Cell[]>,
) => Promise<void>;

const FIRST_SEEN = new Date('2026-01-01T00:00:00.000Z');
const ACTOR = { kind: 'system', id: 'bench' } as const;
const PAGE = 2_000;

export interface HubToFill {
  readonly url: string;
  readonly database: Database;
  readonly copyRows: CopyRows;
}

export interface Seeded {
  readonly records: number;
  readonly customers: number;
  readonly pairs: number;
}

/** Fills an empty hub with what its own roads would have written of these people and of the companies they name. */
export async function seedHub(
  { url, database, copyRows }: HubToFill,
  seeds: () => AsyncIterable<SourceWrite[]>,
): Promise<Seeded> {
  const model = await database.transaction(currentModel);
  const sql = openDedicated(url, 'bench seed');
  try {
    await sql.unsafe(`set session_replication_role = replica`);
    const resolved = await resolveSeeds(seeds(), model);
    const seen = new Set<string>();
    let pairs = 0;
    const pairRows = function* (): Generator<Cell[]> {
      for (const { one, other, score, band } of resolved.pairs()) {
        pairs += 1;
        yield [one, other, 'person', score, band];
      }
    };
    await withoutIndexes(sql, async () => {
      for await (const batch of seeds()) {
        const writes = batch.filter(({ id }) => !seen.has(id));
        for (const { id } of writes) seen.add(id);
        for (const { table, columns, rows } of tablesOf(writes, resolved.customerOf, model)) {
          await copyRows(sql, { table, columns }, rows);
        }
      }
      const columns = ['one_id', 'other_id', 'record_kind', 'score', 'band'];
      await copyRows(sql, { table: 'contact.match_pairs', columns }, pairRows());
      await finish(sql);
      await writeCustomers(database);
    });
    await sql.unsafe('vacuum (analyze)');
    await sql.unsafe('checkpoint');
    return { records: seen.size, customers: new Set(resolved.customerOf.values()).size, pairs };
  } finally {
    await sql.end();
  }
}

async function finish(sql: Dedicated): Promise<void> {
  await sql.unsafe(`update contact.match_pairs as pair set record_kind = record.kind
    from contact.source_records as record where record.id = pair.one_id and record.kind <> 'person'`);
  for (const kind of ['contact', 'company']) {
    await sql.unsafe(`insert into contact.${kind}_aliases (alias_id, ${kind}_id)
      select id, entity_id from contact.source_records
      where kind = '${kind === 'contact' ? 'person' : kind}' and id <> entity_id`);
  }
  await sql.unsafe('analyze');
}

/** Golden records by the hub's own code; the events that tell of them are nobody's here. */
async function writeCustomers(database: Database): Promise<void> {
  for (const kind of ['person', 'company'] as const) {
    for (let cursor: string | null | undefined = null; cursor !== undefined;) {
      const after: string | null = cursor;
      cursor = await database.transaction(async (tx) => {
        const clusters = await customersToRebuild(tx, { kind, cursor: after, limit: PAGE });
        const plan = await planGolden(tx, { kind, clusters, now: FIRST_SEEN });
        await writePlan(tx, plan, { actor: ACTOR, now: FIRST_SEEN });
        return clusters.length < PAGE ? undefined : clusters.at(-1)?.id;
      });
    }
  }
}

interface TableRows {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: Cell[][];
}

function tablesOf(writes: readonly SourceWrite[], customerOf: ReadonlyMap<string, string>, model: Model): TableRows[] {
  const profiled = writes.map((write) => {
    const profile = profileOf(write.record);
    return { ...write, profile, keys: keysOf(profile), personKey: storedPersonKey(profile) };
  });
  const ownerOf = (id: string): string => customerOf.get(id) ?? id;
  const list = (values: readonly string[]): string =>
    `{${values.map((value) => `"${value.replaceAll(/["\\]/gu, '\\$&')}"`).join(',')}}`;
  return [
    {
      table: 'contact.source_records',
      columns:
        'id kind connection_id connection_name stream external_id version content_hash priority record entity_id observed_at first_seen_at updated_at'.split(
          ' ',
        ),
      rows: writes.map((row) => [
        ...[row.id, row.record.kind, row.connectionId, row.connectionName, row.stream, row.externalId, row.version],
        ...[row.contentHash, row.priority, JSON.stringify(row.record), ownerOf(row.id), row.observedAt],
        ...[FIRST_SEEN, FIRST_SEEN],
      ]),
    },
    {
      table: 'contact.identities',
      columns: ['node_id', 'record_kind', 'kind', 'value', 'original', 'entity_id'],
      rows: writes.flatMap(({ id, record, identities }) =>
        identities.map(({ kind, value, original }) => [id, record.kind, kind, value, original, ownerOf(id)]),
      ),
    },
    {
      table: 'contact.match_profiles',
      columns: 'node_id record_kind profile keys person_key is_active content_hash model_version'.split(' '),
      rows: profiled.map(({ id, record, profile, keys, personKey, contentHash }) => [
        ...[id, record.kind, JSON.stringify(profile), list(keys), personKey, true, contentHash, model.version],
      ]),
    },
    {
      table: 'contact.match_keys',
      columns: ['record_kind', 'key', 'is_active', 'node_id', 'person_key'],
      rows: profiled.flatMap(({ id, record, keys, personKey }) =>
        keys.map((key) => [record.kind, key, true, id, personKey]),
      ),
    },
  ];
}
