import { input, parsedMutation } from '@tributary/platform';
import { z } from 'zod';
import { STAGE_KINDS } from '../stage/stage-kind.ts';
import { createPipeline } from './create-pipeline.ts';
import { renamePipeline } from './rename-pipeline.ts';

const { absent, idOf, key, line, percent, version } = input;

const thing = { pipeline: 'Pipeline' } as const;
const name = line.max(200);
const MOST_STAGES = 50;

export const pipelineMutations = {
  createPipeline: parsedMutation({
    requires: ['create', 'Pipeline'],
    thing,
    input: z.object({
      name,
      stages: z.array(z.object({ name, kind: z.enum(STAGE_KINDS), probability: absent(percent) })).max(MOST_STAGES),
      idempotencyKey: absent(key),
    }),
    run: createPipeline,
  }),
  renamePipeline: parsedMutation({
    requires: ['update', 'Pipeline'],
    thing,
    input: z.object({ pipelineId: idOf('pipeline'), name, version }),
    run: renamePipeline,
  }),
};
