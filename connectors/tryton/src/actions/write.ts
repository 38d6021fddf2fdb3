/**
 * Writing with compare-and-set. Tryton refuses a write whose context holds another stamp of the record than its own; the
 * hub's version is of everything around the record. So the stamp is taken first, then the version is compared, then it is
 * written with that stamp: a change at any moment in between is a conflict. (On SQLite stamps are compared by the second.)
 */
import type { ActionItem, ActionResult } from '@tributary/connector-kit';
import { z } from 'zod';
import { command, type TrytonContext, type TrytonRefusal } from '../client.ts';
import { fetchListing, type Listing } from '../listing.ts';
import { openSession, search, type Domain, type Row, type Session } from '../records.ts';

export type Values = Readonly<Record<string, unknown>>;

/** A record of Tryton as it is, or was when it was last looked at. */
export interface Found {
  readonly id: number;
  readonly stamp: string;
  readonly row: Row;
  readonly version: string;
}

export const line = z.string().trim().min(1);
/** Exact, as text: four digits behind the point at most. */
export const amount = z.string().regex(/^\d{1,14}(\.\d{1,4})?$/);

/** A session of its own for each write. */
export function inSession<Input>(
  write: (ctx: TrytonContext, session: Session, item: ActionItem<Input>) => Promise<ActionResult>,
): (ctx: TrytonContext, item: ActionItem<Input>) => Promise<ActionResult> {
  return async (ctx, item) => await write(ctx, await openSession(ctx), item);
}

const Stamp = z.object({ _timestamp: z.string() });

export async function find(
  ctx: TrytonContext,
  session: Session,
  { listing, domain }: { listing: Listing; domain: Domain },
): Promise<Found | undefined> {
  const [stamped] = await search(ctx, session, { model: listing.model, domain, fields: ['_timestamp'], limit: 1 });
  if (stamped === undefined) return undefined;
  const [whole] = await fetchListing(ctx, [String(stamped.id)], listing);
  if (whole === undefined) return undefined;
  // Read by the listing itself.
  const row = whole.raw as Row;
  return { id: stamped.id, stamp: Stamp.parse(stamped)._timestamp, row, version: whole.version };
}

export function conflictOf(found: Found, expected: string | undefined): ActionResult | undefined {
  if (expected === undefined || expected === found.version) return undefined;
  return { status: 'conflict', current: found.row };
}

/** Nothing is written when nothing is to be changed. */
export async function update(
  ctx: TrytonContext,
  session: Session,
  { listing, found, values }: { listing: Listing; found: Found; values: Values },
): Promise<ActionResult> {
  if (Object.keys(values).length > 0) {
    const context = { ...session.context, _timestamp: { [`${listing.model},${String(found.id)}`]: found.stamp } };
    const answer = await command(ctx, z.unknown(), {
      method: `model.${listing.model}.write`,
      params: [[found.id], values, context],
    });
    if ('refusal' in answer) return await refused(ctx, listing, { id: found.id, refusal: answer.refusal });
  }
  return await written(ctx, listing, found.id);
}

export async function create(
  ctx: TrytonContext,
  session: Session,
  { listing, values }: { listing: Listing; values: Values },
): Promise<ActionResult> {
  const answer = await command(ctx, z.tuple([z.int()]), {
    method: `model.${listing.model}.create`,
    params: [[values], session.context],
  });
  if ('refusal' in answer) return await refused(ctx, listing, { id: undefined, refusal: answer.refusal });
  return await written(ctx, listing, answer.result[0]);
}

async function written(ctx: TrytonContext, listing: Listing, id: number): Promise<ActionResult> {
  const [row] = await fetchListing(ctx, [String(id)], listing);
  return row === undefined ? { status: 'gone' } : { status: 'ok', key: row.key, version: row.version };
}

async function refused(
  ctx: TrytonContext,
  listing: Listing,
  { id, refusal }: { id: number | undefined; refusal: TrytonRefusal },
): Promise<ActionResult> {
  if (refusal.name !== 'ConcurrencyException') return { status: 'invalid', reason: refusal.message };
  const [current] = id === undefined ? [] : await fetchListing(ctx, [String(id)], listing);
  return current === undefined ? { status: 'gone' } : { status: 'conflict', current: current.raw };
}

/** `Number('')` is 0, so text that is no number finds nothing. */
export function idOf(key: string): number {
  return /^\d{1,15}$/.test(key) ? Number(key) : -1;
}
