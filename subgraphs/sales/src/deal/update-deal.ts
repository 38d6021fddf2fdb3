import {
  accept,
  actorOf,
  appendEvents,
  type input,
  type Outcome,
  type Principal,
  refuse,
  type SubgraphDeps,
  type Written,
} from '@tributary/platform';
import { isUnchanged } from '../is-unchanged.ts';
import { getStage } from '../stage/queries.ts';
import { dealData, dealEvent } from './events.ts';
import { lockDeal, updateDealRow, type DealFields } from './queries.ts';

/** Absent: stays. Null: cleared. */
export interface UpdateDeal {
  readonly dealId: string;
  readonly version?: number | undefined;
  readonly title?: string | undefined;
  readonly amount?: input.Money | null | undefined;
  readonly probability?: number | null | undefined;
  readonly contactId?: string | null | undefined;
  readonly companyId?: string | null | undefined;
  readonly ownerId?: string | null | undefined;
  readonly expectedCloseOn?: string | null | undefined;
  readonly lostReason?: string | undefined;
}

/** Edits what a deal says about itself; where it stands is changed by moving it. */
export async function updateDeal(
  { database }: Pick<SubgraphDeps, 'database'>,
  principal: Principal,
  { dealId, version, ...edit }: UpdateDeal,
): Promise<Outcome<Written, 'DEAL_NOT_FOUND' | 'VERSION_CONFLICT' | 'DEAL_NOT_LOST'>> {
  return await database.transaction(async (tx) => {
    const deal = await lockDeal(tx, dealId);
    if (!deal || deal.deletedAt) return refuse('DEAL_NOT_FOUND', 'There is no such deal.', 'dealId');
    if (version !== undefined && version !== deal.version) {
      return refuse(
        'VERSION_CONFLICT',
        `The deal has changed since (version ${String(deal.version)}). Read it again.`,
        'version',
      );
    }
    if (edit.lostReason !== undefined && deal.status !== 'LOST') {
      return refuse('DEAL_NOT_LOST', 'Only a lost deal has a reason for it.', 'lostReason');
    }

    const fields = fieldsOf(edit);
    if (isUnchanged(deal, fields)) return accept({ id: dealId });
    const stage = await getStage(tx, deal.stageId);
    const before = dealData(deal, stage);
    const edited = await updateDealRow(tx, dealId, fields);
    const event = dealEvent('deal.updated', { deal: edited, stage, before, actor: actorOf(principal) });
    const [eventId] = await appendEvents(tx, [event]);
    return accept({ id: dealId, eventId });
  });
}

function fieldsOf({ amount, ...rest }: Omit<UpdateDeal, 'dealId' | 'version'>): DealFields {
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) as DealFields;
  return amount === undefined
    ? given
    : { ...given, amountMinor: amount?.minor ?? null, currency: amount?.currency ?? null };
}
