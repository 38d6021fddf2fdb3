import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { generate } from '../bench/identity/generator/generate.ts';
import { tributary } from '../support/hub/index.ts';

// Every call of the command is a process that loads the hub.
jest.setTimeout(120_000);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tributary-resolve-test-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** What the command says; JSON where it was asked for. */
async function resolve(name: string, content: string | Buffer | undefined, args: readonly string[] = ['--json']) {
  const [file, out] = [path.join(folder, `${name}.csv`), path.join(folder, `${name}.out.csv`)];
  if (content !== undefined) await writeFile(file, content);
  const { code, stdout } = await tributary({}, ['resolve', file, '--out', out, ...args]);
  const line = stdout.split('\n').find((text) => text.startsWith('{'));
  const rows = existsSync(out) ? (await readFile(out, 'utf8')).trim().split('\n').slice(1) : [];
  return { code, stdout, summary: line === undefined ? undefined : JSON.parse(line), rows, out };
}

describe('tributary resolve', () => {
  it('gives every record its customer, in any order of rows the same', async () => {
    const { header, lines } = generate(1500, 11);
    const rows = [...lines()].map(({ line }) => line);

    const [straight, reversed] = [
      await resolve('straight', [header, ...rows].join('\n')),
      await resolve('reversed', [header, ...rows.reverse()].join('\n')),
    ];

    expect(straight.code).toBe(0);
    expect(straight.summary).toMatchObject({ records: 1500, rejectedRows: 0, columns: { first_name: 'givenName' } });
    expect(straight.rows).toHaveLength(1500);
    expect(straight.summary.customers).toBe(new Set(straight.rows.map((row) => row.split(',')[1])).size);
    expect(straight.summary.hash).toBe(reversed.summary.hash);
    expect(await readFile(straight.out.replace('.csv', '.review.csv'), 'utf8')).toMatch(
      /^record_id,other_record_id,score,evidence\n/,
    );
  });

  it('reports rows it cannot use, and resolves the others', async () => {
    const text =
      'id,name,email\n1,Ada Lovelace,ada@x.org\n2,"Ada Lovelace,ada@x.org\n1,Al Bo,al@x.org\n3,A Lovelace,ada@x.org\n';
    const filler = Array.from({ length: 20_000 }, (_, at) => `f${String(at)},,\n`).join('');

    const { code, summary } = await resolve('broken', text.replace('1,Al', `${filler}1,Al`));

    expect(code).toBe(0);
    expect(summary).toMatchObject({ records: 20_002, rejectedRows: 2 });
    expect(summary.rejected.map(({ reason }: { reason: string }) => reason)).toEqual([
      'line 3 opens a quote that is not closed',
      'line 20004 repeats the record id "1"',
    ]);
  });

  it('takes a mapping instead of guessing', async () => {
    const map = path.join(folder, 'map.json');
    await writeFile(
      map,
      JSON.stringify({ kind: 'person', key: '@k', fields: { 'names.full': '@a', 'emails.0.address': '@b' } }),
    );

    const { code, summary, rows } = await resolve(
      'mapped',
      'k,a,b\n7,Ada Lovelace,ada@x.org\n8,Ada Lovelace,ada@x.org\n',
      ['--map', map, '--json'],
    );

    expect(code).toBe(0);
    expect(summary).toMatchObject({ records: 2, customers: 1, columns: {} });
    expect(rows.map((row) => row.split(',').slice(0, 2).join(','))).toEqual(['7,7', '8,7']);
  });

  it.each([
    ['missing', undefined, 'There is no file'],
    ['empty', '', 'is empty'],
    [
      'useless',
      'colour,shape\nred,round\n',
      'No column of useless.csv says who somebody is. It has "colour", "shape".',
    ],
  ])('refuses a %s file and says why', async (name, content, message) => {
    const { code, stdout, rows } = await resolve(name, content, []);

    expect(code).toBe(2);
    expect(stdout).toContain(message);
    expect(stdout).not.toContain('    at ');
    expect(rows).toEqual([]);
  });

  it('reads umlauts in the encoding that German exports still have', async () => {
    const { code, summary } = await resolve(
      'latin',
      Buffer.from(
        'id;Vorname;Name;E-Mail\n1;J\u00fcrgen;M\u00fcller;j@x.de\n2;J\u00fcrgen;M\u00fcller;j@x.de\n',
        'latin1',
      ),
    );

    expect(code).toBe(0);
    expect(summary).toMatchObject({ records: 2, customers: 1 });
  });
});
