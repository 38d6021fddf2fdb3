import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { tributary } from '../support/hub/index.ts';
import { businessState } from '../support/business-state.ts';
import { openImporting, type ImportReport, type Importing } from './import/run-import.ts';

// Every import is a process that loads the hub.
jest.setTimeout(240_000);

const MAPPING = {
  kind: 'person',
  key: '@Id',
  fields: { 'names.full': '@Name', 'emails.0.address': '@Mail', birthDate: '@Born' },
};
const HEADER = 'Id,Name,Mail,Born';
const KNOWN = 'Ada Lovelace,ada@example.com,1815-12-10';
const NEW = 'Grace Hopper,grace@example.com,1906-12-09';

let importing: Importing;
let map: string;
let adaId: string;

interface Answer {
  readonly code: number;
  readonly report: ImportReport;
  /** Outcome, id and reason of each row. */
  readonly rows: readonly (readonly [outcome: string, isAda: boolean, reason: string])[];
}

async function imported(name: string, lines: readonly string[], more: readonly string[]): Promise<Answer> {
  const file = await importing.file(name, [HEADER, ...lines, ''].join('\n'));
  const outcome = `${importing.folder}/outcome.csv`;
  const args = ['import', file, '--map', map, '--source', name, '--outcome', outcome, '--json', ...more];
  const { stdout, code } = await tributary(importing.env, args);
  const [report = ''] = stdout.split('\n');
  const rows = (await readFile(outcome, 'utf8')).trimEnd().split('\n').slice(1);
  return {
    code,
    report: JSON.parse(report) as ImportReport,
    rows: rows.map((row) => {
      const [, , , status = '', id = '', reason = ''] = row.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
      return [status, id === adaId, reason.replaceAll(adaId, 'ADA').replaceAll('"', '')] as const;
    }),
  };
}

async function state(): Promise<Record<string, string>> {
  await importing.hub.settled();
  return await businessState(importing.hub.core.databases);
}

beforeAll(async () => {
  importing = await openImporting();
  map = await importing.file('map.json', JSON.stringify(MAPPING));
  await imported('crm', [`1,${KNOWN}`], []);
  const { result } = await importing.hub.run('{ contacts(first: 1) { nodes { id } } }');
  adaId = (result.data as unknown as { contacts: { nodes: { id: string }[] } }).contacts.nodes[0]?.id ?? '';
});
afterAll(async () => {
  await importing.close();
});

describe('a row of somebody who is known', () => {
  const rows = [`a,${KNOWN}`, `b,${NEW}`];

  it.each([
    ['ERROR', 1, ['rejected', true, 'seems to be known already, and the policy is ERROR']],
    ['RETURN_EXISTING', 0, ['unchanged', true, 'is known already, and was not kept']],
    ['CREATE_AND_QUEUE', 0, ['created', false, 'seems to be ADA; waits for a decision']],
    ['MERGE', 0, ['linked', true, '']],
  ] as const)('is met by the policy %s, and its outcome says how', async (policy, code, expected) => {
    const answer = await imported('shop', rows, ['--duplicates', policy, '--dry-run']);

    expect(answer.rows).toEqual([expected, ['created', false, '']]);
    expect(answer.code).toBe(code);
  });

  it('waits in the review queue, and leaves nothing there when the import is taken back', async () => {
    const before = await state();
    const { report } = await imported('shop', rows, ['--duplicates', 'create-and-queue']);
    const { result } = await importing.hub.run(
      '{ contacts(first: 5) { totalCount } duplicateCandidates(first: 5) { nodes { state leftContact { primaryEmail } rightContact { primaryEmail } } } }',
    );
    expect(result.errors).toBeUndefined();
    expect(result.data).toMatchObject({
      contacts: { totalCount: 3 },
      duplicateCandidates: {
        nodes: [
          {
            state: 'OPEN',
            leftContact: { primaryEmail: 'ada@example.com' },
            rightContact: { primaryEmail: 'ada@example.com' },
          },
        ],
      },
    });

    const { code } = await tributary(importing.env, ['import', 'revert', report.runId ?? '', '--json']);

    expect(code).toBe(0);
    expect(await state()).toEqual(before);
  });

  it('is met by no policy that there is not', async () => {
    const { stdout, code } = await tributary(importing.env, ['import', map, '--map', map, '--duplicates', 'perhaps']);

    expect(stdout).toContain('--duplicates is one of ERROR, RETURN_EXISTING, CREATE_AND_QUEUE, MERGE.');
    expect(code).toBe(2);
  });
});
