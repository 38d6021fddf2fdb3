/**
 * What this subgraph does in the background. What is to be done stands in its tables; jobs, schedules and the
 * projection only see to it that somebody looks.
 */
import type { Job, LogEvent, Projection, Transaction } from '@tributary/platform';
import { findConnection, listConnections } from './connection/queries.ts';
import { defineJobs } from './define-jobs.ts';
import type { HostDeps } from './deps.ts';
import { declareAgain } from './stream/declare-streams.ts';
import { streamsOf } from './stream/queries.ts';
import { isRead, makeSchedules } from './schedules.ts';
import { makeWatchJobs } from './watch-job.ts';
import { changesProjection } from './outbound/project-changes.ts';
import { removalsWaiting } from './webhook/queries.ts';
import { noteChange } from './webhook/note-change.ts';
import { rulesOf } from './write-back-rule/queries.ts';

const DAY_MS = 24 * 60 * 60_000;
const MINUTE_MS = 60_000;
const SOON_MS = 300;

export interface IntegrationJobs {
  readonly all: readonly Job[];
  readonly dispatch: Projection;
  /** Marks the customers that write-back rules have to look at. */
  readonly changes: Projection;
  /** Fetches what webhooks told of. A hint that is never heard here is found at the next poll. */
  onHinted(streamIds: readonly string[]): Promise<void>;
  /**
   * Has every connection read at its intervals: the queue may have lost its schedules, and a connector may have other
   * streams than before. Safe to call at any time.
   */
  resumeSchedules(): Promise<void>;
}

export function makeJobs(host: HostDeps): IntegrationJobs {
  const { sync, hinted, push, pushAll, subscribe, unsubscribe, revert, retention } = defineJobs(host);

  async function lookAt(streamId: string): Promise<void> {
    await host.queue.enqueue(sync, { streamId });
  }

  /** Its marks may not be committed yet when they are told of. */
  async function pushSoon(ruleIds: readonly string[]): Promise<void> {
    for (const ruleId of ruleIds) await host.queue.enqueue(push, { ruleId }, { delayMs: SOON_MS });
  }

  const { scheduleStreams, scheduleWebhook } = makeSchedules(host, { sync, subscribe });
  const watch = makeWatchJobs(host, async (streamId) => {
    await noteChange(host, streamId);
    await host.queue.enqueue(hinted, { streamId });
  });

  /** What is to be done for a connection from now on. */
  async function scheduleConnection(tx: Pick<Transaction, 'select'>, { entity, data, type }: LogEvent): Promise<void> {
    const streams = await streamsOf(tx, entity.id);
    const isActive = data['status'] === 'ACTIVE' && type !== 'connection.deleted';
    await scheduleStreams(streams, isActive);
    const connection = await findConnection(tx, entity.id);
    await scheduleWebhook(entity.id, connection);
    if (connection) await watch.schedule(connection, streams.some(isRead));
    else await watch.forget(entity.id);
  }

  return {
    all: [sync, hinted, push, pushAll, subscribe, unsubscribe, revert, ...watch.all, retention],
    changes: changesProjection(host, pushSoon),
    async onHinted(streamIds) {
      for (const streamId of streamIds) await host.queue.enqueue(hinted, { streamId });
    },
    dispatch: {
      schema: 'integration',
      name: 'dispatch',
      types: DISPATCHED,
      async apply(tx, events) {
        const changed = events.filter(({ entity }) => entity.type === 'Connection');
        const last = new Map(changed.map((event) => [event.entity.id, event]));
        for (const event of last.values()) await scheduleConnection(tx, event);
        const toRead = events.filter(({ type }) => type !== 'syncRun.revertQueued');
        const wanted = new Set(toRead.map(({ refs }) => refs['streamId']).filter((id) => typeof id === 'string'));
        const anywhere = events.flatMap(({ type, refs: { streamId, connectionId } }) =>
          type === 'writeBack.finished' && streamId === undefined && typeof connectionId === 'string'
            ? [connectionId]
            : [],
        );
        for (const connectionId of new Set(anywhere))
          for (const stream of await streamsOf(tx, connectionId)) wanted.add(stream.id);
        for (const { type, entity } of changed) {
          if (type === 'connection.deleted') await host.queue.enqueue(unsubscribe, { connectionId: entity.id });
          if (!BEGINS.has(type)) continue;
          for (const stream of await streamsOf(tx, entity.id)) wanted.add(stream.id);
        }
        for (const streamId of wanted) await lookAt(streamId);
        await pushSoon(await toPush(tx, events));
        for (const { type, entity } of events) {
          if (type === 'syncRun.revertQueued') await host.queue.enqueue(revert, { runId: entity.id });
        }
      },
    },
    async resumeSchedules() {
      for (const connection of await listConnections(host.database.db)) {
        // One that a connector breaks on stands still by itself, and the others go on.
        await declareAgain(host, connection.id).catch((error: unknown) => {
          host.logger.error({ err: error, connectionId: connection.id }, 'streams could not be declared anew');
        });
        const streams = await streamsOf(host.database.db, connection.id);
        await scheduleStreams(streams, connection.status === 'ACTIVE');
        await scheduleWebhook(connection.id, connection);
        await watch.schedule(connection, streams.some(isRead));
      }
      for (const { connectionId } of await removalsWaiting(host.database.db))
        await host.queue.enqueue(unsubscribe, { connectionId });
      await host.queue.schedule(pushAll, {}, { everyMs: MINUTE_MS });
      await host.queue.schedule(retention, {}, { everyMs: DAY_MS });
    },
  };
}

/** After these something is to be done. */
const DISPATCHED = [
  'connection.*',
  'syncRun.queued',
  'syncRun.revertQueued',
  'deadLetter.replayed',
  'writeBack.finished',
  'writeBackRule.changed',
  'conflict.resolved',
  'schemaDrift.accepted',
  'streamMapping.changed',
];

/** Rules that may have something to send after these events. */
async function toPush(tx: Transaction, events: readonly LogEvent[]): Promise<readonly string[]> {
  const told = events.flatMap(({ data }) => (typeof data['ruleId'] === 'string' ? [data['ruleId']] : []));
  const begun = events.filter(({ type }) => BEGINS.has(type)).map(({ entity }) => entity.id);
  return [...new Set([...told, ...(await rulesOf(tx, begun)).map(({ id }) => id)])];
}

/** After these a connection's streams are read at once and not only at their next turn. */
const BEGINS = new Set(['connection.created', 'connection.updated', 'connection.resumed']);
