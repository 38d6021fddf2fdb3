/** How often what is looked at by itself: schedules of the queue, by connection. */
import type { ConnectionRow } from './connection/table.ts';
import type { defineJobs } from './define-jobs.ts';
import type { HostDeps } from './deps.ts';
import type { StreamRow } from './stream/table.ts';
import { webhooksOffered } from './webhook/offered.ts';

const HOUR_MS = 60 * 60_000;

export interface Schedules {
  scheduleStreams(streams: readonly StreamRow[], isActive: boolean): Promise<void>;
  /** `connection`: as it is now; undefined once it is deleted. */
  scheduleWebhook(connectionId: string, connection: ConnectionRow | undefined): Promise<void>;
}

export function makeSchedules(
  host: HostDeps,
  { sync, subscribe }: Pick<ReturnType<typeof defineJobs>, 'sync' | 'subscribe'>,
): Schedules {
  async function scheduleStreams(streams: readonly StreamRow[], isActive: boolean): Promise<void> {
    for (const stream of streams) {
      const everyMs = intervalOf(stream);
      const data = { streamId: stream.id };
      if (isActive && everyMs !== undefined) await host.queue.schedule(sync, data, { everyMs });
      else await host.queue.unschedule(sync, data);
    }
  }

  /** Where a person makes the subscriptions there is nothing to see to. */
  async function scheduleWebhook(connectionId: string, connection: ConnectionRow | undefined): Promise<void> {
    const isActive = connection?.status === 'ACTIVE';
    if (!isActive || webhooksOffered(host.connectors, connection)?.ensure === undefined) {
      await host.queue.unschedule(subscribe, { connectionId });
      return;
    }
    await host.queue.schedule(subscribe, { connectionId }, { everyMs: HOUR_MS });
    await host.queue.enqueue(subscribe, { connectionId });
  }

  return { scheduleStreams, scheduleWebhook };
}

export function isRead(stream: StreamRow): boolean {
  return intervalOf(stream) !== undefined;
}

/** A stream that is never polled is not scheduled either; a sweep is looked for at each poll. */
function intervalOf({ pollEveryMs, retiredAt }: StreamRow): number | undefined {
  return retiredAt !== null || pollEveryMs === null ? undefined : pollEveryMs;
}
