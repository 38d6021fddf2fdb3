import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type pg from 'pg';

/** A drizzle table as a `table.ts` declares it. */
export interface DeclaredTable {
  /** Where it is declared: file and export. */
  readonly place: string;
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly DeclaredColumn[];
}

export interface DeclaredColumn {
  readonly name: string;
  readonly type: string;
  readonly isRequired: boolean;
}

/** What this file uses of drizzle, which is a package of the subgraphs and not of the root. */
interface Drizzle {
  isTable(value: unknown): boolean;
  getTableConfig(table: unknown): {
    readonly name: string;
    readonly schema?: string;
    readonly columns: readonly { readonly name: string; readonly notNull: boolean; getSQLType(): string }[];
  };
}

const TABLE_FILE = /\/src\/(?:.*\/)?table\.ts$/;

/** Every table that a `table.ts` below subgraphs/ exports. */
export async function declaredTables(root: string): Promise<DeclaredTable[]> {
  const tables: DeclaredTable[] = [];
  for (const name of (await readdir(path.join(root, 'subgraphs'))).sort()) {
    for (const file of await tableFiles(path.join(root, 'subgraphs', name, 'src'))) {
      tables.push(...(await tablesOf(file, path.relative(root, file))));
    }
  }
  return tables;
}

/** One line per difference between the declaration and the migrated table. */
export async function tableDifferences(client: pg.Client, table: DeclaredTable): Promise<string[]> {
  const { rows } = await client.query<DeclaredColumn & { isGenerated: boolean }>(
    `select a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as "isRequired",
            a.attgenerated <> '' as "isGenerated"
       from pg_attribute a
      where a.attrelid = to_regclass($1) and a.attnum > 0 and not a.attisdropped`,
    [`"${table.schema}"."${table.name}"`],
  );
  const full = `${table.schema}.${table.name}`;
  if (rows.length === 0) return [`${table.place}: no migration makes ${full}`];
  const migrated = new Map(rows.map((row) => [row.name, row]));
  const declared = new Set(table.columns.map(({ name }) => name));
  return [
    ...table.columns.flatMap((column) => columnDifferences(column, migrated.get(column.name), full)),
    ...rows
      .filter(({ name, isGenerated }) => !isGenerated && !declared.has(name))
      .map(({ name }) => `${full}.${name} is not declared`),
  ].map((message) => `${table.place}: ${message}`);
}

function columnDifferences(column: DeclaredColumn, migrated: DeclaredColumn | undefined, table: string): string[] {
  const path = `${table}.${column.name}`;
  if (migrated === undefined) return [`no migration makes ${path}`];
  const messages: string[] = [];
  const [declaredType, migratedType] = [typeFamily(column.type), typeFamily(migrated.type)];
  if (declaredType !== migratedType) messages.push(`${path} is declared ${declaredType} and is ${migratedType}`);
  if (column.isRequired !== migrated.isRequired) {
    messages.push(`${path} is declared ${nullability(column)} and is ${nullability(migrated)}`);
  }
  return messages;
}

const SPELLINGS: Readonly<Record<string, string>> = {
  char: 'character',
  varchar: 'character varying',
  timestamptz: 'timestamp with time zone',
  timestamp: 'timestamp without time zone',
  decimal: 'numeric',
  serial: 'integer',
  bigserial: 'bigint',
  smallserial: 'smallint',
};

/** `char(3)` and `character(3)` are one type; lengths and precisions are the migrations' business. */
function typeFamily(type: string): string {
  const isArray = type.endsWith(']');
  const base = type
    .toLowerCase()
    .replaceAll(/\([^)]*\)|\[[^\]]*\]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return `${SPELLINGS[base] ?? base}${isArray ? '[]' : ''}`;
}

function nullability({ isRequired }: DeclaredColumn): string {
  return isRequired ? 'not null' : 'nullable';
}

async function tableFiles(source: string): Promise<string[]> {
  if (!existsSync(source)) return [];
  const entries = await readdir(source, { recursive: true });
  return entries
    .map((entry) => path.join(source, entry))
    .filter((file) => TABLE_FILE.test(file))
    .sort();
}

async function tablesOf(file: string, place: string): Promise<DeclaredTable[]> {
  const { isTable, getTableConfig } = drizzleOf(file);
  const module = (await import(pathToFileURL(file).href)) as Record<string, unknown>;
  return Object.entries(module)
    .filter(([, value]) => isTable(value))
    .map(([name, value]) => {
      const config = getTableConfig(value);
      return {
        place: `${place} ${name}`,
        schema: config.schema ?? 'public',
        name: config.name,
        columns: config.columns.map((column) => ({
          name: column.name,
          type: column.getSQLType(),
          isRequired: column.notNull,
        })),
      };
    });
}

function drizzleOf(file: string): Drizzle {
  const load = createRequire(file);
  return { ...(load('drizzle-orm') as Drizzle), ...(load('drizzle-orm/pg-core') as Drizzle) };
}
