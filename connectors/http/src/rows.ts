import { contentVersion, type SourceRow } from '@tributary/connector-kit';
import { columnsIn, keyOf, pathsIn, type Values } from '@tributary/connector-kit-mapping';
import { z } from 'zod';
import { at } from './ask.ts';
import type { StreamConfig } from './config.ts';

export const KeptRow = z.record(z.string(), z.json());

/** Reads rows of a stream: what of them is kept, their key, their version and their time. */
export function rowReader(stream: StreamConfig) {
  const { mapping, changes, deletes } = stream;
  const places = [
    ...new Set([
      ...pathsIn(mapping.key),
      ...(mapping.when === undefined ? [] : columnsIn(mapping.when)),
      ...Object.values(mapping.fields).flatMap(pathsIn),
      ...(changes ? [changes.field] : []),
    ]),
  ];
  // The mapping is part of the version: a corrected mapping must reach rows that did not change.
  const print = contentVersion(mapping);
  const kept = (row: unknown): Values => {
    const values = {};
    for (const place of places) keep(values, row, place);
    return values;
  };
  const timeOf = (row: unknown): string | undefined => (changes ? isoTime(at(row, changes.field)) : undefined);
  return {
    timeOf,
    isGone: (row: unknown): boolean => deletes.by === 'softFlag' && at(row, deletes.field) === deletes.is,
    keyOf: (row: unknown): string => keyIn(stream, kept(row)),
    sourceRow: (row: unknown): SourceRow => {
      const raw = kept(row);
      return { key: keyIn(stream, raw), version: contentVersion([print, raw], timeOf(row)), raw };
    },
  };
}

/** A row without a key becomes a reject when it is mapped; until then it needs some name. */
function keyIn({ mapping }: StreamConfig, values: Values): string {
  try {
    return keyOf(mapping.key, values);
  } catch {
    return `row ${contentVersion(values)}`;
  }
}

/** That place of the row and nothing beside it. */
function keep(values: Record<string, unknown>, row: unknown, place: string): void {
  const value = at(row, place);
  if (value === undefined) return;
  let inner = values;
  const steps = place.split('.');
  for (const step of steps.slice(0, -1)) {
    const there = inner[step];
    const next = typeof there === 'object' && there !== null ? (there as Record<string, unknown>) : {};
    inner[step] = next;
    inner = next;
  }
  inner[steps.at(-1) ?? place] = value;
}

/** ISO text, or seconds or milliseconds since 1970. */
function isoTime(value: unknown): string | undefined {
  const ms = typeof value === 'number' ? (value < 1e11 ? value * 1000 : value) : Date.parse(String(value));
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString();
}
