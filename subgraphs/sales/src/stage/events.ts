import { type Actor, changesOf, type EventData, type NewEvent } from '@tributary/platform';
import type { StageRow } from './table.ts';

type StageEventType = 'stage.created' | 'stage.updated';

export function stageData(stage: StageRow): EventData {
  const { pipelineId, name, position, probability, kind } = stage;
  return { pipelineId, name, position, probability, kind };
}

export function stageEvent(
  type: StageEventType,
  { stage, before, actor }: { stage: StageRow; before?: EventData; actor: Actor },
): NewEvent {
  const data = stageData(stage);
  const changes = before === undefined ? {} : changesOf(before, data);
  const refs = { stageId: stage.id, pipelineId: stage.pipelineId };
  return { type, entity: { type: 'Stage', id: stage.id }, refs, data, changes, actor };
}
