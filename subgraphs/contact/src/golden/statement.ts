import type { Json } from '@tributary/platform';

/** What one live source record says. */
export interface Statement<Record> {
  readonly id: string;
  readonly connectionId: string;
  readonly connectionName: string;
  readonly priority: number;
  /** When the source changed it, else when it was first read as it is now; ISO. */
  readonly saidAt: string;
  /** When the source was last seen to say it; ISO. */
  readonly observedAt: string;
  readonly record: Record;
}

/** One field of a statement. `null`: a person emptied the field. */
export interface Said<Record> {
  readonly statement: Statement<Record>;
  readonly value: Json;
}

export const HUB_CONNECTION = 'hub';

/** Why a value won: a person wants it so, nobody else said anything, or what decided between several sources. */
export type ProvenanceRule =
  | 'LOCKED'
  | 'HUB_EDIT'
  | 'ONLY_SOURCE'
  | 'SOURCE_PRIORITY'
  | 'MOST_RECENT'
  | 'MOST_COMPLETE'
  | 'MOST_FREQUENT'
  | 'EVERY_SOURCE';

export interface Provenance {
  readonly field: string;
  readonly sourceRecordId: string;
  readonly rule: ProvenanceRule;
}
