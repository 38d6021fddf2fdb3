import type { DealRecord } from '@tributary/connector-kit';
import type { PipelineRow } from '../pipeline/table.ts';
import type { StageRow } from '../stage/table.ts';

/** All pipelines and stages, each in its order. */
export interface Catalogue {
  readonly pipelines: readonly Pick<PipelineRow, 'id' | 'name' | 'isDefault'>[];
  readonly stages: readonly StageRow[];
}

type Words = Pick<DealRecord, 'pipeline' | 'stage' | 'outcome' | 'probability'>;

/**
 * The stage of ours that a source's words mean. The outcome decides the kind of stage; among those the name decides
 * (in any case), then, for open deals, the nearest probability, then the order. A pipeline we do not know is the one
 * the deal is in already, or the default one.
 */
export function stageFor(words: Words, { pipelines, stages }: Catalogue, presentPipelineId?: string): StageRow {
  const pipelineId =
    pipelines.find(({ name }) => isSameName(name, words.pipeline))?.id ??
    presentPipelineId ??
    pipelines.find(({ isDefault }) => isDefault)?.id;
  const candidates = stages.filter((stage) => stage.pipelineId === pipelineId && stage.kind === words.outcome);
  const named = candidates.find(({ name }) => isSameName(name, words.stage));
  const [chosen] = named ? [named] : byDistance(candidates, words.probability);
  if (!chosen) throw new Error(`Pipeline ${pipelineId ?? 'none'} has no ${words.outcome} stage.`);
  return chosen;
}

function isSameName(ours: string, theirs: string | undefined): boolean {
  return theirs !== undefined && ours.toLowerCase() === theirs.trim().toLowerCase();
}

function byDistance(stages: readonly StageRow[], probability: number | undefined): StageRow[] {
  if (probability === undefined) return [...stages];
  const distance = (stage: StageRow): number => Math.abs(stage.probability - probability);
  return [...stages].sort((a, b) => distance(a) - distance(b));
}
