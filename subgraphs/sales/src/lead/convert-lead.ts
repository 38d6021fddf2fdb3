import {
  accept,
  actorOf,
  appendEvents,
  can,
  derivedId,
  type EventData,
  type Outcome,
  type Principal,
  type Refusal,
  refuse,
  type SubgraphDeps,
  type Transaction,
  type Written,
} from '@tributary/platform';
import { openDeal, type DealDraft, type DealDraftCode } from '../deal/open-deal.ts';
import { leadData, leadEvent } from './events.ts';
import { judgeLeadMove, type LeadMoveRefusal } from './lead-status.ts';
import { lockLead, updateLeadRow } from './queries.ts';
import type { LeadRow } from './table.ts';

export interface ConvertLead {
  readonly leadId: string;
  /** An existing contact; otherwise the lead's person becomes a new one (or is linked to one it matches). */
  readonly contactId?: string | undefined;
  /** An existing company; otherwise the lead's company, if it names one, becomes a new one. */
  readonly companyId?: string | undefined;
  /** Absent: no deal is opened. */
  readonly deal?: Omit<DealDraft, 'contactId' | 'companyId' | 'leadId'> | undefined;
}

type Codes = 'FORBIDDEN' | 'LEAD_NOT_FOUND' | 'LEAD_CONVERTED' | LeadMoveRefusal | DealDraftCode;

interface Parties {
  readonly contactId: string;
  readonly companyId: string | null;
  readonly told: EventData;
}

/**
 * Turns a qualified lead into a contact, its company and a deal. The contact subgraph makes the contact from
 * the event `lead.converted`; its id is derived from the lead's, so it is known here at once and converting
 * twice cannot make two. A repeated call gives the first answer.
 */
export async function convertLead(
  { database, clock }: Pick<SubgraphDeps, 'database' | 'clock'>,
  principal: Principal,
  input: ConvertLead,
): Promise<Outcome<Written, Codes>> {
  return await database.transaction<Outcome<Written, Codes>>(async (tx) => {
    const lead = await lockLead(tx, input.leadId);
    if (!lead || lead.deletedAt) return refuse('LEAD_NOT_FOUND', 'There is no such lead.', 'leadId');
    if (lead.status === 'CONVERTED') return sameConversion(lead, input);
    const refusal = judgeLeadMove(lead.status, 'CONVERTED');
    if (refusal) return refusal;

    const parties = partiesOf(lead, input);
    const hidden = judgeMaking(principal, parties);
    if (hidden) return hidden;
    const actor = actorOf(principal);
    const at = clock.now();
    const deal = await dealOf(tx, { lead, input, parties, actor, at });
    if (!deal.ok) return deal;
    const { contactId, companyId, told } = parties;
    const fields = { status: 'CONVERTED' as const, convertedAt: at, contactId, companyId, dealId: deal.value };
    const converted = await updateLeadRow(tx, lead.id, fields);
    const before = leadData(lead);
    const event = leadEvent('lead.converted', { lead: converted, before, actor, also: told });
    const [eventId] = await appendEvents(tx, [event]);
    return accept({ id: lead.id, eventId, also: { contact: contactId, company: companyId, deal: deal.value } });
  });
}

/** Who the lead becomes. `told` is what the contact subgraph needs to make what does not exist yet. */
function partiesOf(lead: LeadRow, { contactId, companyId }: ConvertLead): Parties {
  const knownContact = contactId ?? lead.contactId ?? undefined;
  const knownCompany = companyId ?? lead.companyId ?? undefined;
  const newCompany = knownCompany === undefined && lead.companyName !== null;
  const parties = {
    contactId: knownContact ?? derivedId('hub', 'person', lead.id),
    companyId: knownCompany ?? (newCompany ? derivedId('hub', 'company', lead.id) : null),
  };
  const { givenName, familyName, email, phone, jobTitle } = lead;
  return {
    ...parties,
    told: {
      leadId: lead.id,
      ...(knownContact === undefined ? { person: { givenName, familyName, email, phone, jobTitle } } : {}),
      ...(newCompany ? { company: { name: lead.companyName, domain: lead.companyDomain } } : {}),
    },
  };
}

/** The contact subgraph makes them as the hub, so whoever has them made is judged here. */
function judgeMaking(principal: Principal, { told }: Parties): Refusal<'FORBIDDEN'> | undefined {
  const made = [...('person' in told ? ['Contact'] : []), ...('company' in told ? ['Company'] : [])];
  const type = made.find((one) => !can(principal, 'create', one));
  if (type === undefined) return undefined;
  return refuse('FORBIDDEN', `You may not create a ${type}. Convert the lead to one that is there.`, 'leadId');
}

async function dealOf(
  tx: Transaction,
  conversion: { lead: LeadRow; input: ConvertLead; parties: Parties; actor: ReturnType<typeof actorOf>; at: Date },
): Promise<Outcome<string | null, DealDraftCode>> {
  const { lead, input, parties, actor, at } = conversion;
  if (!input.deal) return accept(null);
  const id = derivedId('hub', 'deal', lead.id);
  const { contactId, companyId } = parties;
  const amount =
    lead.valueMinor === null || lead.currency === null
      ? undefined
      : { minor: lead.valueMinor, currency: lead.currency };
  const draft = {
    ...input.deal,
    amount: input.deal.amount ?? amount,
    ownerId: input.deal.ownerId ?? lead.ownerId ?? undefined,
    contactId,
    companyId: companyId ?? undefined,
    leadId: lead.id,
  };
  const opened = await openDeal(tx, { id, draft, actor, at });
  return opened.ok ? accept(id) : opened;
}

/** Asked again, a conversion answers what it did, unless it is asked for something else. */
function sameConversion(lead: LeadRow, { contactId, companyId }: ConvertLead): Outcome<Written, 'LEAD_CONVERTED'> {
  const isOther =
    (contactId !== undefined && contactId !== lead.contactId) ||
    (companyId !== undefined && companyId !== lead.companyId);
  if (isOther) {
    return refuse('LEAD_CONVERTED', 'This lead has been converted already, to another contact or company.', 'leadId');
  }
  const { id, contactId: contact, companyId: company, dealId: deal } = lead;
  return accept({ id, also: { contact, company, deal } });
}
