/** How often what is looked at by itself: schedules of the queue, by connection. */
import type { defineJobs } from './define-jobs.ts';
import type { HostDeps } from './deps.ts';
import type { StreamRow } from './stream/table.ts';

const HOUR_MS = 60 * 60_000;

interface Named {
  readonly id: string;
  readonly connectorId: string;
}

export interface Schedules {
  scheduleStreams(streams: readonly StreamRow[], isActive: boolean): Promise<void>;
  scheduleWebhook(connection: Named, isActive: boolean): Promise<void>;
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

  async function scheduleWebhook({ id: connectionId, connectorId }: Named, isActive: boolean): Promise<void> {
    if (host.connectors.get(connectorId)?.webhooks === undefined) return;
    if (!isActive) {
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
