import type { Database, Transaction } from '@tributary/platform';
import { alias } from 'drizzle-orm/pg-core';
import { and, eq, inArray, isNull, not, notInArray, sql } from 'drizzle-orm';
import { connections, type ConnectionRow } from '../connection/table.ts';
import { streams, type StreamRow } from './table.ts';

type Reader = Pick<Database['db'], 'select'>;

export async function upsertStream(tx: Transaction, stream: typeof streams.$inferInsert): Promise<void> {
  const { id: _id, connectionId: _connectionId, ...declared } = stream;
  const everyMs = stream.sweepEveryMs ?? null;
  const due = everyMs === null ? null : sql`now() + ${everyMs} * interval '1 millisecond'`;
  await tx
    .insert(streams)
    .values({ ...stream, nextSweepAt: due })
    .onConflictDoUpdate({
      target: [streams.connectionId, streams.name],
      set: { ...declared, retiredAt: null, nextSweepAt: due && sql`least(${streams.nextSweepAt}, ${due})` },
    });
}

/** Streams that the configuration has no longer: they keep what they are and are not read. */
export async function retireStreams(
  tx: Transaction,
  { connectionId, but }: { connectionId: string; but: readonly string[] },
): Promise<void> {
  await tx
    .update(streams)
    .set({ retiredAt: sql`now()`, pollEveryMs: null, sweepEveryMs: null, nextSweepAt: null })
    .where(
      and(
        eq(streams.connectionId, connectionId),
        isNull(streams.retiredAt),
        but.length === 0 ? undefined : notInArray(streams.name, [...but]),
      ),
    );
}

export async function streamsOf(db: Reader, connectionId: string): Promise<StreamRow[]> {
  return await db.select().from(streams).where(eq(streams.connectionId, connectionId)).orderBy(streams.name);
}

export interface StreamAndConnection {
  /** With the name of the stream that its records are filed under, and the mapping that is set for them there. */
  readonly stream: StreamRow & { readonly shelfName: string };
  readonly connection: ConnectionRow;
}

/** Undefined once the connection is deleted or the stream is retired. */
export async function findStream(db: Reader, id: string): Promise<StreamAndConnection | undefined> {
  const shelf = alias(streams, 'shelf');
  const [found] = await db
    .select({
      stream: streams,
      connection: connections,
      shelf: { shelfName: shelf.name, mapping: shelf.mapping, mappingVersion: shelf.mappingVersion },
    })
    .from(streams)
    .innerJoin(connections, eq(connections.id, streams.connectionId))
    .innerJoin(shelf, eq(shelf.id, streams.shelfId))
    .where(and(eq(streams.id, id), isNull(streams.retiredAt), isNull(connections.deletedAt)));
  return found && { stream: { ...found.stream, ...found.shelf }, connection: found.connection };
}

/** Whatever stopped or slowed the streams is over: they run again at once. */
export async function forgetTrouble(
  tx: Transaction,
  { connectionId, streamIds }: { connectionId: string; streamIds?: readonly string[] },
): Promise<void> {
  const wanted = streamIds === undefined ? undefined : inArray(streams.id, [...streamIds]);
  await tx
    .update(streams)
    .set({ isStopped: false, failures: 0, notBefore: null, errorCode: null, errorMessage: null })
    .where(and(eq(streams.connectionId, connectionId), wanted));
}

export async function updateStreamRow(tx: Transaction, id: string, fields: Partial<StreamRow>): Promise<void> {
  await tx.update(streams).set(fields).where(eq(streams.id, id));
}

/** A stopped stream that is to be read in full begins without what it remembers. */
export async function forgetCheckpoints(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(streams)
    .set({ checkpoint: null, fullCheckpoint: null })
    .where(and(inArray(streams.id, [...ids]), eq(streams.isStopped, true)));
}

export async function areAllStopped(tx: Transaction, connectionId: string): Promise<boolean> {
  const running = await tx
    .select({ id: streams.id })
    .from(streams)
    .where(and(eq(streams.connectionId, connectionId), isNull(streams.retiredAt), not(streams.isStopped)))
    .limit(1);
  return running.length === 0;
}
