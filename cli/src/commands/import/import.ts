import { access, constants, stat } from 'node:fs/promises';
import path from 'node:path';
import { importFile, type ImportReport, type ImportRow } from '@tributary/integration';
import { DUPLICATE_POLICIES, toPublicId, type DuplicatePolicy } from '@tributary/platform';
import { CommandError, option, positional, usageLines, type Command, type CommandContext } from '../../command.ts';
import { letHeapGrowBy } from '../../heap-growth.ts';
import { ALL_SUBGRAPHS } from '../../hub/core.ts';
import { withCore } from '../../hub/with-core.ts';
import { readMapping } from './mapping.ts';
import { outcomeFile } from './outcome-file.ts';
import { count, progressLine } from '../progress.ts';
import { preview } from './preview.ts';
import { revert } from './revert.ts';

const FLAGS = ['dry-run', 'no-outcome', 'preview'];
const USAGE = [
  'import FILE --preview [--map MAP] [--rows N] [--save-map MAP]',
  'import FILE --map MAP [--dry-run] [--source NAME] [--duplicates POLICY] [--outcome FILE | --no-outcome]',
  'import revert RUN',
];
/** What a preview takes, and what an import does: what would be passed over is refused. */
const PREVIEW_VALUES = ['map', 'rows', 'save-map'];
const IMPORT_VALUES = ['map', 'source', 'duplicates', 'outcome'];
const HEAP_GROWTH = 50;
/** Rejected rows shown on the screen; the outcome file has all of them. */
const SHOWN = 20;

export const importCommand: Command = {
  name: 'import',
  usage: USAGE,
  says: 'bring in a CSV, NDJSON or vCard file; every row is accounted for, and all of it can be taken back',
  syntax: (args) => {
    if (args[0] === 'revert') return { words: 2 };
    if (args.includes('--preview')) return { words: 1, values: PREVIEW_VALUES, flags: ['preview'] };
    return { words: 1, values: IMPORT_VALUES, flags: ['dry-run', 'no-outcome'] };
  },
  async run(context) {
    letHeapGrowBy(HEAP_GROWTH);
    const [file] = positional(context.args, FLAGS);
    if (file === undefined) throw new CommandError(`Which file? Say:\n${usageLines(importCommand).join('\n')}`);
    if (file === 'revert') return await revert(context);
    await refuseEmpty(file);
    if (context.args.includes('--preview')) return await preview(file, context);
    return await importIt(file, context);
  },
};

async function importIt(file: string, context: CommandContext): Promise<number> {
  const { args, print } = context;
  const map = option(args, 'map');
  // An address book says itself what is what.
  if (map === undefined && !/\.(vcf|vcard)$/i.test(file)) {
    throw new CommandError(
      `By which mapping? This proposes one, to be corrected and given as --map:\n  tributary import ${file} --preview --save-map map.json`,
    );
  }
  const mapping = map === undefined ? undefined : await readMapping(map);
  const duplicates = policyIn(args);
  const isDryRun = args.includes('--dry-run');
  const source = option(args, 'source') ?? path.basename(path.dirname(path.resolve(file)));
  const outcomes = outcomeFile(outcomePath(file, args, isDryRun));
  await refuseUnwritable(outcomes.path);
  const rejected: ImportRow[] = [];
  const { config } = context;
  return await withCore({ config, name: 'import', subgraphs: ALL_SUBGRAPHS }, async ({ integration }) => {
    if (!integration) throw new Error('The connector host is not there.');
    const progress = progressLine('records');
    const imported = await importFile(integration, {
      file,
      mapping,
      source,
      duplicates,
      isDryRun,
      onBegin: async (begun) => await outcomes.begin(begun),
      onRow: (row) => {
        if (row.status === 'rejected' && rejected.length < SHOWN) rejected.push(row);
        outcomes.add(row);
      },
      onBatch: async () => {
        await outcomes.keep();
      },
      onProgress: (one) => {
        progress.tell(one);
      },
    });
    progress.end();
    await outcomes.close();
    if (!imported.ok) throw new CommandError(imported.message);
    const { runId, ...report } = imported.value;
    const run = runId === undefined ? undefined : toPublicId('sync_run', runId);
    const told = { ...report, runId: run, outcomeFile: outcomes.path, rejected };
    print(linesOf(told, isDryRun).join('\n'), told);
    return report.counts.rejected > 0 ? 1 : 0;
  });
}

function policyIn(args: readonly string[]): DuplicatePolicy | undefined {
  const said = option(args, 'duplicates');
  if (said === undefined) return undefined;
  const policy = DUPLICATE_POLICIES.find((one) => one === said.toUpperCase().replaceAll('-', '_'));
  if (policy === undefined) throw new CommandError(`--duplicates is one of ${DUPLICATE_POLICIES.join(', ')}.`);
  return policy;
}

/** An export that failed leaves such a file: to read it as “no customers” would hide that. */
async function refuseEmpty(file: string): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile() === true && found.size === 0) {
    throw new CommandError(`${path.basename(file)} is empty: it has not even a header line.`);
  }
}

/** Before anything is taken in: an import whose outcome cannot be told is none. */
async function refuseUnwritable(outcome: string | undefined): Promise<void> {
  if (outcome === undefined) return;
  await access(path.dirname(path.resolve(outcome)), constants.W_OK).catch(() => {
    throw new CommandError(
      `${outcome} cannot be written. Say --outcome FILE for another place, or --no-outcome for none.`,
    );
  });
}

function outcomePath(file: string, args: readonly string[], isDryRun: boolean): string | undefined {
  if (args.includes('--no-outcome')) return undefined;
  return option(args, 'outcome') ?? `${file}${isDryRun ? '.dry-run' : ''}.outcome.csv`;
}

interface Told extends ImportReport {
  readonly outcomeFile: string | undefined;
  readonly rejected: readonly ImportRow[];
}

function linesOf({ counts, runId, outcomeFile: outcomes, rejected }: Told, isDryRun: boolean): string[] {
  return [
    summary(counts, isDryRun),
    ...rejected.map(rejectedLine),
    ...(counts.rejected > rejected.length ? [`  and ${count(counts.rejected - rejected.length)} more`] : []),
    ...(outcomes === undefined ? [] : [`What became of each: ${outcomes}`]),
    ...(runId === undefined ? [] : [`To take it back: npx tributary import revert ${runId}`]),
  ];
}

function summary(counts: ImportReport['counts'], isDryRun: boolean): string {
  const { read, created, linked, updated, unchanged, rejected } = counts;
  const parts = [
    `${String(created)} created`,
    `${String(linked)} linked to customers who were there`,
    `${String(updated)} updated`,
    `${String(unchanged)} unchanged`,
  ];
  const text = `${String(read)} records read: ${parts.join(', ')}, ${String(rejected)} rejected.`;
  return isDryRun ? `Dry run, nothing was written. ${text}` : text;
}

function rejectedLine({ line, reason, text }: ImportRow): string {
  return `  line ${line === null ? '?' : String(line)}: ${reason ?? 'rejected'}${text === undefined ? '' : `\n    ${text}`}`;
}
