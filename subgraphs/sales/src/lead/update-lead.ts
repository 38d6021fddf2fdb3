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
import { leadData, leadEvent } from './events.ts';
import { lockLead, updateLeadRow, type LeadFields } from './queries.ts';

/** Absent: stays. Null: cleared. */
export interface UpdateLead {
  readonly leadId: string;
  readonly version?: number | undefined;
  readonly title?: string | undefined;
  readonly source?: string | null | undefined;
  readonly text?: string | null | undefined;
  readonly givenName?: string | null | undefined;
  readonly familyName?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly jobTitle?: string | null | undefined;
  readonly companyName?: string | null | undefined;
  readonly companyDomain?: string | null | undefined;
  readonly value?: input.Money | null | undefined;
  readonly ownerId?: string | null | undefined;
}

/** Edits a lead. A converted one is history: its contact and its deal are edited instead. */
export async function updateLead(
  { database }: Pick<SubgraphDeps, 'database'>,
  principal: Principal,
  { leadId, version, value, ...edit }: UpdateLead,
): Promise<Outcome<Written, 'LEAD_NOT_FOUND' | 'LEAD_CONVERTED' | 'VERSION_CONFLICT'>> {
  return await database.transaction(async (tx) => {
    const lead = await lockLead(tx, leadId);
    if (!lead || lead.deletedAt) return refuse('LEAD_NOT_FOUND', 'There is no such lead.', 'leadId');
    if (lead.status === 'CONVERTED') {
      return refuse('LEAD_CONVERTED', 'This lead has been converted. Edit its contact or its deal.', 'leadId');
    }
    if (version !== undefined && version !== lead.version) {
      const now = String(lead.version);
      return refuse('VERSION_CONFLICT', `The lead has changed since (version ${now}). Read it again.`, 'version');
    }
    const given = Object.fromEntries(Object.entries(edit).filter(([, field]) => field !== undefined)) as LeadFields;
    const fields: LeadFields =
      value === undefined ? given : { ...given, valueMinor: value?.minor ?? null, currency: value?.currency ?? null };
    if (isUnchanged(lead, fields)) return accept({ id: leadId });

    const updated = await updateLeadRow(tx, leadId, fields);
    const before = leadData(lead);
    const event = leadEvent('lead.updated', { lead: updated, before, actor: actorOf(principal) });
    const [eventId] = await appendEvents(tx, [event]);
    return accept({ id: leadId, eventId });
  });
}
