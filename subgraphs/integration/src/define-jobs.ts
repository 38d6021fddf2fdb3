/** The jobs of this subgraph, each safe to run twice. */
import { defineJob } from '@tributary/platform';
import { z } from 'zod';
import type { HostDeps } from './deps.ts';
import { syncHinted } from './engine/hinted-streams.ts';
import { syncStream, type SyncJob } from './engine/sync-stream.ts';
import { revertImport } from './import/revert-import.ts';
import { pruneHistory } from './raw-record/prune-history.ts';
import { ensureWebhook } from './webhook/ensure-webhook.ts';

const SyncData = z.object({
  streamId: z.uuid(),
  /** Set on a job that was put off: the job that puts it off still runs, and must not swallow it. */
  at: z.iso.datetime().optional(),
});

type Sync = (host: HostDeps, streamId: string, job: SyncJob) => Promise<Date | undefined>;

/** A job that works on a stream until it has nothing to do, and is put off to when it will have. */
function streamJob(host: HostDeps, name: string, work: Sync) {
  const job = defineJob({
    name,
    data: SyncData,
    key: ({ streamId, at }) => (at === undefined ? streamId : `${streamId}@${at}`),
    concurrency: 4,
    async run({ streamId }, context) {
      const again = await work(host, streamId, context);
      if (again === undefined) return;
      const delayMs = Math.max(0, again.getTime() - host.clock.now().getTime());
      await host.queue.enqueue(job, { streamId, at: again.toISOString() }, { delayMs });
    },
  });
  return job;
}

export function defineJobs(host: HostDeps) {
  return {
    sync: streamJob(host, 'sync.stream', syncStream),
    /** With workers of its own: what somebody waits for does not stand behind first loads. */
    hinted: streamJob(host, 'sync.hinted', syncHinted),
    subscribe: defineJob({
      name: 'webhook.ensure',
      data: z.object({ connectionId: z.uuid() }),
      key: ({ connectionId }) => connectionId,
      run: async ({ connectionId }) => {
        await ensureWebhook(host, connectionId);
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
