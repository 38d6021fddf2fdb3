import { describe, expect, it } from '@jest/globals';
import { newId } from '@tributary/platform';
import { codeOf, valueOf } from '../../test/outcomes.ts';
import { ADA, DEFAULT_PIPELINE_ID, STAGES } from '../../test/sales-database.ts';
import { salesOfFile } from '../../test/sales-of-file.ts';
import { addStage } from '../stage/add-stage.ts';
import { updateStage } from '../stage/update-stage.ts';
import { createPipeline, type CreatePipeline } from './create-pipeline.ts';
import { renamePipeline } from './rename-pipeline.ts';

const sales = salesOfFile();

const STAGE_DRAFTS: CreatePipeline['stages'] = [
  { name: 'Talk', kind: 'OPEN', probability: 20 },
  { name: 'Signed', kind: 'WON' },
  { name: 'Gone', kind: 'LOST' },
];

async function aPipeline(name: string): Promise<string> {
  return valueOf(await createPipeline(sales.deps, ADA, { name, stages: STAGE_DRAFTS })).id;
}

async function stagesOf(pipelineId: string) {
  return await sales.rows<{ id: string; name: string; position: number; probability: number }>(
    'select id, name, position, probability from sales.stages where pipeline_id = $1 order by position',
    [pipelineId],
  );
}

describe('the default pipeline', () => {
  it('is there from the start, with the ids that everybody can derive', async () => {
    const stages = await stagesOf(DEFAULT_PIPELINE_ID);

    expect(stages.map(({ id }) => id)).toEqual(Object.values(STAGES));
  });
});

describe('createPipeline', () => {
  it('adds the stages in their order and tells of each', async () => {
    await sales.newEvents();
    const id = await aPipeline('Partners');

    expect(await stagesOf(id)).toMatchObject([
      { name: 'Talk', position: 1, probability: 20 },
      { name: 'Signed', position: 2, probability: 100 },
      { name: 'Gone', position: 3, probability: 0 },
    ]);
    const types = (await sales.newEvents()).map(({ type }) => type);
    expect(types).toEqual(['pipeline.created', 'stage.created', 'stage.created', 'stage.created']);
  });

  it('refuses a name that is taken, in any case', async () => {
    expect(codeOf(await createPipeline(sales.deps, ADA, { name: 'SALES', stages: STAGE_DRAFTS }))).toBe(
      'PIPELINE_NAME_TAKEN',
    );
    const id = await aPipeline('Renewals');
    expect(codeOf(await renamePipeline(sales.deps, ADA, { pipelineId: id, name: 'sales' }))).toBe(
      'PIPELINE_NAME_TAKEN',
    );
    valueOf(await renamePipeline(sales.deps, ADA, { pipelineId: id, name: 'RENEWALS' }));
  });
});

describe('addStage', () => {
  it('puts a stage between two others, and five at once get five positions', async () => {
    const pipelineId = await aPipeline('Busy');
    const [first] = await stagesOf(pipelineId);
    const afterStageId = first?.id;

    const additions = [1, 2, 3, 4, 5].map(
      async (turn) =>
        await addStage(sales.deps, ADA, { pipelineId, afterStageId, name: `Step ${String(turn)}`, kind: 'OPEN' }),
    );
    for (const addition of await Promise.all(additions)) valueOf(addition);

    const stages = await stagesOf(pipelineId);
    expect(stages.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect([stages[0]?.name, stages[6]?.name, stages[7]?.name]).toEqual(['Talk', 'Signed', 'Gone']);
  });

  it('refuses a name twice and a neighbour of another pipeline', async () => {
    const pipelineId = await aPipeline('Strict');

    expect(codeOf(await addStage(sales.deps, ADA, { pipelineId, name: 'talk', kind: 'OPEN' }))).toBe(
      'STAGE_NAME_TAKEN',
    );
    expect(
      codeOf(await addStage(sales.deps, ADA, { pipelineId, name: 'x', kind: 'OPEN', afterStageId: STAGES.new })),
    ).toBe('STAGE_NOT_FOUND');
    expect(codeOf(await addStage(sales.deps, ADA, { pipelineId: newId(), name: 'x', kind: 'OPEN' }))).toBe(
      'PIPELINE_NOT_FOUND',
    );
  });
});

describe('updateStage', () => {
  it('refuses to make a won stage uncertain', async () => {
    expect(codeOf(await updateStage(sales.deps, ADA, { stageId: STAGES.won, probability: 90 }))).toBe(
      'BAD_PROBABILITY',
    );
  });

  it('tells the new probability', async () => {
    await sales.newEvents();

    valueOf(await updateStage(sales.deps, ADA, { stageId: STAGES.new, probability: 15 }));

    expect(await sales.newEvents()).toMatchObject([
      {
        type: 'stage.updated',
        refs: { stageId: STAGES.new, pipelineId: DEFAULT_PIPELINE_ID },
        changes: { probability: [10, 15] },
      },
    ]);
  });
});
