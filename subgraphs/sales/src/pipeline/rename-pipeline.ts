import {
  accept,
  actorOf,
  appendEvents,
  type Outcome,
  type Principal,
  refuse,
  type SubgraphDeps,
  type Written,
} from '@tributary/platform';
import { decide } from '../transaction.ts';
import { pipelineData, pipelineEvent } from './events.ts';
import { lockPipeline, updatePipelineRow } from './queries.ts';

export interface RenamePipeline {
  readonly pipelineId: string;
  readonly name: string;
  readonly version?: number | undefined;
}

type Codes = 'PIPELINE_NOT_FOUND' | 'PIPELINE_NAME_TAKEN' | 'VERSION_CONFLICT';

export async function renamePipeline(
  { database }: Pick<SubgraphDeps, 'database'>,
  principal: Principal,
  { pipelineId, name, version }: RenamePipeline,
): Promise<Outcome<Written, Codes>> {
  return await decide<Written, Codes>(
    database,
    async (tx) => {
      const pipeline = await lockPipeline(tx, pipelineId);
      if (!pipeline) return refuse('PIPELINE_NOT_FOUND', 'There is no such pipeline.', 'pipelineId');
      if (version !== undefined && version !== pipeline.version) {
        const now = String(pipeline.version);
        return refuse('VERSION_CONFLICT', `The pipeline has changed since (version ${now}). Read it again.`, 'version');
      }
      if (pipeline.name === name) return accept({ id: pipelineId });

      const renamed = await updatePipelineRow(tx, pipelineId, { name });
      const before = pipelineData(pipeline);
      const event = pipelineEvent('pipeline.updated', { pipeline: renamed, before, actor: actorOf(principal) });
      const [eventId] = await appendEvents(tx, [event]);
      return accept({ id: pipelineId, eventId });
    },
    { pipelines_name_key: refuse('PIPELINE_NAME_TAKEN', 'Another pipeline has this name.', 'name') },
  );
}
