import { refuse, type Refusal } from '@tributary/platform';

export const LEAD_STATUSES = ['NEW', 'CONTACTED', 'QUALIFIED', 'CONVERTED', 'DISQUALIFIED'] as const;
export type LeadStatus = (typeof LEAD_STATUSES)[number];
export type LeadMoveRefusal = 'LEAD_STATUS_NOT_REACHABLE';

/** A disqualified lead that comes back starts again; a converted one lives on as a contact and a deal. */
const NEXT: Readonly<Record<LeadStatus, readonly LeadStatus[]>> = {
  NEW: ['CONTACTED', 'QUALIFIED', 'DISQUALIFIED'],
  CONTACTED: ['QUALIFIED', 'DISQUALIFIED'],
  QUALIFIED: ['CONVERTED', 'DISQUALIFIED'],
  CONVERTED: [],
  DISQUALIFIED: ['NEW'],
};

export function judgeLeadMove(from: LeadStatus, to: LeadStatus): Refusal<LeadMoveRefusal> | undefined {
  if (NEXT[from].includes(to)) return undefined;
  const allowed = NEXT[from].length === 0 ? 'nothing further' : NEXT[from].join(' or ');
  return refuse('LEAD_STATUS_NOT_REACHABLE', `This lead is ${from} and can become ${allowed}, not ${to}.`, 'leadId');
}
