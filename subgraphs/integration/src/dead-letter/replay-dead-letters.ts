import { isReject, type Upsert } from '@tributary/connector-kit';
import {
  accept,
  actorOf,
  appendEvents,
  refuse,
  type Outcome,
  type Principal,
  type Transaction,
  type Written,
} from '@tributary/platform';
import type { HostDeps } from '../deps.ts';
import { openStream, type OpenedStream } from '../engine/open-stream.ts';
import { lockShelf } from '../engine/queries/lease.ts';
import { growShelf } from '../engine/queries/progress.ts';
import { addEnvelopes, itemId, knownItems, type NewEnvelope } from '../raw-record/queries.ts';
import { findStream } from '../stream/queries.ts';
import { deadLetterEvent } from './events.ts';
import { deadLettersByIds, lockDeadLetters, openDeadLetters, updateDeadLetterRow } from './queries.ts';
import type { DeadLetterRow } from './table.ts';

export interface ReplayDeadLetters {
  /** These letters; otherwise all open ones of a connection, oldest first. */
  readonly ids?: readonly string[] | undefined;
  readonly connectionId?: string | undefined;
}

export interface Replayed extends Written {
  readonly replayed: number;
  /** Letters that fail the same way, or cannot be tried because nothing of the row was kept. */
  readonly stillFailing: number;
}

const MOST_AT_ONCE = 1_000;
type Codes = 'DEAD_LETTER_NOT_FOUND' | 'REPLAY_NEEDS_LETTERS' | 'TOO_MANY_LETTERS';

/**
 * Tries letters again: a record that was not accepted is handed over again, a row that could not be mapped is
 * mapped again with the connection's present configuration. What is good now is delivered by the next job.
 */
export async function replayDeadLetters(
  host: Pick<HostDeps, 'database' | 'clock' | 'opened'>,
  principal: Principal,
  input: ReplayDeadLetters,
): Promise<Outcome<Replayed, Codes>> {
  const { ids, connectionId } = input;
  if (ids === undefined && connectionId === undefined) {
    return refuse('REPLAY_NEEDS_LETTERS', 'Name letters, or the connection whose open letters are meant.', 'ids');
  }
  if (ids !== undefined && ids.length > MOST_AT_ONCE) {
    return refuse('TOO_MANY_LETTERS', `At most ${String(MOST_AT_ONCE)} letters at once.`, 'ids');
  }
  const { db } = host.database;
  const wanted =
    ids ?? (connectionId === undefined ? [] : await openDeadLetters(db, { connectionId, limit: MOST_AT_ONCE }));
  const letters = await deadLettersByIds(db, wanted);
  if (letters.length < new Set(wanted).size) {
    return refuse('DEAD_LETTER_NOT_FOUND', 'There is no such dead letter.', 'ids');
  }
  let replayed = 0;
  let eventId: string | undefined;
  for (const [streamId, ofStream] of byStream(letters)) {
    const result = await replayOnShelf(host, principal, { streamId, ids: ofStream.map(({ id }) => id) });
    replayed += result.replayed;
    eventId = result.eventId ?? eventId;
  }
  return accept({ id: letters[0]?.id ?? '', eventId, replayed, stillFailing: letters.length - replayed });
}

function byStream(letters: readonly DeadLetterRow[]): Map<string, DeadLetterRow[]> {
  const groups = new Map<string, DeadLetterRow[]>();
  for (const letter of letters) groups.set(letter.streamId, [...(groups.get(letter.streamId) ?? []), letter]);
  return groups;
}

interface OnShelf {
  readonly streamId: string;
  readonly ids: readonly string[];
}

async function replayOnShelf(
  host: Pick<HostDeps, 'database' | 'clock' | 'opened'>,
  principal: Principal,
  { streamId, ids }: OnShelf,
): Promise<{ replayed: number; eventId: string | undefined }> {
  const mapping = await mappingOf(host, streamId);
  return await host.database.transaction(async (tx) => {
    await lockShelf(tx, streamId);
    const events = [];
    for (const letter of (await lockDeadLetters(tx, ids)).filter(({ status }) => status === 'OPEN')) {
      const again = envelopesOf(letter, mapping);
      if (!again.ok) {
        if (again.reason !== letter.reason) await updateDeadLetterRow(tx, letter.id, { reason: again.reason });
        continue;
      }
      await store(tx, {
        streamId,
        envelopes: again.envelopes,
        runId: letter.runId ?? undefined,
        now: host.clock.now(),
      });
      const settled = await updateDeadLetterRow(tx, letter.id, { status: 'REPLAYED', settledAt: host.clock.now() });
      events.push(deadLetterEvent('deadLetter.replayed', { letter: settled, actor: actorOf(principal) }));
    }
    const eventIds = await appendEvents(tx, events);
    return { replayed: events.length, eventId: eventIds.at(-1) };
  });
}

/** Undefined when the connection cannot be opened as it is now; what needs no mapping can still be replayed. */
async function mappingOf(
  host: Pick<HostDeps, 'database' | 'opened'>,
  streamId: string,
): Promise<OpenedStream | undefined> {
  const found = await findStream(host.database.db, streamId);
  return found && openStream(host, found);
}

type Again =
  { readonly ok: true; readonly envelopes: readonly NewEnvelope[] } | { readonly ok: false; readonly reason: string };

function envelopesOf(letter: DeadLetterRow, mapping: OpenedStream | undefined): Again {
  const { kind, key, version, record, raw } = letter;
  if (record !== null) return { ok: true, envelopes: [{ kind, key, version, op: 'upsert', record, raw }] };
  if (raw === null || mapping === undefined) return { ok: false, reason: letter.reason };
  const upserts = mapping.declared.remap({ key, version, raw }, mapping.context.config);
  const bad = upserts.find(isReject);
  if (bad) return { ok: false, reason: bad.reject.reason };
  return { ok: true, envelopes: upserts.flatMap(envelopeOf) };
}

function envelopeOf(upsert: Upsert): NewEnvelope[] {
  if (isReject(upsert)) return [];
  const { kind, key, version, record, raw } = upsert;
  return [{ kind, key, version, op: 'upsert', record, raw }];
}

interface Storing {
  readonly streamId: string;
  readonly envelopes: readonly NewEnvelope[];
  readonly runId: string | undefined;
  readonly now: Date;
}

async function store(tx: Transaction, { streamId, envelopes, runId, now }: Storing): Promise<void> {
  const known = await knownItems(tx, streamId, envelopes);
  await addEnvelopes(tx, { shelfId: streamId, runId, observedAt: now, envelopes, undoOf: envelopes });
  await growShelf(tx, streamId, envelopes.filter((envelope) => known.get(itemId(envelope))?.isDeleted ?? true).length);
}
