/**
 * From the shelf to the subgraph that owns the records. Whatever was stored and has not been marked is handed
 * over, however often the process dies in between: the receiver takes a version once.
 */
import { accept, appendEvents, type DuplicatePolicy, type InboundItem, type InboundResult } from '@tributary/platform';
import { deadLetterEvent } from '../dead-letter/events.ts';
import { addDeadLetters, type NewDeadLetter } from '../dead-letter/queries.ts';
import type { HostDeps } from '../deps.ts';
import { broughtFirst, findImport } from '../import/queries.ts';
import { markTold } from '../outbound/queries/marks.ts';
import { itemId, markDelivered, rawsOf, undelivered, type UndeliveredRow } from '../raw-record/queries.ts';
import { connectorActor } from '../sync-run/events.ts';
import { countDelivered, type RunCounts } from '../sync-run/queries.ts';
import { grouped } from './grouped.ts';
import type { RecordStatus, Shelf } from './pass.ts';
import { holdLease } from './queries/lease.ts';
import { isFaultOfRecord, rootMessage } from './record-fault.ts';

/** No subgraph of this process takes records of the kind. */
export class NoInbound extends Error {
  constructor(kind: string) {
    super(`No subgraph takes records of kind “${kind}” here.`);
    this.name = 'NoInbound';
  }
}

type Answer = Omit<InboundResult, 'key' | 'status'> & { readonly status: RecordStatus; readonly isFault?: boolean };
export type Answers = ReadonlyMap<number, Answer>;

const PAGE = 500;
/** Nobody waits behind an import: fewer and larger transactions. */
const PAGE_OF_IMPORT = 2_000;

export interface Delivering {
  readonly signal: AbortSignal;
  readonly upTo?: number | undefined;
  /** Somebody who died may have handed it over before, and not have heard the answer. */
  readonly isLeft?: boolean;
}

/** Hands over all that waits on a shelf. Returns what became of each envelope, by its number. */
export async function deliver(
  host: Pick<HostDeps, 'database' | 'clock' | 'inboundFor' | 'logger'>,
  shelf: Shelf,
  { signal, upTo, isLeft = false }: Delivering,
): Promise<Answers> {
  const limit = shelf.isImport ? PAGE_OF_IMPORT : PAGE;
  const all = new Map<number, Answer>();
  for (;;) {
    signal.throwIfAborted();
    const rows = await undelivered(host.database.db, shelf.lease.shelfId, { limit, upTo });
    const answers = await handOver(host, shelf, { rows, isLeft });
    await settle(host, { shelf, rows, answers });
    for (const [seq, answer] of answers) all.set(seq, answer);
    if (rows.length < limit || rows.at(-1)?.seq === upTo) return all;
  }
}

/** One call per kind. Of several versions of one record only the last is handed over. */
async function handOver(
  host: Pick<HostDeps, 'database' | 'inboundFor' | 'logger'>,
  shelf: Shelf,
  { rows, isLeft }: { rows: readonly UndeliveredRow[]; isLeft: boolean },
): Promise<Answers> {
  const answers = new Map<number, Answer>();
  const last = new Map(rows.map((row) => [itemId(row), row]));
  for (const row of rows) if (last.get(itemId(row)) !== row) answers.set(row.seq, { status: 'unchanged' });
  for (const [kind, ofKind] of grouped([...last.values()], (row) => row.kind)) {
    for (const [runId, group] of grouped(ofKind, (row) => (shelf.isImport ? row.runId : null))) {
      const origin = {
        undoId: runId ?? undefined,
        duplicates: runId === null ? undefined : await policyOf(host, runId),
      };
      const heard = await acceptAll(host, { shelf, kind, ...origin, rows: group });
      const told = isLeft && runId !== null ? await asAtFirst(host, { runId, rows: group, answers: heard }) : heard;
      for (const [seq, answer] of told) answers.set(seq, answer);
    }
  }
  return answers;
}

/**
 * An import is told of row by row. A record that nobody has before it, and that is no news to its subgraph, the subgraph
 * has from this import: it is told as it was when nobody heard.
 */
async function asAtFirst(
  { database }: Pick<HostDeps, 'database'>,
  { runId, rows, answers }: { runId: string; rows: readonly UndeliveredRow[]; answers: Answers },
): Promise<Answers> {
  const isNoNews = ({ status, reason }: Answer): boolean => status === 'unchanged' && reason === undefined;
  const repeated = rows.filter(({ seq, op }) => {
    const answer = answers.get(seq);
    return op === 'upsert' && answer !== undefined && isNoNews(answer);
  });
  const made = await broughtFirst(database.db, runId, repeated);
  const seqs = new Set(repeated.filter((row) => made.has(itemId(row))).map(({ seq }) => seq));
  return new Map([...answers].map(([seq, answer]) => [seq, seqs.has(seq) ? { ...answer, status: 'created' } : answer]));
}

async function policyOf({ database }: Pick<HostDeps, 'database'>, runId: string): Promise<DuplicatePolicy | undefined> {
  return (await findImport(database.db, runId))?.duplicates;
}

interface Group {
  readonly shelf: Shelf;
  readonly kind: string;
  readonly undoId: string | undefined;
  readonly duplicates: DuplicatePolicy | undefined;
  readonly rows: readonly UndeliveredRow[];
}

/** A group with a record in it that cannot be taken is halved until that record stands alone. */
async function acceptAll(host: Pick<HostDeps, 'inboundFor' | 'logger'>, group: Group): Promise<Answers> {
  const { rows, shelf, kind, undoId, duplicates } = group;
  const inbound = host.inboundFor(kind);
  if (!inbound) throw new NoInbound(kind);
  try {
    const { id: connectionId, name: connectionName, priority } = shelf.connection;
    const origin = { connectionId, connectionName, stream: shelf.name, kind, priority, undoId };
    const batch = { ...origin, ...(duplicates ? { duplicates } : {}), items: rows.map(itemOf) };
    const results = new Map((await inbound.accept(batch)).map((result) => [result.key, answerOf(result)]));
    return new Map(rows.map((row) => [row.seq, results.get(row.key) ?? { status: 'unchanged' }]));
  } catch (error) {
    const [only] = rows;
    if (only === undefined || !isFaultOfRecord(error)) throw error;
    if (rows.length === 1) {
      host.logger.error(
        { err: error, connectionId: shelf.connection.id, kind, key: only.key },
        'a record could not be taken in',
      );
      return new Map([[only.seq, { status: 'rejected', reason: rootMessage(error), isFault: true }]]);
    }
    const middle = Math.ceil(rows.length / 2);
    const first = await acceptAll(host, { ...group, rows: rows.slice(0, middle) });
    return new Map([...first, ...(await acceptAll(host, { ...group, rows: rows.slice(middle) }))]);
  }
}

function answerOf({ key: _key, isLinked, ...result }: InboundResult): Answer {
  return { ...result, status: result.status === 'created' && isLinked === true ? 'linked' : result.status };
}

function itemOf({ key, version, op, record, observedAt }: UndeliveredRow): InboundItem {
  return { key, version, op, observedAt: observedAt.toISOString(), ...(op === 'delete' ? {} : { record }) };
}

async function settle(
  { database, clock }: Pick<HostDeps, 'database' | 'clock'>,
  { shelf, rows, answers }: { shelf: Shelf; rows: readonly UndeliveredRow[]; answers: Answers },
): Promise<void> {
  if (rows.length === 0) return;
  const now = clock.now();
  const { id: connectionId } = shelf.connection;
  const actor = connectorActor(connectionId);
  await database.transaction(async (tx) => {
    await holdLease(tx, shelf.lease);
    const delivered = [...answers].map(([seq, { status, id }]) => ({ seq, outcome: status, entityId: id }));
    await markDelivered(tx, delivered, now);
    if (!shelf.isImport) await markTold(tx, { connectionId, stream: shelf.name, customerIds: changed(answers) }, now);
    for (const [runId, ofRun] of grouped(rows, (row) => row.runId ?? '')) {
      const rejected = ofRun.filter(({ seq }) => answers.get(seq)?.status === 'rejected');
      const raws = await rawsOf(
        tx,
        rejected.map(({ seq }) => seq),
      );
      const letters = await addDeadLetters(
        tx,
        rejected.map((row) => letterOf(row, answers, raws)),
        {
          connectionId,
          streamId: shelf.lease.shelfId,
          runId: runId === '' ? undefined : runId,
          mappingVersion: shelf.mappingVersion,
          now,
        },
      );
      if (runId !== '') await countDelivered(tx, runId, countsOf(ofRun, answers));
      await appendEvents(
        tx,
        letters.map((letter) => deadLetterEvent('deadLetter.added', { letter, actor })),
      );
    }
    return accept(undefined);
  });
}

/** Whom the records changed: what the hub writes to the same records is looked at again. */
function changed(answers: Answers): string[] {
  return [...answers.values()].flatMap(({ id, status }) => (id === undefined || status === 'rejected' ? [] : [id]));
}

const COUNTED = {
  created: 'created',
  linked: 'linked',
  updated: 'updated',
  unchanged: 'unchanged',
  deleted: 'deleted',
  rejected: 'rejected',
} as const satisfies Record<RecordStatus, keyof RunCounts>;

function countsOf(rows: readonly UndeliveredRow[], answers: Answers): Partial<RunCounts> {
  const counts: Partial<RunCounts> = {};
  for (const { seq } of rows) {
    const name = COUNTED[answers.get(seq)?.status ?? 'unchanged'];
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

function letterOf(row: UndeliveredRow, answers: Answers, raws: ReadonlyMap<number, unknown>): NewDeadLetter {
  const { seq, kind, key, version, record } = row;
  const answer = answers.get(seq);
  return {
    kind,
    key,
    version,
    text: JSON.stringify(record ?? null).slice(0, LONGEST_TEXT),
    reason: answer?.reason ?? 'not accepted',
    errorClass: answer?.isFault === true ? 'FAULT' : 'NOT_ACCEPTED',
    record: record ?? undefined,
    raw: raws.get(seq) ?? undefined,
  };
}

const LONGEST_TEXT = 64 * 1024;
