import { columnsNeeded, recordsFrom, textIn } from '@tributary/connector-kit-mapping';
import {
  contentVersion,
  stream,
  type BrokenRow,
  type CanonicalKind,
  type ConnectorContext,
  type ReadRequest,
  type SourceBatch,
  type SourceRow,
  type Stream,
} from '@tributary/connector-kit';
import { brokenRow } from './broken-row.ts';
import type { FileConfig, StreamConfig } from './config.ts';
import { fingerprint, FolderCursor, listFolder, progressOf, type FileState, type Seen } from './follow.ts';
import type { LinesMapping, MappingFile } from './mapping-file.ts';
import { openFile, requireColumns, type OpenFile } from './open-file.ts';
import { FileRow } from './row.ts';
import { readRows, type ReadRow } from './rows.ts';
import { readSecondFile, type SecondFile } from './second-file.ts';

type Context = ConnectorContext<FileConfig>;
type Batch = SourceBatch<FolderCursor>;
type Row = SourceRow | BrokenRow;

const DAY_MS = 24 * 60 * 60_000;

export function folderStream(config: StreamConfig): Stream<FileConfig> {
  const { mapping } = config;
  const kinds = [...new Set(mapping.records.map(({ kind }) => kind))] as [CanonicalKind, ...CanonicalKind[]];
  return stream({
    name: config.name,
    title: config.title ?? config.files,
    kinds,
    raw: FileRow,
    cursor: { schema: FolderCursor, kind: 'offset', settleMs: SETTLE_MS, tieBreak: 'position' },
    covers: ['fileAdded', 'appended', 'replaced', 'editedInPlace'],
    // A file that is edited in its middle and grows in the same moment looks like one that only grew.
    blindSpots: [{ kind: 'editedAndAppended', remedy: 'sweep', everyMs: DAY_MS }],
    // A row that is missing in the next export says nothing: exports are often partial.
    deletes: { by: 'none' },
    read: (ctx, request) => readFolder(ctx, config, request),
    map: (row) => recordsFrom(row, mapping),
  });
}

/** A last line without line break may still be being written, unless the file has rested this long. */
const SETTLE_MS = 2_000;

async function* readFolder(
  ctx: Context,
  { files, mapping }: StreamConfig,
  { mode, cursor }: ReadRequest<FolderCursor>,
): AsyncGenerator<Batch> {
  const folder = await ctx.files.resolve(ctx.config.folder);
  const second = hasLines(mapping) ? await readSecondFile(folder, mapping) : undefined;
  // Other lines make other orders, so everything is read again.
  const states = new Map(Object.entries(cursor?.lines === second?.stamp ? (cursor?.files ?? {}) : {}));
  const present = await listFolder(folder, files);
  const names = new Set(present.map(({ name }) => name));
  for (const name of states.keys()) if (!names.has(name)) states.delete(name);
  const checkpoint = (): FolderCursor => ({
    files: Object.fromEntries(states),
    ...(second && { lines: second.stamp }),
  });
  const mappingPrint = contentVersion(mapping);

  let didRead = false;
  for (const file of present) {
    const progress = await progressOf(file, states.get(file.name));
    if (progress.is === 'unchanged') continue;
    didRead = true;
    const from = progress.is === 'grown' ? progress.from : undefined;
    for await (const part of readFile(ctx, { file, from, mapping, mappingPrint, second, mode })) {
      states.set(file.name, part.state);
      // What several files have together is not known before they are opened.
      const estimate = present.length === 1 ? { estimate: part.estimate * mapping.records.length } : {};
      yield { rows: part.rows, checkpoint: checkpoint(), ...estimate };
    }
  }
  const leftOver = second && didRead ? [...second.broken, ...second.orphans(await joinValues(present, mapping))] : [];
  yield { rows: leftOver, checkpoint: checkpoint(), final: true };
}

/** Every value of the first file that lines can belong to; a resumed pass did not see them all. */
async function joinValues(present: readonly Seen[], mapping: MappingFile): Promise<Set<string>> {
  const values = new Set<string>();
  for (const { path } of present) {
    const opened = await openFile(path, mapping);
    for await (const row of readRows(opened, opened.start)) {
      const value = 'values' in row && mapping.lines ? textIn(row.values, mapping.lines.on) : undefined;
      if (value !== undefined) values.add(value);
    }
  }
  return values;
}

function hasLines(mapping: MappingFile): mapping is MappingFile & { lines: LinesMapping } {
  return mapping.lines !== undefined;
}

interface FileReading {
  readonly file: Seen;
  readonly from: { readonly offset: number; readonly line: number } | undefined;
  readonly mapping: MappingFile;
  readonly mappingPrint: string;
  readonly second: SecondFile | undefined;
  readonly mode: ReadRequest<unknown>['mode'];
}

async function* readFile(
  ctx: Context,
  reading: FileReading,
): AsyncGenerator<{ rows: Row[]; state: FileState; estimate: number }> {
  const { file, mapping, mode } = reading;
  const opened = await openFile(file.path, mapping);
  requireColumns(opened, columnsNeeded(mapping));
  if (file.size === 0) ctx.log.warn({ file: file.name }, 'the file is empty');
  const mayBeGrowing = mode === 'changes' && ctx.clock.now().getTime() - file.modifiedMs < SETTLE_MS;
  let rows: Row[] = [];
  let count = 0;
  const begin = reading.from ?? opened.start;
  let next = begin;
  /** Rows of the whole file, if they are as long as those so far. */
  const estimate = (): number =>
    next.offset === begin.offset
      ? count
      : Math.round((count * (file.size - begin.offset)) / (next.offset - begin.offset));
  const state = async (): Promise<FileState> => ({
    size: file.size,
    modifiedMs: file.modifiedMs,
    offset: next.offset,
    line: next.line,
    print: await fingerprint(file.path, next.offset),
  });
  for await (const row of readRows(opened, next, ctx.signal)) {
    if (!row.isTerminated && mayBeGrowing) break;
    count += 1;
    rows.push(toSourceRow(opened, row, reading));
    // An unterminated row is read again when the file grows: its end may not be its end.
    if (row.isTerminated) next = { offset: row.end, line: row.line + row.text.split('\n').length };
    if (rows.length < ctx.config.batchSize) continue;
    yield { rows, state: await state(), estimate: estimate() };
    rows = [];
  }
  yield { rows, state: await state(), estimate: estimate() };
}

function toSourceRow(opened: OpenFile, row: ReadRow, { mapping, mappingPrint, second }: FileReading): Row {
  if ('reject' in row) return brokenRow(opened.name, row, row.reject);
  const { values, line } = row;
  const joined = mapping.lines && second ? textIn(values, mapping.lines.on) : undefined;
  const lines = joined === undefined ? undefined : second?.linesOf(joined);
  const raw: FileRow = { file: opened.name, line, values, ...(lines && { lines: [...lines] }) };
  // The mapping is part of the version: a corrected mapping must reach rows that did not change.
  const declared = mapping.version === undefined ? undefined : textIn(values, mapping.version.slice(1));
  const version = contentVersion([mappingPrint, declared ?? [values, lines?.map((each) => each.values)]], declared);
  return { key: `${opened.name}:${String(line)}`, version, raw, line };
}
