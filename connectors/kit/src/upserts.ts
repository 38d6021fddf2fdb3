import type { z } from 'zod';
import type { Reject, Upsert } from './batch.ts';
import type { CanonicalKind } from './canonical-parts.ts';
import { CanonicalRecord } from './canonical.ts';
import { line } from './canonical-scalars.ts';
import type { BrokenRow, MappedRecord, SourceRow } from './stream.ts';

export interface RowReading<Raw> {
  readonly kind: CanonicalKind;
  readonly raw: z.ZodType<Raw>;
  map(raw: Raw): readonly MappedRecord[];
}

/** Thrown by a mapping that knows why a row cannot be mapped; becomes the reject's reason. */
export class RowRejected extends Error {
  override readonly name = 'RowRejected';
  readonly field: string | undefined;
  constructor(message: string, field?: string) {
    super(message);
    this.field = field;
  }
}

/** One source row as the records it stands for; whatever is wrong with it comes back as a reject. */
export function upsertsOf<Raw>(row: SourceRow | BrokenRow, reading: RowReading<Raw>): Upsert[] {
  const base = { kind: reading.kind, key: row.key, version: row.version };
  if ('reject' in row) return [{ ...base, raw: null, reject: row.reject }];

  const rejected = (code: Reject['code'], problem: { reason: string; field?: string }, kept = row.raw): Upsert => ({
    ...base,
    raw: storable(kept),
    reject: { code, text: textOf(kept), ...(row.line === undefined ? {} : { line: row.line }), ...problem },
  });
  const parsed = reading.raw.safeParse(row.raw);
  if (!parsed.success) return [rejected('WRONG_SHAPE', firstProblem(parsed.error))];

  let mapped: readonly MappedRecord[];
  try {
    mapped = reading.map(parsed.data);
  } catch (error) {
    const field = error instanceof RowRejected ? error.field : undefined;
    return [
      rejected(
        'NOT_CANONICAL',
        { reason: String(error instanceof Error ? error.message : error), ...(field && { field }) },
        // Only declared fields are kept, of what is refused too: the others may be anything.
        parsed.data,
      ),
    ];
  }
  return mapped.map(({ key, record }) => {
    if (!line.safeParse(key).success) {
      return {
        ...rejected('NOT_CANONICAL', { reason: 'the record has no usable key', field: 'key' }, parsed.data),
        kind: record.kind,
      };
    }
    const checked = CanonicalRecord.safeParse(record);
    if (checked.success) return { ...base, kind: record.kind, key, raw: storable(parsed.data), record: checked.data };
    return { ...rejected('NOT_CANONICAL', firstProblem(checked.error), parsed.data), kind: record.kind, key };
  });
}

function firstProblem(error: z.ZodError): { reason: string; field?: string } {
  const [first] = error.issues;
  if (!first) return { reason: error.message };
  const field = first.path.map(String).join('.');
  const more = error.issues.length > 1 ? ` (and ${String(error.issues.length - 1)} more)` : '';
  return field === '' ? { reason: first.message + more } : { reason: `${field}: ${first.message}${more}`, field };
}

const MAX_TEXT = 64 * 1024;
const MAX_RAW = 4 * 1024 * 1024;

/** The row as a person would want to see it in a list of refused rows. PostgreSQL takes no NUL: it is shown as ␀. */
export function textOf(raw: unknown): string {
  const text = typeof raw === 'string' ? raw : JSON.stringify(raw ?? null);
  return text.slice(0, MAX_TEXT).replaceAll('\u0000', '␀').replaceAll('\\u0000', '␀');
}

/** Raw envelopes are stored as jsonb, which takes no NUL either, and a broken row may be of any size. */
function storable(raw: unknown): unknown {
  const json = JSON.stringify(raw ?? null);
  if (json.length > MAX_RAW) return null;
  return json.includes('\\u0000') ? (JSON.parse(json.replaceAll('\\u0000', '␀')) as unknown) : raw;
}
