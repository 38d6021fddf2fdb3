import type { EventLog, Logger } from '@tributary/platform';
import type { Gateway } from '../gateway.ts';

/** Events after which somebody may no longer be, or may no longer do, what the gateway remembers of them. */
const TYPES = ['user.*', 'role.*', 'team.*', 'apiKey.*', 'session.ended'];

/**
 * Forgets every remembered principal when people, roles or keys change, so that a revoked right is gone with the next
 * operation and not with the cache. Should the log be away, the cache's own age still ends it. Returns what stops it.
 */
export function forgetChangedCredentials({
  log,
  gateway,
  logger,
}: {
  readonly log: EventLog;
  readonly gateway: Pick<Gateway, 'invalidate'>;
  readonly logger: Logger;
}): () => void {
  let after: bigint | undefined;
  let isLooking = false;
  let isDue = false;

  async function look(): Promise<void> {
    after ??= (await log.head()).last;
    for (;;) {
      const page = await log.read({ after, limit: 1, types: TYPES });
      if (page.events.length > 0) gateway.invalidate();
      after = page.next;
      if (after >= page.head.last) return;
    }
  }

  async function lookWhileDue(): Promise<void> {
    isLooking = true;
    try {
      while (isDue) {
        isDue = false;
        await look();
      }
    } catch (error) {
      // What was missed is not known, so nothing that is remembered can be trusted.
      after = undefined;
      gateway.invalidate();
      logger.warn({ err: error }, 'changed credentials cannot be followed');
    } finally {
      isLooking = false;
    }
  }

  function due(): void {
    isDue = true;
    if (!isLooking) void lookWhileDue();
  }

  due();
  return log.onAdvance(due);
}
