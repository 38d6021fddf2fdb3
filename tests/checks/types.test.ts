import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plantTree, ROOT, runNode, type PlantedTree, type Run } from './planted-tree.ts';

/** What the compiler options in tsconfig.base.json are there to refuse. */
const PLANTED: readonly (readonly [what: string, file: string, code: string, text: string])[] = [
  ['a wrong type', 'wrong.ts', 'TS2322', `export const port: number = '4000';`],
  ['an implicit any', 'implicit.ts', 'TS7006', 'export function twice(value) { return value; }'],
  [
    'a value that may be null',
    'null.ts',
    'TS18047',
    'export const size = (text: string | null): number => text.length;',
  ],
  [
    'an index that may be absent',
    'index.ts',
    'TS2322',
    'export const first = (list: readonly number[]): number => list[0];',
  ],
  [
    'undefined for an absent property',
    'absent.ts',
    'TS2375',
    'export const options: { limit?: number } = { limit: undefined };',
  ],
  [
    'an index read like a property',
    'signature.ts',
    'TS4111',
    'export const read = (row: Record<string, number>) => row.size;',
  ],
  [
    'an import of a type as a value',
    'import.ts',
    'TS1484',
    `import { Named } from './named.ts'; export const named: Named = { name: '' };`,
  ],
  [
    'a switch that falls through',
    'switch.ts',
    'TS7029',
    'export function f(n: number): number { switch (n) { case 1: n += 1; case 2: return n; } return 0; }',
  ],
];

let tree: PlantedTree;
let run: Run;

beforeAll(async () => {
  const base = JSON.stringify(path.join(ROOT, 'tsconfig.base.json'));
  const types = JSON.stringify([path.join(ROOT, 'node_modules/@types')]);
  tree = await plantTree({
    ...Object.fromEntries(PLANTED.map(([, file, , text]) => [file, text])),
    'named.ts': 'export interface Named { readonly name: string }',
    'package.json': '{ "type": "module" }',
    'tsconfig.json': `{ "extends": ${base}, "compilerOptions": { "noEmit": true, "typeRoots": ${types} } }`,
  });
  run = await runNode(tree.root, [path.join(ROOT, 'node_modules/typescript/bin/tsc'), '--pretty', 'false']);
}, 60_000);

afterAll(async () => {
  await tree.remove();
});

describe('the type check', () => {
  it.each(PLANTED)('refuses %s', (_, file, code) => {
    const errors = run.stdout.split('\n').filter((line) => line.startsWith(`${file}(`));

    expect(errors.map((line) => /error (TS\d+)/.exec(line)?.[1])).toEqual([code]);
  });

  it('lets a file without fault pass', () => {
    expect(run.stdout).not.toContain('named.ts(');
  });
});
