import { defineJob, type Job } from '@tributary/platform';
import { z } from 'zod';
import type { ConnectionRow } from './connection/table.ts';
import type { HostDeps } from './deps.ts';
import { watchConnection } from './engine/watch-connection.ts';
import { isRead } from './schedules.ts';
import { streamId } from './stream/declare-streams.ts';
import { streamsOf } from './stream/queries.ts';

/** Watching is waiting: one process can do a lot of it. */
const AT_ONCE = 200;
/** When the worker that watches dies, or the line cannot be held, another one begins within this time. */
const AGAIN_MS = 60_000;

export interface WatchJobs {
  readonly all: readonly Job[];
  /** Begins or ends listening to a connection, as it is now. */
  schedule(connection: ConnectionRow, isRead: boolean): Promise<void>;
  forget(connectionId: string): Promise<void>;
}

const Data = z.object({ connectionId: z.uuid() });

/**
 * Listens to connected systems that say when something changed; one worker at a time to each. Listening lasts, and
 * what is scheduled comes round whether or not it is done: so the schedule only enqueues, and of what is enqueued
 * under one key one runs and one waits.
 */
export function makeWatchJobs(host: HostDeps, noteHint: (streamId: string) => Promise<void>): WatchJobs {
  const listen = defineJob({
    name: 'connection.listen',
    data: Data,
    key: ({ connectionId }) => connectionId,
    concurrency: AT_ONCE,
    async run({ connectionId }, { signal, logger }) {
      // It may have waited for its turn since before nothing was to be read any more.
      if (!(await streamsOf(host.database.db, connectionId)).some(isRead)) return;
      await watchConnection(host, connectionId, {
        signal,
        onHint: ({ stream }) => {
          noteHint(streamId(connectionId, stream)).catch((error: unknown) => {
            logger.warn({ err: error, connectionId, stream }, 'a hint was lost');
          });
        },
      });
    },
  });
  const watch = defineJob({
    name: 'connection.watch',
    data: Data,
    key: ({ connectionId }) => connectionId,
    run: async (data) => {
      await host.queue.enqueue(listen, data);
    },
  });
  return {
    all: [listen, watch],
    async schedule({ id: connectionId, connectorId, status }, isRead) {
      if (host.connectors.get(connectorId)?.watch === undefined) return;
      if (status !== 'ACTIVE' || !isRead) {
        await host.queue.unschedule(watch, { connectionId });
        return;
      }
      await host.queue.schedule(watch, { connectionId }, { everyMs: AGAIN_MS });
      await host.queue.enqueue(listen, { connectionId });
    },
    async forget(connectionId) {
      await host.queue.unschedule(watch, { connectionId });
    },
  };
}
