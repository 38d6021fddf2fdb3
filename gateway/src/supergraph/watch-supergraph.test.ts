import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { apolloInterface } from './apollo-interface.ts';
import { composeSdl, makeTestGraph, TEST_SUBGRAPHS } from '../plan/test-graph/test-graph.ts';
import { AUDITOR } from '../plan/test-graph/test-subgraph.ts';
import { type SupergraphSource, watchSupergraph } from './watch-supergraph.ts';
import { ApolloServer } from '@apollo/server';

const WHOLE = composeSdl(TEST_SUBGRAPHS);
const WITHOUT_SERVICE = composeSdl(TEST_SUBGRAPHS.slice(0, 2));

let folder = '';
let file = '';
let source: SupergraphSource | undefined;
let problems: unknown[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'supergraph-'));
  file = join(folder, 'supergraph.graphql');
  problems = [];
});

afterEach(async () => {
  await source?.close();
  source = undefined;
  await rm(folder, { recursive: true });
});

async function open(sdl: string, pollMs = 60_000): Promise<SupergraphSource> {
  await writeFile(file, sdl);
  source = await watchSupergraph({ file, pollMs, onProblem: (problem) => problems.push(problem) });
  return source;
}

function nextChange(opened: SupergraphSource): Promise<void> {
  return new Promise((resolve) => {
    const stop = opened.onChange(() => {
      stop();
      resolve();
    });
  });
}

describe('a watched supergraph', () => {
  it('is taken up when its file is replaced', async () => {
    const opened = await open(WITHOUT_SERVICE);
    const before = opened.current();
    const changed = nextChange(opened);

    await writeFile(`${file}.new`, WHOLE);
    await rename(`${file}.new`, file);
    await changed;

    expect(before.apiSchema.getType('Ticket')).toBeUndefined();
    expect(opened.current().apiSchema.getType('Ticket')).toBeDefined();
    expect(opened.current().schemaId).not.toBe(before.schemaId);
  });

  it.each([
    ['cut off', WHOLE.slice(0, -500)],
    ['empty', ''],
    ['a schema that is no supergraph', 'type Query { a: Int }'],
    ['a supergraph with a type that is not there', WHOLE.replace('nobody: Contact', 'nobody: Nowhere')],
  ])('stays as it was when the new file is %s, which is reported once', async (_what, bad) => {
    const opened = await open(WHOLE);
    const before = opened.current();

    await writeFile(file, bad);
    await opened.reload();
    await opened.reload();

    expect(opened.current()).toBe(before);
    expect(problems).toHaveLength(1);
  });

  it('takes a good file after a bad one', async () => {
    const opened = await open(WHOLE);

    await writeFile(file, 'broken {');
    await opened.reload();
    await writeFile(file, WITHOUT_SERVICE);
    await opened.reload();

    expect(opened.current().sdl).toBe(WITHOUT_SERVICE);
  });

  it('reports a file that is gone and keeps the graph', async () => {
    const opened = await open(WHOLE);

    await rm(file);
    await opened.reload();

    expect(opened.current().sdl).toBe(WHOLE);
    expect(problems).toHaveLength(1);
  });

  it('is not opened when the first file is bad', async () => {
    await expect(open('broken {')).rejects.toThrow();
  });

  it('tells which events its subscription fields are about', async () => {
    const opened = await open(WHOLE);

    expect(opened.current().liveFields).toEqual(
      new Map([
        ['ticketChanged', { on: ['ticket.opened', 'ticket.closed'], subgraph: 'service' }],
        ['noted', { on: ['note.written'], subgraph: 'service' }],
      ]),
    );
  });
});

describe('an Apollo Server over a watched supergraph', () => {
  it('answers by our plans, before and after a reload', async () => {
    const { subgraphs } = makeTestGraph();
    const opened = await open(WITHOUT_SERVICE);
    const gateway = apolloInterface({
      source: opened,
      requestOf: () => ({ principal: AUDITOR, requestId: 'r', subgraphs }),
    });
    const server = new ApolloServer({ gateway });
    await server.start();
    const ask = async (query: string): Promise<unknown> => {
      const { body } = await server.executeOperation({ query });
      return body.kind === 'single' ? body.singleResult : undefined;
    };

    const before = await ask('{ contact(id: "1") { name deals(first: 1) { id } } }');
    const refused = await ask('{ tickets { id } }');
    await writeFile(file, WHOLE);
    await opened.reload();
    const after = await ask('{ tickets { id } }');
    await server.stop();

    expect(before).toMatchObject({ data: { contact: { name: 'Ada', deals: [{ id: 'd1' }] } } });
    expect(refused).toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] });
    expect(after).toMatchObject({ data: { tickets: [{ id: 't1' }, { id: 't2' }, { id: 't3' }] } });
  });
});
