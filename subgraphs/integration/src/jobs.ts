/**
 * What this subgraph does in the background. What is to be done stands in its tables; jobs, schedules and the
 * projection only see to it that somebody looks.
 */
import { defineJob, type Job, type LogEvent, type Projection, type Transaction } from '@tributary/platform';
import { z } from 'zod';
import { findConnection, listConnections } from './connection/queries.ts';
import { revertImport } from './import/revert-import.ts';
import type { HostDeps } from './deps.ts';
import { syncStream } from './engine/sync-stream.ts';
import { pruneHistory } from './raw-record/prune-history.ts';
import { streamsOf } from './stream/queries.ts';
import type { StreamRow } from './stream/table.ts';
import { makeWatchJobs } from './watch-job.ts';

const SyncData = z.object({
  streamId: z.uuid(),
  /** Set on a job that was put off: the job that puts it off still runs, and must not swallow it. */
  at: z.iso.datetime().optional(),
});

const DAY_MS = 24 * 60 * 60_000;

export interface IntegrationJobs {
  readonly all: readonly Job[];
  readonly dispatch: Projection;
  /** Has every connection read at its intervals; the queue may have lost its schedules. Safe to call at any time. */
  resumeSchedules(): Promise<void>;
}

export function makeJobs(host: HostDeps): IntegrationJobs {
  const sync = defineJob({
    name: 'sync.stream',
    data: SyncData,
    key: ({ streamId, at }) => (at === undefined ? streamId : `${streamId}@${at}`),
    concurrency: 4,
    async run({ streamId }, job) {
      const again = await syncStream(host, streamId, job);
      if (again === undefined) return;
      const delayMs = Math.max(0, again.getTime() - host.clock.now().getTime());
      await host.queue.enqueue(sync, { streamId, at: again.toISOString() }, { delayMs });
    },
  });
  const revert = revertJob(host);
  const retention = retentionJob(host);

  async function lookAt(streamId: string): Promise<void> {
    await host.queue.enqueue(sync, { streamId });
  }

  async function scheduleStreams(streams: readonly StreamRow[], isActive: boolean): Promise<void> {
    for (const stream of streams) {
      const everyMs = intervalOf(stream);
      const data = { streamId: stream.id };
      if (isActive && everyMs !== undefined) await host.queue.schedule(sync, data, { everyMs });
      else await host.queue.unschedule(sync, data);
    }
  }

  const watch = makeWatchJobs(host, lookAt);

  /** What is to be done for a connection from now on. */
  async function scheduleConnection(tx: Pick<Transaction, 'select'>, { entity, data, type }: LogEvent): Promise<void> {
    const streams = await streamsOf(tx, entity.id);
    await scheduleStreams(streams, data['status'] === 'ACTIVE' && type !== 'connection.deleted');
    const connection = await findConnection(tx, entity.id);
    if (connection) await watch.schedule(connection, streams.some(isRead));
    else await watch.forget(entity.id);
  }

  return {
    all: [sync, revert, ...watch.all, retention],
    dispatch: {
      schema: 'integration',
      name: 'dispatch',
      types: ['connection.*', 'syncRun.queued', 'syncRun.revertQueued', 'deadLetter.replayed', 'writeBack.finished'],
      async apply(tx, events) {
        const changed = events.filter(({ entity }) => entity.type === 'Connection');
        const last = new Map(changed.map((event) => [event.entity.id, event]));
        for (const event of last.values()) await scheduleConnection(tx, event);
        const toRead = events.filter(({ type }) => type !== 'syncRun.revertQueued');
        const wanted = new Set(toRead.map(({ refs }) => refs['streamId']).filter((id) => typeof id === 'string'));
        for (const { type, entity } of changed) {
          if (!BEGINS.has(type)) continue;
          for (const stream of await streamsOf(tx, entity.id)) wanted.add(stream.id);
        }
        for (const streamId of wanted) await lookAt(streamId);
        for (const { type, entity } of events) {
          if (type === 'syncRun.revertQueued') await host.queue.enqueue(revert, { runId: entity.id });
        }
      },
    },
    async resumeSchedules() {
      for (const connection of await listConnections(host.database.db)) {
        const streams = await streamsOf(host.database.db, connection.id);
        await scheduleStreams(streams, connection.status === 'ACTIVE');
        await watch.schedule(connection, streams.some(isRead));
      }
      await host.queue.schedule(retention, {}, { everyMs: DAY_MS });
    },
  };
}

function revertJob(host: HostDeps) {
  return defineJob({
    name: 'import.revert',
    data: z.object({ runId: z.uuid() }),
    key: ({ runId }) => runId,
    async run({ runId }, { signal }) {
      const outcome = await revertImport(host, runId, { signal });
      // Tried again at growing intervals: whoever holds the stream now is done some time.
      if (!outcome.ok) throw new Error(outcome.message);
    },
  });
}

function retentionJob(host: HostDeps) {
  return defineJob({
    name: 'integration.retention',
    data: z.object({}),
    key: () => 'retention',
    run: async (_, job) => {
      await pruneHistory(host, job.signal);
    },
  });
}

/** After these a connection's streams are read at once and not only at their next turn. */
const BEGINS = new Set(['connection.created', 'connection.updated', 'connection.resumed']);

function isRead(stream: StreamRow): boolean {
  return intervalOf(stream) !== undefined;
}

/** A stream that is never polled is not scheduled either; a sweep is looked for at each poll. */
function intervalOf({ pollEveryMs, retiredAt }: StreamRow): number | undefined {
  return retiredAt !== null || pollEveryMs === null ? undefined : pollEveryMs;
}
