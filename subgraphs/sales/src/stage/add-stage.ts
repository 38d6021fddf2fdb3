import {
  accept,
  actorOf,
  appendEvents,
  claimKey,
  newId,
  type Outcome,
  type Principal,
  refuse,
  type SubgraphDeps,
  type Written,
} from '@tributary/platform';
import { lockPipeline } from '../pipeline/queries.ts';
import { decide } from '../transaction.ts';
import { stageEvent } from './events.ts';
import { insertStages, listStages, shiftStages } from './queries.ts';
import { probabilityOf, type StageDraft } from './stage-draft.ts';

export interface AddStage extends StageDraft {
  readonly pipelineId: string;
  /** The stage it comes behind; absent: it comes first. */
  readonly afterStageId?: string | undefined;
  readonly idempotencyKey?: string | undefined;
}

type Codes = 'PIPELINE_NOT_FOUND' | 'STAGE_NOT_FOUND' | 'STAGE_NAME_TAKEN';

export const STAGE_NAME_TAKEN = refuse('STAGE_NAME_TAKEN', 'Another stage of this pipeline has this name.', 'name');

/** Adds a stage to a pipeline. The pipeline's row is locked, so two additions get two positions. */
export async function addStage(
  { database }: Pick<SubgraphDeps, 'database'>,
  principal: Principal,
  { pipelineId, afterStageId, idempotencyKey, ...draft }: AddStage,
): Promise<Outcome<Written, Codes>> {
  return await decide<Written, Codes>(
    database,
    async (tx) => {
      const wanted = newId();
      const id = await claimKey(tx, {
        schema: 'sales',
        principal,
        mutation: 'addStage',
        key: idempotencyKey,
        id: wanted,
      });
      if (id !== wanted) return accept({ id });
      if (!(await lockPipeline(tx, pipelineId))) {
        return refuse('PIPELINE_NOT_FOUND', 'There is no such pipeline.', 'pipelineId');
      }
      const stages = await listStages(tx, pipelineId);
      const before = stages.find((stage) => stage.id === afterStageId);
      if (afterStageId !== undefined && !before) {
        return refuse('STAGE_NOT_FOUND', 'This pipeline has no such stage.', 'afterStageId');
      }

      const position = (before?.position ?? 0) + 1;
      await shiftStages(tx, pipelineId, position);
      const { name, kind } = draft;
      const row = { id, pipelineId, name, kind, position, probability: probabilityOf(draft) };
      const [stage] = await insertStages(tx, [row]);
      if (!stage) throw new Error('The stage was not inserted.');
      const [eventId] = await appendEvents(tx, [stageEvent('stage.created', { stage, actor: actorOf(principal) })]);
      return accept({ id, eventId });
    },
    { stages_name_key: STAGE_NAME_TAKEN },
  );
}
