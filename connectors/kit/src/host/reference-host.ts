/**
 * The smallest host that keeps the contract, in memory: rows and checkpoint move together, a version is
 * applied once, a sweep closes only over a complete enumeration. The conformance suite runs on it, and it
 * is the measure for the real one.
 */
import type { Batch, RejectUpsert, Upsert } from '../batch.ts';
import { isReject } from '../batch.ts';
import type { CanonicalRecord } from '../canonical.ts';
import type { Connector } from '../connector.ts';
import type { ConnectorContext } from '../context.ts';
import type { ReadMode, Stream } from '../stream.ts';

export interface HostRow {
  readonly version: string;
  readonly record: CanonicalRecord;
  readonly raw: unknown;
}

export interface SyncResult {
  readonly batches: number;
  /** Records whose version was new. */
  readonly applied: number;
  /** Records read again although nothing had changed. */
  readonly repeated: number;
  readonly deleted: number;
  readonly rejected: number;
}

/** Stands for `kill -9`: thrown before or after the n-th commit of a run. */
export class Killed extends Error {
  override readonly name = 'Killed';
}
export interface KillPoint {
  readonly batch: number;
  readonly when: 'beforeCommit' | 'afterCommit';
}

export interface SyncOptions {
  readonly mode?: ReadMode;
  readonly kill?: KillPoint;
}

export interface SweepResult {
  readonly deleted: number;
  /** Set when the guard refused: too large a part would have gone at once. */
  readonly refused?: string;
}

export interface ReferenceHost {
  sync(streamName: string, options?: SyncOptions): Promise<SyncResult>;
  sweep(streamName: string, options?: { readonly killAfterPages?: number }): Promise<SweepResult>;
  /** Live rows of a stream (sub-streams write to the one they feed), by `kind/key`. */
  rows(streamName: string): ReadonlyMap<string, HostRow>;
  rejects(streamName: string): readonly RejectUpsert[];
  checkpoint(streamName: string): unknown;
  /** Every application of a version, in order: `kind/key@version`. */
  readonly applied: readonly string[];
}

interface Shelf {
  readonly rows: Map<string, HostRow>;
  readonly rejects: Map<string, RejectUpsert>;
}

/** Larger sweeps than this part of the rows are refused, unless the stream is tiny. */
const GUARD = { part: 0.5, from: 20 };

export function makeReferenceHost<Config>(
  connector: Connector<Config>,
  context: () => ConnectorContext<Config>,
): ReferenceHost {
  const shelves = new Map<string, Shelf>();
  const checkpoints = new Map<string, unknown>();
  const applied: string[] = [];
  const streamNamed = (name: string): Stream<Config> => {
    const found = connector.streams(context().config).find((candidate) => candidate.name === name);
    if (!found) throw new Error(`${connector.id} has no stream "${name}".`);
    return found;
  };
  const shelfOf = (stream: Pick<Stream, 'name' | 'feeds'>): Shelf => {
    const name = stream.feeds ?? stream.name;
    const shelf = shelves.get(name) ?? { rows: new Map<string, HostRow>(), rejects: new Map<string, RejectUpsert>() };
    shelves.set(name, shelf);
    return shelf;
  };
  const slotOf = (stream: Stream<Config>, mode: ReadMode): string => `${stream.name}:${mode}`;

  return {
    applied,
    rows: (name) => shelfOf(streamNamed(name)).rows,
    rejects: (name) => [...shelfOf(streamNamed(name)).rejects.values()],
    checkpoint: (name) => checkpoints.get(`${name}:changes`),
    async sync(name, { mode = 'changes', kill } = {}) {
      const stream = streamNamed(name);
      const slot = slotOf(stream, mode);
      const counts = { batches: 0, applied: 0, repeated: 0, deleted: 0, rejected: 0 };
      for await (const batch of stream.read(context(), { mode, cursor: checkpoints.get(slot) })) {
        counts.batches += 1;
        if (kill?.batch === counts.batches && kill.when === 'beforeCommit') throw new Killed();
        // One transaction: nothing below may wait.
        apply(shelfOf(stream), batch, counts, applied);
        const saved = asJson(batch.checkpoint);
        if (mode === 'full' && batch.final === true) checkpoints.delete(slot);
        else checkpoints.set(slot, saved);
        if (kill?.batch === counts.batches && kill.when === 'afterCommit') throw new Killed();
      }
      return counts;
    },
    sweep: (name, options) =>
      sweep({ stream: streamNamed(name), shelf: shelfOf(streamNamed(name)), context, ...options }),
  };
}

function apply(
  shelf: Shelf,
  batch: Batch,
  counts: { applied: number; repeated: number; deleted: number; rejected: number },
  applied: string[],
): void {
  for (const upsert of batch.upserts) {
    const id = `${upsert.kind}/${upsert.key}`;
    if (isReject(upsert)) {
      if (shelf.rejects.get(id)?.version !== upsert.version) counts.rejected += 1;
      shelf.rejects.set(id, upsert);
    } else if (shelf.rows.get(id)?.version === upsert.version) {
      counts.repeated += 1;
    } else {
      shelf.rows.set(id, { version: upsert.version, record: upsert.record, raw: upsert.raw });
      shelf.rejects.delete(id);
      applied.push(`${id}@${upsert.version}`);
      counts.applied += 1;
    }
  }
  for (const { kind, key } of batch.deletes) if (shelf.rows.delete(`${kind}/${key}`)) counts.deleted += 1;
}

interface SweepRequest<Config> {
  readonly stream: Stream<Config>;
  readonly shelf: Shelf;
  readonly killAfterPages?: number | undefined;
  context(): ConnectorContext<Config>;
}

async function sweep<Config>({ stream, shelf, context, killAfterPages }: SweepRequest<Config>): Promise<SweepResult> {
  const before = [...shelf.rows.keys()];
  const seen = new Set<string>();
  let pages = 0;
  for await (const refs of enumerate(stream, context())) {
    for (const id of refs) seen.add(id);
    pages += 1;
    if (pages === killAfterPages) throw new Killed();
  }
  const candidates = before.filter((id) => !seen.has(id));
  const missing = await confirmGone(stream, context(), candidates);
  if (before.length >= GUARD.from && missing.length > before.length * GUARD.part) {
    return {
      deleted: 0,
      refused: `${String(missing.length)} of ${String(before.length)} rows would be deleted at once`,
    };
  }
  for (const id of missing) shelf.rows.delete(id);
  return { deleted: missing.length };
}

async function* enumerate<Config>(stream: Stream<Config>, context: ConnectorContext<Config>): AsyncGenerator<string[]> {
  if (stream.listKeys) {
    for await (const refs of stream.listKeys(context)) yield refs.map(({ kind, key }) => `${kind}/${key}`);
    return;
  }
  for await (const { upserts } of stream.read(context, { mode: 'full', cursor: undefined })) {
    yield upserts.map(({ kind, key }) => `${kind}/${key}`);
  }
}

/** A row that moved while it was enumerated is not gone: ask for it by key before it is deleted. */
async function confirmGone<Config>(
  stream: Stream<Config>,
  context: ConnectorContext<Config>,
  ids: string[],
): Promise<string[]> {
  if (!stream.fetch || ids.length === 0) return ids;
  const keys = ids.map((id) => id.slice(id.indexOf('/') + 1));
  const present = new Set((await stream.fetch(context, keys)).map((upsert: Upsert) => `${upsert.kind}/${upsert.key}`));
  return ids.filter((id) => !present.has(id));
}

/** What a database would give back: catches checkpoints that are not JSON. */
function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}
