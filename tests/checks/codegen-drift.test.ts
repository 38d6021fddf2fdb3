import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plantTree, ROOT, runNode, type PlantedTree, type Run } from './planted-tree.ts';

const COMMON = 'platform/src/subgraph/common-type-defs.ts';
const SALES = 'subgraphs/sales/src/deal/schema.graphql';
const SALES_SDL = 'type Deal @key(fields: "id") { id: ID! title: String }\ntype Query { deal(id: ID!): Deal }\n';
const SERVICE_SDL = 'type Ticket { id: ID! deal: Deal }\ntype Deal @key(fields: "id") { id: ID! tickets: [Ticket!] }\n';

let tree: PlantedTree;

async function codegen(...args: readonly string[]): Promise<Run> {
  return await runNode(ROOT, ['--conditions=source', '--import', 'tsx', 'codegen.ts', `--root=${tree.root}`, ...args]);
}

async function read(file: string): Promise<string> {
  return await readFile(path.join(tree.root, file), 'utf8');
}

beforeAll(async () => {
  const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';
  tree = await plantTree({
    'package.json': '{ "type": "module" }',
    [COMMON]: `export const commonTypeDefs = ${JSON.stringify(link)};`,
    [SALES]: SALES_SDL,
    'subgraphs/service/src/ticket/schema.graphql': SERVICE_SDL,
  });
  await codegen();
}, 60_000);

afterAll(async () => {
  await tree.remove();
});

describe('codegen --check', () => {
  it('agrees with what codegen has written', async () => {
    const { status, output } = await codegen('--check');

    expect({ status, output: output.trim() }).toEqual({ status: 0, output: 'codegen: 6 files are as generated' });
  });

  it('names every file that an SDL change makes stale, and writes none', async () => {
    await tree.write({ [SALES]: SALES_SDL.replace('title: String', 'title: String amount: Int') });
    const before = await read('gateway/supergraph.graphql');

    const { status, output } = await codegen('--check');

    await tree.write({ [SALES]: SALES_SDL });
    expect(status).toBe(1);
    expect(output.match(/\S+ is not what the SDL generates/g)).toEqual([
      'subgraphs/sales/src/generated/type-defs.ts is not what the SDL generates',
      'subgraphs/sales/src/generated/resolver-types.ts is not what the SDL generates',
      'gateway/supergraph.graphql is not what the SDL generates',
    ]);
    expect(await read('gateway/supergraph.graphql')).toBe(before);
  });

  it('refuses a supergraph that was edited by hand', async () => {
    const supergraph = await read('gateway/supergraph.graphql');
    await tree.write({ 'gateway/supergraph.graphql': `${supergraph}# a remark\n` });

    const { status, output } = await codegen('--check');

    await tree.write({ 'gateway/supergraph.graphql': supergraph });
    expect(status).toBe(1);
    expect(output).toContain('gateway/supergraph.graphql is not what the SDL generates');
  });

  it('says why subgraphs do not compose', async () => {
    await tree.write({ [SALES]: SALES_SDL.replace('title: String', 'title: String tickets: [ID!]') });

    const { status, output } = await codegen('--check');

    await tree.write({ [SALES]: SALES_SDL });
    expect(status).toBe(1);
    expect(output).toContain('composition: Non-shareable field "Deal.tickets" is resolved from multiple subgraphs');
  });

  it("checks and types the console's operations against the composed graph", async () => {
    const file = 'console/src/deals/deals.graphql';
    await tree.write({ [file]: 'query Deals($id: ID!) { deal(id: $id) { title colour } }' });
    const refused = await codegen('--check');
    await tree.write({ [file]: 'query Deals($id: ID!) { deal(id: $id) { title } }' });

    const written = await codegen();
    const generated = await read('console/src/generated/operations.ts');

    await rm(path.join(tree.root, 'console'), { recursive: true });
    expect(refused.status).toBe(1);
    expect(refused.output).toContain('console: Cannot query field "colour" on type "Deal".');
    expect(written.status).toBe(0);
    expect(generated).toContain('export const Deals: Operation<DealsQuery, DealsQueryVariables>');
  });

  it('says where SDL does not parse', async () => {
    await tree.write({ [SALES]: 'type Deal {' });

    const { status, output } = await codegen('--check');

    await tree.write({ [SALES]: SALES_SDL });
    expect(status).toBe(1);
    expect(output).toContain(`sales: Syntax Error: Expected Name, found <EOF>.\n\n${SALES}:1:12`);
  });

  it('refuses a scalar that has no TypeScript type', async () => {
    await tree.write({ [SALES]: `scalar Colour\n${SALES_SDL.replace('title: String', 'title: Colour')}` });

    const { status, output } = await codegen('--check');

    await tree.write({ [SALES]: SALES_SDL });
    expect(status).toBe(1);
    expect(output).toContain('sales: Error: Unknown scalar type Colour');
  });
});
