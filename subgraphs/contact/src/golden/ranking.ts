/** In which order what sources say of a field counts, and what decided between two of them. */
import type { Json } from '@tributary/platform';
import { completeness, isSaidAlike } from './completeness.ts';
import { HUB_CONNECTION, type Said, type Statement, type ProvenanceRule } from './statement.ts';
import type { SurvivorshipRule } from './survivorship.ts';

/** Negative when the first one counts more; the name says why. */
interface Step<Record> {
  readonly decides: ProvenanceRule;
  readonly compare: (one: Said<Record>, other: Said<Record>) => number;
}

/**
 * Edits first, unless the rule gives the hub a place among its sources; then by the rule's method; what is equal by
 * its sources, the connections' priorities and the time; what is equal still by id, so that the order is total.
 */
function stepsOf<Record>({ method, sources }: SurvivorshipRule, all: readonly Said<Record>[]): Step<Record>[] {
  const placed: Step<Record>[] = [
    { decides: 'SOURCE_PRIORITY', compare: byKey(({ statement }) => placeOf(sources, statement)) },
    { decides: 'SOURCE_PRIORITY', compare: byKey(({ statement }) => -statement.priority) },
  ];
  const recent: Step<Record> = {
    decides: 'MOST_RECENT',
    compare: (one, other) => compareText(other.statement.saidAt, one.statement.saidAt),
  };
  const hub: Step<Record>[] = sources.includes(HUB_CONNECTION)
    ? []
    : [{ decides: 'HUB_EDIT', compare: byKey(({ statement }) => (statement.connectionId === HUB_CONNECTION ? 0 : 1)) }];
  switch (method) {
    case 'SOURCE_PRIORITY':
      return [...hub, ...placed, recent];
    case 'MOST_RECENT':
      return [...hub, recent, ...placed];
    case 'MOST_COMPLETE':
      return [...hub, { decides: method, compare: byCompleteness }, ...placed, recent];
    case 'MOST_FREQUENT': {
      const timesSaid = byKey<Said<Record>>((said) => -all.filter((one) => isSaidAlike(one.value, said.value)).length);
      return [...hub, { decides: method, compare: timesSaid }, ...placed, recent];
    }
  }
}

/** What counts most comes first. */
export function rankSaid<Record>(all: readonly Said<Record>[], rule: SurvivorshipRule): Said<Record>[] {
  if (all.length < 2) return [...all];
  const steps = stepsOf(rule, all);
  return [...all].sort((one, other) => {
    for (const { compare } of steps) {
      const order = compare(one, other);
      if (order !== 0) return order;
    }
    return compareText(one.statement.id, other.statement.id);
  });
}

/** What put the first of these two before the second, among all that was said. */
export function decidedBy<Record>(
  rule: SurvivorshipRule,
  all: readonly Said<Record>[],
  [one, other]: readonly [Said<Record>, Said<Record>],
): ProvenanceRule {
  const step = stepsOf(rule, all).find(({ compare }) => compare(one, other) !== 0);
  return step?.decides ?? 'MOST_RECENT';
}

/** The statements as the built-in rule ranks them: it asks for no values. */
export function rank<Record>(statements: readonly Statement<Record>[]): Statement<Record>[] {
  if (statements.length < 2) return [...statements];
  const said = statements.map((statement): Said<Record> => ({ statement, value: null }));
  return rankSaid(said, { method: 'SOURCE_PRIORITY', sources: [] }).map(({ statement }) => statement);
}

function byCompleteness(one: { readonly value: Json }, other: { readonly value: Json }): number {
  const [parts, letters] = completeness(one.value);
  const [otherParts, otherLetters] = completeness(other.value);
  return otherParts - parts || otherLetters - letters;
}

function byKey<Value>(key: (value: Value) => number): (one: Value, other: Value) => number {
  return (one, other) => key(one) - key(other);
}

function placeOf(sources: readonly string[], { connectionId }: { readonly connectionId: string }): number {
  const place = sources.indexOf(connectionId);
  return place === -1 ? sources.length : place;
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
