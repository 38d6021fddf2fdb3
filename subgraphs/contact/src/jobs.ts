/** What this subgraph does in the background: customers are computed anew after a rule about them changed. */
import { defineJob, type Job, type JobQueue, type Projection, type SubgraphDeps } from '@tributary/platform';
import { z } from 'zod';
import { recomputeAll } from './recomputation/recompute-all.ts';
import { RULE_EVENTS } from './survivorship/events.ts';

export interface ContactDeps extends SubgraphDeps {
  readonly queue: JobQueue;
}

export interface ContactJobs {
  readonly all: readonly Job[];
  readonly dispatch: Projection;
}

export function makeJobs({ queue, ...deps }: ContactDeps): ContactJobs {
  const recomputation = defineJob({
    name: 'contact.recompute',
    data: z.object({ recomputationId: z.uuid() }),
    key: ({ recomputationId }) => recomputationId,
    run: async ({ recomputationId }, job) => {
      await recomputeAll(deps, recomputationId, job);
    },
  });
  return {
    all: [recomputation],
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
