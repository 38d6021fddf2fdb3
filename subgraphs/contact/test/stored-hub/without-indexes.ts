import type { Dedicated } from '@tributary/platform';

/** Looked up by on the way from records to golden records, which is gone while the tables fill. */
const KEPT = [
  'source_records_pkey',
  'source_records_entity_idx',
  'contacts_pkey',
  'companies_pkey',
  'tags_pkey',
].concat([
  'tags_name_key',
  'tagged_pkey',
  'quality_findings_pkey',
  'quality_findings_entity_idx',
  'quality_rules_pkey',
]);

/** Runs `fill` with the indexes of the contact schema taken away, and builds them afterwards. */
export async function withoutIndexes(sql: Dedicated, fill: () => Promise<void>): Promise<void> {
  const constraints = await sql<{ table: string; name: string; definition: string }[]>`
    select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where connamespace = 'contact'::regnamespace and contype in ('p', 'u')
      and conname <> all(${KEPT}) and oid not in (select refobjid from pg_depend where deptype = 'n')
      and conindid not in (select conindid from pg_constraint where contype = 'f')`;
  const indexes = await sql<{ name: string; definition: string }[]>`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
    from pg_index join pg_class on pg_class.oid = indexrelid
    where relnamespace = 'contact'::regnamespace and relname <> all(${KEPT})
      and indexrelid not in (select conindid from pg_constraint where contype in ('p', 'u'))`;
  for (const { table, name } of constraints) await sql.unsafe(`alter table ${table} drop constraint "${name}"`);
  for (const { name } of indexes) await sql.unsafe(`drop index ${name}`);
  await fill();
  await sql.unsafe(`set maintenance_work_mem = '1GB'`);
  for (const { table, name, definition } of constraints)
    await sql.unsafe(`alter table ${table} add constraint "${name}" ${definition}`);
  for (const { definition } of indexes) await sql.unsafe(definition);
}
