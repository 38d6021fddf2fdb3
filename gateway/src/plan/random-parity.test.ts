import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NoUnusedVariablesRule, parse, specifiedRules, validate } from 'graphql';
import { executePlan } from './run-plan.ts';
import { planOperation } from './planner.ts';
import { makeOracle } from './test-graph/oracle.ts';
import { randomQuery } from './test-graph/random-query.ts';
import { makeTestGraph } from './test-graph/test-graph.ts';
import { AUDITOR } from './test-graph/test-subgraph.ts';

const RUNS = 150;
const graph = makeTestGraph();
const oracle = makeOracle();
const rules = specifiedRules.filter((rule) => rule !== NoUnusedVariablesRule);

describe('a random operation', () => {
  it('is answered as the stock executor answers it, and asks each subgraph once per level', async () => {
    const queries = fc.gen().map((draw) => randomQuery(graph.supergraph.apiSchema, (max) => draw(fc.nat, { max })));
    const variables = fc.record({ b: fc.boolean(), first: fc.constantFrom(1, 2) });
    await fc.assert(
      fc.asyncProperty(queries, variables, async (query, given) => {
        const document = parse(query);
        fc.pre(validate(graph.supergraph.apiSchema, document, rules).length === 0);
        const plan = planOperation(graph.supergraph, document);
        const expected = await oracle(document, given);
        const isShown = (expected.errors ?? []).some(({ path }) => leadsToData(expected.data, path ?? []));
        const request = { plan, variables: given, principal: AUDITOR, requestId: 'r', subgraphs: graph.subgraphs };
        const { result, trace } = await executePlan(request);

        expect(JSON.parse(JSON.stringify(result.data))).toEqual(JSON.parse(JSON.stringify(expected.data)));
        const [ours, stocks] = [result.errors !== undefined, expected.errors !== undefined];
        expect([stocks, isShown]).toEqual([ours || stocks, isShown && ours]);
        if (ours === stocks) expect(result.extensions === undefined).toBe(expected.extensions === undefined);
        const sent = trace.filter(({ level }) => level > 1).map(({ level, subgraph }) => `${level} ${subgraph}`);
        expect(new Set(sent).size).toBe(sent.length);
      }),
      { numRuns: RUNS },
    );
  }, 600_000);
});

/**
 * Whether an error is about something the client asked for. The stock planner fetches for all branches of an interface
 * what one of them selects and reports what fails there, so it may have errors that we do not.
 */
function leadsToData(data: unknown, path: readonly (string | number)[]): boolean {
  let here = data;
  for (const key of path) {
    if (typeof here !== 'object' || here === null) return true;
    if (!Object.hasOwn(here, key)) return false;
    here = Reflect.get(here, key);
  }
  return true;
}
