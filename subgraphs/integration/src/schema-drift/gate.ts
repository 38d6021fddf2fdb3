/**
 * Between what a source sends and what is stored: a field that a vendor takes away, or whose type it changes, keeps what
 * the hub has of it, and the rest of the record goes on. One gate lives as long as one pass, and knows of it no more
 * than the paths of the stream.
 */
import { isReject, type Batch, type RecordUpsert, type Stream, type Upsert } from '@tributary/connector-kit';
import { appendEvents, type Database, type Transaction } from '@tributary/platform';
import { itemId } from '../raw-record/queries.ts';
import { connectorActor } from '../sync-run/events.ts';
import { driftEvent } from './events.ts';
import { fieldIn, sentAt, withField, type Sent } from './field-value.ts';
import { findingsIn, otherForms, repair, type Finding, type Judging, type Repair } from './judge.ts';
import {
  driftsOf,
  fieldsOf,
  heldRows,
  keptAt,
  saveDrifts,
  saveFields,
  settleDrifts,
  type HeldRow,
  type SeenDrift,
} from './queries.ts';
import { isOtherForm, shapeOfRows, topmost, TYPE, typeNames, valueTypes, type Shape } from './shape.ts';
import { isEmpty, newIn, shapeOf } from './shape-of-batch.ts';
import type { SchemaDriftRow } from './table.ts';

export interface GateOf {
  readonly connectionId: string;
  readonly streamId: string;
  readonly shelfId: string;
  readonly declared: Stream;
  readonly config: unknown;
  /** A pass that is no list of records (hints) says nothing about what has vanished. */
  readonly isList: boolean;
}

export interface Gated {
  readonly upserts: readonly Upsert[];
  /** By item, what was sent in the place of fields that were kept. */
  readonly sent: ReadonlyMap<string, Sent>;
}

/** Fewer records than these may have lost a field by somebody's hand. */
const LOST = 5;
/** Rows of a batch that are looked at for fields that the connector does not know. */
const LOOKED_AT = 50;

interface Known {
  readonly declared: Map<string, number>;
  readonly others: Map<string, number>;
  readonly drifts: Map<string, SchemaDriftRow>;
}

export class SchemaGate {
  private readonly of: GateOf;
  private known: Known | undefined;
  /** Records of an earlier pass were looked at: what none of them had is new. */
  private isEstablished = false;
  /** Fields that a record of this pass has. */
  private readonly alive = new Set<string>();
  /** How many records have lost a field, and how, while none has it. */
  private readonly lost = new Map<string, { records: number; change: 'VANISHED' | 'NULLED' }>();
  /** What was found once more in rows of this pass. */
  private readonly met = new Set<string>();

  constructor(of: GateOf) {
    this.of = of;
  }

  /** What of the batch goes on. Two statements once for a pass, and one more where something has to be compared. */
  async judge(tx: Transaction, batch: Batch, now: Date): Promise<Gated> {
    const { upserts } = batch;
    if (upserts.length === 0) return { upserts, sent: new Map() };
    const known = (this.known ??= await this.load(tx));
    const shape = shapeOf(upserts);
    for (const [path, types] of shape) if (valueTypes(types) !== 0) this.alive.add(path);
    const gated = known.declared.size === 0 ? { upserts, sent: new Map() } : await this.compare(tx, batch, shape, now);
    await this.learn(tx, { batch, shape, known }, now);
    return gated;
  }

  /** Whether the end of the pass decides anything. */
  get hasToDecide(): boolean {
    const drifts = [...(this.known?.drifts.values() ?? [])];
    return this.lost.size > 0 || drifts.some(({ status }) => status === 'QUARANTINED');
  }

  /**
   * The pass is through: what no record of it has any more is told, and what has come back is over. True when there may
   * be records that were kept and need not be.
   */
  async end(tx: Transaction, { now, isFull }: { now: Date; isFull: boolean }): Promise<boolean> {
    if (!this.known) return false;
    const { declared, drifts } = this.known;
    const gone = [...this.lost].filter(([path, { records }]) => !this.alive.has(path) && records >= LOST);
    await this.open(
      tx,
      gone.map(([path, { change }]) => ({ path, change, before: beforeOf(declared, path), after: AFTER[change] })),
      now,
    );
    const over = [...drifts.values()].filter(
      ({ path, status, change }) =>
        status === 'QUARANTINED' &&
        (change === 'VANISHED' || change === 'NULLED'
          ? this.alive.has(path) && !this.met.has(path)
          : isFull && !this.met.has(path)),
    );
    const settled = await settleDrifts(
      tx,
      over.map(({ id }) => id),
      { status: 'OVER', now },
    );
    for (const drift of settled) drifts.set(drift.path, drift);
    const actor = connectorActor(this.of.connectionId);
    await appendEvents(
      tx,
      settled.map((drift) => driftEvent('schemaDrift.over', { drift, actor })),
    );
    return settled.length > 0 || this.lost.size > gone.length;
  }

  private async load(db: Pick<Database['db'], 'select' | 'execute'>): Promise<Known> {
    const { streamId, shelfId } = this.of;
    const fields = await fieldsOf(db, streamId);
    this.isEstablished = fields.length > 0;
    const drifts = new Map((await driftsOf(db, streamId)).map((drift) => [drift.path, drift]));
    for (const [path, records] of await keptAt(db, shelfId)) {
      if (!drifts.has(path)) this.lost.set(path, { records, change: 'NULLED' });
    }
    const typesOf = (isDeclared: boolean) =>
      new Map(fields.filter((field) => field.isDeclared === isDeclared).map(({ path, types }) => [path, types]));
    return { declared: typesOf(true), others: typesOf(false), drifts };
  }

  private async compare(tx: Transaction, batch: Batch, shape: Shape, now: Date): Promise<Gated> {
    const missing = this.missing();
    const reformed = [...shape].flatMap(([path, types]) =>
      !path.includes('*') && isOtherForm(this.known?.declared.get(path) ?? 0, types) && !this.accepted().has(path)
        ? [path]
        : [],
    );
    const doubtful = new Set(
      batch.upserts.filter((upsert) =>
        isReject(upsert)
          ? upsert.reject.code === 'WRONG_SHAPE'
          : reformed.length > 0 || missing.some((path) => isEmpty(upsert.raw, path)),
      ),
    );
    if (doubtful.size === 0) return { upserts: batch.upserts, sent: new Map() };
    const held = await heldRows(tx, this.of.shelfId, [...doubtful]);
    const findings = new Map<string, Finding>();
    const lostNow = this.countLost([...doubtful], held, missing);
    const kept = lostNow.filter((path) => this.isKept(path, batch));
    const sent = new Map<string, Sent>();
    const upserts = batch.upserts.flatMap((upsert): readonly Upsert[] => {
      if (!doubtful.has(upsert)) return [upsert];
      const { repaired, found } = this.repaired(upsert, { held: held.get(itemId(upsert)), kept, reformed });
      for (const finding of found) findings.set(finding.path, finding);
      for (const one of repaired?.upserts ?? []) if (repaired) sent.set(itemId(one), repaired.sent);
      return repaired?.upserts ?? [upsert];
    });
    for (const path of findings.keys()) this.met.add(path);
    await this.open(tx, [...findings.values()], now);
    return { upserts, sent };
  }

  /** Declared fields that records had, and that none of this pass has so far. */
  private missing(): string[] {
    const { declared } = this.known ?? { declared: new Map<string, number>() };
    const paths = [...declared].filter(
      ([path, types]) => !path.includes('*') && valueTypes(types) !== 0 && !this.alive.has(path),
    );
    return topmost(paths.map(([path]) => path));
  }

  private accepted(): ReadonlySet<string> {
    const drifts = [...(this.known?.drifts.values() ?? [])];
    return new Set(drifts.filter(({ status }) => status === 'ACCEPTED').map(({ path }) => path));
  }

  /** Counts rows, of which one may be several records; returns the fields that a row has lost. */
  private countLost(upserts: readonly Upsert[], held: ReadonlyMap<string, HeldRow>, missing: readonly string[]) {
    const lostNow = new Set<string>();
    let before: unknown;
    for (const upsert of upserts) {
      const row = held.get(itemId(upsert))?.raw;
      if (isReject(upsert) || upsert.raw === before) continue;
      before = upsert.raw;
      for (const path of missing) {
        if (!isEmpty(upsert.raw, path) || isEmpty(row, path)) continue;
        const change = fieldIn(upsert.raw, path) === null ? 'NULLED' : 'VANISHED';
        this.lost.set(path, { records: (this.lost.get(path)?.records ?? 0) + 1, change });
        lostNow.add(path);
      }
    }
    return [...lostNow];
  }

  /** In quarantine, or it may be found to be at the end of the pass. */
  private isKept(path: string, { final }: Batch): boolean {
    if (this.known?.drifts.get(path)?.status === 'QUARANTINED') return true;
    return this.of.isList && (final !== true || (this.lost.get(path)?.records ?? 0) >= LOST);
  }

  private repaired(
    upsert: Upsert,
    { held, kept, reformed }: { held: HeldRow | undefined; kept: readonly string[]; reformed: readonly string[] },
  ): { readonly repaired: Repair | undefined; readonly found: readonly Finding[] } {
    const judging: Judging = {
      known: this.known?.declared ?? new Map(),
      accepted: this.accepted(),
      schema: this.of.declared.raw,
      remap: (raw) => this.of.declared.remap({ key: upsert.key, version: upsert.version, raw }, this.of.config),
    };
    const { raw } = upsert;
    if (isReject(upsert)) {
      const found = findingsIn(raw, judging);
      return { repaired: repair(raw, { findings: found, held: held?.raw }, judging), found };
    }
    const found = otherForms(raw, reformed, judging);
    const missed = kept.filter((path) => isEmpty(raw, path) && !isEmpty(held?.raw, path));
    if (found.length + missed.length === 0) return { repaired: undefined, found };
    const row = missed.reduce<unknown>((so, path) => withField(so, path, fieldIn(held?.raw, path)), raw);
    const sent = Object.fromEntries(missed.map((path) => [path, sentAt(raw, path)]));
    const repaired =
      found.length > 0
        ? repair(row, { findings: found, held: held?.raw }, judging)
        : { upserts: judging.remap(row), sent: {} };
    const own = repaired?.upserts.find((one): one is RecordUpsert => !isReject(one) && itemId(one) === itemId(upsert));
    return { repaired: own && repaired && { upserts: [own], sent: { ...sent, ...repaired.sent } }, found };
  }

  /** What the rows look like is remembered, and a field that no schema has is told of once. */
  private async learn(
    tx: Transaction,
    { batch, shape, known }: { batch: Batch; shape: Shape; known: Known },
    now: Date,
  ): Promise<void> {
    const { streamId } = this.of;
    const fresh = newIn(shape, known.declared, (types, before) => !isOtherForm(before, types));
    await saveFields(tx, { streamId, shape: fresh, isDeclared: true, now });
    for (const [path, types] of fresh) known.declared.set(path, (known.declared.get(path) ?? 0) | types);
    // Where no row could be read, all its fields would look like new ones.
    if (shape.size === 0 || batch.sent === undefined) return;
    const whole = shapeOfRows(batch.sent.slice(0, LOOKED_AT));
    const others = new Map([...whole].filter(([path]) => !known.declared.has(path) && !known.others.has(path)));
    await saveFields(tx, { streamId, shape: others, isDeclared: false, now });
    for (const [path, types] of others) known.others.set(path, types);
    if (!this.isEstablished) return;
    const added = topmost([...others.keys()]).filter((path) => !path.includes('*'));
    const after = (path: string) => typeNames(others.get(path) ?? TYPE.null);
    await this.open(
      tx,
      added.map((path) => ({ path, change: 'ADDED' as const, before: null, after: after(path) })),
      now,
    );
  }

  private async open(tx: Transaction, seen: readonly Omit<SeenDrift, 'status'>[], now: Date): Promise<void> {
    const { connectionId, streamId } = this.of;
    const drifts = this.known?.drifts ?? new Map<string, SchemaDriftRow>();
    const news = seen.flatMap((drift): SeenDrift[] => {
      const status = drift.change === 'ADDED' ? 'NOTED' : 'QUARANTINED';
      return drifts.get(drift.path)?.status === status ? [] : [{ ...drift, status }];
    });
    const rows = await saveDrifts(tx, news, { connectionId, streamId, now });
    for (const drift of rows) drifts.set(drift.path, drift);
    const actor = connectorActor(connectionId);
    await appendEvents(
      tx,
      rows.map((drift) => driftEvent('schemaDrift.found', { drift, actor })),
    );
  }
}

const AFTER = { VANISHED: 'absent', NULLED: 'null' } as const;

function beforeOf(known: ReadonlyMap<string, number>, path: string): string {
  return typeNames(valueTypes(known.get(path) ?? 0));
}
