import { describe, expect, it } from '@jest/globals';
import { closing, judgeMove, judgeReopening, type DealPosition, type StageTarget } from './stage-machine.ts';

const aDeal = (over: Partial<DealPosition> = {}): DealPosition => ({
  pipelineId: 'p1',
  stageId: 'new',
  status: 'OPEN',
  ...over,
});
const aStage = (over: Partial<StageTarget> = {}): StageTarget => ({
  id: 'proposal',
  pipelineId: 'p1',
  kind: 'OPEN',
  ...over,
});

describe('judgeMove', () => {
  it('lets an open deal go forward, backward and into the won stage', () => {
    expect(judgeMove(aDeal(), aStage(), undefined)).toBeUndefined();
    expect(judgeMove(aDeal({ stageId: 'proposal' }), aStage({ id: 'new' }), undefined)).toBeUndefined();
    expect(judgeMove(aDeal(), aStage({ kind: 'WON' }), undefined)).toBeUndefined();
  });

  it('refuses a stage of another pipeline', () => {
    expect(judgeMove(aDeal(), aStage({ pipelineId: 'p2' }), undefined)?.code).toBe('STAGE_OF_OTHER_PIPELINE');
  });

  it('refuses to lose a deal without a reason', () => {
    expect(judgeMove(aDeal(), aStage({ kind: 'LOST' }), undefined)?.code).toBe('LOST_NEEDS_REASON');
    expect(judgeMove(aDeal(), aStage({ kind: 'LOST' }), 'price')).toBeUndefined();
  });

  it.each(['WON', 'LOST'] as const)('refuses to move a %s deal to another stage', (status) => {
    expect(judgeMove(aDeal({ status }), aStage(), 'price')?.code).toBe('DEAL_CLOSED');
  });

  it('lets a closed deal be sorted within its stage', () => {
    expect(judgeMove(aDeal({ status: 'LOST', stageId: 'lost' }), aStage({ id: 'lost', kind: 'LOST' }), undefined)).toBe(
      undefined,
    );
  });
});

describe('judgeReopening', () => {
  it('opens a closed deal in an open stage of its pipeline', () => {
    expect(judgeReopening(aDeal({ status: 'WON' }), aStage())).toBeUndefined();
  });

  it('refuses an open deal, a closed stage and another pipeline', () => {
    expect(judgeReopening(aDeal(), aStage())?.code).toBe('DEAL_NOT_CLOSED');
    expect(judgeReopening(aDeal({ status: 'LOST' }), aStage({ kind: 'WON' }))?.code).toBe('STAGE_NOT_OPEN');
    expect(judgeReopening(aDeal({ status: 'LOST' }), aStage({ pipelineId: 'p2' }))?.code).toBe(
      'STAGE_OF_OTHER_PIPELINE',
    );
  });
});

describe('closing', () => {
  const at = new Date('2024-05-01T10:00:00Z');
  const before = new Date('2024-01-01T00:00:00Z');

  it('sets the time and the reason when a deal is lost, and the time only when it is won', () => {
    const open = { status: 'OPEN', closedAt: null, lostReason: null } as const;

    expect(closing(open, 'LOST', { at, lostReason: 'price' })).toEqual({
      status: 'LOST',
      closedAt: at,
      lostReason: 'price',
    });
    expect(closing(open, 'WON', { at, lostReason: 'price' })).toEqual({
      status: 'WON',
      closedAt: at,
      lostReason: null,
    });
  });

  it('forgets both when the deal is reopened', () => {
    const lost = { status: 'LOST', closedAt: before, lostReason: 'price' } as const;

    expect(closing(lost, 'OPEN', { at, lostReason: undefined })).toEqual({
      status: 'OPEN',
      closedAt: null,
      lostReason: null,
    });
  });

  it('keeps the first closing time when nothing changes', () => {
    const won = { status: 'WON', closedAt: before, lostReason: null } as const;

    expect(closing(won, 'WON', { at, lostReason: undefined }).closedAt).toBe(before);
  });
});
