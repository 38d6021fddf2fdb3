import { refuse, type Refusal } from '@tributary/platform';
import type { StageKind } from '../stage/stage-kind.ts';

export type MoveRefusal = 'STAGE_OF_OTHER_PIPELINE' | 'DEAL_CLOSED' | 'DEAL_NOT_CLOSED' | 'LOST_NEEDS_REASON';

export interface DealPosition {
  readonly pipelineId: string;
  readonly stageId: string;
  readonly status: StageKind;
}

export interface StageTarget {
  readonly id: string;
  readonly pipelineId: string;
  readonly kind: StageKind;
}

/**
 * May the deal go there? Within its own pipeline only; a closed deal stays closed until somebody reopens it
 * (it may still be sorted within its stage); a lost one says why.
 */
export function judgeMove(
  deal: DealPosition,
  to: StageTarget,
  lostReason: string | undefined,
): Refusal<MoveRefusal> | undefined {
  if (to.pipelineId !== deal.pipelineId) {
    return refuse(
      'STAGE_OF_OTHER_PIPELINE',
      'This stage belongs to another pipeline. Choose one of its own.',
      'stageId',
    );
  }
  if (to.id === deal.stageId) return undefined;
  if (deal.status !== 'OPEN') {
    return refuse('DEAL_CLOSED', `This deal is closed (${deal.status}). Reopen it before it can move.`, 'dealId');
  }
  if (to.kind === 'LOST' && lostReason === undefined) {
    return refuse('LOST_NEEDS_REASON', 'A deal is lost for a reason. Say which.', 'lostReason');
  }
  return undefined;
}

/** May a closed deal be opened again, in that stage? */
export function judgeReopening(
  deal: DealPosition,
  to: StageTarget,
): Refusal<MoveRefusal | 'STAGE_NOT_OPEN'> | undefined {
  if (deal.status === 'OPEN') return refuse('DEAL_NOT_CLOSED', 'This deal is open already.', 'dealId');
  if (to.pipelineId !== deal.pipelineId) {
    return refuse(
      'STAGE_OF_OTHER_PIPELINE',
      'This stage belongs to another pipeline. Choose one of its own.',
      'stageId',
    );
  }
  if (to.kind !== 'OPEN') {
    return refuse('STAGE_NOT_OPEN', 'A deal is reopened into an open stage. Choose another one.', 'stageId');
  }
  return undefined;
}

/** What a stay in a stage of this kind makes of the deal. */
export function closing(
  deal: { readonly status: StageKind; readonly closedAt: Date | null; readonly lostReason: string | null },
  to: StageKind,
  { at, lostReason }: { readonly at: Date; readonly lostReason: string | undefined },
): { status: StageKind; closedAt: Date | null; lostReason: string | null } {
  if (to === deal.status) return { status: to, closedAt: deal.closedAt, lostReason: deal.lostReason };
  return {
    status: to,
    closedAt: to === 'OPEN' ? null : at,
    lostReason: to === 'LOST' ? (lostReason ?? null) : null,
  };
}
