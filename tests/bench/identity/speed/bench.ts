import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { benchConfig } from '../../config.ts';
import { loadAverage, machine } from '../../measure/environment.ts';
import { writeResult } from '../../measure/write-result.ts';
import { clusterQuality, type Partition } from '../accuracy/metrics.ts';
import { writeFiles } from '../generator/write-files.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const MOST_SECONDS = 120;
const MOST_MEGABYTES = 3 * 1024;
/** A customer of more records than this must be one that the truth holds as well. */
const LARGE = 25;

interface Summary {
  readonly records: number;
  readonly customers: number;
  readonly largestCustomer: number;
  readonly candidatePairs: number;
  readonly reviewPairs: number;
  readonly hash: string;
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly peakMemoryMb: number;
}

/** `npm run bench -- identity-speed`: a generated file from its bytes to customers. True when the goals are met. */
export async function benchIdentitySpeed({ records, seed }: { records: number; seed: number }): Promise<boolean> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tributary-bench-identity-'));
  try {
    const files = { records: path.join(folder, 'records.csv'), truth: path.join(folder, 'truth.csv') };
    console.log(`Generating ${records.toLocaleString('en')} records, which is not counted …`);
    await writeFiles(files, records, seed);
    const out = path.join(folder, 'out.csv');
    const summary = await resolve(files.records, out);
    const found = await readPartition(out);
    const truth = await readPartition(files.truth);
    return report({ summary, found, truth, seed });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The command itself, in a process of its own, so that its memory and processor time are its own. */
async function resolve(file: string, out: string): Promise<Summary> {
  const node = ['--conditions=source', '--import', 'tsx', 'cli/src/main.ts'];
  const { stdout } = await promisify(execFile)(process.execPath, [...node, 'resolve', file, '--out', out, '--json'], {
    cwd: ROOT,
    env: benchConfig.environment,
    maxBuffer: 1 << 26,
  });
  // Printed by the command of this repository.
  return JSON.parse(stdout) as Summary;
}

/** First and second column; ids of the generated world hold neither quotes nor commas. */
async function readPartition(file: string): Promise<Partition> {
  const partition = new Map<string, string>();
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const [record = '', group = ''] = line.split(',');
    if (record !== 'record_id') partition.set(record, group);
  }
  return partition;
}

interface Findings {
  readonly summary: Summary;
  readonly found: Partition;
  readonly truth: Partition;
  readonly seed: number;
}

function report({ summary, found, truth, seed }: Findings): boolean {
  const quality = clusterQuality(found, truth);
  const overlarge = overlargeCustomers(found, truth);
  const { seconds, processorSeconds, peakMemoryMb } = summary;
  const goals = [
    { goal: `at most ${String(MOST_SECONDS)} s`, value: seconds, isMet: seconds <= MOST_SECONDS },
    { goal: `at most ${String(MOST_MEGABYTES)} MB`, value: peakMemoryMb, isMet: peakMemoryMb <= MOST_MEGABYTES },
    { goal: `no false customer of more than ${String(LARGE)}`, value: overlarge, isMet: overlarge === 0 },
  ];
  const environment = { ...machine(), load: loadAverage() };
  const file = writeResult('identity-speed', { schema: 1, environment, seed, summary, quality, goals });
  console.log(`${String(summary.records)} records, ${String(summary.candidatePairs)} candidate pairs`);
  console.log(
    `${String(seconds)} s, ${String(processorSeconds)} s of processor time, ${String(peakMemoryMb)} MB at most`,
  );
  console.log(
    `pairs F1 ${quality.pairs.f1.toFixed(4)} (precision ${quality.pairs.precision.toFixed(4)}, recall ${quality.pairs.recall.toFixed(4)}), B³ ${quality.bCubed.f1.toFixed(4)}`,
  );
  console.log(
    `${String(summary.customers)} customers, the largest of ${String(summary.largestCustomer)}; ${summary.hash}`,
  );
  for (const { goal, value, isMet } of goals) console.log(`${isMet ? 'PASS' : 'FAIL'} ${goal}: ${String(value)}`);
  console.log(`Load ${environment.load.join(' ')}. Written to ${file}`);
  return goals.every(({ isMet }) => isMet);
}

/** Customers of more than LARGE records that are not all of one entity. */
function overlargeCustomers(found: Partition, truth: Partition): number {
  const sizes = new Map<string, number>();
  const entities = new Map<string, Set<string>>();
  for (const [record, customer] of found) {
    sizes.set(customer, (sizes.get(customer) ?? 0) + 1);
    entities.set(customer, (entities.get(customer) ?? new Set<string>()).add(truth.get(record) ?? record));
  }
  return [...sizes].filter(([customer, size]) => size > LARGE && (entities.get(customer)?.size ?? 0) > 1).length;
}
