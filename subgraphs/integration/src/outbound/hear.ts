/**
 * What a report of the other system says of a record that the hub writes too. Its report of our own write is an echo:
 * what it made of our values (a number in its own form, a name without spaces) is then no change of theirs.
 */
import type { Json } from '@tributary/platform';
import { isSame } from './settle-field.ts';
import type { ItemRow, LedgerRow, Pairs, TheirsChanged, Tries, Values } from './table.ts';

export type Known = Pick<
  ItemRow,
  'seenVersion' | 'version' | 'theirs' | 'base' | 'tries' | 'theirsChanged' | 'stampedAt' | 'status'
>;

export interface Report {
  readonly version: string;
  readonly says: Values;
  /** ISO. */
  readonly stampedAt: string | null;
  readonly readAt: string;
}

export interface Heard<Item extends Known> {
  readonly item: Item;
  /** Of the ledger, what this report has answered for. */
  readonly answered: readonly LedgerRow[];
}

/** `ledger` holds the writes that have not been reported yet, oldest first. The report is about these fields only. */
export function hear<Item extends Known>(
  item: Item,
  { report, ledger, fields }: { report: Report; ledger: readonly LedgerRow[]; fields: readonly string[] },
): Heard<Item> {
  if (report.version === item.seenVersion) return { item, answered: [] };
  const says = Object.fromEntries(fields.map((field) => [field, report.says[field] ?? null]));
  const at = ledger.findIndex((entry) => isEchoOf(entry, report.version, says));
  // Of an earlier write than the last one: what is known of the record is newer than this report.
  if (at >= 0 && at < ledger.length - 1) {
    return { item: { ...item, seenVersion: report.version }, answered: ledger.slice(0, at + 1) };
  }
  const echoed = at < 0 ? {} : (ledger[at]?.written ?? {});
  return { item: withReport(item, { report, says, echoed }), answered: ledger };
}

/** A write without a version is known again by its values alone. */
function isEchoOf({ version, written }: LedgerRow, reported: string, says: Values): boolean {
  if (version !== null) return version === reported;
  return Object.entries(written).every(([field, value]) => isSame(value, says[field]));
}

function withReport<Item extends Known>(
  item: Item,
  { report, says, echoed }: { report: Report; says: Values; echoed: Values },
): Item {
  const { version, stampedAt, readAt } = report;
  const isMoved = stampedAt !== null && item.stampedAt !== null && Date.parse(stampedAt) > item.stampedAt.getTime();
  const theirsChanged: Record<string, TheirsChanged[string]> = { ...item.theirsChanged };
  for (const [field, value] of Object.entries(says)) {
    if (field in echoed) continue;
    if (!isSame(value, item.theirs[field])) theirsChanged[field] = { stampedAt: isMoved ? stampedAt : null, readAt };
  }
  return {
    ...item,
    // One that had gone and is reported again is there again.
    status: item.status === 'GONE' ? 'SETTLED' : item.status,
    seenVersion: version,
    version,
    theirs: says,
    theirsChanged,
    stampedAt: stampedAt === null ? null : new Date(stampedAt),
    base: { ...item.base, ...basesOf(item.base, { echoed, says }) },
    tries: stillTrue(item.tries, { echoed, says }),
  };
}

/** Where the two sides still stood as they were when we wrote, they agree on what became of it there. */
function basesOf(base: Pairs, { echoed, says }: { echoed: Values; says: Values }): Pairs {
  return Object.fromEntries(
    Object.entries(echoed).flatMap(([field, written]): [string, readonly [Json, Json]][] => {
      const [ours, theirs] = base[field] ?? [written, written];
      const isUntouched = isSame(ours, written) && isSame(theirs, written);
      return isUntouched ? [[field, [written, says[field] ?? null]]] : [];
    }),
  );
}

/** What was written over a value matters for as long as that value is reported all the same, and not as an echo. */
function stillTrue(tries: Tries, { echoed, says }: { echoed: Values; says: Values }): Tries {
  return Object.fromEntries(
    Object.entries(tries).filter(([field, { over }]) => !(field in echoed) && isSame(says[field], over)),
  );
}
