/**
 * A lock is what a person said of one field for good, kept in the hub's own record of the customer. So it goes where
 * that record goes: into a merge, and out again when the merge is undone.
 */
import type { HubWords } from '../source-record/stored-record.ts';
import type { Said, Statement } from './statement.ts';

interface WithHubWords {
  readonly hub?: HubWords;
}

/** The locks on a field, the latest first: that one counts. */
export type Locks<Record> = ReadonlyMap<string, readonly Said<Record>[]>;

export function locksOf<Record extends WithHubWords>(statements: readonly Statement<Record>[]): Locks<Record> {
  const all = statements.flatMap((statement) =>
    Object.entries(statement.record.hub?.locks ?? {}).map(([field, { value, at }]) => ({
      field,
      at,
      said: { statement, value },
    })),
  );
  all.sort((one, other) => compare(other.at, one.at) || compare(one.said.statement.id, other.said.statement.id));
  const locks = new Map<string, Said<Record>[]>();
  for (const { field, said } of all) {
    const ofField = locks.get(field);
    if (ofField) ofField.push(said);
    else locks.set(field, [said]);
  }
  return locks;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
