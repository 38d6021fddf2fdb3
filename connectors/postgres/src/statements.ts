/** The statements of a stream. Names of the configuration are quoted, values are parameters. */
import type { Source, StreamConfig } from './config.ts';

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** As text with every digit that PostgreSQL keeps, in UTC, so that positions compare as they were. */
const STAMP = `'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'`;

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function relation(from: Source): string {
  return 'table' in from ? `${quoted(from.schema)}.${quoted(from.table)}` : `(${from.query})`;
}

export interface Position {
  /** Absent in a stream without times. */
  readonly at?: string | undefined;
  readonly key?: string | undefined;
}

export interface PageRequest {
  /** Rows behind this one; of a time alone, rows from it on. */
  readonly after: Position | undefined;
  /** Exclusive: what is younger is left for the next pass. */
  readonly until: string | undefined;
  readonly take: number;
}

export function stampOf(column: string): string {
  return `to_char(s.${quoted(column)}::timestamptz at time zone 'UTC', ${STAMP})`;
}

/** Scalars as text: a JSON number would lose digits of amounts and of long ids. */
const VALUES = `(select jsonb_object_agg(e.key, case when jsonb_typeof(e.value) in ('object', 'array') then e.value
  else to_jsonb(e.value #>> '{}') end) from jsonb_each(to_jsonb(s)) e)`;

/** A row as JSON, its key as text, its time in microseconds. */
function columns({ key, updatedAt }: StreamConfig): string {
  const at = updatedAt === undefined ? 'null' : stampOf(updatedAt);
  return `s.${quoted(key)}::text as "key", ${at} as "at", ${VALUES} as "row"`;
}

/** Keyset: the next rows by (time, key), or by key alone, wherever rows came or went meanwhile. */
export function pageStatement(stream: StreamConfig, { after, until, take }: PageRequest): Statement {
  const { from, key, updatedAt } = stream;
  const values: unknown[] = [];
  const parameter = (value: unknown): string => `$${String(values.push(value))}`;
  const [byKey, conditions] = [`s.${quoted(key)}`, [] as string[]];
  if (updatedAt === undefined) {
    if (after?.key !== undefined) conditions.push(`${byKey} > ${parameter(after.key)}`);
    const where = conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`;
    const text = `select ${columns(stream)} from ${relation(from)} s ${where} order by ${byKey} limit ${String(take)}`;
    return { text, values };
  }
  const byTime = `s.${quoted(updatedAt)}`;
  if (after?.at !== undefined && after.key !== undefined) {
    conditions.push(`(${byTime}, ${byKey}) > (${parameter(after.at)}::timestamptz, ${parameter(after.key)})`);
  } else if (after?.at !== undefined) {
    conditions.push(`${byTime} >= ${parameter(after.at)}::timestamptz`);
  }
  if (until !== undefined) conditions.push(`${byTime} < ${parameter(until)}::timestamptz`);
  const where = conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`;
  const order = `order by ${byTime}, ${byKey}`;
  return { text: `select ${columns(stream)} from ${relation(from)} s ${where} ${order} limit ${String(take)}`, values };
}

/** The keys are those that the database gave: they fit the column's type, and its index. */
export function byKeysStatement(stream: StreamConfig, keys: readonly string[]): Statement {
  return {
    text: `select ${columns(stream)} from ${relation(stream.from)} s where s.${quoted(stream.key)} = any($1)`,
    values: [keys],
  };
}

/**
 * Up to when everything is committed. A transaction stamps its rows when it begins and shows them when it ends, so a
 * row can appear behind a time that was read already. PostgreSQL says which transactions are open and since when: no row
 * that is still to appear can be older than the oldest of them. Without that, only waiting helps.
 */
export const HORIZON = `select
  to_char((clock_timestamp() - make_interval(secs => $1)) at time zone 'UTC', ${STAMP}) as "settled",
  to_char(least(clock_timestamp() - make_interval(secs => $1), min(xact_start)) at time zone 'UTC', ${STAMP}) as "closed",
  pg_is_in_recovery() or count(*) filter (where query = '<insufficient privilege>') > 0 as "isHidden"
  from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;
