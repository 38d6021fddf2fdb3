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
import { stageEvent } from '../stage/events.ts';
import { insertStages } from '../stage/queries.ts';
import { judgeStages, probabilityOf, type PipelineShapeCode, type StageDraft } from '../stage/stage-draft.ts';
import { pipelineEvent } from './events.ts';
import { insertPipeline } from './queries.ts';

export interface CreatePipeline {
  readonly name: string;
  readonly stages: readonly StageDraft[];
  readonly idempotencyKey?: string | undefined;
}

type Codes = 'PIPELINE_NAME_TAKEN' | PipelineShapeCode;

/** Adds a pipeline with all its stages, in the order given. */
export async function createPipeline(
  { database }: Pick<SubgraphDeps, 'database'>,
  principal: Principal,
  { name, stages: drafts, idempotencyKey }: CreatePipeline,
): Promise<Outcome<Written, Codes>> {
  const refusal = judgeStages(drafts);
  if (refusal) return refusal;
  return await database.transaction<Outcome<Written, Codes>>(async (tx) => {
    const wanted = newId();
    const id = await claimKey(tx, {
      schema: 'sales',
      principal,
      mutation: 'createPipeline',
      key: idempotencyKey,
      id: wanted,
    });
    if (id !== wanted) return accept({ id });

    const pipeline = await insertPipeline(tx, { id, name });
    if (!pipeline) return refuse('PIPELINE_NAME_TAKEN', 'Another pipeline has this name.', 'name');
    const rows = drafts.map((draft, index) => ({
      id: newId(),
      pipelineId: id,
      name: draft.name,
      kind: draft.kind,
      position: index + 1,
      probability: probabilityOf(draft),
    }));
    const stages = await insertStages(tx, rows);
    const actor = actorOf(principal);
    const [eventId] = await appendEvents(tx, [
      pipelineEvent('pipeline.created', { pipeline, actor }),
      ...stages.map((stage) => stageEvent('stage.created', { stage, actor })),
    ]);
    return accept({ id, eventId });
  });
}
