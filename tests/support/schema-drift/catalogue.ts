import type pg from 'pg';

const HEADER = (schema: string) =>
  `-- Schema ${schema} as its migrations make it. Written by \`npm run db:drift -- --write\`; do not edit.\n`;

const TABLES = `
  select c.oid::int as oid, c.relname as name,
         case c.relkind when 'v' then 'view' when 'm' then 'materialized view' when 'p' then 'partitioned table' else 'table' end as kind,
         case when c.relkind in ('v', 'm') then pg_get_viewdef(c.oid) end as definition
    from pg_class c
   where c.relnamespace = $1::regnamespace and c.relkind in ('r', 'p', 'v', 'm') and c.relname <> 'migrations'
   order by c.relname`;

const COLUMNS = `
  select a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as "isRequired",
         pg_get_expr(d.adbin, d.adrelid) as "default", a.attgenerated::text as generated, a.attidentity::text as identity
    from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
   where a.attrelid = $1 and a.attnum > 0 and not a.attisdropped
   order by a.attnum`;

/** NOT NULL is told with its column (PostgreSQL 18 lists it as a constraint too). */
const PARTS = `
  select 'constraint ' || conname || ' ' || pg_get_constraintdef(oid) as line
    from pg_constraint where conrelid = $1 and contype <> 'n'
  union all
  select 'index ' || regexp_replace(pg_get_indexdef(indexrelid), '^CREATE (UNIQUE )?INDEX (\\S+) ON \\S+ ', '\\2 \\1')
    from pg_index where indrelid = $1 and not exists (select from pg_constraint where conindid = indexrelid)
  union all
  select 'trigger ' || regexp_replace(pg_get_triggerdef(oid), '^CREATE TRIGGER ', '')
    from pg_trigger where tgrelid = $1 and not tgisinternal
  order by 1`;

const REST = `
  select 'function ' || p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ') returns '
         || pg_get_function_result(p.oid) || E' as\\n' || p.prosrc as line
    from pg_proc p where p.pronamespace = $1::regnamespace
  union all
  select 'enum ' || t.typname || ' ' || (select string_agg(e.enumlabel, ', ' order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid)
    from pg_type t where t.typnamespace = $1::regnamespace and t.typtype = 'e'
  union all
  select 'sequence ' || c.relname from pg_class c where c.relnamespace = $1::regnamespace and c.relkind = 'S'
  order by 1`;

interface Column {
  readonly name: string;
  readonly type: string;
  readonly isRequired: boolean;
  readonly default: string | null;
  readonly generated: string;
  readonly identity: string;
}

/** A schema as text that reads well in a diff: one line per column, constraint, index and trigger. */
export async function dumpSchema(client: pg.Client, schema: string): Promise<string> {
  const tables = await client.query<{ oid: number; name: string; kind: string; definition: string | null }>(TABLES, [
    schema,
  ]);
  const blocks: string[] = [HEADER(schema)];
  for (const { oid, name, kind, definition } of tables.rows) {
    const columns = await client.query<Column>(COLUMNS, [oid]);
    const parts = await client.query<{ line: string }>(PARTS, [oid]);
    const lines = [...columns.rows.map(columnLine), ...parts.rows.map(({ line }) => line)];
    if (definition !== null) lines.push(...definition.trim().split('\n'));
    blocks.push(`${kind} ${schema}.${name}\n${lines.map((line) => `  ${line}\n`).join('')}`);
  }
  const rest = await client.query<{ line: string }>(REST, [schema]);
  blocks.push(...rest.rows.map(({ line }) => `${line.trim()}\n`));
  return blocks.join('\n');
}

function columnLine(column: Column): string {
  const words = [column.name, column.type];
  if (column.isRequired) words.push('not null');
  if (column.identity !== '') words.push('generated as identity');
  if (column.generated !== '') words.push(`generated as (${column.default ?? ''})`);
  else if (column.default !== null) words.push(`default ${column.default}`);
  return words.join(' ');
}
