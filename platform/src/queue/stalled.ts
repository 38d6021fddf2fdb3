import type { Logger } from '../telemetry/index.ts';
import type { BullQueue } from './backend.ts';

const GAVE_UP = 'job stalled more than allowable limit';
const PAGE = 100;

/**
 * Takes back the jobs that BullMQ gave up because their workers died, however often that happened: dying is
 * the workers' failure and no attempt of the job. Returns how many.
 */
export async function retryStalledJobs(queue: BullQueue, logger: Logger): Promise<number> {
  try {
    const failed = await queue.getFailed(0, PAGE - 1);
    const stalled = failed.filter(({ failedReason }) => failedReason === GAVE_UP);
    for (const job of stalled) {
      await job.retry('failed');
      logger.warn({ job: queue.name, jobId: job.id }, 'A job whose workers died is tried again');
    }
    return stalled.length;
  } catch (error) {
    logger.warn({ err: error, job: queue.name }, 'Jobs whose workers died could not be looked for');
    return 0;
  }
}
