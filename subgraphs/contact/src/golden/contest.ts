/**
 * A contest is one field and everything that is said of it, in the order in which it counts. The golden record takes
 * the first of each; provenance shows all of them.
 */
import type { Json } from '@tributary/platform';
import type { HubWords } from '../source-record/stored-record.ts';
import { completeness, isSaidAlike } from './completeness.ts';
import { locksOf, type Locks } from './locks.ts';
import { decidedBy, rankSaid } from './ranking.ts';
import { HUB_CONNECTION, type ProvenanceRule, type Said, type Statement } from './statement.ts';
import { isBuiltIn, ruleFor, type SurvivorshipPolicy, type SurvivorshipRule } from './survivorship.ts';

/** What a kind of record can say: fields of one value, and fields that list what every source gives. */
export interface Sayable<Record> {
  /** Undefined when the record does not say it. */
  readonly fields: Readonly<{ [field: string]: (record: Record) => Json | undefined }>;
  readonly lists: Readonly<{ [field: string]: (record: Record) => readonly Json[] }>;
}

export interface Contest<Record> {
  /** `attributes.<name>` for a custom field. */
  readonly field: string;
  readonly isList: boolean;
  readonly rule: SurvivorshipRule;
  /** What people hold the field to, the latest first; each wins over everything that is said. */
  readonly locks: readonly Said<Record>[];
  readonly said: readonly Said<Record>[];
}

interface Sayer {
  readonly hub?: HubWords;
  readonly attributes: Readonly<{ [name: string]: Json }>;
}

/**
 * Every field of this kind, in a fixed order, whether or not anybody says it. Where the statements' own order decides,
 * no more than `most` are asked for the value of a field that is no list.
 */
export function contestsOf<Record extends Sayer>(
  ranked: readonly Statement<Record>[],
  { fields, lists }: Sayable<Record>,
  { policy, most = Infinity }: { readonly policy: SurvivorshipPolicy; readonly most?: number },
): Contest<Record>[] {
  const locks = locksOf(ranked);
  const about = (field: string, read: (record: Record) => Json | undefined, isList = false): Contest<Record> => {
    const rule = ruleFor(policy, field);
    const isRanked = isBuiltIn(rule);
    const said = saidBy(ranked, read, isRanked && !isList ? most : Infinity);
    return { field, isList, rule, locks: locks.get(field) ?? [], said: isRanked ? said : rankSaid(said, rule) };
  };
  return [
    ...Object.entries(fields).map(([field, read]) => about(field, read)),
    ...Object.entries(lists).map(([field, read]) => about(field, (record) => someOf(read(record)), true)),
    ...customNames(ranked, locks).map((name) => about(`attributes.${name}`, ({ attributes }) => attributes[name])),
  ];
}

function saidBy<Record>(
  statements: readonly Statement<Record>[],
  read: (record: Record) => Json | undefined,
  most: number,
): Said<Record>[] {
  const said: Said<Record>[] = [];
  for (const statement of statements) {
    if (said.length >= most) break;
    const value = read(statement.record);
    if (value !== undefined) said.push({ statement, value });
  }
  return said;
}

/** Who wins, and over whom, is all that a golden record needs to know of a field. */
export const DECISIVE = 2;

/** The value that survives; null where nobody says anything. */
export function survivor<Record>({ isList, rule, locks, said }: Contest<Record>): Json {
  const [lock] = locks;
  if (lock !== undefined) return lock.value;
  if (!isList) return said[0]?.value ?? null;
  const items = union(said.flatMap(({ value }) => (isItems(value) ? [value] : [])));
  if (rule.method === 'MOST_COMPLETE') return items.sort(byCompleteness);
  if (rule.method !== 'MOST_FREQUENT') return items;
  const times = (item: Json): number =>
    said.filter(({ value }) => isItems(value) && value.some((other) => isSaidAlike(other, item))).length;
  return items.sort((one, other) => times(other) - times(one));
}

/** Why the first one won; undefined where nobody says anything, and for a list, to which every source adds. */
export function winningRule<Record>({ isList, rule, locks, said }: Contest<Record>): ProvenanceRule | undefined {
  if (locks.length > 0) return 'LOCKED';
  const [winner, next] = said;
  if (winner === undefined || isList) return undefined;
  if (winner.statement.connectionId === HUB_CONNECTION) return 'HUB_EDIT';
  if (next === undefined) return 'ONLY_SOURCE';
  return decidedBy(rule, said, [winner, rivalOf(rule, said, winner) ?? next]);
}

/** For methods that look at values the rival is who says something else: the others of one mind are no rivals. */
function rivalOf<Record>(
  { method }: SurvivorshipRule,
  said: readonly Said<Record>[],
  winner: Said<Record>,
): Said<Record> | undefined {
  if (method !== 'MOST_COMPLETE' && method !== 'MOST_FREQUENT') return undefined;
  return said.find(({ value }) => !isSaidAlike(value, winner.value));
}

/** All items, in this order, equal ones once. */
function union(lists: readonly (readonly Json[])[]): Json[] {
  const items = lists.flat();
  if (items.length < 2) return items;
  const byText = new Map<string, Json>();
  for (const item of items) {
    const text = JSON.stringify(item);
    if (!byText.has(text)) byText.set(text, item);
  }
  return [...byText.values()];
}

function customNames<Record extends Sayer>(
  statements: readonly Statement<Record>[],
  locks: Locks<Record>,
): readonly string[] {
  const said = statements.flatMap(({ record }) => Object.keys(record.attributes));
  const locked = [...locks.keys()].flatMap((field) => (field.startsWith('attributes.') ? [field.slice(11)] : []));
  return [...new Set([...said, ...locked])].sort();
}

function someOf(items: readonly Json[]): readonly Json[] | undefined {
  return items.length === 0 ? undefined : items;
}

function byCompleteness(one: Json, other: Json): number {
  const [parts, letters] = completeness(one);
  const [otherParts, otherLetters] = completeness(other);
  return otherParts - parts || otherLetters - letters;
}

function isItems(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
