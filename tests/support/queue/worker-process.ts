import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { openDatabase } from '../../../platform/src/db/index.ts';
import { defineJob, fenceJob, openQueue } from '../../../platform/src/queue/index.ts';
import { makeLogger } from '../../../platform/src/telemetry/index.ts';

/**
 * A worker that is there to be killed: its job notes each run, and hangs in all but the third.
 * Usage: worker-process.ts <database url> [redis url]
 */
const [databaseUrl = '', redisUrl] = process.argv.slice(2);
const database = openDatabase({ url: databaseUrl, name: 'dying worker' });

const hanging = defineJob({
  name: 'test.hanging',
  data: z.object({ id: z.string() }),
  key: ({ id }) => id,
  async run(_, { jobId, token }) {
    await database.query({ text: 'insert into public.runs (job, token) values ($1, $2)', values: [jobId, token] });
    if (token < 3) await delay(600_000);
    await database.transaction(async (tx) => {
      await fenceJob(tx, { jobId, token });
    });
    await database.query({ text: 'update public.runs set done = true where token = $1', values: [token] });
  },
});

const queue = openQueue({
  databaseUrl,
  ...(redisUrl === undefined ? {} : { redisUrl }),
  name: 'dying worker',
  logger: makeLogger({ name: 'dying worker', level: 'silent' }),
  stall: { lockMs: 1_000, checkMs: 300 },
});
queue.startWorkers([hanging]);
