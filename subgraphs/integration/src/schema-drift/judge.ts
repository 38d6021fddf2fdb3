/** Judges one record against what the stream's records looked like so far. Pure. */
import { isReject, type Upsert } from '@tributary/connector-kit';
import type { z } from 'zod';
import { fieldIn, sentAt, withField, type Sent } from './field-value.ts';
import { fieldOf, isOtherForm, topmost, TYPE, typeNames, typeOf, valueTypes } from './shape.ts';
import type { DriftChange } from './table.ts';

/** A record of the row with the fields that are kept of what the hub has. */
export interface Repair {
  readonly upserts: readonly Upsert[];
  readonly sent: Sent;
}

/** What was wrong at one path of a row. */
export interface Finding {
  readonly path: string;
  readonly change: Exclude<DriftChange, 'ADDED'>;
  readonly before: string;
  readonly after: string;
}

export interface Judging {
  /** Types that were met at a path before; undefined where nothing was. */
  readonly known: ReadonlyMap<string, number>;
  /** Paths whose new shape somebody has accepted. */
  readonly accepted: ReadonlySet<string>;
  readonly schema: z.ZodType;
  remap(raw: unknown): readonly Upsert[];
}

/** Why the connector's schema does not take a row, as far as it had taken the same fields before. */
export function findingsIn(raw: unknown, { known, accepted, schema }: Judging): Finding[] {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return [];
  const found = new Map<string, Finding>();
  for (const issue of parsed.error.issues) {
    const full = issue.path.map((step) => (typeof step === 'number' ? '*' : String(step))).join('.');
    const path = fieldOf(full);
    const before = known.get(full) ?? known.get(path);
    if (path === '' || before === undefined || accepted.has(path)) continue;
    const given = valueAt(raw, issue.path);
    const change = changeOf(before, given);
    const after = change === 'UNKNOWN_VALUE' ? issue.message : typeOf(given);
    found.set(path, { path, change, before: typeNames(valueTypes(before) || before), after });
  }
  const top = new Set(topmost([...found.keys()]));
  return [...found.values()].filter(({ path }) => top.has(path));
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  let value = raw;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

function changeOf(before: number, given: unknown): Finding['change'] {
  if (given === undefined) return 'VANISHED';
  if (given === null) return 'NULLED';
  return (before & TYPE[typeOf(given)]) === 0 ? 'RETYPED' : 'UNKNOWN_VALUE';
}

/** Fields of a row that the schema takes, but that were one value and are a list or an object now. */
export function otherForms(raw: unknown, paths: readonly string[], { known }: Judging): Finding[] {
  return topmost(paths).flatMap((path): Finding[] => {
    const [before = 0, given] = [known.get(path), typeOf(fieldIn(raw, path))];
    if (!isOtherForm(before, TYPE[given])) return [];
    return [{ path, change: 'RETYPED', before: typeNames(valueTypes(before)), after: given }];
  });
}

/**
 * The row once more, with what the hub has in the place of what was found. A field that the hub has nothing of is left
 * out, where the schema allows it: a value that nobody can read is no reason to lose the others. A value that is merely
 * unknown is kept from what is there, or refused with its row: of a new record it may be all there is.
 */
export function repair(
  raw: unknown,
  { findings, held }: { readonly findings: readonly Finding[]; readonly held: unknown },
  { remap }: Judging,
): Repair | undefined {
  if (findings.length === 0) return undefined;
  for (const without of [undefined, null]) {
    let row = raw;
    const sent: Record<string, Sent[string]> = {};
    for (const { path, change } of findings) {
      const kept = fieldIn(held, path) ?? without;
      if (change === 'UNKNOWN_VALUE' && (kept === undefined || kept === null)) return undefined;
      row = withField(row, path, kept);
      sent[path] = sentAt(raw, path);
    }
    const upserts = remap(row);
    if (upserts.length > 0 && !upserts.some(isReject)) return { upserts, sent };
  }
  return undefined;
}
