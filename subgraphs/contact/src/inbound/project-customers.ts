/**
 * Sales and service name people who have no record of their own: a guest who ordered, somebody who wrote, a lead that
 * was converted. They give them the id that such a record would have; this projection makes the record.
 */
import { CompanyRecord, InlineContact, PersonRecord } from '@tributary/connector-kit';
import {
  applyKeeping,
  type InboundBatch,
  type InboundItem,
  type LogEvent,
  type Projection,
  type Transaction,
} from '@tributary/platform';
import { z } from 'zod';
import { HUB_CONNECTION } from '../golden/statement.ts';
import { identitiesOfCompany } from '../identity/identities-of.ts';
import { connectionName, lockResolution } from '../source-record/queries.ts';
import { tellCustomers } from '../source-record/tell-customers.ts';
import { storePeople } from './accept-people.ts';
import { acceptRecords } from './accept-records.ts';
import { inlinePerson } from './inline-person.ts';
import { readItems } from './read-items.ts';

/** Whoever has a record of their own says more of themselves than an order does. */
const GUEST_PRIORITY = 0;
const LEAD_PRIORITY = 1_000_000;

const Guest = z.object({ connectionId: z.string(), key: z.string(), ...InlineContact.shape });
type Guest = z.infer<typeof Guest>;

const text = z.string().nullish();
const ConvertedLead = z.object({
  leadId: z.string(),
  person: z.object({ givenName: text, familyName: text, email: text, phone: text, jobTitle: text }).optional(),
  company: z.object({ name: z.string(), domain: text }).optional(),
});
type ConvertedLead = z.infer<typeof ConvertedLead>;

export const customersProjection: Projection = {
  schema: 'contact',
  name: 'customers',
  types: ['order.*', 'deal.*', 'lead.*', 'ticket.*', 'message.*'],
  // Of all that sales and service tell, little is of a guest or of a lead.
  having: ['guest', 'leadId'],
  batchSize: 500,
  apply: async (tx, events) => {
    await applyKeeping(tx, events, async (some) => {
      await projectCustomers(tx, some);
    });
  },
};

async function projectCustomers(tx: Transaction, events: readonly LogEvent[]): Promise<void> {
  const guests = events.flatMap(({ data, at }) => {
    const guest = Guest.safeParse(data['guest']);
    return guest.success ? [{ guest: guest.data, at }] : [];
  });
  const leads = events.flatMap(({ type, data, at }) => {
    const lead = type === 'lead.converted' ? ConvertedLead.safeParse(data) : undefined;
    return lead?.success === true ? [{ lead: lead.data, at }] : [];
  });
  if (guests.length + leads.length === 0) return;

  await lockResolution(tx);
  for (const [connectionId, items] of guestItems(guests)) {
    const name = (await connectionName(tx, connectionId)) ?? connectionId;
    await storeGuests(tx, { connectionId, name, items });
  }
  for (const { lead, at } of leads) await storeLead(tx, lead, at);
}

function guestItems(guests: readonly { guest: Guest; at: string }[]): Map<string, InboundItem[]> {
  const byConnection = new Map<string, InboundItem[]>();
  for (const { guest, at } of guests) {
    const { connectionId, key, ...contact } = guest;
    const item: InboundItem = { key, version: at, op: 'upsert', record: inlinePerson(contact), observedAt: at };
    const items = byConnection.get(connectionId);
    if (items) items.push(item);
    else byConnection.set(connectionId, [item]);
  }
  return byConnection;
}

async function storeGuests(
  tx: Transaction,
  { connectionId, name, items }: { connectionId: string; name: string; items: readonly InboundItem[] },
): Promise<void> {
  const batch = batchOf({ connectionId, connectionName: name, stream: 'guests', priority: GUEST_PRIORITY });
  await storePeople(tx, { batch, read: readItems({ items }, PersonRecord), now: latest(items) });
}

/** The lead's person and company, as if somebody had entered them; their records are keyed by the lead. */
async function storeLead(tx: Transaction, lead: ConvertedLead, at: string): Promise<void> {
  const batch = batchOf({
    connectionId: HUB_CONNECTION,
    connectionName: HUB_CONNECTION,
    stream: 'leads',
    priority: LEAD_PRIORITY,
  });
  const item = { key: lead.leadId, version: '1', op: 'upsert', observedAt: at } as const;
  const now = new Date(at);
  if (lead.company !== undefined) {
    const { name, domain } = lead.company;
    const record = { kind: 'company', name, domains: domain ? [domain] : [] };
    const read = readItems({ items: [{ ...item, record }] }, CompanyRecord);
    const about = { kind: 'company', batch, read, identitiesOf: identitiesOfCompany, now } as const;
    await tellCustomers(tx, (await acceptRecords(tx, about)).events);
  }
  if (lead.person !== undefined) {
    const record = personOf(lead.person, lead.company === undefined ? undefined : lead.leadId);
    await storePeople(tx, { batch, read: readItems({ items: [{ ...item, record }] }, PersonRecord), now });
  }
}

function personOf(
  { givenName, familyName, email, phone, jobTitle }: NonNullable<ConvertedLead['person']>,
  companyKey: string | undefined,
): { readonly [field: string]: unknown } {
  return {
    kind: 'person',
    names: { ...(givenName ? { given: givenName } : {}), ...(familyName ? { family: familyName } : {}) },
    emails: email ? [{ address: email }] : [],
    phones: phone ? [{ number: phone }] : [],
    ...(jobTitle ? { jobTitle } : {}),
    affiliations:
      companyKey === undefined
        ? []
        : [{ company: { key: companyKey }, primary: true, ...(jobTitle ? { title: jobTitle } : {}) }],
  };
}

function batchOf(
  batch: Pick<InboundBatch, 'connectionId' | 'connectionName' | 'stream' | 'priority'>,
): Omit<InboundBatch, 'items'> {
  return { ...batch, kind: 'person' };
}

function latest(items: readonly InboundItem[]): Date {
  return new Date(Math.max(...items.map(({ observedAt }) => Date.parse(observedAt))));
}
