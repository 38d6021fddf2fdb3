/**
 * How good what is known of a customer is. Each rule that has something to look at counts with its weight; it loses
 * the share of the customer's source records at which it finds something. The score is what is left, of 100.
 */
import { derivedId, type Json } from '@tributary/platform';
import type { Fields } from '../golden/golden-record.ts';
import type { Statement } from '../golden/statement.ts';
import type { StoredRecord } from '../source-record/stored-record.ts';
import { checkRecord } from './check-record.ts';
import { agreement } from './consistency.ts';
import type { Found } from './found.ts';
import { ofRule, Parameters, type QualityRule } from './rule.ts';

export interface Finding extends Found {
  readonly id: string;
  readonly ruleId: string;
  /** Null where something is missing of the customer as a whole. */
  readonly nodeId: string | null;
  readonly connectionId: string | null;
}

export interface Assessment {
  /** 0 to 100; less than 100 exactly when there are findings. */
  readonly score: number;
  /** In the order of their ids. */
  readonly findings: readonly Finding[];
}

export interface Assessable {
  readonly entityId: string;
  readonly statements: readonly Statement<StoredRecord>[];
  readonly fields: Fields;
}

export function assess(subject: Assessable, rules: readonly QualityRule[], now: Date): Assessment {
  let [asked, lost] = [0, 0];
  const findings: Finding[] = [];
  for (const rule of rules) {
    const { share, found } = rule.check === 'PRESENT' ? presence(rule, subject) : recordsOf(rule, subject, now);
    if (share === undefined) continue;
    asked += rule.weight;
    lost += rule.weight * share;
    findings.push(...found);
  }
  return {
    // Rounded down: whoever has something to put right does not have 100.
    score: asked === 0 ? 100 : Math.floor((100 * (asked - lost)) / asked),
    findings: findings.sort((one, other) => (one.id < other.id ? -1 : 1)),
  };
}

interface Result {
  /** Of the records that were looked at, those at which something was found; undefined when there are none. */
  readonly share: number | undefined;
  readonly found: readonly Finding[];
}

function recordsOf(rule: QualityRule, { statements, fields }: Assessable, now: Date): Result {
  const checked =
    rule.check === 'SAME_EVERYWHERE'
      ? agreement(rule.field, statements, fields[rule.field])
      : statements.map((statement) => checkRecord(rule, statement, now));
  let [looked, failed] = [0, 0];
  const found: Finding[] = [];
  for (const [index, { id: nodeId, connectionId }] of statements.entries()) {
    const results = checked[index];
    if (results === undefined) continue;
    looked += 1;
    if (results.length > 0) failed += 1;
    found.push(...results.map((one) => findingOf(rule, { ...one, nodeId, connectionId })));
  }
  return { share: looked === 0 ? undefined : failed / looked, found };
}

const presenceOf = ofRule(({ parameters }) => Parameters.PRESENT.parse(parameters));

function presence(rule: QualityRule, { entityId, fields }: Assessable): Result {
  const { or } = presenceOf(rule);
  if ([rule.field, ...or].some((field) => isPresent(valueOf(fields, field)))) return { share: 0, found: [] };
  const message = or.length === 0 ? 'Nobody says it.' : `Nobody says it, nor ${or.join(' or ')}.`;
  const finding = findingOf(rule, { field: rule.field, message, nodeId: null, connectionId: null }, entityId);
  return { share: 1, found: [finding] };
}

/** The id is the same each time the same is found, so what is stored changes only when something else is found. */
function findingOf(rule: QualityRule, found: Omit<Finding, 'id' | 'ruleId'>, entityId = ''): Finding {
  return { id: derivedId('finding', rule.id, found.nodeId ?? entityId, found.field), ruleId: rule.id, ...found };
}

function valueOf(fields: Fields, field: string): Json | undefined {
  if (!field.startsWith('attributes.')) return fields[field];
  const attributes = fields['attributes'];
  if (typeof attributes !== 'object' || attributes === null || Array.isArray(attributes)) return undefined;
  return (attributes as { readonly [name: string]: Json })[field.slice(11)];
}

function isPresent(value: Json | undefined): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value === 'string') return value.trim() !== '';
  return Array.isArray(value) ? value.length > 0 : true;
}
