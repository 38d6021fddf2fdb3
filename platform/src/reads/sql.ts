import type { Aliases } from './declare.ts';

const WORD = /^[a-z_][a-z0-9_]*$/;
/** PostgreSQL takes at most 100 arguments in one call. */
const ARGUMENTS = 100;

export function quoted(name: string): string {
  if (!WORD.test(name)) throw new Error(`${JSON.stringify(name)} is not a column name: use sql for expressions`);
  return `"${name}"`;
}

export function quotedTable(name: string): string {
  return name.split('.').map(quoted).join('.');
}

/** One JSON array per row: shorter to send and to parse than objects, whose keys are known here anyway. */
export function jsonArray(slots: readonly string[]): string {
  if (slots.length <= ARGUMENTS) return `json_build_array(${slots.join(',')})`;
  const chunks: string[] = [];
  for (let start = 0; start < slots.length; start += ARGUMENTS) {
    chunks.push(`json_build_array(${slots.slice(start, start + ARGUMENTS).join(',')})`);
  }
  return jsonArray(chunks);
}

/** Undoes the chunks of `jsonArray`. */
export function openRow(raw: readonly unknown[], slots: number): readonly unknown[] {
  let row = raw;
  for (let levels = slots; levels > ARGUMENTS; levels = Math.ceil(levels / ARGUMENTS)) row = row.flat();
  return row;
}

export function openRows(rows: readonly (readonly unknown[])[], slots: number): readonly (readonly unknown[])[] {
  return slots <= ARGUMENTS ? rows : rows.map((row) => openRow(row, slots));
}

/** The id that `id` (SQL) stands for. */
export function canonicalId(aliases: Aliases, id: string): string {
  const { table, alias, target } = quotedAliases(aliases);
  return `coalesce((select a_.${target} from ${table} a_ where a_.${alias} = ${id}), ${id})`;
}

/** `uuid[]` of a canonical id (SQL) and everything that is an alias of it. */
export function idsOf(aliases: Aliases, id: string): string {
  const { table, alias, target } = quotedAliases(aliases);
  return `(array(select a_.${alias} from ${table} a_ where a_.${target} = ${id}) || ${id})`;
}

/** `uuid[]` of everything that means one of the ids in the array (SQL), whether they are canonical or not. */
export function idsOfAny(aliases: Aliases, ids: string): string {
  const { table, alias, target } = quotedAliases(aliases);
  const canonical = `select ${canonicalId(aliases, 'v_.id')} as id from unnest(${ids}) v_(id)`;
  return (
    `array(select c_.id from (${canonical}) c_ union all ` +
    `select b_.${alias} from (${canonical}) c_ join ${table} b_ on b_.${target} = c_.id)`
  );
}

function quotedAliases(aliases: Aliases): { table: string; alias: string; target: string } {
  return { table: quotedTable(aliases.table), alias: quoted(aliases.alias), target: quoted(aliases.target) };
}
