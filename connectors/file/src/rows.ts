import type { Values } from '@tributary/connector-kit-mapping';
import type { Reject } from '@tributary/connector-kit';
import { cardValues } from '@tributary/connector-kit-vcard';
import { readCsv } from './csv.ts';
import { readLines } from './lines.ts';
import type { OpenFile } from './open-file.ts';
import { readCards } from './vcard/read-cards.ts';

interface Place {
  readonly line: number;
  readonly offset: number;
  readonly end: number;
  readonly text: string;
  readonly isTerminated: boolean;
}
export type ReadRow = Place & ({ readonly values: Values } | { readonly reject: Reject });

/** The rows of a file from a line on; what cannot be read comes out as a reject in its place. */
export function readRows(file: OpenFile, from: OpenFile['start'], signal?: AbortSignal): AsyncGenerator<ReadRow> {
  switch (file.format) {
    case 'csv':
      return csvRows(file, from, signal);
    case 'ndjson':
      return jsonRows(file, from, signal);
    case 'vcard':
      return cardRows(file, from, signal);
  }
}

async function* csvRows(file: OpenFile, from: OpenFile['start'], signal?: AbortSignal): AsyncGenerator<ReadRow> {
  const { columns, delimiter } = file;
  // Without a header there is nothing but an empty file.
  if (columns === undefined) return;
  const lines = readLines({ ...file, from, ...(signal && { signal }) });
  for await (const record of readCsv(lines, { delimiter, width: columns.length })) {
    const { problem, fields, ...place } = record;
    if (problem !== undefined) yield { ...place, reject: unreadable(place, problem) };
    else yield { ...place, values: Object.fromEntries(columns.map((column, index) => [column, fields[index] ?? ''])) };
  }
}

async function* jsonRows(file: OpenFile, from: OpenFile['start'], signal?: AbortSignal): AsyncGenerator<ReadRow> {
  for await (const { number, offset, end, text, problem, isTerminated } of readLines({
    ...file,
    from,
    ...(signal && { signal }),
  })) {
    if (text.trim() === '' && problem === undefined) continue;
    const place: Place = { line: number, offset, end, text, isTerminated };
    const parsed = problem === undefined ? parseObject(text) : problem;
    if (typeof parsed === 'string') yield { ...place, reject: unreadable(place, parsed) };
    else yield { ...place, values: parsed };
  }
}

async function* cardRows(file: OpenFile, from: OpenFile['start'], signal?: AbortSignal): AsyncGenerator<ReadRow> {
  for await (const card of readCards(readLines({ ...file, from, ...(signal && { signal }) }))) {
    const { problem, ...place } = card;
    const values = problem ?? cardValues(card.text);
    if (typeof values === 'string') yield { ...place, reject: unreadable(place, values) };
    else yield { ...place, values };
  }
}

function parseObject(text: string): Values | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return `is not JSON: ${error instanceof Error ? error.message : String(error)}`;
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return 'is not a JSON object';
  // JSON.parse yields nothing but JSON.
  return value as Values;
}

const MAX_TEXT = 64 * 1024;

function unreadable({ line, text }: Place, problem: string): Reject {
  const shown = text.slice(0, MAX_TEXT).replaceAll('\u0000', '␀');
  return { code: 'UNREADABLE', reason: `line ${String(line)} ${problem}`, text: shown, line };
}
