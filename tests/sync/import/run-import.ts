import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fromPublicId } from '@tributary/platform';
import { hubProgram } from '../../support/bundle.ts';
import { eventually } from '../../support/eventually.ts';
import { openHubInside, type HubInside } from '../../support/hub/in-process.ts';
import { tributary } from '../../support/hub/index.ts';
import { nodeArguments, ownEnvironment, ROOT } from '../../support/hub/process.ts';

/** A hub that runs, a folder for files, and the command beside them. */
export interface Importing {
  readonly hub: HubInside;
  readonly folder: string;
  /** The environment of the command beside the hub. */
  readonly env: Readonly<Record<string, string>>;
  file(name: string, content: string | Buffer): Promise<string>;
  /** `npx tributary import …` with an outcome file; paths are from the root of the project. */
  run(file: string, map: string, more?: readonly string[]): Promise<Imported>;
  close(): Promise<void>;
}

export interface Imported {
  readonly code: number;
  /** What it printed; a refusal is here too. */
  readonly output: string;
  readonly report: ImportReport;
  /** One per line of the outcome file. */
  readonly rows: readonly OutcomeRow[];
}

export interface ImportReport {
  readonly runId?: string;
  readonly counts: Readonly<
    Record<'read' | 'created' | 'linked' | 'updated' | 'unchanged' | 'deleted' | 'rejected', number>
  >;
  readonly rejected: readonly OutcomeRow[];
}

export interface OutcomeRow {
  readonly line: number | null;
  readonly kind: string;
  readonly key: string;
  readonly status: string;
  readonly id?: string;
  readonly reason?: string;
  readonly text?: string;
}

const NOTHING: ImportReport = {
  counts: { read: 0, created: 0, linked: 0, updated: 0, unchanged: 0, deleted: 0, rejected: 0 },
  rejected: [],
};

export async function openImporting(): Promise<Importing> {
  const hub = await openHubInside();
  const folder = await mkdtemp(path.join(tmpdir(), 'tributary-import-'));
  const env = { DATABASE_URL: hub.core.databaseUrl, TRIBUTARY_DATA_DIR: path.join(folder, 'data') };
  return {
    hub,
    folder,
    env,
    async file(name, content) {
      await writeFile(path.join(folder, name), content);
      return path.join(folder, name);
    },
    async run(file, map, more = []) {
      const outcome = path.join(folder, 'outcome.ndjson');
      await rm(outcome, { force: true });
      const { stdout, code } = await tributary(env, [
        'import',
        file,
        '--map',
        map,
        '--outcome',
        outcome,
        '--json',
        ...more,
      ]);
      const [firstLine = ''] = stdout.split('\n');
      return {
        code,
        output: stdout,
        report: firstLine.startsWith('{') ? (JSON.parse(firstLine) as ImportReport) : NOTHING,
        rows: await outcomeRows(outcome),
      };
    },
    async close() {
      await hub.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

type Moment =
  { readonly outcome: string; readonly lines: number } | { readonly runId: string; readonly removed: number };

/** Runs the command and kills it with SIGKILL as soon as it has come so far. */
export async function killedAt({ env, hub }: Importing, args: readonly string[], moment: Moment): Promise<void> {
  const node = nodeArguments([await hubProgram(), ...args]);
  const child = spawn(process.execPath, node, { cwd: ROOT, env: ownEnvironment(env), stdio: 'ignore' });
  const ended = once(child, 'exit');
  await eventually(async () => child.exitCode !== null || (await hasCome(hub, moment)), {
    timeoutMs: 120_000,
    everyMs: 5,
  });
  if (child.exitCode !== null) throw new Error(`It ended before it could be killed, with ${String(child.exitCode)}.`);
  child.kill('SIGKILL');
  await ended;
}

async function hasCome(hub: HubInside, moment: Moment): Promise<boolean> {
  if ('outcome' in moment) {
    const text = await readFile(moment.outcome, 'utf8').catch(() => '');
    return text.split('\n').length > moment.lines + 1;
  }
  const id = fromPublicId(moment.runId, 'sync_run');
  const rows = await hub.core.databases.get('integration')?.query({
    text: 'select revert_removed from integration.sync_runs where id = $1',
    values: [id],
  });
  return Number(rows?.[0]?.[0] ?? 0) >= moment.removed;
}

async function outcomeRows(file: string): Promise<OutcomeRow[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as OutcomeRow);
}

/** A mapping of the file connector, as the documentation names it. */
export function readyMapping(name: string): string {
  return path.join(ROOT, 'connectors/file/mappings', `${name}.json`);
}

/** How many times each status was given. */
export function tally(rows: readonly OutcomeRow[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status } of rows) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
