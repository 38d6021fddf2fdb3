import {
  accept,
  actorOf,
  appendEvents,
  claimKey,
  derivedId,
  newId,
  refuse,
  type Outcome,
  type Principal,
  type SubgraphDeps,
  type Written,
} from '@tributary/platform';
import { lockConnection } from '../connection/queries.ts';
import { forgetCheckpoints, forgetTrouble, streamsOf } from '../stream/queries.ts';
import type { StreamRow } from '../stream/table.ts';
import { runEvent } from './events.ts';
import { existingRuns, insertRun } from './queries.ts';
import type { SyncMode } from './table.ts';

export interface StartSync {
  readonly connectionId: string;
  /** Names; all that are read when left out. */
  readonly streams?: readonly string[] | undefined;
  readonly mode: SyncMode;
  /** Sweeps although a large part of the records would go at once. */
  readonly isForced?: boolean | undefined;
  readonly idempotencyKey?: string | undefined;
}

export interface Started extends Written {
  /** One run per stream. */
  readonly runIds: readonly string[];
}

type Codes = 'CONNECTION_NOT_FOUND' | 'CONNECTION_NOT_ACTIVE' | 'STREAM_NOT_FOUND';

/** Queues one run per stream. A stream that was stopped begins anew. */
export async function startSync(
  { database, clock }: Pick<SubgraphDeps, 'database' | 'clock'>,
  principal: Principal,
  { connectionId, streams: names, mode, isForced = false, idempotencyKey: key }: StartSync,
): Promise<Outcome<Started, Codes>> {
  return await database.transaction(async (tx) => {
    const connection = await lockConnection(tx, connectionId);
    if (!connection) return refuse('CONNECTION_NOT_FOUND', 'There is no such connection.', 'connectionId');
    const known = (await streamsOf(tx, connectionId)).filter(({ retiredAt }) => retiredAt === null);
    const marker = newId();
    const claim = { schema: 'integration', principal, mutation: 'startSync', key, id: marker };
    const first = await claimKey(tx, claim);
    const runIdOf = (stream: StreamRow): string => derivedId(first, 'run', stream.id);
    if (first !== marker) return accept({ id: connectionId, runIds: await existingRuns(tx, known.map(runIdOf)) });
    if (connection.status !== 'ACTIVE') {
      return refuse(
        'CONNECTION_NOT_ACTIVE',
        `The connection is ${connection.status}: resume it first.`,
        'connectionId',
      );
    }
    const unknown = names?.find((name) => !known.some((stream) => stream.name === name));
    if (unknown !== undefined) {
      const there = known.map(({ name }) => name).join(', ');
      return refuse('STREAM_NOT_FOUND', `The connection has no stream “${unknown}”. It has: ${there}.`, 'streams');
    }
    const wanted = known.filter(({ name }) => names === undefined || names.includes(name));
    const streamIds = wanted.map(({ id }) => id);
    if (mode === 'FULL') await forgetCheckpoints(tx, streamIds);
    await forgetTrouble(tx, { connectionId, streamIds });
    const queued = {
      connectionId,
      mode,
      isForced,
      trigger: 'REQUEST',
      status: 'QUEUED',
      queuedAt: clock.now(),
    } as const;
    const runs = [];
    for (const stream of wanted) {
      runs.push(await insertRun(tx, { id: runIdOf(stream), streamId: stream.id, ...queued }));
    }
    const actor = actorOf(principal);
    const eventIds = await appendEvents(
      tx,
      runs.map((run) => runEvent('syncRun.queued', { run, actor })),
    );
    return accept({ id: connectionId, eventId: eventIds.at(-1), runIds: runs.map(({ id }) => id) });
  });
}
