import { type Actor, changesOf, type EventData, moneyData, type NewEvent, refsOf, timeData } from '@tributary/platform';
import type { LeadStatus } from './lead-status.ts';
import type { LeadRow } from './table.ts';

export type LeadEventType =
  | 'lead.created'
  | 'lead.updated'
  | 'lead.contacted'
  | 'lead.qualified'
  | 'lead.converted'
  | 'lead.disqualified'
  | 'lead.reopened'
  | 'lead.deleted';

export type LeadFacts = Omit<LeadRow, 'createdAt' | 'updatedAt' | 'attributes' | 'text'>;

/** Free text stays out of the log: it can be long, and readers of the log need none of it. */
export function leadData(lead: LeadFacts): EventData {
  return {
    title: lead.title,
    status: lead.status,
    source: lead.source,
    value: moneyData(lead.valueMinor, lead.currency),
    givenName: lead.givenName,
    familyName: lead.familyName,
    email: lead.email,
    phone: lead.phone,
    jobTitle: lead.jobTitle,
    companyName: lead.companyName,
    companyDomain: lead.companyDomain,
    contactId: lead.contactId,
    companyId: lead.companyId,
    dealId: lead.dealId,
    ownerId: lead.ownerId,
    disqualifiedReason: lead.disqualifiedReason,
    convertedAt: timeData(lead.convertedAt),
  };
}

interface LeadChange {
  readonly lead: LeadFacts;
  readonly before?: EventData | undefined;
  readonly actor: Actor;
  /** What else the event's data says. */
  readonly also?: EventData | undefined;
}

export function leadEvent(type: LeadEventType, { lead, before, actor, also }: LeadChange): NewEvent {
  const snapshot = leadData(lead);
  const changes = before === undefined ? {} : changesOf(before, snapshot);
  const { id: leadId, contactId, companyId, ownerId, dealId } = lead;
  return {
    type,
    entity: { type: 'Lead', id: leadId },
    refs: refsOf({ leadId, contactId, companyId, ownerId, dealId }, changes),
    data: { ...snapshot, ...also },
    changes,
    actor,
  };
}

const TOLD_AS: Readonly<Record<LeadStatus, LeadEventType>> = {
  NEW: 'lead.reopened',
  CONTACTED: 'lead.contacted',
  QUALIFIED: 'lead.qualified',
  CONVERTED: 'lead.converted',
  DISQUALIFIED: 'lead.disqualified',
};

/** Which event tells that a lead has become this. */
export function leadStatusEvent(status: LeadStatus): LeadEventType {
  return TOLD_AS[status];
}
