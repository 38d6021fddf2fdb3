import {
  accept,
  actorOf,
  appendEvents,
  type Outcome,
  type Principal,
  refuse,
  type SubgraphDeps,
  type Written,
} from '@tributary/platform';
import { isUnchanged } from '../is-unchanged.ts';
import { decide } from '../transaction.ts';
import { STAGE_NAME_TAKEN } from './add-stage.ts';
import { stageData, stageEvent } from './events.ts';
import { lockStage, updateStageRow } from './queries.ts';
import { judgeProbability } from './stage-draft.ts';

export interface UpdateStage {
  readonly stageId: string;
  readonly name?: string | undefined;
  readonly probability?: number | undefined;
  readonly version?: number | undefined;
}

type Codes = 'STAGE_NOT_FOUND' | 'STAGE_NAME_TAKEN' | 'BAD_PROBABILITY' | 'VERSION_CONFLICT';

/** Renames a stage or sets how likely its deals are won. Its kind stays: deals in it live by it. */
export async function updateStage(
  { database }: Pick<SubgraphDeps, 'database'>,
  principal: Principal,
  { stageId, name, probability, version }: UpdateStage,
): Promise<Outcome<Written, Codes>> {
  return await decide<Written, Codes>(
    database,
    async (tx) => {
      const stage = await lockStage(tx, stageId);
      if (!stage) return refuse('STAGE_NOT_FOUND', 'There is no such stage.', 'stageId');
      if (version !== undefined && version !== stage.version) {
        const now = String(stage.version);
        return refuse('VERSION_CONFLICT', `The stage has changed since (version ${now}). Read it again.`, 'version');
      }
      const refusal = probability === undefined ? undefined : judgeProbability(stage.kind, probability);
      if (refusal) return refusal;
      const fields = {
        ...(name === undefined ? {} : { name }),
        ...(probability === undefined ? {} : { probability }),
      };
      if (isUnchanged(stage, fields)) return accept({ id: stageId });

      const updated = await updateStageRow(tx, stageId, fields);
      const before = stageData(stage);
      const event = stageEvent('stage.updated', { stage: updated, before, actor: actorOf(principal) });
      const [eventId] = await appendEvents(tx, [event]);
      return accept({ id: stageId, eventId });
    },
    { stages_name_key: STAGE_NAME_TAKEN },
  );
}
