import { describe, expect, it } from '@jest/globals';
import { judgeProbability, judgeStages, probabilityOf, type StageDraft } from './stage-draft.ts';

const STAGES: readonly StageDraft[] = [
  { name: 'Talk', kind: 'OPEN' },
  { name: 'Won', kind: 'WON' },
  { name: 'Lost', kind: 'LOST' },
];

describe('judgeStages', () => {
  it('accepts one stage of each kind', () => {
    expect(judgeStages(STAGES)).toBeUndefined();
  });

  it.each(['OPEN', 'WON', 'LOST'])('refuses a pipeline without a %s stage', (kind) => {
    expect(judgeStages(STAGES.filter((stage) => stage.kind !== kind))?.code).toBe('PIPELINE_NEEDS_STAGES');
  });

  it('refuses two stages that differ in case only', () => {
    expect(judgeStages([...STAGES, { name: 'TALK', kind: 'OPEN' }])?.code).toBe('STAGE_NAME_TAKEN');
  });
});

describe('probability', () => {
  it('is 100 for won, 0 for lost, and the given one for open stages', () => {
    expect(probabilityOf({ kind: 'WON', probability: 3 })).toBe(100);
    expect(probabilityOf({ kind: 'LOST', probability: 3 })).toBe(0);
    expect(probabilityOf({ kind: 'OPEN', probability: 3 })).toBe(3);
  });

  it('cannot be set for a closed stage', () => {
    expect(judgeProbability('WON', 90)?.code).toBe('BAD_PROBABILITY');
    expect(judgeProbability('OPEN', 90)).toBeUndefined();
  });
});
