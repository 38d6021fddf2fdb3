import { customerOf } from '@tributary/platform';
import type { InlineContact, LeadRecord } from '@tributary/connector-kit';
import { leadTitle } from '../lead/lead-title.ts';
import type { LeadStatus } from '../lead/lead-status.ts';
import type { LeadRow } from '../lead/table.ts';
import { seenOf, type Source, type Upsert } from './intake.ts';
import { newlySaid } from './said.ts';

const STATUS: Readonly<Record<LeadRecord['status'], LeadStatus>> = {
  NEW: 'NEW',
  WORKING: 'CONTACTED',
  QUALIFIED: 'QUALIFIED',
  DISQUALIFIED: 'DISQUALIFIED',
};
const UNNAMED = 'Lead without a name';

/**
 * What the source says of a lead, in columns. A lead described in its own words is nobody's contact yet: that is
 * what converting it is for. Only a person the source keeps a record of is.
 */
function saidOfLead(connectionId: string, record: LeadRecord) {
  const { contact, companyName } = record;
  const { contactId, companyId } = customerOf(connectionId, { customer: record.customer, company: record.company });
  const person = { ...namesOf(contact), email: contact?.emails[0]?.address, phone: contact?.phones[0]?.number };
  const { givenName = null, familyName = null, email = null, phone = null } = person;
  return {
    title: leadTitle({ title: record.title, companyName, ...person }) ?? record.source ?? UNNAMED,
    status: STATUS[record.status],
    source: record.source ?? null,
    text: record.text ?? null,
    valueMinor: record.value?.minor ?? null,
    currency: record.value?.currency ?? null,
    givenName,
    familyName,
    email,
    phone,
    companyName: companyName ?? null,
    contactId,
    companyId,
  };
}

/** `before`: the row as it is. A converted lead keeps its status and its parties, whatever the source says. */
export function leadRow(source: Source, upsert: Upsert<LeadRecord>, before: LeadRow | undefined): LeadRow {
  const { id, record, observedAt } = upsert;
  const said = saidOfLead(source.connectionId, record);
  const { status, contactId, companyId, valueMinor, currency, ...words } = newlySaid(said, before?.sourceSaid ?? null);
  const base = before ?? blankLead(id, record.createdAt === undefined ? observedAt : new Date(record.createdAt));
  const isConverted = base.status === 'CONVERTED';
  const at = record.updatedAt === undefined ? observedAt : new Date(record.updatedAt);
  return {
    ...base,
    ...words,
    ...(valueMinor === undefined && currency === undefined ? {} : valueOf(said)),
    ...(isConverted || status === undefined || status === base.status ? {} : inStatus(status, at)),
    ...(isConverted || contactId === undefined ? {} : { contactId }),
    ...(isConverted || companyId === undefined ? {} : { companyId }),
    attributes: record.attributes,
    deletedAt: null,
    sourceSaid: said,
    version: base.version + 1,
    updatedAt: source.now,
    ...seenOf(source, upsert),
  };
}

function valueOf({ valueMinor, currency }: { valueMinor: string | null; currency: string | null }) {
  return { valueMinor: valueMinor === null ? null : BigInt(valueMinor), currency };
}

function inStatus(status: LeadStatus, at: Date): Partial<LeadRow> {
  if (status === 'CONTACTED') return { status, contactedAt: at };
  if (status === 'QUALIFIED') return { status, qualifiedAt: at };
  return status === 'DISQUALIFIED' ? { status, disqualifiedAt: at } : { status };
}

/** A name in one piece: its last word is the family's, which is right often enough for a lead. */
function namesOf(contact: InlineContact | undefined): {
  givenName?: string | undefined;
  familyName?: string | undefined;
} {
  const { given, family, full } = contact?.names ?? {};
  if (given !== undefined || family !== undefined || full === undefined)
    return { givenName: given, familyName: family };
  const words = full.trim().split(/\s+/);
  const last = words.pop();
  return { givenName: words.length === 0 ? undefined : words.join(' '), familyName: last };
}

function blankLead(id: string, createdAt: Date): LeadRow {
  return {
    id,
    title: UNNAMED,
    status: 'NEW',
    source: null,
    text: null,
    valueMinor: null,
    currency: null,
    givenName: null,
    familyName: null,
    email: null,
    phone: null,
    jobTitle: null,
    companyName: null,
    companyDomain: null,
    contactId: null,
    companyId: null,
    dealId: null,
    ownerId: null,
    disqualifiedReason: null,
    contactedAt: null,
    qualifiedAt: null,
    convertedAt: null,
    disqualifiedAt: null,
    attributes: {},
    deletedAt: null,
    sourceSaid: null,
    version: 0,
    createdAt,
    updatedAt: createdAt,
    sourceConnection: null,
    sourceStream: null,
    sourceKey: null,
    sourceVersion: null,
    sourceHash: null,
    sourceObservedAt: null,
  };
}
