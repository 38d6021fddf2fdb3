import { input, parsedMutation } from '@tributary/platform';
import { z } from 'zod';
import { addStage } from './add-stage.ts';
import { STAGE_KINDS } from './stage-kind.ts';
import { updateStage } from './update-stage.ts';

const { absent, idOf, key, line, percent, version } = input;

const thing = { stage: 'Stage' } as const;
const name = line.max(200);

export const stageMutations = {
  addStage: parsedMutation({
    requires: ['create', 'Stage'],
    thing,
    input: z.object({
      pipelineId: idOf('pipeline'),
      name,
      kind: z.enum(STAGE_KINDS),
      probability: absent(percent),
      afterStageId: absent(idOf('stage')),
      idempotencyKey: absent(key),
    }),
    run: addStage,
  }),
  updateStage: parsedMutation({
    requires: ['update', 'Stage'],
    thing,
    input: z.object({ stageId: idOf('stage'), name: absent(name), probability: absent(percent), version }),
    run: updateStage,
  }),
};
