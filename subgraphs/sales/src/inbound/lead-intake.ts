import { LeadRecord } from '@tributary/connector-kit';
import { appendEvents, type NewEvent, type Transaction } from '@tributary/platform';
import { leadData, leadEvent, leadStatusEvent } from '../lead/events.ts';
import { lockLeads } from '../lead/queries.ts';
import { leads, type LeadRow } from '../lead/table.ts';
import type { Intake, News, Source } from './intake.ts';
import { leadRow } from './lead-mapping.ts';
import { upsertRows } from './queries.ts';

export const leadIntake: Intake<LeadRecord> = { kind: 'lead', schema: LeadRecord, table: leads, write: writeLeads };

async function writeLeads(tx: Transaction, source: Source, { upserts, goneIds }: News<LeadRecord>): Promise<void> {
  const before = await lockLeads(tx, [...upserts.map(({ id }) => id), ...goneIds]);
  const rows = upserts.map((upsert) => leadRow(source, upsert, before.get(upsert.id)));
  const gone = goneIds.flatMap((id) => {
    const row = before.get(id);
    return row ? [{ ...row, version: row.version + 1, updatedAt: source.now, deletedAt: source.now }] : [];
  });
  await upsertRows(tx, leads, [...rows, ...gone]);
  await appendEvents(tx, [
    ...rows.flatMap((lead) => eventOf(source, lead, before.get(lead.id))),
    ...gone.map((lead) => leadEvent('lead.deleted', { lead, actor: source.actor })),
  ]);
}

/** Nothing is told when the source only said what is known, or what people here have decided otherwise. */
function eventOf({ actor }: Source, lead: LeadRow, before: LeadRow | undefined): NewEvent[] {
  if (!before || before.deletedAt) return [leadEvent('lead.created', { lead, actor })];
  const type = before.status === lead.status ? 'lead.updated' : leadStatusEvent(lead.status);
  const event = leadEvent(type, { lead, before: leadData(before), actor });
  return Object.keys(event.changes ?? {}).length === 0 ? [] : [event];
}
