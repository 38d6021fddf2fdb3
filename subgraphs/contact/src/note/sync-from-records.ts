import type { NoteRecord } from '@tributary/connector-kit';
import { derivedId, type NewEvent, type Transaction } from '@tributary/platform';
import type { RecordKind } from '../source-record/record-kind.ts';
import { noteEvent } from './events.ts';
import { deleteStatedBut, upsertStated, type StatedNoteRow } from './queries.ts';

export interface StatedNote {
  readonly nodeId: string;
  readonly stated: NoteRecord;
}

/** Makes the notes that these records give exactly what they give now. Notes written in the hub stay. */
export async function syncNotes(
  tx: Transaction,
  {
    kind,
    nodeIds,
    stated,
    actor,
    now,
  }: {
    kind: RecordKind;
    /** Those of the records that may have given some before. */
    nodeIds: readonly string[];
    stated: readonly StatedNote[];
    actor: NewEvent['actor'];
    now: Date;
  },
): Promise<NewEvent[]> {
  const rows = [...new Map(stated.map(rowOf).map((row) => [row.id, row])).values()];
  const removed = await deleteStatedBut(tx, { nodeIds, keep: rows.map(({ id }) => id), now });
  const written = await upsertStated(tx, { kind, rows, now });
  return [
    ...removed.map((fact) => noteEvent('note.deleted', fact, actor)),
    ...written.map(({ isNew, ...fact }) => noteEvent(isNew ? 'note.added' : 'note.edited', fact, actor)),
  ];
}

function rowOf({ nodeId, stated }: StatedNote): StatedNoteRow {
  return {
    id: derivedId('note', nodeId, stated.key),
    node_id: nodeId,
    text: stated.text,
    author: stated.author ?? null,
    at: stated.at ?? null,
  };
}
