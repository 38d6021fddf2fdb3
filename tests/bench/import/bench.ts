/** `npm run bench -- import`: a list of people in, each row accounted for, and out again; beside COPY of the same rows. */
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { openDedicated, startEmbeddedPostgres } from '@tributary/platform';
import { businessState } from '../../support/business-state.ts';
import { benchConfig } from '../config.ts';
import { loadAverage, machine } from '../measure/environment.ts';
import { table } from '../measure/table.ts';
import { writeResult } from '../measure/write-result.ts';
import { copySeconds } from './copy-floor.ts';
import { COLUMNS, MAPPING, writePeople } from './people-file.ts';
import { runCommand, runUntil, type Command } from './run-command.ts';

interface Options {
  readonly rows: number;
  readonly seed: number;
  readonly hasRevert: boolean;
  /** Kills the import half-way and has it resumed. */
  readonly hasKill: boolean;
}

/** Growth from the second quarter of the run to its last, as a share: a leak grows with the rows. */
const MOST_GROWTH = 1.3;
const LONG_RUN = 200_000;
const HALF_OF_OUTCOMES = 0.19;
const MOST_MEGABYTES = 700;

export async function benchImport({ rows, seed, hasRevert, hasKill }: Options): Promise<boolean> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tributary-bench-import-'));
  const dataDir = path.join(benchConfig.dataDir, 'import');
  await mkdir(dataDir, { recursive: true });
  const server = await startEmbeddedPostgres({ dataDir, database: 'bench_import' });
  try {
    await dropAll(server.url);
    const files = { people: path.join(folder, 'people.csv'), good: path.join(folder, 'good.csv') };
    const { bad } = await writePeople(files, { rows, seed });
    const map = path.join(folder, 'map.json');
    await writeFile(map, JSON.stringify(MAPPING));
    const floor = { file: files.good, columns: COLUMNS.split(',').length };
    const load = loadAverage();
    const copies = [await copySeconds(server.url, floor)];
    // Migrations and the start of the process are no part of the rate: a first, tiny import has paid for them.
    const surroundings = { databaseUrl: server.url, dataDir: folder };
    await warmUp(surroundings);
    const command = ['import', files.people, '--map', map, '--source', 'bench'];
    const before = await stateOf(server.url);
    const killedAfter = hasKill ? await runUntil(isHalfTold(files.people), command, surroundings) : 0;
    const imported = await runCommand(command, surroundings);
    copies.push(await copySeconds(server.url, floor));
    const outcomes = await countOutcomes(`${files.people}.outcome.csv`);
    const reverted = hasRevert
      ? await runCommand(['import', 'revert', String(imported.report['runId'])], surroundings)
      : undefined;
    const after = reverted ? await stateOf(server.url) : undefined;
    if (after !== undefined && after !== before) console.log(`Before:\n${before}\nafter:\n${after}`);
    const isAsBefore = after === undefined ? undefined : after === before;
    return report({ rows, bad, seed, load, copies, killedAfter, imported, outcomes, reverted, isAsBefore });
  } finally {
    await dropAll(server.url);
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function dropAll(url: string): Promise<void> {
  const sql = openDedicated(url, 'bench');
  try {
    const schemas = await sql<{ name: string }[]>`
      select nspname as name from pg_namespace where nspname in
        ('log', 'access', 'contact', 'sales', 'service', 'analytics', 'integration', 'bullmq', 'tributary')`;
    for (const { name } of schemas) await sql.unsafe(`drop schema "${name}" cascade`);
  } finally {
    await sql.end();
  }
}

async function warmUp(surroundings: { databaseUrl: string; dataDir: string }): Promise<void> {
  const { dataDir } = surroundings;
  const [file, map] = [path.join(dataDir, 'one.csv'), path.join(dataDir, 'one.json')];
  await writeFile(file, 'Id,Name\n1,First\n');
  await writeFile(map, JSON.stringify({ kind: 'person', key: '@Id', fields: { 'names.full': '@Name' } }));
  await runCommand(['import', file, '--map', map, '--source', 'warm-up', '--no-outcome'], surroundings);
}

/** The outcome file has about three quarters of a row's length for each row. */
function isHalfTold(people: string): () => Promise<boolean> {
  return async () => {
    const told = await stat(`${people}.outcome.csv`).catch(() => undefined);
    return told !== undefined && told.size > (await stat(people)).size * HALF_OF_OUTCOMES;
  };
}

async function countOutcomes(file: string): Promise<{ lines: number; distinct: number }> {
  const lines = new Set<string>();
  let count = -1;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    count += 1;
    if (count > 0) lines.add(line.slice(0, line.indexOf(',')));
  }
  return { lines: count, distinct: lines.size };
}

/** Of what the import writes; analytics follow the log, which is not taken back, and nobody follows it here. */
async function stateOf(url: string): Promise<string> {
  const sql = openDedicated(url, 'bench');
  try {
    const query = async ({ text, values }: { text: string; values: unknown[] }): Promise<unknown[][]> =>
      await sql.unsafe(text, values as string[]).values();
    const schemas = ['access', 'contact', 'sales', 'service', 'integration'];
    return JSON.stringify(await businessState(schemas.map((schema) => [schema, { query }])), undefined, 1);
  } finally {
    await sql.end();
  }
}

interface Findings extends Pick<Options, 'rows' | 'seed'> {
  readonly bad: number;
  readonly load: readonly number[];
  readonly copies: readonly number[];
  /** Seconds of the attempt that was killed; 0 where none was. */
  readonly killedAfter: number;
  readonly imported: Command;
  readonly outcomes: { readonly lines: number; readonly distinct: number };
  readonly reverted: Command | undefined;
  /** Checksums of every table before the import and after it was taken back; undefined where it was not. */
  readonly isAsBefore: boolean | undefined;
}

function report(findings: Findings): boolean {
  const { rows, bad, copies, killedAfter, imported, outcomes, reverted, isAsBefore } = findings;
  const seconds = killedAfter + imported.seconds;
  const counts = imported.report['counts'] as Readonly<Record<string, number>>;
  const accounted = ['created', 'linked', 'updated', 'unchanged', 'rejected'].reduce(
    (sum, name) => sum + (counts[name] ?? 0),
    0,
  );
  const copy = copies.reduce((sum, one) => sum + one, 0) / copies.length;
  const ratio = copy / seconds;
  const { peak, growth } = memory(imported.memoryMb);
  const goals = [
    { goal: 'every row is accounted for', isMet: accounted === rows && counts['read'] === rows },
    { goal: 'each line has one outcome', isMet: outcomes.lines === rows && outcomes.distinct === rows },
    { goal: 'the bad rows, and no others, are rejected', isMet: counts['rejected'] === bad },
    { goal: `peak memory of the command at most ${String(MOST_MEGABYTES)} MB`, isMet: peak <= MOST_MEGABYTES },
    // In a short run the process has not yet come to its size.
    ...(rows < LONG_RUN ? [] : [{ goal: 'memory does not grow with the rows', isMet: growth <= MOST_GROWTH }]),
    ...(isAsBefore === undefined
      ? []
      : [{ goal: 'taken back, every table has its checksum of before', isMet: isAsBefore }]),
  ];
  const result = { schema: 1, suite: 'import', environment: machine(), ...findings, ratio, peak, growth, goals };
  const file = writeResult('import', result);
  const line = (name: string, seconds: number): string[] => [
    name,
    seconds.toFixed(1),
    (rows / seconds).toFixed(0),
    (copy / seconds).toFixed(4),
  ];
  const lines = [
    ['', 'seconds', 'rows/s', 'ratio to COPY'],
    line('COPY, plain table', copy),
    line(killedAfter > 0 ? `import, killed after ${killedAfter.toFixed(0)} s` : 'import', seconds),
  ];
  if (reverted) lines.push(line('revert', reverted.seconds));
  console.log(`\n${table(lines)}\n`);
  console.log(`memory of the command: peak ${peak.toFixed(0)} MB (PSS), last to second quarter × ${growth.toFixed(2)}`);
  console.log(`counts: ${JSON.stringify(counts)}; load ${findings.load.join(' ')}`);
  for (const { goal, isMet } of goals) console.log(`${isMet ? 'PASS' : 'FAIL'} ${goal}`);
  console.log(`Written to ${file}`);
  return goals.every(({ isMet }) => isMet);
}

function memory(samples: readonly number[]): { peak: number; growth: number } {
  const quarter = (index: number): number => {
    const part = samples.slice((samples.length * index) >> 2, (samples.length * (index + 1)) >> 2);
    return part.reduce((sum, one) => sum + one, 0) / Math.max(1, part.length);
  };
  return { peak: Math.max(0, ...samples), growth: quarter(3) / (quarter(1) || 1) };
}
