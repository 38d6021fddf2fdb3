/**
 * The golden record: what the hub says of a customer, as a pure function of what its sources say, the survivorship
 * policy and people's locks (which are part of what the hub says). Nothing else goes in, so a rebuild from the source
 * records gives the same record.
 */
import type { Json } from '@tributary/platform';
import { survivor, winningRule, type Contest } from './contest.ts';
import type { Provenance, ProvenanceRule } from './statement.ts';

export type Fields = Record<string, Json>;

export interface GoldenRecord {
  readonly fields: Fields;
  readonly provenance: readonly Provenance[];
}

const CUSTOM = 'attributes.';

/** What survives of each contest; custom fields become properties of `attributes`, without those that are empty. */
export function decide<Record>(contests: readonly Contest<Record>[]): GoldenRecord {
  const fields: Fields = {};
  const attributes: { [name: string]: Json } = {};
  const provenance: Provenance[] = [];
  for (const contest of contests) {
    const { field, locks, said } = contest;
    const value = survivor(contest);
    if (!field.startsWith(CUSTOM)) fields[field] = value;
    else if (value !== null) attributes[field.slice(CUSTOM.length)] = value;
    const winner = locks[0] ?? said[0];
    const rule = winningRule(contest);
    if (winner !== undefined && rule !== undefined)
      provenance.push({ field, sourceRecordId: winner.statement.id, rule });
  }
  return { fields: { ...fields, attributes }, provenance };
}

/** As it is stored: fields of one source and rule together, because mostly they all are. */
export interface GroupedProvenance {
  readonly sourceRecordId: string;
  readonly rule: ProvenanceRule;
  readonly fields: readonly string[];
}

/** Groups in the order of their first field, so that equal provenance is equal JSON. */
export function grouped(provenance: readonly Provenance[]): GroupedProvenance[] {
  const groups = new Map<string, { sourceRecordId: string; rule: ProvenanceRule; fields: string[] }>();
  for (const { field, sourceRecordId, rule } of provenance) {
    const key = `${sourceRecordId} ${rule}`;
    const group = groups.get(key);
    if (group) group.fields.push(field);
    else groups.set(key, { sourceRecordId, rule, fields: [field] });
  }
  return [...groups.values()];
}
