/**
 * One model with what belongs to it, read as one row, from whichever side it was found: by its own stamps, by those of
 * a child, by its id, or in the list of all.
 */
import {
  contentVersion,
  type ReadRequest,
  type RecordRef,
  type SourceBatch,
  type SourceRow,
} from '@tributary/connector-kit';
import type { TrytonContext } from './client.ts';
import { openSession, search, type Row, type Session } from './records.ts';
import { readByStamp, type StampCursor, type Stamped } from './stamp-window.ts';

export interface Listing extends Stamped {
  /** The rows as they are handed on, children included; what is gone although Tryton keeps it is left out. */
  whole(ctx: TrytonContext, session: Session, found: readonly Row[]): Promise<Row[]>;
  /** The records that a whole row stands for. */
  refs(ctx: TrytonContext, row: Row): readonly RecordRef[];
  /** All that a row can ever stand for, when that changes in its life. */
  readonly kinds: readonly RecordRef['kind'][];
  /** Other rows that a change of this one changes too. */
  alsoChanged?(row: Row): readonly number[];
}

export interface ListedRows {
  readonly rows: readonly SourceRow[];
  readonly deletes: readonly RecordRef[];
}
export type StampRequest = ReadRequest<StampCursor>;

export async function* readListing(
  ctx: TrytonContext,
  request: StampRequest,
  listing: Listing,
): AsyncGenerator<SourceBatch<StampCursor>> {
  const session = await openSession(ctx);
  for await (const { rows: found, isNews, ...batch } of readByStamp(ctx, session, { request, of: listing })) {
    const { rows, deletes } = await rowsOf(ctx, session, { listing, found });
    const more = isNews ? found.flatMap((row) => listing.alsoChanged?.(row) ?? []) : [];
    const others = await byIds(ctx, session, { listing, ids: more });
    yield { ...batch, rows: [...rows, ...others.rows], ...(isNews && { deletes }) };
  }
}

/** The rows that own what changed in a model of children. */
export async function* readOwners(
  ctx: TrytonContext,
  request: StampRequest,
  { listing, of, owners }: { listing: Listing; of: Stamped; owners: (child: Row) => readonly number[] },
): AsyncGenerator<SourceBatch<StampCursor>> {
  const session = await openSession(ctx);
  for await (const { rows: children, isNews: _, ...batch } of readByStamp(ctx, session, { request, of })) {
    const ids = children.flatMap(owners);
    yield { ...batch, ...(await byIds(ctx, session, { listing, ids })) };
  }
}

export async function fetchListing(
  ctx: TrytonContext,
  keys: readonly string[],
  listing: Listing,
): Promise<readonly SourceRow[]> {
  // Keys come from the hub, which has them from here.
  const ids = keys.map(Number).filter((id) => Number.isSafeInteger(id));
  return (await byIds(ctx, await openSession(ctx), { listing, ids })).rows;
}

/** By ids, as everything: nothing moves while it is read. */
export async function* listListing(ctx: TrytonContext, listing: Listing): AsyncGenerator<RecordRef[]> {
  const session = await openSession(ctx);
  const { pageSize } = ctx.config;
  for (let after = 0; ;) {
    const domain = [listing.domain, ['id', '>', after]];
    const found = await search(ctx, session, { ...listing, domain, limit: pageSize });
    yield (await listing.whole(ctx, session, found)).flatMap((row) => listing.refs(ctx, row));
    if (found.length < pageSize) return;
    after = found.at(-1)?.id ?? after;
  }
}

async function byIds(
  ctx: TrytonContext,
  session: Session,
  { listing, ids }: { listing: Listing; ids: readonly number[] },
): Promise<ListedRows> {
  const unique = [...new Set(ids)];
  if (unique.length === 0) return { rows: [], deletes: [] };
  const found = await search(ctx, session, { ...listing, domain: [listing.domain, ['id', 'in', unique]] });
  return await rowsOf(ctx, session, { listing, found });
}

async function rowsOf(
  ctx: TrytonContext,
  session: Session,
  { listing, found }: { listing: Listing; found: readonly Row[] },
): Promise<ListedRows> {
  const here = await listing.whole(ctx, session, found);
  const stands = new Map(here.map((row) => [row.id, listing.refs(ctx, row).map(({ kind }) => kind)]));
  const deletes = found.flatMap(({ id }) =>
    listing.kinds
      .filter((kind) => !(stands.get(id) ?? []).includes(kind))
      .map((kind): RecordRef => ({ kind, key: String(id) })),
  );
  return { rows: here.map(sourceRow), deletes };
}

/** The version covers the content, because much of it changes without the row's own stamp. */
function sourceRow(row: Row): SourceRow {
  const stamp = row['write_date'] ?? row['create_date'];
  const version = contentVersion(row, typeof stamp === 'string' ? stamp : undefined);
  return { key: String(row.id), version, raw: row };
}

/** What belongs to rows, by the id of the row. */
export async function childrenOf(
  ctx: TrytonContext,
  session: Session,
  { model, owner, domain, fields, ids }: Stamped & { owner: string; ids: readonly number[] },
): Promise<ReadonlyMap<number, Row[]>> {
  const groups = new Map<number, Row[]>();
  if (ids.length === 0) return groups;
  const order = [
    ['sequence', 'ASC NULLS FIRST'],
    ['id', 'ASC'],
  ] as const;
  const children = { model, domain: [[owner, 'in', [...new Set(ids)]], ...domain], fields: [owner, ...fields], order };
  for (const row of await search(ctx, session, children)) {
    const of = row[owner];
    if (typeof of === 'number') groups.set(of, [...(groups.get(of) ?? []), row]);
  }
  return groups;
}

/** Rows that others refer to, by id. */
export async function referred(
  ctx: TrytonContext,
  session: Session,
  { model, fields, ids }: Omit<Stamped, 'domain'> & { ids: readonly unknown[] },
): Promise<ReadonlyMap<number, Row>> {
  const known = [...new Set(ids.filter((id) => typeof id === 'number'))];
  if (known.length === 0) return new Map();
  const rows = await search(ctx, session, { model, domain: [['id', 'in', known]], fields });
  return new Map(rows.map((row) => [row.id, row]));
}
