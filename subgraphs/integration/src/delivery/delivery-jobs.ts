import { defineJob, type Job, type Projection } from '@tributary/platform';
import { z } from 'zod';
import type { HostDeps } from '../deps.ts';
import { endpointsToReplay } from '../endpoint/queries.ts';
import { replayPending } from '../endpoint/replay-endpoint.ts';
import { deliverDue } from './deliver-due.ts';
import { deliveriesProjection } from './project-deliveries.ts';
import { endpointsDue } from './queries.ts';

/** Endpoints that one process sends to at a time. Sending is waiting, and one turn is some seconds. */
const AT_ONCE = 64;
const LOOK_EVERY_MS = 60_000;

export interface DeliveryJobs {
  readonly all: readonly Job[];
  readonly projection: Projection;
  resumeSchedules(): Promise<void>;
}

const OneEndpoint = z.object({
  endpointId: z.uuid(),
  /** Set on a job that was put off: the job that puts it off still runs, and must not swallow it. */
  at: z.iso.datetime().optional(),
});

export function makeDeliveryJobs(host: HostDeps): DeliveryJobs {
  const deliver = defineJob({
    name: 'webhook.deliver',
    data: OneEndpoint,
    key: ({ endpointId, at }) => (at === undefined ? endpointId : `${endpointId}@${at}`),
    concurrency: AT_ONCE,
    async run({ endpointId }, { signal }) {
      await replayPending(host, endpointId, signal);
      const next = await deliverDue(host, endpointId, { signal });
      if (next === undefined) return;
      const delayMs = Math.max(0, next.getTime() - host.clock.now().getTime());
      await host.queue.enqueue(deliver, { endpointId, at: next.toISOString() }, { delayMs });
    },
  });

  async function look(endpointId: string): Promise<void> {
    await host.queue.enqueue(deliver, { endpointId });
  }

  const sweep = defineJob({
    name: 'webhook.look',
    data: z.object({}),
    key: () => 'hub',
    async run() {
      const { db } = host.database;
      const due = new Set([...(await endpointsDue(db, host.clock.now())), ...(await endpointsToReplay(db))]);
      for (const endpointId of due) await look(endpointId);
    },
  });

  return {
    all: [deliver, sweep],
    projection: deliveriesProjection(host, async (endpointIds) => {
      try {
        for (const endpointId of endpointIds) await look(endpointId);
      } catch (error) {
        host.logger.warn({ err: error }, 'deliveries wait until somebody looks for them');
      }
    }),
    async resumeSchedules() {
      await host.queue.schedule(sweep, {}, { everyMs: LOOK_EVERY_MS });
    },
  };
}
