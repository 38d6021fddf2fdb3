/**
 * What this subgraph does in the background: after a rule about customers changed they are computed anew; and from
 * time to time somebody looks whether that has been left undone, what time alone has changed, and whether the hub has
 * outgrown the model that it resolves with.
 */
import { defineJob, type Job, type JobQueue, type Projection, type SubgraphDeps } from '@tributary/platform';
import { z } from 'zod';
import { lookAtAge } from './quality/look-at-age.ts';
import { unfinishedRecomputations } from './recomputation/queries.ts';
import { recomputeAll } from './recomputation/recompute-all.ts';
import { compareAll, estimateAnew, isEstimateDue } from './resolution/re-resolve.ts';
import { RULE_EVENTS } from './survivorship/events.ts';

export interface ContactDeps extends SubgraphDeps {
  readonly queue: JobQueue;
}

export interface ContactJobs {
  readonly all: readonly Job[];
  readonly dispatch: Projection;
  /** Has the upkeep done at its intervals; the queue may have lost its schedule. Safe to call at any time. */
  resumeSchedules(): Promise<void>;
}

const UPKEEP_EVERY_MS = 6 * 60 * 60_000;

export function makeJobs({ queue, ...deps }: ContactDeps): ContactJobs {
  const recomputation = defineJob({
    name: 'contact.recompute',
    data: z.object({ recomputationId: z.uuid() }),
    key: ({ recomputationId }) => recomputationId,
    run: async ({ recomputationId }, job) => {
      await recomputeAll(deps, recomputationId, job);
    },
  });
  const upkeep = defineJob({
    name: 'contact.upkeep',
    data: z.object({}),
    key: () => 'upkeep',
    run: async (_, job) => {
      for (const id of await unfinishedRecomputations(deps.database.db)) await recomputeAll(deps, id, job);
      for (const kind of ['person', 'company'] as const) await lookAtAge(deps, kind, job);
      if (await isEstimateDue(deps)) await estimateAnew(deps);
      await compareAll(deps, { signal: job.signal });
    },
  });
  return {
    all: [recomputation, upkeep],
    async resumeSchedules() {
      await queue.schedule(upkeep, {}, { everyMs: UPKEEP_EVERY_MS });
    },
    dispatch: {
      schema: 'contact',
      name: 'recomputations',
      types: RULE_EVENTS,
      async apply(_tx, events) {
        for (const { refs } of events) {
          const ids = refs['recomputationId'] ?? [];
          for (const recomputationId of typeof ids === 'string' ? [ids] : ids)
            await queue.enqueue(recomputation, { recomputationId });
        }
      },
    },
  };
}
