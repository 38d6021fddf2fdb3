import { hash } from 'node:crypto';
import type { InboundBatch, InboundItem, InboundResult } from '@tributary/platform';
import type { z } from 'zod';

/** An item that can be stored, with its record parsed. */
export interface Upsert<Record> {
  readonly item: InboundItem;
  readonly record: Record;
  readonly contentHash: string;
}

export interface ReadItems<Record> {
  readonly upserts: readonly Upsert<Record>[];
  readonly deletes: readonly InboundItem[];
  /** Answers that are already known: rejected items, and items that a later one of the same batch replaces. */
  readonly answered: readonly InboundResult[];
}

const REASON_LENGTH = 500;
/** Keys are indexed. */
const MAX_KEY_BYTES = 1_000;
// A lone surrogate is written as an escape by JSON.stringify, and PostgreSQL refuses it like NUL.
const UNSTORABLE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/iu;

/** Parses a batch. A bad item is answered with its reason and takes no other one with it. */
export function readItems<Schema extends z.ZodType>(
  { items }: Pick<InboundBatch, 'items'>,
  schema: Schema,
  alsoWrong: (record: z.infer<Schema>) => string | undefined = () => undefined,
): ReadItems<z.infer<Schema>> {
  const upserts = new Map<string, Upsert<z.infer<Schema>>>();
  const deletes = new Map<string, InboundItem>();
  const answered: InboundResult[] = [];
  for (const item of items) {
    const read = readItem(item, schema, alsoWrong);
    if (typeof read === 'string') {
      answered.push({ key: item.key, status: 'rejected', reason: read });
      continue;
    }
    // Of one key twice in a batch the later one is what the source says now.
    if (upserts.delete(item.key) || deletes.delete(item.key)) answered.push({ key: item.key, status: 'unchanged' });
    if (read === undefined) deletes.set(item.key, item);
    else upserts.set(item.key, read);
  }
  return { upserts: [...upserts.values()], deletes: [...deletes.values()], answered };
}

/** The parsed item, undefined for a delete, or the reason why it is rejected. */
function readItem<Schema extends z.ZodType>(
  item: InboundItem,
  schema: Schema,
  alsoWrong: (record: z.infer<Schema>) => string | undefined,
): Upsert<z.infer<Schema>> | string | undefined {
  if (item.key === '' || UNSTORABLE.test(JSON.stringify([item.key, item.version]))) {
    return 'key or version: is empty or contains a character that cannot be stored';
  }
  if (Buffer.byteLength(item.key) > MAX_KEY_BYTES) return `key: is longer than ${String(MAX_KEY_BYTES)} bytes`;
  if (item.op === 'delete') return undefined;
  const parsed = schema.safeParse(item.record);
  if (!parsed.success) return reasonOf(parsed.error);
  const text = JSON.stringify(parsed.data);
  if (UNSTORABLE.test(text)) return 'contains a NUL or half a surrogate pair, which cannot be stored';
  const wrong = alsoWrong(parsed.data);
  if (wrong !== undefined) return wrong;
  return { item, record: parsed.data, contentHash: hash('sha256', text, 'base64') };
}

/** Why PostgreSQL would refuse these days and times, of which ISO 8601 has more; by the field's name. */
export function impossibleTime(times: Readonly<Record<string, string | undefined>>): string | undefined {
  const found = Object.entries(times).find(([, time]) => time?.startsWith('0000') === true);
  return found === undefined ? undefined : `${found[0]}: there is no year 0`;
}

function reasonOf(error: z.ZodError): string {
  const reasons = error.issues.map((issue) => `${issue.path.join('.') || 'record'}: ${issue.message}`);
  return reasons.join('; ').slice(0, REASON_LENGTH);
}
