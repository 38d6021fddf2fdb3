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
import { leadData, leadEvent, leadStatusEvent } from './events.ts';
import { judgeLeadMove, type LeadMoveRefusal, type LeadStatus } from './lead-status.ts';
import { lockLead, updateLeadRow, type LeadFields } from './queries.ts';

type Deps = Pick<SubgraphDeps, 'database' | 'clock'>;
type Answer = Promise<Outcome<Written, 'LEAD_NOT_FOUND' | LeadMoveRefusal>>;

export interface WhichLead {
  readonly leadId: string;
}
export interface DisqualifyLead extends WhichLead {
  readonly reason: string;
}

/** Somebody has talked to the lead. */
export async function contactLead(deps: Deps, principal: Principal, { leadId }: WhichLead): Answer {
  return await changeLeadStatus(deps, principal, { leadId, to: 'CONTACTED', fields: (at) => ({ contactedAt: at }) });
}

/** The lead is worth a sale's work and may be converted. */
export async function qualifyLead(deps: Deps, principal: Principal, { leadId }: WhichLead): Answer {
  return await changeLeadStatus(deps, principal, { leadId, to: 'QUALIFIED', fields: (at) => ({ qualifiedAt: at }) });
}

/** The lead leads nowhere, and why. */
export async function disqualifyLead(deps: Deps, principal: Principal, { leadId, reason }: DisqualifyLead): Answer {
  return await changeLeadStatus(deps, principal, {
    leadId,
    to: 'DISQUALIFIED',
    fields: (at) => ({ disqualifiedAt: at, disqualifiedReason: reason }),
  });
}

/** A disqualified lead comes back and starts again. */
export async function reopenLead(deps: Deps, principal: Principal, { leadId }: WhichLead): Answer {
  return await changeLeadStatus(deps, principal, {
    leadId,
    to: 'NEW',
    fields: () => ({ contactedAt: null, qualifiedAt: null, disqualifiedAt: null, disqualifiedReason: null }),
  });
}

/** Asking for the status it has already changes nothing, so every one of these may be repeated. */
async function changeLeadStatus(
  { database, clock }: Deps,
  principal: Principal,
  { leadId, to, fields }: { leadId: string; to: LeadStatus; fields: (at: Date) => LeadFields },
): Answer {
  return await database.transaction(async (tx) => {
    const lead = await lockLead(tx, leadId);
    if (!lead || lead.deletedAt) return refuse('LEAD_NOT_FOUND', 'There is no such lead.', 'leadId');
    if (lead.status === to) return accept({ id: leadId });
    const refusal = judgeLeadMove(lead.status, to);
    if (refusal) return refusal;

    const changed = await updateLeadRow(tx, leadId, { status: to, ...fields(clock.now()) });
    const before = leadData(lead);
    const event = leadEvent(leadStatusEvent(to), { lead: changed, before, actor: actorOf(principal) });
    const [eventId] = await appendEvents(tx, [event]);
    return accept({ id: leadId, eventId });
  });
}
