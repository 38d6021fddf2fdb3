/**
 * Which of several values survives, as data: per field a method, and for ties the connections that count first. What
 * no rule names follows the rule of `*`, and without any rule the built-in one.
 */

export const METHODS = ['SOURCE_PRIORITY', 'MOST_RECENT', 'MOST_COMPLETE', 'MOST_FREQUENT'] as const;
export type SurvivorshipMethod = (typeof METHODS)[number];

export interface SurvivorshipRule {
  readonly method: SurvivorshipMethod;
  /** Ids of connections, those that count most first; all others come after them. */
  readonly sources: readonly string[];
}

/** The rules for one kind of record, by field. */
export interface SurvivorshipPolicy {
  readonly version: number;
  readonly rules: ReadonlyMap<string, SurvivorshipRule>;
}

export const EVERY_FIELD = '*';
const BUILT_IN: SurvivorshipRule = { method: 'SOURCE_PRIORITY', sources: [] };
export const BUILT_IN_POLICY: SurvivorshipPolicy = { version: 0, rules: new Map() };

/** `attributes.size` follows its own rule, else that of `attributes`, else that of `*`. */
export function ruleFor({ rules }: SurvivorshipPolicy, field: string): SurvivorshipRule {
  const own = rules.get(field);
  if (own !== undefined) return own;
  const group = field.startsWith('attributes.') ? rules.get('attributes') : undefined;
  return group ?? rules.get(EVERY_FIELD) ?? BUILT_IN;
}

export function isBuiltIn({ method, sources }: SurvivorshipRule): boolean {
  return method === BUILT_IN.method && sources.length === 0;
}
