/**
 * A sweep finds what a cursor does not tell. Changes: everything is read again, and what has a new version is
 * stored. Deletes: every key is enumerated, once and without interruption, and what is held but was not named
 * is gone. An enumeration that dies deletes nothing; one that would delete a large part of all is refused.
 */
import type { RecordRef } from '@tributary/connector-kit';
import type { HostDeps } from '../deps.ts';
import { heldItems, itemId, lastSeq, type KnownItem } from '../raw-record/queries.ts';
import { fromConnector, stepsOf } from './connector-fault.ts';
import { deliver } from './deliver.ts';
import type { Pass } from './pass.ts';
import { readOn } from './read-on.ts';
import { storeBatch } from './store-batch.ts';

/** The sweep would have deleted too much to be believed. */
export class SweepRefused extends Error {
  constructor(missing: number, held: number) {
    super(`${String(missing)} of ${String(held)} records would be deleted at once.`);
    this.name = 'SweepRefused';
  }
}

/** Larger sweeps than this part are refused, unless the stream holds little. */
const GUARD = { part: 0.5, from: 20 };
const CHUNK = 200;

export async function sweep(host: HostDeps, pass: Pass): Promise<void> {
  const { declared } = pass;
  const isReread = declared.blindSpots.some(({ remedy }) => remedy === 'sweep');
  const seeks = declared.deletes.by === 'sweep';
  // Keys that are held now; what is stored from here on was seen.
  const upTo = await lastSeq(host.database.db);
  const seen = new Set<string>();
  if (isReread || (seeks && !declared.listKeys)) {
    await readOn(host, pass, {
      mode: 'full',
      isAnew: seeks && !declared.listKeys,
      onBatch: ({ upserts }) => {
        if (!declared.listKeys) for (const upsert of upserts) seen.add(itemId(upsert));
      },
    });
  }
  if (!seeks) return;
  if (declared.listKeys) await enumerate(pass, declared.listKeys(pass.context), seen);
  await removeMissing(host, pass, await missingItems(host, pass, { upTo, seen }));
}

async function enumerate(
  { signal }: Pass,
  pages: AsyncIterable<readonly RecordRef[]>,
  seen: Set<string>,
): Promise<void> {
  for await (const page of stepsOf(pages, signal)) for (const ref of page) seen.add(itemId(ref));
}

async function missingItems(
  { database }: HostDeps,
  pass: Pass,
  { upTo, seen }: { upTo: number; seen: ReadonlySet<string> },
): Promise<KnownItem[]> {
  const missing: KnownItem[] = [];
  let held = 0;
  for await (const page of heldItems(database.db, pass.shelf.lease.shelfId, upTo)) {
    held += page.length;
    missing.push(...page.filter((item) => !seen.has(itemId(item))));
  }
  const gone = await stillMissing(pass, missing);
  const isEmptyAnswer = seen.size === 0 && gone.length > 0 && !pass.declared.fetch;
  const isTooMuch = held >= GUARD.from && gone.length > held * GUARD.part;
  if ((isEmptyAnswer || isTooMuch) && !pass.run.isForced) throw new SweepRefused(gone.length, held);
  return gone;
}

/** A row that moved while it was enumerated is not gone: it is asked for by its key before it is deleted. */
async function stillMissing({ declared, context, signal }: Pass, missing: readonly KnownItem[]): Promise<KnownItem[]> {
  const { fetch } = declared;
  if (!fetch) return [...missing];
  const gone: KnownItem[] = [];
  for (const part of chunksOf(missing)) {
    const found = await fromConnector(
      async () =>
        await fetch(
          context,
          part.map(({ key }) => key),
        ),
      signal,
    );
    const present = new Set(found.map(itemId));
    gone.push(...part.filter((item) => !present.has(itemId(item))));
  }
  return gone;
}

async function removeMissing(host: HostDeps, pass: Pass, gone: readonly KnownItem[]): Promise<void> {
  for (const part of chunksOf(gone)) {
    // Keys of the shelf were canonical records' keys.
    const deletes = part.map(({ kind, key }) => ({ kind: kind as RecordRef['kind'], key }));
    await storeBatch(host, pass, { batch: { upserts: [], deletes, checkpoint: null } });
    await deliver(host, pass.shelf, { signal: pass.signal });
  }
}

function* chunksOf(items: readonly KnownItem[]): Generator<readonly KnownItem[]> {
  for (let start = 0; start < items.length; start += CHUNK) yield items.slice(start, start + CHUNK);
}
