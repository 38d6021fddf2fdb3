import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isConnectorError } from '@tributary/connector-kit';
import { MappingFile, openRecordFile, type RecordFile, type RejectedRow } from '@tributary/connector-file';
import { resolveBulk } from '@tributary/contact';
import { z } from 'zod';
import { CommandError, option, positional, type Command } from '../command.ts';
import { columnLines, isUsable, usedColumns } from '../resolve/columns.ts';
import { reporter } from '../resolve/progress.ts';
import { reviewFileOf, writeOutcome } from '../resolve/write-outcome.ts';

const USAGE = 'resolve FILE.csv --out OUT.csv [--map MAP]';
/** Rejected rows shown on the screen, and kept for --json. */
const SHOWN = 20;
const KEPT = 1000;

export const resolveCommand: Command = {
  name: 'resolve',
  usage: [USAGE],
  says: 'find the records of a file that are one customer; nothing is stored',
  syntax: () => ({ words: 1, values: ['out', 'map'] }),
  async run({ args, print }) {
    const started = performance.now();
    const [file] = positional(args);
    const out = option(args, 'out');
    if (file === undefined || out === undefined) throw new CommandError(`Say: tributary ${USAGE}`);
    if (path.resolve(file) === path.resolve(out))
      throw new CommandError('--out would overwrite the file that is read.');
    const opened = await open(file, option(args, 'map'));
    for (const line of columnLines(opened.recognised)) console.error(line);
    if (!isUsable(opened.recognised)) throw new CommandError(nothingKnown(file, opened));
    const rejected: RejectedRow[] = [];
    let rejections = 0;
    const onReject = (row: RejectedRow): void => {
      rejections += 1;
      if (rejected.length < KEPT) rejected.push(row);
    };
    const result = await resolveBulk(opened.batches(onReject), {
      isBestGuess: true,
      ...(opened.bytes < SMALL_BYTES && { threads: 0 }),
      onProgress: reporter((line) => console.error(line)),
    });
    await writeOutcome(result, out).catch((error: unknown) => {
      throw new CommandError(`${out} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
    });
    for (const { reason } of rejected.slice(0, SHOWN)) console.error(`  rejected: ${reason}`);
    const summary = {
      records: result.ids.length,
      customers: result.customers,
      largestCustomer: result.largest,
      candidatePairs: result.candidates,
      reviewPairs: result.openPairs,
      listedPairs: result.review.length,
      rejectedRows: rejections,
      hash: result.hash,
      columns: usedColumns(opened.recognised),
      rejected,
      seconds: rounded((performance.now() - started) / 1000),
      processorSeconds: rounded(processorSeconds()),
      peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024),
      out,
      review: reviewFileOf(out),
    };
    print(inWords(summary), summary);
    return 0;
  },
};

/** Below, threads take longer to start than they save. */
const SMALL_BYTES = 1_500_000;

async function open(file: string, map: string | undefined): Promise<RecordFile> {
  try {
    return await openRecordFile(file, map === undefined ? undefined : await readMapping(map));
  } catch (error) {
    if (!isConnectorError(error)) throw error;
    throw new CommandError(error.message);
  }
}

async function readMapping(file: string): Promise<MappingFile> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new CommandError(`There is no mapping file ${file}.`);
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new CommandError(`${file} is not JSON: ${error instanceof Error ? error.message : 'unreadable'}`);
  }
  const parsed = MappingFile.safeParse(value);
  if (!parsed.success) throw new CommandError(`${file} is no mapping: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

function nothingKnown(file: string, { recognised }: RecordFile): string {
  const names = recognised?.columns.map(({ column }) => `"${column}"`).join(', ') ?? '';
  return `No column of ${path.basename(file)} says who somebody is. It has ${names}. Say with --map what they mean.`;
}

interface Summary {
  readonly records: number;
  readonly customers: number;
  readonly largestCustomer: number;
  readonly reviewPairs: number;
  readonly listedPairs: number;
  readonly rejectedRows: number;
  readonly hash: string;
  readonly seconds: number;
  readonly peakMemoryMb: number;
  readonly out: string;
  readonly review: string;
}

function inWords(summary: Summary): string {
  const { records, customers, largestCustomer, reviewPairs, rejectedRows, hash, seconds, peakMemoryMb } = summary;
  const listed =
    summary.listedPairs < reviewPairs
      ? ` The likeliest ${summary.listedPairs.toLocaleString('en')} of them are listed.`
      : '';
  const rejects = rejectedRows === 0 ? '' : ` ${rejectedRows.toLocaleString('en')} rows were rejected.`;
  return [
    `${records.toLocaleString('en')} records are ${customers.toLocaleString('en')} customers; the largest has ${String(largestCustomer)} records.${rejects}`,
    `${reviewPairs.toLocaleString('en')} pairs are for a person to decide.${listed}`,
    `Partition ${hash}`,
    `${String(seconds)} s, ${String(peakMemoryMb)} MB at most. Written: ${summary.out}, ${summary.review}`,
  ].join('\n');
}

function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
