import { writeFile } from 'node:fs/promises';
import { previewImport, type ImportPreview } from '@tributary/integration';
import { CommandError, option, type CommandContext } from '../../command.ts';
import { readMapping } from './mapping.ts';

const DEFAULT_ROWS = 5;

/** `--preview`: the first rows as they would come in, by the mapping given or by a proposed one. 1: a cell is wrong. */
export async function preview(file: string, { args, print }: CommandContext): Promise<number> {
  const map = option(args, 'map');
  const limit = Number(option(args, 'rows') ?? DEFAULT_ROWS);
  if (!Number.isInteger(limit) || limit < 1) throw new CommandError('--rows needs a number from 1 on.');
  const mapping = map === undefined ? undefined : await readMapping(map);
  const shown = await previewImport({ file, mapping, limit });
  if (!shown.ok) throw new CommandError(shown.message);
  const save = option(args, 'save-map');
  if (save !== undefined) await writeFile(save, `${JSON.stringify(shown.value.mapping, null, 2)}\n`);
  const saved = save === undefined ? [] : [`The mapping is in ${save}.`];
  print([...linesOf(shown.value), ...saved].join('\n'), shown.value);
  return shown.value.rows.some(({ problems }) => problems.length > 0) ? 1 : 0;
}

function linesOf({ mapping, isProposed, unused, remarks, rows }: ImportPreview): string[] {
  const proposal = [
    'Proposed mapping (correct it and give it as --map; --save-map FILE writes it):',
    JSON.stringify(mapping, null, 2),
    ...(unused.length === 0 ? [] : [`Not used: ${unused.join(', ')}`]),
    ...remarks,
    '',
  ];
  const shown =
    rows.length === 0 ? ['There is no row to show: the file ends with its header.'] : rows.flatMap(rowLines);
  return [...(isProposed ? proposal : []), ...shown];
}

function rowLines({ line, kind, key, record, problems }: ImportPreview['rows'][number]): string[] {
  const what = kind === undefined ? 'cannot be read' : `${kind} ${key ?? '(no key)'}`;
  const wrong = problems.map(({ column, field, reason }) => {
    const where = [column, field].filter((part) => part !== undefined).join(' → ');
    return `  ! ${where === '' ? '' : `${where}: `}${reason}`;
  });
  return [
    `line ${String(line)}: ${what}`,
    ...(record === undefined ? [] : [`  ${JSON.stringify(withoutEmpty(record))}`]),
    ...wrong,
  ];
}

/** Lists that nothing was said for only hide what was. */
function withoutEmpty(record: unknown): unknown {
  if (record === null || typeof record !== 'object') return record;
  return Object.fromEntries(Object.entries(record).filter(([name, value]) => name !== 'kind' && !isEmpty(value)));
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
