import { describe, expect, it } from '@jest/globals';
import type { StageRow } from '../stage/table.ts';
import { stageFor, type Catalogue } from './stage-for.ts';

const aStage = (id: string, about: Partial<StageRow>): StageRow => ({
  id,
  pipelineId: 'main',
  name: id,
  position: 1,
  probability: 50,
  kind: 'OPEN',
  version: 1,
  createdAt: new Date(0),
  updatedAt: new Date(0),
  ...about,
});

const CATALOGUE: Catalogue = {
  pipelines: [
    { id: 'other', name: 'Partners', isDefault: false },
    { id: 'main', name: 'Sales', isDefault: true },
  ],
  stages: [
    aStage('Talk', { probability: 10 }),
    aStage('Offer', { probability: 60, position: 2 }),
    aStage('Signed', { kind: 'WON', position: 3 }),
    aStage('Gone', { kind: 'LOST', position: 4 }),
    aStage('Partner talk', { pipelineId: 'other' }),
    aStage('Partner won', { pipelineId: 'other', kind: 'WON' }),
  ],
};

describe('stageFor', () => {
  it.each([
    ['the named stage, in any case', { stage: ' offer ', outcome: 'OPEN' }, 'Offer'],
    ['the first open stage for a name nobody knows', { stage: 'Discovery', outcome: 'OPEN' }, 'Talk'],
    ['the nearest probability for a name nobody knows', { stage: 'x', outcome: 'OPEN', probability: 55 }, 'Offer'],
    ['the won stage for what is won, whatever its name', { stage: 'Talk', outcome: 'WON' }, 'Signed'],
    ['the lost stage for what is lost', { outcome: 'LOST' }, 'Gone'],
    ['the pipeline that is named', { pipeline: 'PARTNERS', outcome: 'WON' }, 'Partner won'],
    ['the default pipeline for one nobody knows', { pipeline: 'x', outcome: 'OPEN' }, 'Talk'],
  ] as const)('chooses %s', (_, words, stage) => {
    expect(stageFor(words, CATALOGUE).id).toBe(stage);
  });

  it('stays in the pipeline the deal is in when none is named', () => {
    expect(stageFor({ outcome: 'OPEN' }, CATALOGUE, 'other').id).toBe('Partner talk');
  });
});
