import type { ProvenanceFragment } from '../generated/operations.ts';
import { valueText } from '../format/value.ts';

/** One field of the golden record: what is shown, and what everybody says. */
export interface FieldStory {
  readonly field: string;
  readonly text: string;
  readonly winner: ProvenanceFragment | undefined;
  readonly others: readonly ProvenanceFragment[];
  /** How many sources say something else than what is shown. */
  readonly against: number;
}

/** Why a value is shown; the same words as in docs/how-a-customer-is-computed.md. */
export const RULES: Readonly<Record<ProvenanceFragment['rule'], string>> = {
  LOCKED: 'locked by a person',
  HUB_EDIT: 'entered here',
  ONLY_SOURCE: 'nobody else says it',
  SOURCE_PRIORITY: 'highest priority',
  MOST_RECENT: 'said last',
  MOST_COMPLETE: 'says most',
  MOST_FREQUENT: 'most sources say it',
  EVERY_SOURCE: 'every source counts',
};

/** The fields in the order of the answer. A list field has several winners: all of them are shown. */
export function storiesOf(provenance: readonly ProvenanceFragment[]): FieldStory[] {
  const byField = new Map<string, ProvenanceFragment[]>();
  for (const one of provenance) byField.set(one.field, [...(byField.get(one.field) ?? []), one]);
  return [...byField].map(([field, said]) => {
    const winners = said.filter(({ winner }) => winner);
    const [winner] = winners;
    const text = [...new Set(winners.map(({ value }) => valueText(value)))].filter((one) => one !== '').join('; ');
    const others = said.filter((one) => one !== winner);
    return {
      field,
      text,
      winner,
      others,
      against: others.filter((one) => !one.winner && valueText(one.value) !== text).length,
    };
  });
}
