import { type Actor, changesOf, type EventData, type NewEvent } from '@tributary/platform';
import type { PipelineRow } from './table.ts';

type PipelineEventType = 'pipeline.created' | 'pipeline.updated';

export function pipelineData(pipeline: PipelineRow): EventData {
  const { name, position, isDefault } = pipeline;
  return { name, position, isDefault };
}

export function pipelineEvent(
  type: PipelineEventType,
  { pipeline, before, actor }: { pipeline: PipelineRow; before?: EventData; actor: Actor },
): NewEvent {
  const data = pipelineData(pipeline);
  const changes = before === undefined ? {} : changesOf(before, data);
  const { id } = pipeline;
  return { type, entity: { type: 'Pipeline', id }, refs: { pipelineId: id }, data, changes, actor };
}
