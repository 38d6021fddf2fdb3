import { describe, expect, it } from '@jest/globals';
import { parse, validate } from 'graphql';
import { executePlan } from './run-plan.ts';
import { planOperation } from './planner.ts';
import { makeOracle } from './test-graph/oracle.ts';
import { makeTestGraph } from './test-graph/test-graph.ts';
import { AUDITOR } from './test-graph/test-subgraph.ts';

const graph = makeTestGraph();
const oracle = makeOracle();

type Case = readonly [claim: string, query: string, variables?: Readonly<Record<string, unknown>>];

const CASES: readonly Case[] = [
  ['one subgraph', '{ contacts { id name tier } }'],
  ['entities of another subgraph', '{ contacts { name deals { title amount { minor currency } } } }'],
  ['entities of two other subgraphs', '{ contacts { name deals { id } tickets { id subject } } }'],
  ['one entity, not in a list', '{ contact(id: "1") { id deals { title } } }'],
  ['an entity that is null', '{ nobody { name deals { title } } contact(id: "none") { deals { id } } }'],
  ['nulls in a list of entities', '{ contacts { friends { name deals { title } } } }'],
  ['lists of lists', '{ rooms { name deals { id } company { revenue } } }'],
  ['@requires of one scalar', '{ contacts { discount } }'],
  ['@requires of objects and lists', '{ contacts { greeting discount } }'],
  ['@requires below another subgraph', '{ tickets { contact { greeting deals { contact { discount } } } } }'],
  ['@provides', '{ deals { contact { name } } deal(id: "d2") { contact { id name tier } } }'],
  ['an interface', '{ actors { __typename id name ... on Contact { tier deals { id } } ... on Company { revenue } } }'],
  ['an interface without its type name', '{ actors { name ... on Contact { discount } } }'],
  [
    'a union',
    '{ search(text: "a") { ... on Contact { name tickets { id } } ... on Company { name revenue head { score } } } }',
  ],
  [
    'a union whose members live elsewhere',
    '{ tickets { related { ... on Deal { title } ... on Contact { name deals { id } } } } }',
  ],
  [
    'named fragments',
    'query { contacts { ...A } deal(id: "d1") { contact { ...A } } } fragment A on Contact { ...B deals { id ...D } } fragment B on Contact { name tier } fragment D on Deal { owner { name } }',
  ],
  [
    'fields merged from several selections',
    '{ contacts { company { id } ... on Contact { company { name } deals { id } } deals { title } } contacts { name } }',
  ],
  [
    'aliases on every level',
    '{ people: contacts { call: name won: deals(stage: WON) { what: title } open: deals(stage: OPEN) { what: title who: contact { nick: name } } } }',
  ],
  [
    'the same field with different arguments',
    '{ a: contacts(first: 1) { deals(first: 1) { id } } b: contacts(first: 2) { d: deals(first: 2) { id } } }',
  ],
  [
    'variables and their defaults',
    'query ($first: Int = 2, $stage: Stage = OPEN, $n: Int) { contacts(first: $first) { deals(first: $n, stage: $stage) { id stage } } }',
  ],
  [
    'variables given',
    'query ($first: Int = 2, $stage: Stage = OPEN, $n: Int) { contacts(first: $first) { deals(first: $n, stage: $stage) { id stage } } }',
    { first: 1, stage: 'WON', n: 1 },
  ],
  [
    'variables given as null',
    'query ($stage: Stage = OPEN, $n: Int) { contacts { deals(first: $n, stage: $stage) { id stage } } }',
    { stage: null, n: null },
  ],
  ['input objects', 'query ($i: EchoInput) { echo(input: $i) other: echo(input: { times: 3 }) }', { i: { text: 'x' } }],
  [
    'hop back to the first subgraph',
    '{ contacts { tickets { assignee { name contact { name company { name } deals { title } } } } } }',
  ],
  ['the same subgraph twice in one level', '{ contacts { deals { id } company { revenue } friends { score } } }'],
  [
    'many paths to the same entities',
    '{ contacts { deals { id } friends { deals { id } friends { deals { id } } } company { head { deals { id } } staff { deals { id } } } } }',
  ],
  ['value types from two subgraphs', '{ contacts { address { street zip city { name country } } } }'],
  ['a custom scalar', '{ contacts { meta(key: "k") deals { id } } }'],
  [
    'type names',
    '{ __typename contacts { __typename company { __typename } deals { __typename owner { __typename } } } }',
  ],
  ['aliased type names', '{ t: __typename contacts { kind: __typename deals { kind: __typename } } }'],
  [
    'introspection beside data',
    '{ __schema { queryType { name } types { name kind } } __type(name: "Contact") { fields { name type { name ofType { name } } } } contacts { name } }',
  ],
  [
    'introspection alone',
    'query ($n: String!) { __type(name: $n) { ...T } } fragment T on __Type { name kind possibleTypes { name } }',
    { n: 'Actor' },
  ],
  ['a type that is not there', '{ __type(name: "None") { name } }'],
  ['an error in a nullable field', '{ contacts { name failing deals { id } } }'],
  ['an error in a non-null field of an entity', '{ contacts { name failingHard } }'],
  [
    'an error in a non-null field of an entity below a list',
    '{ contact(id: "1") { name failingHard company { name } } deals { contact { failingHard } } }',
  ],
  ['a null in a non-null field of an entity', '{ contacts { name score } }'],
  ['a null in a non-null field of the first subgraph', '{ contact(id: "2") { name nickname deals { id } } }'],
  ['a null in a non-null field that empties a list', '{ contacts { name nickname } actors { id } }'],
  ['errors in several places', '{ contacts { failing friends { failing score } } }'],
  ['a missing @requires input', '{ contacts { greeting nickname } }'],
  [
    'mutations of several subgraphs in order',
    'mutation { a: createDeal(title: "One", contactId: "1") { count deal { title contact { name tickets { id } } } } closeTicket(id: "t1") { subject contact { deals { id } } } b: createDeal(title: "Two", contactId: "2") { deal { title owner { name } } } }',
  ],
  ['a mutation that fails', 'mutation { failDeal { count } closeTicket(id: "t2") { id } }'],
  [
    'an interface of another subgraph',
    '{ timeline { id contact { name deals { id } } ... on Note { words: text } ... on Change { number: text } } }',
  ],
  ['conflicting types below a union', '{ timeline { ... on Note { id text } ... on Change { contact { name } } } }'],
  ['an interface below an entity', '{ contacts { lastEntry { id ... on Note { text contact { tier } } } } }'],
  ['a root field of two subgraphs', '{ version contacts { id } }'],
  [
    'keys that objects have by themselves',
    '{ constructor: contacts { toString: name hasOwnProperty: deals { valueOf: title __proto__: id } } }',
  ],
];

const CONDITIONAL = `query ($a: Boolean!, $b: Boolean = true) {
  contacts @include(if: $a) { name deals @skip(if: $b) { id contact @include(if: $a) { tier } } ...F @include(if: $b) }
  tickets @skip(if: $a) { id contact { name @skip(if: $b) company @include(if: $b) { revenue } } }
  nobody @skip(if: true) { id }
  contact(id: "1") { ... on Contact @skip(if: $b) { tickets { id } } ... @include(if: $a) { discount } name @include(if: false) id }
}
fragment F on Contact { tickets { id subject @skip(if: $a) } company @skip(if: $b) { name } }`;

const CONDITIONS = [
  { a: true, b: true },
  { a: true, b: false },
  { a: false, b: true },
  { a: false, b: false },
  { a: true },
  { a: false },
];

/** The response as a client reads it. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null));
}

async function compare(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const document = parse(query);
  const plan = planOperation(graph.supergraph, document);
  const expected = await oracle(document, variables);
  const { result } = await executePlan({
    plan,
    variables,
    principal: AUDITOR,
    requestId: 'r',
    subgraphs: graph.subgraphs,
  });

  expect(plain(result.data)).toEqual(plain(expected.data));
  expect((result.errors ?? []).length > 0).toBe((expected.errors ?? []).length > 0);
  expect(result.extensions === undefined).toBe(expected.extensions === undefined);
}

describe('a plan executed by us answers as the stock executor does', () => {
  it('in cases that are all valid operations', () => {
    for (const [, query] of CASES) expect(validate(graph.supergraph.apiSchema, parse(query))).toEqual([]);
  });

  it.each(CASES.map(([claim, query, variables]) => ({ claim, query, variables })))('for $claim', async (each) => {
    const { query, variables } = each;
    await compare(query, variables);
  });

  it.each(CONDITIONS)('for @skip and @include everywhere, with %j', async (variables) => {
    await compare(CONDITIONAL, variables);
  });
});
