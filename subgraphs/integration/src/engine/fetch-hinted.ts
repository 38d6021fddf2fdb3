/**
 * Records that somebody said have changed are fetched by their keys: what is stored is what the source holds now,
 * whatever the order in which it was told. A hint is settled only once the record is stored, so it may be fetched
 * twice and is never lost.
 */
import type { RecordRef } from '@tributary/connector-kit';
import type { HostDeps } from '../deps.ts';
import { itemId } from '../raw-record/queries.ts';
import { dueHints, postponeHints, settleHints } from '../webhook/queries.ts';
import type { HintRow } from '../webhook/table.ts';
import { fromConnector } from './connector-fault.ts';
import { deliver } from './deliver.ts';
import type { Pass } from './pass.ts';
import { readOn } from './read-on.ts';
import { storeBatch, type StoredBatch } from './store-batch.ts';

/** Records per call: what most vendors take in one. */
const CHUNK = 50;
/** One reading is for all of them. */
const ALL = 10_000;
/** Some vendors tell of a change before their own transaction is done: what had not changed is fetched once more. */
const LOOK_AGAIN_MS = 15_000;

/**
 * Works off what is due. A stream that cannot fetch, or of which no record was named, is read on from its checkpoint:
 * within another pass that has to wait until the pass is through. Once, and what was told meanwhile is left to the next
 * pass: a source that tells of changes all the time would keep everything else that the stream has to do waiting.
 */
export async function fetchHinted(host: HostDeps, pass: Pass): Promise<void> {
  const { database, clock } = host;
  const canFetch = pass.declared.fetch !== undefined;
  if (pass.isWithin && !canFetch) return;
  const limit = canFetch ? CHUNK : ALL;
  for (let isRead = false; canFetch || !isRead;) {
    pass.signal.throwIfAborted();
    const isNamed = pass.isWithin || isRead;
    const due = await dueHints(database.db, pass.stream.id, { now: clock.now(), limit, isNamed });
    if (due.length === 0) return;
    if (!canFetch || due.some(({ key }) => key === '')) {
      await readOn(host, pass, { mode: 'changes' });
      isRead = true;
    }
    const named = due.filter(({ key }) => key !== '');
    const unchanged = canFetch ? await fetchNamed(host, pass, named) : [];
    const again = unchanged.filter(({ isLookedAt }) => !isLookedAt);
    await postponeHints(database.db, again, new Date(clock.now().getTime() + LOOK_AGAIN_MS));
    await settleHints(
      database.db,
      due.filter((hint) => !again.includes(hint)),
    );
  }
}

/** Returns the hints of records that are as they were known. */
async function fetchNamed(host: HostDeps, pass: Pass, named: readonly HintRow[]): Promise<HintRow[]> {
  const { declared, context, signal } = pass;
  const { fetch } = declared;
  if (!fetch || named.length === 0) return [];
  const keys = [...new Set(named.map(({ key }) => key))];
  const upserts = await fromConnector(async () => await fetch(context, keys), signal);
  const present = new Set(upserts.map(itemId));
  // Kinds of hints were canonical kinds.
  const missing = named.filter((hint) => !present.has(itemId(hint))) as readonly (HintRow & RecordRef)[];
  const deletes = declared.deletes.by === 'none' ? [] : missing.map(({ kind, key }) => ({ kind, key }));
  const stored = await storeBatch(host, pass, { batch: { upserts, deletes, checkpoint: null } });
  if (stored.seqs.size > 0) await deliver(host, pass.shelf, { signal });
  const news = newsIn(stored);
  return named.filter((hint) => !news.has(itemId(hint)));
}

function newsIn({ fresh, deletes, rejects }: StoredBatch): ReadonlySet<string> {
  return new Set([...fresh, ...deletes, ...rejects].map(itemId));
}
