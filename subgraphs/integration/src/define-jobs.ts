/** The jobs of this subgraph, each safe to run twice. */
import { defineJob } from '@tributary/platform';
import { z } from 'zod';
import type { HostDeps } from './deps.ts';
import { syncHinted } from './engine/hinted-streams.ts';
import { syncStream, type SyncJob } from './engine/sync-stream.ts';
import { revertImport } from './import/revert-import.ts';
import { pruneHistory } from './raw-record/prune-history.ts';
import { ensureWebhook } from './webhook/ensure-webhook.ts';
import { removeWebhook } from './webhook/remove-webhook.ts';
import { pushRule } from './outbound/push-rule.ts';
import { rulesWithMarks } from './outbound/queries/marks.ts';

const SyncData = z.object({
  streamId: z.uuid(),
  /** Set on a job that was put off: the job that puts it off still runs, and must not swallow it. */
  at: z.iso.datetime().optional(),
});

type Sync = (host: HostDeps, streamId: string, job: SyncJob) => Promise<Date | undefined>;

/** What a stream has brought may have to be settled with what the hub writes there. */
interface AfterSync {
  readonly then: (streamId: string) => Promise<void>;
}

/** A job that works on a stream until it has nothing to do, and is put off to when it will have. */
function streamJob(host: HostDeps, name: string, { work, then }: AfterSync & { readonly work: Sync }) {
  const job = defineJob({
    name,
    data: SyncData,
    key: ({ streamId, at }) => (at === undefined ? streamId : `${streamId}@${at}`),
    concurrency: 4,
    async run({ streamId }, context) {
      const again = await work(host, streamId, context);
      await then(streamId);
      if (again === undefined) return;
      const delayMs = Math.max(0, again.getTime() - host.clock.now().getTime());
      await host.queue.enqueue(job, { streamId, at: again.toISOString() }, { delayMs });
    },
  });
  return job;
}

/** Sends what is to go out by one rule, and is put off to when there will be more. */
function pushJob(host: HostDeps) {
  const job = defineJob({
    name: 'writeBack.push',
    data: z.object({ ruleId: z.uuid(), at: z.iso.datetime().optional() }),
    key: ({ ruleId, at }) => (at === undefined ? ruleId : `${ruleId}@${at}`),
    concurrency: 4,
    async run({ ruleId }, context) {
      const again = await pushRule(host, ruleId, context);
      if (again === undefined) return;
      const delayMs = Math.max(0, again.getTime() - host.clock.now().getTime());
      await host.queue.enqueue(job, { ruleId, at: again.toISOString() }, { delayMs });
    },
  });
  return job;
}

/** Tells the vendor of a deleted connection to send nothing any more, until it is told or a day is over. */
function removeJob(host: HostDeps) {
  const job = defineJob({
    name: 'webhook.remove',
    data: z.object({ connectionId: z.uuid(), at: z.iso.datetime().optional() }),
    key: ({ connectionId, at }) => (at === undefined ? connectionId : `${connectionId}@${at}`),
    async run({ connectionId }) {
      const again = await removeWebhook(host, connectionId);
      if (again === undefined) return;
      const delayMs = Math.max(0, again.getTime() - host.clock.now().getTime());
      await host.queue.enqueue(job, { connectionId, at: again.toISOString() }, { delayMs });
    },
  });
  return job;
}

export function defineJobs(host: HostDeps) {
  const push = pushJob(host);
  const unsubscribe = removeJob(host);
  async function then(connectionOf?: string): Promise<void> {
    const ruleIds = await rulesWithMarks(host.database.db, { now: host.clock.now(), connectionOf });
    for (const ruleId of ruleIds) await host.queue.enqueue(push, { ruleId });
  }
  return {
    push,
    /** Finds what nobody was told of. */
    pushAll: defineJob({
      name: 'writeBack.look',
      data: z.object({}),
      key: () => 'all',
      run: async () => {
        await then();
      },
    }),
    sync: streamJob(host, 'sync.stream', { work: syncStream, then }),
    /** With workers of its own: what somebody waits for does not stand behind first loads. */
    hinted: streamJob(host, 'sync.hinted', { work: syncHinted, then }),
    unsubscribe,
    subscribe: defineJob({
      name: 'webhook.ensure',
      data: z.object({ connectionId: z.uuid() }),
      key: ({ connectionId }) => connectionId,
      run: async ({ connectionId }) => {
        if (await ensureWebhook(host, connectionId)) await host.queue.enqueue(unsubscribe, { connectionId });
      },
    }),
    revert: defineJob({
      name: 'import.revert',
      data: z.object({ runId: z.uuid() }),
      key: ({ runId }) => runId,
      async run({ runId }, { signal }) {
        const outcome = await revertImport(host, runId, { signal });
        // Tried again at growing intervals: whoever holds the stream now is done some time.
        if (!outcome.ok) throw new Error(outcome.message);
      },
    }),
    retention: defineJob({
      name: 'integration.retention',
      data: z.object({}),
      key: () => 'retention',
      run: async (_, job) => {
        await pruneHistory(host, job.signal);
      },
    }),
  };
}
