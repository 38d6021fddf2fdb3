import type { Database, Principal, SubgraphDeps } from '@tributary/platform';
import { DEFAULT_PIPELINE_ID, defaultStageId } from '../src/pipeline/default-pipeline.ts';

export const ADA: Principal = {
  kind: 'user',
  id: '018f0000-0000-7000-8000-00000000ada0',
  name: 'Ada',
  roles: ['manager'],
  teams: [],
  rights: { '*': ['*'] },
};

export const STAGES = {
  new: defaultStageId('new'),
  qualified: defaultStageId('qualified'),
  proposal: defaultStageId('proposal'),
  negotiation: defaultStageId('negotiation'),
  won: defaultStageId('won'),
  lost: defaultStageId('lost'),
} as const;
export { DEFAULT_PIPELINE_ID };

/** An event as a test looks at it. */
export interface AppendedEvent {
  readonly id: string;
  readonly type: string;
  readonly entity_id: string;
  readonly refs: Record<string, string | string[]>;
  readonly data: Record<string, unknown>;
  readonly changes: Record<string, [unknown, unknown]>;
  readonly actor_kind: string;
}

/** A test's own database, as `withDatabase` gives it. */
interface FreshDatabase {
  open(schema?: string): Database;
  close(): Promise<void>;
}

export interface SalesDatabase {
  readonly deps: Pick<SubgraphDeps, 'database' | 'clock'>;
  /** What the clock of the use cases says. */
  setTime(iso: string): void;
  rows<Row extends Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Events appended since the last call, in order. */
  newEvents(): Promise<AppendedEvent[]>;
  close(): Promise<void>;
}

/** What tests of use cases need of a fresh database; the use cases run with the rights of their own role. */
export function salesIn(test: FreshDatabase): SalesDatabase {
  const database = test.open('sales');
  const owner = test.open();
  let now = new Date('2024-05-01T10:00:00.000Z');
  let seen = '0';
  return {
    deps: { database, clock: { now: () => now } },
    setTime(iso) {
      now = new Date(iso);
    },
    async rows<Row extends Record<string, unknown>>(text: string, values: readonly unknown[] = []) {
      return (await owner.pool.query<Row>(text, [...values])).rows;
    },
    async newEvents() {
      const { rows } = await owner.pool.query<AppendedEvent & { seq: string }>(
        'select *, seq::text as seq from log.pending where seq > $1 order by log.pending.seq',
        [seen],
      );
      seen = rows.at(-1)?.seq ?? seen;
      return rows;
    },
    async close() {
      await test.close();
    },
  };
}
