/** What of a batch is new, given what the shelf holds. Pure: the same batch twice sorts into nothing new. */
import { createHash } from 'node:crypto';
import { isReject, type Batch, type RecordUpsert, type RejectUpsert, type Upsert } from '@tributary/connector-kit';
import { itemId, type ItemRef, type KnownItem } from '../raw-record/queries.ts';

export interface SortedBatch {
  /** Versions that the shelf does not hold; of several of one record the last one. */
  readonly fresh: readonly RecordUpsert[];
  readonly unchanged: readonly RecordUpsert[];
  readonly rejects: readonly RejectUpsert[];
  /** Records that are held and are gone at the source. */
  readonly deletes: readonly KnownItem[];
  /** Deletes of what is not held. */
  readonly absent: number;
  /** How many more records the shelf holds afterwards. */
  readonly growth: number;
}

export function sortBatch(
  { upserts, deletes }: Pick<Batch, 'upserts' | 'deletes'>,
  known: ReadonlyMap<string, KnownItem>,
): SortedBatch {
  const last = new Map<string, RecordUpsert>();
  const rejects: RejectUpsert[] = [];
  const unchanged: RecordUpsert[] = [];
  for (const upsert of upserts) {
    if (isReject(upsert)) {
      rejects.push(upsert);
      continue;
    }
    const earlier = last.get(itemId(upsert));
    if (earlier) unchanged.push(earlier);
    last.set(itemId(upsert), upsert);
  }
  const fresh: RecordUpsert[] = [];
  for (const [id, upsert] of last) {
    const held = known.get(id);
    if (held && !held.isDeleted && held.version === upsert.version) unchanged.push(upsert);
    else fresh.push(upsert);
  }
  const gone = new Map(deletes.map((ref) => [itemId(ref), ref]));
  const held = [...gone.keys()].flatMap((id) => {
    const item = known.get(id);
    // Something that comes and goes in one batch is taken as being there.
    return item && !item.isDeleted && !last.has(id) ? [item] : [];
  });
  const isNew = ({ kind, key }: ItemRef): boolean => known.get(itemId({ kind, key }))?.isDeleted ?? true;
  return {
    fresh,
    unchanged,
    rejects,
    deletes: held,
    absent: gone.size - held.length,
    growth: fresh.filter(isNew).length - held.length,
  };
}

export function refsIn({ upserts, deletes }: Pick<Batch, 'upserts' | 'deletes'>): ItemRef[] {
  const refs = [...upserts, ...deletes].map(({ kind, key }) => ({ kind, key }));
  return [...new Map(refs.map((ref) => [itemId(ref), ref])).values()];
}

/** Bytes. PostgreSQL's indexes end at about 2,700 for all their columns together. */
const LONGEST_KEY = 1_000;
const LONGEST_VERSION = 300;

/** Keys and versions as they can be stored and found again; a record whose key is too long becomes a reject. */
export function storableUpsert(upsert: Upsert): Upsert {
  const version = shortened(upsert.version, LONGEST_VERSION);
  const key = shortened(upsert.key, LONGEST_KEY);
  if (isReject(upsert) || key === upsert.key) return { ...upsert, key, version };
  const { record, ...base } = upsert;
  const reason = `the key is longer than ${String(LONGEST_KEY)} bytes`;
  return {
    ...base,
    key,
    version,
    reject: { code: 'NOT_CANONICAL', reason, text: JSON.stringify(record).slice(0, 2_000), field: 'key' },
  };
}

function shortened(text: string, most: number): string {
  const clean = text.replaceAll('\u0000', '␀');
  if (Buffer.byteLength(clean) <= most) return clean;
  return `${clean.slice(0, 60)}~${createHash('sha256').update(text).digest('base64url')}`;
}
