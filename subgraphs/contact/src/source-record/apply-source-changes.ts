/**
 * The one road from what sources say to customers, for connectors and for people in the hub alike: write the
 * records, link them, compute the golden records that this reaches, and return the events that tell of it.
 */
import { Behind, type NewEvent, type Transaction } from '@tributary/platform';
import { duplicateFound } from '../duplicate/events.ts';
import { aliasEvents } from '../golden/customer-event.ts';
import { removeGoldenRows } from '../golden/queries.ts';
import { planGolden, writePlan } from '../golden/recompute.ts';
import type { Preferred } from '../resolution/assign.ts';
import { writeMoves } from '../resolution/queries/moves.ts';
import { areNamed } from '../resolution/queries/decisions.ts';
import { newcomerOf } from '../resolution/queries/profiles.ts';
import { meetRecords, resolveMet, type MetRecords, type Resolution } from '../resolution/resolve-affected.ts';
import {
  markSourceRecordsDeleted,
  replaceIdentities,
  upsertSourceRecords,
  type Deletion,
  type SourceWrite,
  type StoredState,
} from './queries.ts';
import { KINDS, type RecordKind } from './record-kind.ts';

export interface SourceChanges {
  readonly kind: RecordKind;
  readonly writes: readonly SourceWrite[];
  readonly deletions?: readonly Deletion[];
  /** Records that say what they said, and are to be linked anew: a decision names them. */
  readonly relinked?: readonly string[];
  /**
   * Deleted records that are erased in the same transaction: nothing follows them, and they follow nobody. Whoever
   * erases them takes their customers away, too.
   */
  readonly leaving?: ReadonlySet<string>;
  readonly preferred?: Preferred;
  /** What is stored of written and deleted records, read under the resolution lock. */
  readonly states: ReadonlyMap<string, StoredState>;
  readonly actor: NewEvent['actor'];
  readonly now: Date;
}

export interface AppliedChanges {
  readonly events: readonly NewEvent[];
  /** The customer that each written or deleted record belongs to now. */
  readonly entityOf: ReadonlyMap<string, string>;
}

/**
 * The caller holds the resolution lock and appends the events in the same transaction. A crowd of new records is taken
 * in part by part, each as if it had come alone. Three parts are on their way at once, so that neither the database nor
 * this process waits for the other's answer: one meets its candidates, the one before it is linked, and the customers of
 * the one before that are computed.
 */
export async function applySourceChanges(tx: Transaction, changes: SourceChanges): Promise<AppliedChanges> {
  const behind = new Behind();
  const given: Promise<unknown>[] = [];
  // Told where it is waited for; until then nobody listens.
  const started = <Value>(work: Promise<Value>): Promise<Value> => {
    work.catch(() => undefined);
    given.push(work);
    return work;
  };
  const shown: Promise<readonly NewEvent[]>[] = [];
  const entityOf = new Map<string, string>();
  try {
    const parts = await partsOf(tx, changes);
    const meet = (index: number): Promise<MetRecords> | undefined => {
      const part = parts[index];
      return part && started(meetPart(tx, part, behind));
    };
    let meeting = meet(0);
    for (const [index, part] of parts.entries()) {
      const met = await meeting;
      if (met === undefined) break;
      const resolving = started(resolveMet(tx, met));
      meeting = meet(index + 1);
      const linked = linkedBy(await resolving);
      if (part.areNewcomers) behind.give(upsertSourceRecords(tx, { ...part, ...linked }));
      shown.push(started(showCustomers(tx, { ...part, ...linked, before: shown.at(-1) })));
      writeLinks(tx, { ...part, ...linked }, behind);
      for (const [id, customer] of linked.entityOf) entityOf.set(id, customer);
    }
    const events = (await Promise.all(shown)).flat();
    await behind.done();
    return { events, entityOf };
  } catch (error) {
    const settled = await Promise.allSettled([behind.done(), ...given]);
    const faults = [error, ...settled.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))];
    throw faults.find((fault) => !isConsequence(fault)) ?? error;
  }
}

/** A statement of a transaction in which another one has failed says only that, and not why. */
function isConsequence(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) if ('code' in at && at.code === '25P02') return true;
  return false;
}

/** Few enough that the parts overlap, and enough that a part's statements are no more than it is worth. */
const PART = 125;

interface Part extends SourceChanges {
  /**
   * All of it are records that are new, and that no decision and no edit names. Nothing needs to be read of them, and
   * they are written once, when it is known whose they are.
   */
  readonly areNewcomers: boolean;
}

async function partsOf(tx: Transaction, changes: SourceChanges): Promise<readonly Part[]> {
  const { writes, deletions = [], relinked = [], states } = changes;
  if (writes.length + deletions.length + relinked.length === 0) return [];
  // What is there already may be linked to anything in the batch, and is computed once, when all of it is known.
  const areNew =
    deletions.length + relinked.length === 0 &&
    writes.every(({ id, editsId }) => editsId === undefined && !states.has(id));
  // So is a record that comes back: a decision about it would lead the part before it to it.
  const ids = writes.map(({ id }) => id);
  if (!areNew || (await areNamed(tx, ids))) return [{ ...changes, areNewcomers: false }];
  const size = writes.length < 2 * PART ? writes.length : PART;
  return Array.from({ length: Math.ceil(writes.length / size) }, (_, index) => ({
    ...changes,
    areNewcomers: true,
    writes: writes.slice(index * size, (index + 1) * size),
  }));
}

interface Linked {
  readonly resolution: Resolution;
  /** The customer that each record of the customers that changed belongs to now. */
  readonly entityOf: ReadonlyMap<string, string>;
}

/** Writes are given and not waited for, each after the reads that do not need it: the database works meanwhile. */
async function meetPart(
  tx: Transaction,
  { kind, writes, deletions = [], relinked = [], leaving, preferred, states, now, areNewcomers }: Part,
  behind: Behind,
): Promise<MetRecords> {
  if (!areNewcomers) behind.give(upsertSourceRecords(tx, { kind, writes, now }));
  behind.give(markSourceRecordsDeleted(tx, deletions, now));
  const changedIds = [...writes, ...deletions].map(({ id }) => id);
  const added = new Set(changedIds.filter((id) => !states.has(id)));
  const given = new Map(writes.map(({ id, record }) => [id, record]));
  const isNew = (id: string): boolean => added.has(id);
  const nodeIds = [...changedIds, ...relinked];
  const newcomers = areNewcomers ? writes.map(newcomerOf) : undefined;
  return await meetRecords(tx, { kind, nodeIds, isNew, leaving, now, preferred, given, newcomers, behind });
}

function linkedBy(resolution: Resolution): Linked {
  const members = resolution.touched.flatMap(({ id, members }) => members.map((node) => [node.id, id] as const));
  return { resolution, entityOf: new Map(members) };
}

function writeLinks(
  tx: Transaction,
  { kind, writes, states, deletions = [], resolution, entityOf, areNewcomers }: Part & Linked,
  behind: Behind,
): void {
  const newcomers = new Set(areNewcomers ? writes.map(({ id }) => id) : []);
  behind.give(writeMoves(tx, { names: KINDS[kind], moves: resolution.moves, newcomers }));
  behind.give(replaceIdentities(tx, { kind, writes, states, deletions, entityOf }));
}

interface Showing extends Part, Linked {
  /** The customers of the part before, which may be the same ones. */
  readonly before: Promise<unknown> | undefined;
}

/** Computes the golden records and tells of them. What a later part links meanwhile, it reads nothing of. */
async function showCustomers(tx: Transaction, showing: Showing): Promise<readonly NewEvent[]> {
  const { kind, writes, states, leaving, actor, now, resolution, before } = showing;
  if (before !== undefined) await before;
  const names = KINDS[kind];
  const behind = new Behind();
  const written = new Map(writes.filter(({ id }) => !states.has(id)).map((write) => [write.id, write]));
  const staying = resolution.touched.filter(({ members }) => !members.every(({ id }) => leaving?.has(id) === true));
  const planning = planGolden(tx, { kind, clusters: staying, given: written, now });
  behind.give(removeGoldenRows(tx, kind, resolution.absorbed));
  const events = await writePlan(tx, await planning, { actor, now, behind });
  const absorbed = new Set(resolution.absorbed);
  return [
    ...events,
    ...aliasEvents(names, 'unlinked', { aliases: resolution.unlinked, absorbed, actor }),
    ...aliasEvents(names, 'linked', { aliases: resolution.linked, absorbed, actor }),
    ...resolution.met.map((met) => duplicateFound(names, { ...met, actor })),
  ];
}
