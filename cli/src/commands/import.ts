import { createWriteStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { once } from 'node:events';
import path from 'node:path';
import { importFile, type ImportRow } from '@tributary/integration';
import { CommandError, option, positional, type Command } from '../command.ts';
import { ALL_SUBGRAPHS } from '../hub/core.ts';
import { withCore } from '../hub/with-core.ts';

const USAGE = 'import FILE --map MAP [--source NAME] [--dry-run] [--outcome FILE]';
/** Rejected rows shown on the screen; the outcome file has all of them. */
const SHOWN = 20;

export const importCommand: Command = {
  name: 'import',
  usage: USAGE,
  says: 'bring in a CSV or NDJSON file; every row is accounted for',
  async run({ args, config, print }) {
    const [file] = positional(args, ['dry-run']);
    const map = option(args, 'map');
    if (file === undefined || map === undefined) throw new CommandError(`Say: tributary ${USAGE}`);
    const mapping = await readMapping(map);
    await refuseEmpty(file);
    const isDryRun = args.includes('--dry-run');
    const source = option(args, 'source') ?? path.basename(path.dirname(path.resolve(file)));
    const outcomes = openOutcomeFile(option(args, 'outcome'));
    const rejected: ImportRow[] = [];
    return await withCore({ config, name: 'import', subgraphs: ALL_SUBGRAPHS }, async ({ integration }) => {
      if (!integration) throw new Error('The connector host is not there.');
      const onRow = async (row: ImportRow): Promise<void> => {
        if (row.status === 'rejected' && rejected.length < SHOWN) rejected.push(row);
        await outcomes.write(row);
      };
      const imported = await importFile(integration, { file, mapping, source, isDryRun, onRow });
      await outcomes.close();
      if (!imported.ok) throw new CommandError(imported.message);
      const { counts } = imported.value;
      print([summary(counts, isDryRun), ...rejected.map(rejectedLine)].join('\n'), { ...imported.value, rejected });
      return counts.rejected > 0 ? 1 : 0;
    });
  },
};

/** An export that failed leaves such a file: to read it as “no customers” would hide that. */
async function refuseEmpty(file: string): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile() === true && found.size === 0) {
    throw new CommandError(`${path.basename(file)} is empty: it has not even a header line.`);
  }
}

async function readMapping(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new CommandError(`There is no mapping file ${file}.`);
  });
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new CommandError(`${file} is not JSON: ${error instanceof Error ? error.message : 'unreadable'}`);
  }
}

interface Counts {
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly deleted: number;
  readonly rejected: number;
}

function summary({ read, created, updated, unchanged, rejected }: Counts, isDryRun: boolean): string {
  const parts = [`${String(created)} created`, `${String(updated)} updated`, `${String(unchanged)} unchanged`];
  const text = `${String(read)} records read: ${parts.join(', ')}, ${String(rejected)} rejected.`;
  return isDryRun ? `Dry run, nothing was written. ${text}` : text;
}

function rejectedLine({ line, reason, text }: ImportRow): string {
  return `  line ${line === null ? '?' : String(line)}: ${reason ?? 'rejected'}${text === undefined ? '' : `\n    ${text}`}`;
}

/** One JSON line per record; a slow disk slows the import down and not the memory up. */
function openOutcomeFile(file: string | undefined) {
  if (file === undefined) return { write: () => Promise.resolve(), close: () => Promise.resolve() };
  const stream = createWriteStream(file);
  return {
    async write(row: ImportRow) {
      if (!stream.write(`${JSON.stringify(row)}\n`)) await once(stream, 'drain');
    },
    async close() {
      stream.end();
      await once(stream, 'close');
    },
  };
}
