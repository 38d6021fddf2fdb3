import type { Actor, InboundItem, Transaction } from '@tributary/platform';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { z } from 'zod';

/** Where a batch comes from. */
export interface Source {
  readonly connectionId: string;
  readonly stream: string;
  readonly actor: Actor;
  readonly now: Date;
}

/** One thing of the source, judged to be news: new here, changed, or gone. */
export interface Upsert<Record> {
  readonly id: string;
  readonly item: InboundItem;
  readonly record: Record;
  readonly hash: string;
  readonly observedAt: Date;
}

export interface News<Record> {
  readonly upserts: readonly Upsert<Record>[];
  /** Ids of rows that exist and whose thing is gone in the source. */
  readonly goneIds: readonly string[];
}

/** How one kind of canonical record becomes rows and events. `write` runs in the batch's transaction. */
export interface Intake<Record> {
  readonly kind: string;
  readonly schema: z.ZodType<Record>;
  readonly table: PgTable;
  /** What the schema cannot say. */
  readonly alsoWrong?: (record: Record) => string | undefined;
  readonly write: (tx: Transaction, source: Source, news: News<Record>) => Promise<void>;
}

/** The columns that remember where a row comes from and what was seen of it. */
export function seenOf<Record>(source: Source, { item, hash, observedAt }: Upsert<Record>) {
  return {
    sourceConnection: source.connectionId,
    sourceStream: source.stream,
    sourceKey: item.key,
    sourceVersion: item.version,
    sourceHash: hash,
    sourceObservedAt: observedAt,
  };
}
