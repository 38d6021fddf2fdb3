import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plantTree, ROOT, runNode, subgraphModule, type PlantedTree } from './planted-tree.ts';

const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

/** Each planted file breaks the rule it is listed under. */
const PLANTED: readonly (readonly [rule: string, file: string, text: string])[] = [
  [
    '@typescript-eslint/no-floating-promises',
    'platform/src/floating.ts',
    `async function save(): Promise<number> { return 1; }\nsave();\n`,
  ],
  [
    '@typescript-eslint/no-explicit-any',
    'platform/src/any.ts',
    `export function anything(value: any): number { return Number(value); }\n`,
  ],
  [
    '@typescript-eslint/no-non-null-assertion',
    'platform/src/bang.ts',
    `export function first(list: readonly number[]): number { return list[0]!; }\n`,
  ],
  ['@typescript-eslint/ban-ts-comment', 'platform/src/ignored.ts', `// @ts-ignore\nexport const one: string = 1;\n`],
  [
    '@typescript-eslint/switch-exhaustiveness-check',
    'platform/src/switch.ts',
    `export function name(of: 'won' | 'lost'): string { switch (of) { case 'won': return 'Won'; } return ''; }\n`,
  ],
  ['no-restricted-properties', 'platform/src/environment.ts', `export const port = process.env['PORT'];\n`],
  ['no-restricted-syntax', 'platform/src/default-export.ts', `export default 1;\n`],
  ['max-lines', 'platform/src/long-file.ts', lines(301, (index) => `export const line${String(index)} = 1;`)],
  [
    'max-lines-per-function',
    'platform/src/long-function.ts',
    `export function long(): number {\n  let sum = 0;\n${lines(80, () => '  sum += 1;')}\n  return sum;\n}\n`,
  ],
  [
    'max-params',
    'platform/src/parameters.ts',
    `export function five(a: number, b: number, c: number, d: number, e: number): number { return a + b + c + d + e; }\n`,
  ],
  [
    'max-depth',
    'platform/src/depth.ts',
    `export function deep(n: number): number {\n if (n > 1) { if (n > 2) { if (n > 3) { if (n > 4) { if (n > 5) { return 1; } } } } }\n return 0; }\n`,
  ],
  [
    '@typescript-eslint/no-restricted-imports',
    'subgraphs/sales/src/deal/resolvers.ts',
    `import { deals } from './table.ts';\nexport const all = deals;\n`,
  ],
  [
    '@typescript-eslint/no-restricted-imports',
    'subgraphs/sales/src/deal/loaders.ts',
    `import { sql } from 'drizzle-orm';\nexport const one = sql;\n`,
  ],
  [
    '@typescript-eslint/no-restricted-imports',
    'subgraphs/sales/src/deal/move-deal.ts',
    `import { GraphQLError } from 'graphql';\nexport const failure = GraphQLError;\n`,
  ],
  [
    '@typescript-eslint/no-restricted-imports',
    'subgraphs/sales/src/deal/win-deal.ts',
    `import { sql } from 'drizzle-orm';\nexport const one = sql;\n`,
  ],
  [
    '@typescript-eslint/no-restricted-imports',
    'subgraphs/sales/src/deal/queries.ts',
    `import type { Deal } from '../generated/resolver-types.ts';\nexport type Row = Deal;\n`,
  ],
  [
    '@typescript-eslint/no-restricted-imports',
    'subgraphs/sales/src/inbound/deal-record.ts',
    `import { GraphQLError } from 'graphql';\nexport const failure = GraphQLError;\n`,
  ],
  [
    '@typescript-eslint/no-restricted-imports',
    'connectors/vendure/src/client.ts',
    `import { parse } from 'graphql';\nexport const read = parse;\n`,
  ],
];

/** What the rules must let pass. */
const ALLOWED: Readonly<Record<string, string>> = {
  'platform/src/config.ts': `export const port = process.env['PORT'];\n`,
  'platform/src/generated/long.ts': lines(400, (index) => `export const line${String(index)} = 1;`),
  'subgraphs/sales/src/deal/table.ts': `import { text } from 'drizzle-orm/pg-core';\nexport const deals = { id: text('id') };\nexport type DealRow = { readonly id: string };\n`,
  'subgraphs/sales/src/deal/lose-deal.ts': `import type { DealRow } from './table.ts';\nexport function idOf(deal: DealRow): string {\n  return deal.id;\n}\n`,
  'subgraphs/sales/src/deal/stage/queries.ts': `import { sql } from 'drizzle-orm';\nexport const one = sql\`1\`;\n`,
  'subgraphs/sales/src/generated/resolver-types.ts': `export type Deal = { readonly id: string };\n`,
};

interface FileResult {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly message: string }[];
}

let tree: PlantedTree;
let results: ReadonlyMap<string, FileResult['messages']>;

beforeAll(async () => {
  const base = JSON.stringify(path.join(ROOT, 'tsconfig.base.json'));
  const types = JSON.stringify([path.join(ROOT, 'node_modules/@types')]);
  tree = await plantTree(
    {
      ...ALLOWED,
      ...Object.fromEntries(PLANTED.map(([, file, text]) => [file, text])),
      'package.json': '{ "type": "module" }',
      'tsconfig.json': `{ "extends": ${base}, "compilerOptions": { "typeRoots": ${types} }, "include": ["**/*.ts"] }`,
    },
    { graphql: 'node_modules/graphql', 'drizzle-orm': subgraphModule('drizzle-orm') },
  );
  const eslint = path.join(ROOT, 'node_modules/eslint/bin/eslint.js');
  const args = [eslint, '--config', path.join(ROOT, 'eslint.config.mjs'), '--format', 'json', '.'];
  const { stdout } = await runNode(tree.root, args);
  const files = JSON.parse(stdout) as FileResult[];
  results = new Map(files.map(({ filePath, messages }) => [path.relative(tree.root, filePath), messages]));
}, 60_000);

afterAll(async () => {
  await tree.remove();
});

describe('lint', () => {
  it.each(PLANTED)('%s refuses %s', (rule, file) => {
    expect(results.get(file)?.map(({ ruleId }) => ruleId)).toContain(rule);
  });

  it.each(Object.keys(ALLOWED))('lets %s pass', (file) => {
    expect(results.get(file) ?? []).toEqual([]);
  });
});
