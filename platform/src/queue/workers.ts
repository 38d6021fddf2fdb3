import { UnrecoverableError, WaitingError, type Job as BullJob } from 'bullmq';
import type { Logger } from '../telemetry/index.ts';
import type { Backend, BullQueue, BullWorker } from './backend.ts';
import { GiveUp, type Job } from './job.ts';
import { retryStalledJobs } from './stalled.ts';

export interface StallSettings {
  /** A running job that is not heard of for so long is given to another worker (default 60 s). */
  readonly lockMs?: number;
  /** How often that is looked for (default 15 s). */
  readonly checkMs?: number;
}

export interface RunningWorkers {
  /** Tells running jobs to stop, waits for them, and gives up waiting after `graceMs`: others will take them over. */
  stop(graceMs: number): Promise<void>;
}

interface WorkersOptions {
  readonly jobs: readonly Job[];
  readonly backend: Backend;
  readonly queueOf: (job: Job) => BullQueue;
  readonly logger: Logger;
  readonly stall: StallSettings;
}

/** BullMQ gives a job up after this many workers died on it. The default of 1 loses jobs: see stalled.ts. */
const MAX_STALLED = 1_000;
const SWEEP_MS = 60_000;

export function startWorkers({ jobs, backend, queueOf, logger, stall }: WorkersOptions): RunningWorkers {
  const stopping = new AbortController();
  const openWorker = backend.openWorkers(jobs.length);
  const workers = jobs.map((job) => {
    const worker = openWorker(
      job.name,
      async (bullJob, lockToken) => {
        await runJob(job, bullJob, { lockToken, signal: stopping.signal, logger });
      },
      {
        concurrency: job.concurrency,
        lockDuration: stall.lockMs ?? 60_000,
        stalledInterval: stall.checkMs ?? 15_000,
        maxStalledCount: MAX_STALLED,
        // After a lost connection; the default of 15 s would be the hub's time to recover.
        runRetryDelay: 1_000,
      },
    );
    report(worker, job, logger);
    return worker;
  });
  const sweep = setInterval(() => {
    for (const job of jobs) void retryStalledJobs(queueOf(job), logger);
  }, SWEEP_MS);

  return {
    async stop(graceMs) {
      clearInterval(sweep);
      stopping.abort(new Error('The process is ending.'));
      await Promise.all(workers.map(async (worker) => await closeWorker(worker, { graceMs, logger })));
    },
  };
}

interface RunOptions {
  readonly lockToken: string | undefined;
  readonly signal: AbortSignal;
  readonly logger: Logger;
}

async function runJob(job: Job, bullJob: BullJob, { lockToken, signal, logger }: RunOptions): Promise<void> {
  // The id alone may come again: a Redis that lost its data counts from 1.
  const jobId = `${job.name}/${String(bullJob.id)}/${String(bullJob.timestamp)}`;
  const context = {
    jobId,
    attempt: bullJob.attemptsMade + 1,
    token: bullJob.attemptsStarted,
    signal,
    logger: logger.child({ job: job.name, jobId }),
  };
  try {
    await job.execute(bullJob.data, context);
  } catch (error) {
    if (error instanceof GiveUp) throw new UnrecoverableError(error.message);
    if (!signal.aborted || error !== signal.reason) throw error;
    // It stopped because it was asked to: that was no failed attempt.
    await bullJob.moveToWait(lockToken);
    throw new WaitingError();
  }
}

function report(worker: BullWorker, job: Job, logger: Logger): void {
  worker.on('error', (error) => {
    logger.warn({ err: error, job: job.name }, 'A worker lost its queue and tries again');
  });
  worker.on('failed', (bullJob, error) => {
    const isFinal =
      bullJob === undefined || bullJob.attemptsMade >= job.attempts || error instanceof UnrecoverableError;
    const fields = { err: error, job: job.name, jobId: bullJob?.id, attempt: bullJob?.attemptsMade };
    if (isFinal) logger.error(fields, 'A job has failed and is not tried again');
    else logger.warn(fields, 'A job has failed and will be tried again');
  });
  worker.on('stalled', (jobId) => {
    logger.warn({ job: job.name, jobId }, 'A job was left by its worker and is taken over');
  });
}

async function closeWorker(
  worker: BullWorker,
  { graceMs, logger }: { graceMs: number; logger: Logger },
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, graceMs, 'late' as const);
  });
  const result = await Promise.race([worker.close(), late]);
  clearTimeout(timer);
  if (result !== 'late') return;
  logger.warn({ job: worker.name }, 'A job did not end in time and is left to another worker');
  await worker.disconnect();
}
