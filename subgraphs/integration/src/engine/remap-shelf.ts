/** Envelopes are mapped again as they lie on the shelf, without asking the source: its mapping is another one now. */
import { isReject, stableJson, type RecordUpsert, type RejectUpsert } from '@tributary/connector-kit';
import { appendEvents } from '@tributary/platform';
import { deadLetterEvent } from '../dead-letter/events.ts';
import { addDeadLetters } from '../dead-letter/queries.ts';
import type { HostDeps } from '../deps.ts';
import { addEnvelopes, itemId, type ItemRef, type NewEnvelope } from '../raw-record/queries.ts';
import { released, type Sent } from '../schema-drift/field-value.ts';
import { findStream, type StreamAndConnection } from '../stream/queries.ts';
import { connectorActor } from '../sync-run/events.ts';
import { deliver } from './deliver.ts';
import type { Pass } from './pass.ts';
import { holdLease, type Lease } from './queries/lease.ts';
import { driftStatuses, heldEnvelopes, saveRemapPlace, type HeldEnvelope, type Remapping } from './queries/remap.ts';
import { openStream } from './open-stream.ts';
import { shelfOf } from './shelf.ts';
import { lettersOf } from './store-batch.ts';

const PAGE = 500;

interface Request {
  readonly what: Remapping;
  /** What a pass has kept is decided: whatever is not in quarantine is as it was sent. */
  readonly isDecided: boolean;
  readonly from?: ItemRef | undefined;
  /** Of a request that outlives the process: its place is kept. */
  readonly token?: number;
}

/** What somebody has asked for: goes on where a worker that died had stopped. */
export async function remapAsAsked(
  host: HostDeps,
  { stream }: StreamAndConnection,
  { lease, signal }: { lease: Lease; signal: AbortSignal },
): Promise<void> {
  const found = await findStream(host.database.db, stream.shelfId);
  if (!found || found.stream.remap === null) return;
  const { remap, remapAfter, remapToken } = found.stream;
  const opened = openStream(host, found);
  if (opened === undefined) return;
  const on = { ...opened, shelf: shelfOf(host, found, lease), signal };
  await remapShelf(host, on, { what: remap, isDecided: false, from: remapAfter ?? undefined, token: remapToken });
}

/** Page by page; what comes out as it was is left alone. */
export async function remapShelf(
  host: HostDeps,
  on: Pick<Pass, 'shelf' | 'declared' | 'context' | 'signal'>,
  { what, isDecided, from, token }: Request,
): Promise<void> {
  const { shelf, signal } = on;
  let after = from;
  for (;;) {
    signal.throwIfAborted();
    const last = await remapPage(host, on, { what, isDecided, from: after, ...(token === undefined ? {} : { token }) });
    await deliver(host, shelf, { signal });
    if (last === undefined) return;
    after = last;
  }
}

async function remapPage(
  { database, clock }: Pick<HostDeps, 'database' | 'clock'>,
  { shelf, declared, context }: Pick<Pass, 'shelf' | 'declared' | 'context'>,
  { what, isDecided, from, token }: Request,
): Promise<ItemRef | undefined> {
  const { shelfId } = shelf.lease;
  const now = clock.now();
  return await database.transaction(async (tx) => {
    await holdLease(tx, shelf.lease);
    const statuses = await driftStatuses(tx, shelfId);
    const isFree = (path: string): boolean =>
      (statuses.get(path) ?? (isDecided ? 'OVER' : 'QUARANTINED')) !== 'QUARANTINED';
    const rows = await heldEnvelopes(tx, shelfId, { what, after: from, limit: PAGE });
    const again = rows.flatMap((row) => againOf(row, { declared, config: context.config, isFree }) ?? []);
    const envelopes = again.flatMap(({ envelope }) => envelope ?? []);
    await addEnvelopes(tx, { shelfId, runId: undefined, observedAt: now, envelopes, undoOf: [] });
    const rejects = again.flatMap(({ reject }) => reject ?? []);
    const place = { connectionId: shelf.connection.id, streamId: shelfId, runId: undefined, now };
    const letters = await addDeadLetters(tx, lettersOf(rejects), { ...place, mappingVersion: shelf.mappingVersion });
    const actor = connectorActor(shelf.connection.id);
    await appendEvents(
      tx,
      letters.map((letter) => deadLetterEvent('deadLetter.added', { letter, actor })),
    );
    const last = rows.length < PAGE ? undefined : rows.at(-1);
    if (token !== undefined) await saveRemapPlace(tx, { shelfId, token, after: last });
    return last;
  });
}

interface Again {
  readonly envelope?: NewEnvelope;
  readonly reject?: RejectUpsert;
}

interface Mapping extends Pick<Pass, 'declared'> {
  readonly config: unknown;
  isFree(path: string): boolean;
}

/** Undefined when nothing comes of it. A record that cannot be mapped any more stays as it is, and is a dead letter. */
function againOf(row: HeldEnvelope, { declared, config, isFree }: Mapping): Again | undefined {
  const { kind, key, version, record } = row;
  const { raw, sent } =
    row.sent === null ? { raw: row.raw, sent: undefined } : released({ raw: row.raw, sent: row.sent }, isFree);
  const upserts = declared.remap({ key, version, raw }, config);
  const own = upserts.find((one): one is RecordUpsert => !isReject(one) && itemId(one) === itemId(row));
  if (!own) {
    const reject = upserts.find(isReject);
    return reject && { reject: { ...reject, key } };
  }
  const isSame = stableJson(own.record) === stableJson(record) && isSameSent(sent, row.sent);
  return isSame
    ? undefined
    : { envelope: { kind, key, version, op: 'upsert', raw: own.raw, record: own.record, sent } };
}

function isSameSent(sent: Sent | undefined, before: Sent | null): boolean {
  return stableJson(sent ?? null) === stableJson(before);
}
