import type { AffiliationRecord } from '@tributary/connector-kit';
import { derivedId, type NewEvent, type Transaction } from '@tributary/platform';
import { affiliationEvent } from './events.ts';
import { deleteStatedBut, upsertStated, type StatedRow } from './queries.ts';

/** A person's affiliation as a source record gives it; the company is named by the id of its source record. */
export interface StatedAffiliation {
  readonly contactNodeId: string;
  readonly companyNodeId: string;
  readonly stated: AffiliationRecord;
}

/** Makes the affiliations that these records give exactly what they give now. People's own entries stay. */
export async function syncAffiliations(
  tx: Transaction,
  {
    nodeIds,
    stated,
    actor,
    now,
  }: {
    /** Those of the records that may have given some before. */
    nodeIds: readonly string[];
    stated: readonly StatedAffiliation[];
    actor: NewEvent['actor'];
    now: Date;
  },
): Promise<NewEvent[]> {
  const rows = [...new Map(stated.map((affiliation) => rowOf(affiliation)).map((row) => [row.id, row])).values()];
  const removed = await deleteStatedBut(tx, { nodeIds, keep: rows.map(({ id }) => id) });
  const written = await upsertStated(tx, rows, now);
  return [
    ...removed.map((fact) => affiliationEvent('affiliation.removed', fact, { actor })),
    ...written.map(({ isNew, ...fact }) =>
      affiliationEvent(isNew ? 'affiliation.added' : 'affiliation.updated', fact, { actor }),
    ),
  ];
}

function rowOf({ contactNodeId, companyNodeId, stated }: StatedAffiliation): StatedRow {
  return {
    id: derivedId('affiliation', contactNodeId, companyNodeId, stated.role ?? '', stated.from ?? ''),
    contact_node_id: contactNodeId,
    company_node_id: companyNodeId,
    role: stated.role ?? null,
    title: stated.title ?? null,
    starts_on: stated.from ?? null,
    ends_on: stated.to ?? null,
    is_primary: stated.primary ?? false,
  };
}
