/** The life of a large import: rehearsed, killed again and again, finished, and taken back. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { tributary } from '../support/hub/index.ts';
import { businessState } from '../support/business-state.ts';
import { killedAt, openImporting, type ImportReport, type Importing } from './import/run-import.ts';

// Every import is a process that loads the hub, and some of them are killed.
jest.setTimeout(400_000);

const ROWS = 9_000;
const MAPPING = {
  kind: 'person',
  key: '@Id',
  fields: {
    'names.given': '@First',
    'names.family': '@Last',
    'emails.0.address': '@Email',
    'affiliations.0.company.name': '@Company',
    tags: { column: 'Tags', split: ';' },
    birthDate: { column: 'Born', date: 'YYYY-MM-DD', as: 'day' },
  },
};

const SYLLABLES = 'ba ke li mo nu ra se ti vo zu da fe gi ho ju la me ni po ru'.split(' ');

/** A name of its own for each number: people who are numbered would be told apart by that alone. */
function nameOf(index: number, salt: number): string {
  const digits = [
    (index * 7 + salt) % 20,
    Math.floor(index / 20) % 20,
    Math.floor(index / 400) % 20,
    (index * 3 + salt) % 20,
  ];
  const name = digits.map((digit) => SYLLABLES[digit] ?? '').join('');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Every seventh row is about somebody of the other source, every hundredth row is broken. */
function people(rows: number, edition: string): string {
  const lines = Array.from({ length: rows }, (_, index) => {
    const id = String(index);
    if (index % 100 === 50) return `${id},First${id},"broken,x`;
    if (index % 100 === 75) return `${id},First${id},Last${id},p${id}@example.com,,,31.12.1999`;
    const who = index % 7 === 3 ? index % 50 : 100 + index;
    return `${id},${nameOf(who, 3)},${nameOf(who, 11)},${mailOf(who)},Company ${String(index % 40)},${edition};all,${bornOf(who)}`;
  });
  return ['Id,First,Last,Email,Company,Tags,Born', ...lines, ''].join('\n');
}

function mailOf(who: number): string {
  return `${nameOf(who, 3)}.${nameOf(who, 11)}@example.com`.toLowerCase();
}

function bornOf(who: number): string {
  return `${String(1950 + (who % 50))}-01-0${String(1 + (who % 9))}`;
}

let importing: Importing;
let file: string;
let map: string;
let before: Record<string, string>;
let rehearsed: { report: ImportReport; outcomes: string };
let runId: string;

async function imported(
  args: readonly string[],
  outcome: string,
): Promise<{ report: ImportReport; outcomes: string; errors: string }> {
  const { stdout } = await tributary(importing.env, [
    'import',
    file,
    '--map',
    map,
    '--source',
    'crm',
    '--outcome',
    outcome,
    '--json',
    ...args,
  ]);
  const [report = ''] = stdout.split('\n');
  return { report: JSON.parse(report) as ImportReport, outcomes: await readFile(outcome, 'utf8'), errors: stdout };
}

async function state(): Promise<Record<string, string>> {
  await importing.hub.settled();
  return await businessState(importing.hub.core.databases);
}

beforeAll(async () => {
  importing = await openImporting();
  map = await importing.file('map.json', JSON.stringify(MAPPING));
  // What is there before: an earlier edition of the first rows, and another system.
  file = await importing.file('people.csv', people(600, 'Old'));
  await imported([], `${importing.folder}/first.csv`);
  const others = [
    'Id,First,Last,Email,Company,Tags,Born',
    ...Array.from(
      { length: 50 },
      (_, index) => `o${String(index)},${nameOf(index, 3)},${nameOf(index, 11)},${mailOf(index)},,,${bornOf(index)}`,
    ),
    '',
  ];
  const other = await importing.file('others.csv', others.join('\n'));
  await tributary(importing.env, ['import', other, '--map', map, '--source', 'shop', '--no-outcome']);
  file = await importing.file('people.csv', people(ROWS, 'New'));
  before = await state();
});
afterAll(async () => {
  await importing.close();
});

describe('an import of thousands of rows', () => {
  it('tried dry says what would become of each row, and writes nothing', async () => {
    rehearsed = await imported(['--dry-run'], `${importing.folder}/dry.csv`);

    const { read, created, linked, updated, unchanged, rejected } = rehearsed.report.counts;
    expect(read).toBe(ROWS);
    expect(created + linked + updated + unchanged + rejected).toBe(ROWS);
    expect([created, linked, updated, rejected].every((count) => count > 100)).toBe(true);
    expect(rehearsed.report.runId).toBeUndefined();
    expect(await state()).toEqual(before);
  });

  it('killed again and again does what the dry run said, and tells of every row once', async () => {
    const outcome = `${importing.folder}/people.csv.outcome.csv`;
    const args = ['import', file, '--map', map, '--source', 'crm', '--outcome', outcome, '--json'];
    // At the beginning, between batches, within one that is on its way, and near the end.
    for (const lines of [1, 2_500, 4_001, 6_500]) await killedAt(importing, args, { outcome, lines });

    const { report, outcomes } = await imported([], outcome);

    expect(report.counts).toEqual(rehearsed.report.counts);
    expect(outcomes).toBe(rehearsed.outcomes);
    const lines = outcomes
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => Number(line.split(',')[0]));
    expect(lines).toEqual(Array.from({ length: ROWS }, (_, index) => index + 2));
    runId = report.runId ?? '';
    const { result } = await importing.hub.run(
      `query ($id: ID!) { syncRun(id: $id) { status read created linked updated unchanged rejected progress } }`,
      { id: runId },
    );
    expect(JSON.parse(JSON.stringify(result.data))).toEqual({
      syncRun: { status: 'SUCCEEDED', progress: 1, ...withoutDeleted(report.counts) },
    });
  });

  it('taken back, killed at that too, leaves every table of every subgraph as it was', async () => {
    expect(await state()).not.toEqual(before);
    await killedAt(importing, ['import', 'revert', runId, '--json'], { removed: 1_000, runId });

    const { stdout, code } = await tributary(importing.env, ['import', 'revert', runId, '--json']);

    const [report = ''] = stdout.split('\n');
    expect(JSON.parse(report)).toMatchObject({ runId, kept: [] });
    expect(code).toBe(0);
    expect(await state()).toEqual(before);
  });

  it('taken back again changes nothing, and imported again does it all again', async () => {
    const { code } = await tributary(importing.env, ['import', 'revert', runId, '--json']);
    expect(code).toBe(0);
    expect(await state()).toEqual(before);

    const { report } = await imported([], `${importing.folder}/again.csv`);

    expect(report.counts).toEqual(rehearsed.report.counts);
  });
});

function withoutDeleted({ deleted: _deleted, ...counts }: ImportReport['counts']): Record<string, number> {
  return counts;
}
