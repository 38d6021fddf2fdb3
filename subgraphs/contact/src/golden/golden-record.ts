/**
 * The golden record: what the hub says of a customer, as a pure function of what its sources say. Sources are ranked
 * once, then every field takes the first value that the ranking finds. Nothing else goes in, so a rebuild from the
 * source records gives the same record.
 */
import type { Json } from '@tributary/platform';

/** What one live source record says. */
export interface Statement<Record> {
  readonly id: string;
  readonly connectionId: string;
  readonly priority: number;
  /** When the source changed it, else when it was read; ISO. */
  readonly saidAt: string;
  readonly record: Record;
}

/** Why a value won: a person entered it, nobody else said anything, or what decided between several sources. */
export type SurvivorshipRule = 'HUB_EDIT' | 'ONLY_SOURCE' | 'SOURCE_PRIORITY' | 'MOST_RECENT';

export interface Provenance {
  readonly field: string;
  readonly sourceRecordId: string;
  readonly rule: SurvivorshipRule;
}

export const HUB_CONNECTION = 'hub';

export type Fields = Record<string, Json>;

/** Reads one field out of a record: undefined when the source does not say it. */
export type FieldReaders<Record> = Readonly<{ [field: string]: (record: Record) => Json | undefined }>;

export interface GoldenRecord {
  readonly fields: Fields;
  readonly provenance: readonly Provenance[];
}

/** Edits first, then by priority, then the most recent; equal ones by id, so that the order is total. */
export function rank<Record>(statements: readonly Statement<Record>[]): Statement<Record>[] {
  return [...statements].sort(
    (one, other) =>
      Number(other.connectionId === HUB_CONNECTION) - Number(one.connectionId === HUB_CONNECTION) ||
      other.priority - one.priority ||
      compare(other.saidAt, one.saidAt) ||
      compare(one.id, other.id),
  );
}

/** As it is stored: fields of one source and rule together, because mostly they all are. */
export interface GroupedProvenance {
  readonly sourceRecordId: string;
  readonly rule: SurvivorshipRule;
  readonly fields: readonly string[];
}

/** Groups in the order of their first field, so that equal provenance is equal JSON. */
export function grouped(provenance: readonly Provenance[]): GroupedProvenance[] {
  const groups = new Map<string, { sourceRecordId: string; rule: SurvivorshipRule; fields: string[] }>();
  for (const { field, sourceRecordId, rule } of provenance) {
    const key = `${sourceRecordId} ${rule}`;
    const group = groups.get(key);
    if (group) group.fields.push(field);
    else groups.set(key, { sourceRecordId, rule, fields: [field] });
  }
  return [...groups.values()];
}

/** `null` from a reader means: cleared by a person. It wins like any value, and the field is then empty. */
export function survivors<Record>(ranked: readonly Statement<Record>[], readers: FieldReaders<Record>): GoldenRecord {
  const fields: Fields = {};
  const provenance: Provenance[] = [];
  for (const [field, read] of Object.entries(readers)) {
    const said = ranked.flatMap((statement) => {
      const value = read(statement.record);
      return value === undefined ? [] : [{ statement, value }];
    });
    const [winner, next] = said;
    fields[field] = winner?.value ?? null;
    if (winner === undefined) continue;
    provenance.push({
      field,
      sourceRecordId: winner.statement.id,
      rule: ruleOf(winner.statement, next?.statement),
    });
  }
  return { fields, provenance };
}

function ruleOf<Record>(winner: Statement<Record>, next: Statement<Record> | undefined): SurvivorshipRule {
  if (winner.connectionId === HUB_CONNECTION) return 'HUB_EDIT';
  if (next === undefined) return 'ONLY_SOURCE';
  return winner.priority > next.priority ? 'SOURCE_PRIORITY' : 'MOST_RECENT';
}

/** Custom fields survive one by one; each has its own provenance, as `attributes.<name>`. */
export function surviveAttributes<Record extends { readonly attributes: Readonly<{ [name: string]: Json }> }>(
  ranked: readonly Statement<Record>[],
): { attributes: { [name: string]: Json }; provenance: Provenance[] } {
  const names = [...new Set(ranked.flatMap(({ record }) => Object.keys(record.attributes)))].sort();
  const readers: FieldReaders<Record> = Object.fromEntries(
    names.map((name) => [name, (record: Record) => record.attributes[name]]),
  );
  const { fields, provenance } = survivors(ranked, readers);
  return {
    attributes: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)),
    provenance: provenance.map((entry) => ({ ...entry, field: `attributes.${entry.field}` })),
  };
}

/** Everything that any source lists, in ranking order, equal ones once. */
export function union<Record, Item extends Json>(
  ranked: readonly Statement<Record>[],
  read: (record: Record) => readonly Item[],
): Item[] {
  const byText = new Map<string, Item>();
  for (const { record } of ranked) {
    for (const item of read(record)) {
      const text = JSON.stringify(item);
      if (!byText.has(text)) byText.set(text, item);
    }
  }
  return [...byText.values()];
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
