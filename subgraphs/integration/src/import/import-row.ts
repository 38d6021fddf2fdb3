import { isReject } from '@tributary/connector-kit';
import { toPublicId } from '@tributary/platform';
import { z } from 'zod';
import type { ReadOutcome, RecordStatus } from '../engine/pass.ts';
import { itemId } from '../raw-record/queries.ts';

/** What became of one record of the file. A row may stand for several. */
export interface ImportRow {
  /** 1-based; null when the row does not know it. */
  readonly line: number | null;
  readonly kind: string;
  readonly key: string;
  readonly status: RecordStatus;
  /** Of what it became or changed; of a record that was kept out, whom it seems to be. */
  readonly id?: string;
  readonly reason?: string;
  readonly field?: string;
  /** The row as it came. Only where it was rejected. */
  readonly text?: string;
}

export function importRows(outcomes: readonly ReadOutcome[]): ImportRow[] {
  const rows = outcomes.map(importRow).sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const last = new Map(rows.map((row) => [itemId(row), row.line]));
  return rows.map((row) => replacedBy(row, last.get(itemId(row)) ?? null));
}

/** Of rows with one key the last one counts; that nothing came of the others must not look like a matter of course. */
function replacedBy(row: ImportRow, last: number | null): ImportRow {
  const isReplaced = row.status === 'unchanged' && row.reason === undefined && last !== row.line;
  return isReplaced ? { ...row, reason: `line ${String(last)} has the same key, and counts` } : row;
}

function importRow({ upsert, status, entityId, reason }: ReadOutcome): ImportRow {
  const { kind, key, raw } = upsert;
  const base = { kind, key, status, ...(reason === undefined ? {} : { reason }) };
  if (isReject(upsert)) {
    const { line, field, text } = upsert.reject;
    return { ...base, line: line ?? lineIn(raw), text, ...(field === undefined ? {} : { field }) };
  }
  const line = lineIn(raw);
  const id = entityId === undefined ? {} : { id: toPublicId(prefixOf(kind), entityId) };
  if (status === 'rejected') return { ...base, line, ...id, text: JSON.stringify(raw) };
  return { ...base, line, ...id };
}

const Lined = z.object({ line: z.int() });

function lineIn(raw: unknown): number | null {
  return Lined.safeParse(raw).data?.line ?? null;
}

/** A person becomes a contact; every other kind is called the same in the graph. */
function prefixOf(kind: string): string {
  return kind === 'person' ? 'contact' : kind;
}
