import { refuse, type Refusal } from '@tributary/platform';
import type { StageKind } from './stage-kind.ts';

export interface StageDraft {
  readonly name: string;
  readonly kind: StageKind;
  readonly probability?: number | undefined;
}

export type PipelineShapeCode = 'PIPELINE_NEEDS_STAGES' | 'STAGE_NAME_TAKEN' | 'BAD_PROBABILITY';

/** Won is certain and lost is impossible; an open stage is anything in between. */
export function probabilityOf({ kind, probability }: Pick<StageDraft, 'kind' | 'probability'>): number {
  if (kind === 'OPEN') return probability ?? 50;
  return kind === 'WON' ? 100 : 0;
}

/** A pipeline can be worked with when it has an open, a won and a lost stage, each with a name of its own. */
export function judgeStages(stages: readonly StageDraft[]): Refusal<PipelineShapeCode> | undefined {
  for (const kind of ['OPEN', 'WON', 'LOST'] as const) {
    if (stages.some((stage) => stage.kind === kind)) continue;
    return refuse('PIPELINE_NEEDS_STAGES', `A pipeline needs at least one ${kind} stage.`, 'stages');
  }
  const names = new Set(stages.map(({ name }) => name.toLowerCase()));
  if (names.size < stages.length) {
    return refuse('STAGE_NAME_TAKEN', 'Two stages of a pipeline cannot have one name.', 'stages');
  }
  return undefined;
}

/** Only an open stage has a probability of its own to set. */
export function judgeProbability(kind: StageKind, probability: number): Refusal<'BAD_PROBABILITY'> | undefined {
  if (kind === 'OPEN' || probability === probabilityOf({ kind })) return undefined;
  return refuse('BAD_PROBABILITY', 'A won stage is 100, a lost one is 0.', 'probability');
}
