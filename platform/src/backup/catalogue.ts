/** What a database holds, out of PostgreSQL's own catalogue: nothing that a migration adds can be forgotten. */
import type pg from 'pg';

export interface CatalogueTable {
  readonly schema: string;
  readonly name: string;
  /** Those that are computed from others are left out. */
  readonly columns: readonly string[];
  readonly estimatedRows: number;
}

/** Every table of the schemas but the list of applied migrations, which is in the manifest. */
export async function tablesOf(client: pg.Client, schemas: readonly string[]): Promise<CatalogueTable[]> {
  const { rows } = await client.query<{ schema: string; name: string; columns: string[]; estimate: number }>(
    `select nspname as schema, relname as name, array_agg(attname::text order by attnum) as columns,
       greatest(reltuples, 0)::float8 as estimate
     from pg_class
     join pg_namespace on pg_namespace.oid = relnamespace
     join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped and attgenerated = ''
     where nspname = any($1) and relkind = 'r' and relname <> 'migrations'
     group by nspname, relname, reltuples order by nspname, relname`,
    [schemas],
  );
  return rows.map(({ schema, name, columns, estimate }) => ({ schema, name, columns, estimatedRows: estimate }));
}

export async function sequencesOf(
  client: pg.Client,
  schemas: readonly string[],
): Promise<{ schema: string; name: string; value: string }[]> {
  const { rows } = await client.query<{ schema: string; name: string; value: string }>(
    `select schemaname as schema, sequencename as name, last_value::text as value
     from pg_sequences where schemaname = any($1) and last_value is not null order by 1, 2`,
    [schemas],
  );
  return rows;
}

export interface ForeignKey {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

export async function foreignKeysOf(client: pg.Client, schemas: readonly string[]): Promise<ForeignKey[]> {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(
    `select format('%I.%I', nspname, relname) as table, quote_ident(conname) as name, pg_get_constraintdef(pg_constraint.oid) as definition
     from pg_constraint join pg_class on pg_class.oid = conrelid join pg_namespace on pg_namespace.oid = relnamespace
     where contype = 'f' and nspname = any($1) order by 1, 2`,
    [schemas],
  );
  return rows;
}

export async function existingSchemas(client: pg.Client, schemas: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select nspname as name from pg_namespace where nspname = any($1) order by 1`,
    [schemas],
  );
  return rows.map(({ name }) => name);
}

export function quoted({ schema, name }: { readonly schema: string; readonly name: string }): string {
  return `${quotedName(schema)}.${quotedName(name)}`;
}

export function quotedName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
