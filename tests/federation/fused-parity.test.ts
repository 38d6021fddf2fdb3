import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SYSTEM, type Principal } from '@tributary/platform';
import fc from 'fast-check';
import { NoUnusedVariablesRule, parse, specifiedRules, validate } from 'graphql';
import { ONE_CUSTOMER, PAGE_OF_CUSTOMERS } from '../support/hub/customer-query.ts';
import type { Inside } from '../support/hub/in-process.ts';
import { randomHubQuery } from './fused/random-hub-query.ts';
import { openPolicyHub, type PolicyHub } from './policy/fixture.ts';
import { ROLE_NAMES, somebodyWhoIs, somebodyWhoMayReadAllBut, TYPES } from './policy/roles.ts';

const RUNS = 300;
const rules = specifiedRules.filter((rule) => rule !== NoUnusedVariablesRule);
const PRINCIPALS: readonly Principal[] = [
  SYSTEM,
  SYSTEM,
  ...ROLE_NAMES.map(somebodyWhoIs),
  ...TYPES.map(somebodyWhoMayReadAllBut),
];

let policy: PolicyHub;
beforeAll(async () => {
  policy = await openPolicyHub();
}, 120_000);
afterAll(async () => {
  await policy.close();
});

/**
 * Everything a caller could see of an answer, as text. Fetches that do not wait for each other are answered in no
 * order, on either road, and so are their errors.
 */
function shown({ result, trace }: Inside): string {
  const inOrder = (items: readonly unknown[]): string[] => items.map((item) => JSON.stringify(item)).sort();
  const errors = result.errors && inOrder(result.errors);
  return JSON.stringify(
    { data: result.data, errors, extensions: result.extensions, trace: inOrder(trace) },
    undefined,
    1,
  );
}

/** Projections use the same pools; what the read layer writes begins like this. */
function readsOf({ statements }: Inside): number {
  return statements.filter((text) => text.startsWith('select json_build_array(')).length;
}

interface Question {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly principal?: Principal;
}

async function onBothRoads({ query, variables = {}, principal = SYSTEM }: Question) {
  const fused = await policy.hub.run(query, variables, principal);
  const ordinary = await policy.hub.run(query, variables, principal, { isFused: false });
  return { fused, ordinary };
}

describe('an answer made of one statement', () => {
  it('is one: for a customer and for a page of them', async () => {
    const one = await onBothRoads({ query: ONE_CUSTOMER, variables: { id: policy.ids['Contact'] } });
    const page = await onBothRoads({ query: PAGE_OF_CUSTOMERS });

    expect([readsOf(one.fused), readsOf(page.fused)]).toEqual([1, 1]);
    expect([readsOf(one.ordinary), readsOf(page.ordinary)]).toEqual([4, 4]);
    expect(shown(one.fused)).toBe(shown(one.ordinary));
    expect(shown(page.fused)).toBe(shown(page.ordinary));
  });

  it('is the answer of the ordinary road, errors and all, whatever is asked and whoever asks', async () => {
    const { schema } = policy.hub;
    const { ids } = policy;
    const questions = fc.record({
      query: fc.gen().map((draw) => randomHubQuery({ schema, ids, draw: (max) => draw(fc.nat, { max }) })),
      variables: fc.record({ a: fc.boolean(), b: fc.boolean(), first: fc.constantFrom(1, 3, 200) }),
      principal: fc.constantFrom(...PRINCIPALS),
    });
    let fusedOnes = 0;
    await fc.assert(
      fc.asyncProperty(questions, async (question) => {
        fc.pre(validate(schema, parse(question.query), rules).length === 0);
        const { fused, ordinary } = await onBothRoads(question);

        expect(shown(fused)).toBe(shown(ordinary));
        if (readsOf(fused) < readsOf(ordinary)) fusedOnes += 1;
      }),
      { numRuns: RUNS },
    );
    expect(fusedOnes).toBeGreaterThan(RUNS / 10);
  }, 300_000);
});
