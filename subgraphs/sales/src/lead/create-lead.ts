import {
  accept,
  actorOf,
  appendEvents,
  claimKey,
  type input,
  newId,
  type Outcome,
  type Principal,
  refuse,
  type SubgraphDeps,
  type Written,
} from '@tributary/platform';
import { leadEvent } from './events.ts';
import { leadTitle } from './lead-title.ts';
import { insertLead } from './queries.ts';

export interface LeadWords {
  readonly title?: string | undefined;
  readonly source?: string | undefined;
  readonly text?: string | undefined;
  readonly givenName?: string | undefined;
  readonly familyName?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly jobTitle?: string | undefined;
  readonly companyName?: string | undefined;
  readonly companyDomain?: string | undefined;
}

export interface CreateLead extends LeadWords {
  readonly value?: input.Money | undefined;
  readonly contactId?: string | undefined;
  readonly companyId?: string | undefined;
  readonly ownerId?: string | undefined;
  readonly idempotencyKey?: string | undefined;
}

/** Takes in a lead. Something must say who or what it is about; the title follows from that when it is left out. */
export async function createLead(
  { database }: Pick<SubgraphDeps, 'database'>,
  principal: Principal,
  { idempotencyKey, value, ...input }: CreateLead,
): Promise<Outcome<Written, 'LEAD_NAMELESS'>> {
  const title = leadTitle(input);
  if (title === undefined) {
    return refuse(
      'LEAD_NAMELESS',
      'Say who or what the lead is about: a title, a name, an address or a company.',
      'title',
    );
  }
  return await database.transaction(async (tx) => {
    const wanted = newId();
    const id = await claimKey(tx, {
      schema: 'sales',
      principal,
      mutation: 'createLead',
      key: idempotencyKey,
      id: wanted,
    });
    if (id !== wanted) return accept({ id });

    const amount = { valueMinor: value?.minor, currency: value?.currency };
    const lead = await insertLead(tx, { ...input, ...amount, id, title, status: 'NEW' });
    const [eventId] = await appendEvents(tx, [leadEvent('lead.created', { lead, actor: actorOf(principal) })]);
    return accept({ id, eventId });
  });
}
