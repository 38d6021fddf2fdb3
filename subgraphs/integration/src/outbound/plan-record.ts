/** What is to become of one record of the other system: every field of the rule is settled by itself. Pure. */
import type { HubCustomer, Json } from '@tributary/platform';
import type { FieldRule, Policy } from '../write-back-rule/rule.ts';
import { isSame, settleField, type Decision } from './settle-field.ts';
import type { Changed, ItemRow, Pairs, TheirsChanged, Values } from './table.ts';

export interface FieldPlan {
  readonly field: string;
  readonly policy: Policy;
  readonly ours: Json;
  readonly theirs: Json;
  readonly base: readonly [Json, Json] | undefined;
  readonly decision: Decision;
}

type Known = Pick<ItemRow, 'theirs' | 'base' | 'tries' | 'changed' | 'theirsChanged'>;

export interface RecordPlan<Item extends Known> {
  readonly fields: readonly FieldPlan[];
  /** The item with everything that is agreed by it. */
  readonly item: Item;
}

export function planRecord<Item extends Known>(
  item: Item,
  customer: Pick<HubCustomer, 'fields' | 'heldBy'>,
  rules: readonly FieldRule[],
): RecordPlan<Item> {
  const fields = rules.map((rule) => planField(item, customer, rule));
  const agreed = fields.filter(({ decision }) => decision === 'SAME' || decision === 'LEAVE');
  const base: Pairs = Object.fromEntries(agreed.map(({ field, ours, theirs }) => [field, [ours, theirs]]));
  const done = new Set(agreed.map(({ field }) => field));
  return {
    fields,
    item: {
      ...item,
      base: { ...item.base, ...base },
      changed: without<Changed>(item.changed, done),
      theirsChanged: without<TheirsChanged>(item.theirsChanged, done),
    },
  };
}

/** By field, what is to be written: the hub's values. */
export function valuesTo(decision: Decision, fields: readonly FieldPlan[]): Values {
  return Object.fromEntries(
    fields
      .filter((one) => one.decision === decision)
      .map(({ field, ours, theirs }) => [field, decision === 'TAKE' ? theirs : ours]),
  );
}

function planField(
  item: Known,
  { fields, heldBy }: Pick<HubCustomer, 'fields' | 'heldBy'>,
  rule: FieldRule,
): FieldPlan {
  const { field, policy } = rule;
  const ours = fields[field] ?? null;
  const theirs = item.theirs[field] ?? null;
  const base = item.base[field];
  const decided = settleField({
    ours,
    theirs,
    base,
    policy,
    heldBy: heldBy[field],
    oursChangedAt: item.changed[field]?.at,
    theirsChanged: item.theirsChanged[field],
  });
  return { field, policy, ours, theirs, base, decision: decided === 'WRITE' ? writable(item, rule, ours) : decided };
}

/** From here on a value is what the other system makes of ours, whatever we write. */
export const MOST_WEIGHT = 2;

/** Not what was written over the same before, to no avail, and not an empty value where the action has no word for it. */
function writable({ tries, theirs }: Known, { field, empty }: FieldRule, ours: Json): Decision {
  if (ours === null && empty === undefined) return 'LEAVE';
  const tried = tries[field];
  const isTried = tried !== undefined && isSame(tried.written, ours) && isSame(tried.over, theirs[field]);
  return isTried && tried.weight >= MOST_WEIGHT ? 'LEAVE' : 'WRITE';
}

export function without<Map extends object>(map: Map, names: ReadonlySet<string>): Map {
  // Of the same properties, some are left out: the maps of this folder have no fixed ones.
  return Object.fromEntries(Object.entries(map).filter(([name]) => !names.has(name))) as Map;
}
