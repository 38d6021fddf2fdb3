/**
 * What this subgraph does in the background. What is to be done stands in its tables; jobs, schedules and the
 * projection only see to it that somebody looks.
 */
import type { Job, Projection } from '@tributary/platform';
import { listConnections } from './connection/queries.ts';
import { defineJobs } from './define-jobs.ts';
import type { HostDeps } from './deps.ts';
import { streamsOf } from './stream/queries.ts';
import type { StreamRow } from './stream/table.ts';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

export interface IntegrationJobs {
  readonly all: readonly Job[];
  readonly dispatch: Projection;
  /** Fetches what webhooks told of. A hint that is never heard here is found at the next poll. */
  onHinted(streamIds: readonly string[]): Promise<void>;
  /** Has every connection read at its intervals; the queue may have lost its schedules. Safe to call at any time. */
  resumeSchedules(): Promise<void>;
}

interface Named {
  readonly id: string;
  readonly connectorId: string;
}

export function makeJobs(host: HostDeps): IntegrationJobs {
  const { sync, hinted, subscribe, revert, retention } = defineJobs(host);

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

  async function scheduleWebhook({ id: connectionId, connectorId }: Named, isActive: boolean): Promise<void> {
    if (host.connectors.get(connectorId)?.webhooks?.ensure === undefined) return;
    if (!isActive) {
      await host.queue.unschedule(subscribe, { connectionId });
      return;
    }
    await host.queue.schedule(subscribe, { connectionId }, { everyMs: HOUR_MS });
    await host.queue.enqueue(subscribe, { connectionId });
  }

  return {
    all: [sync, hinted, subscribe, revert, retention],
    async onHinted(streamIds) {
      for (const streamId of streamIds) await host.queue.enqueue(hinted, { streamId });
    },
    dispatch: {
      schema: 'integration',
      name: 'dispatch',
      types: ['connection.*', 'syncRun.queued', 'syncRun.revertQueued', 'deadLetter.replayed', 'writeBack.finished'],
      async apply(tx, events) {
        const changed = events.filter(({ entity }) => entity.type === 'Connection');
        const last = new Map(changed.map((event) => [event.entity.id, event]));
        for (const [id, { data, type }] of last) {
          const isActive = data['status'] === 'ACTIVE' && type !== 'connection.deleted';
          const { connectorId } = data;
          await scheduleStreams(await streamsOf(tx, id), isActive);
          if (typeof connectorId === 'string') await scheduleWebhook({ id, connectorId }, isActive);
        }
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
      for (const { id, connectorId, status } of await listConnections(host.database.db)) {
        await scheduleStreams(await streamsOf(host.database.db, id), status === 'ACTIVE');
        await scheduleWebhook({ id, connectorId }, status === 'ACTIVE');
      }
      await host.queue.schedule(retention, {}, { everyMs: DAY_MS });
    },
  };
}

/** After these a connection's streams are read at once and not only at their next turn. */
const BEGINS = new Set(['connection.created', 'connection.updated', 'connection.resumed']);

/** A stream that is never polled is not scheduled either; a sweep is looked for at each poll. */
function intervalOf({ pollEveryMs, retiredAt }: StreamRow): number | undefined {
  return retiredAt !== null || pollEveryMs === null ? undefined : pollEveryMs;
}
