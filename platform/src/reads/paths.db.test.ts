import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parse, type ExecutionResult } from 'graphql';
import { withDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { SYSTEM, type Principal } from '../principal/index.ts';
import { fill } from './fixtures/rows.ts';
import { makeWorld, publicIdOf, type World } from './fixtures/world.ts';

let database: TestDatabase;
let world: World;

beforeAll(async () => {
  database = await withDatabase([]);
  world = await makeWorld(database.open());
  await fill(world);
});
afterAll(async () => {
  await database.close();
});
beforeEach(() => {
  world.statements.length = 0;
});

/** Errors as comparable values, in the order of their paths. */
function comparable({ data, errors }: ExecutionResult): unknown {
  const list = (errors ?? []).map(({ message, path, extensions, locations }) => ({
    message,
    path,
    code: extensions['code'],
    locations,
  }));
  list.sort((a, b) => JSON.stringify(a.path).localeCompare(JSON.stringify(b.path)));
  return JSON.parse(JSON.stringify({ data, errors: list }));
}

const one = publicIdOf('deal', 'one');
const representations = [
  { __typename: 'Contact', id: publicIdOf('contact', 'annie') },
  { __typename: 'Deal', id: publicIdOf('deal', 'two') },
  { __typename: 'Contact', id: 'contact_garbage' },
  { __typename: 'Deal', id: publicIdOf('deal', 'nobody') },
  { __typename: 'Contact', id: publicIdOf('contact', 'ann') },
  { __typename: 'Company', id: publicIdOf('company', 'old-acme') },
];
const noSecrets: Principal = {
  ...SYSTEM,
  rights: { Deal: ['read'], Stage: ['read'], Contact: ['read'], Tag: ['read'] },
};
const noDeals: Principal = { ...SYSTEM, rights: { Stage: ['read'], Contact: ['read'], Secret: ['read'] } };
const southern: Principal = { ...SYSTEM, teams: ['south'] };

interface Case {
  readonly says: string;
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly principal?: Principal;
  /** Statements of the compiled path; 1 unless all is refused before. */
  readonly statements?: number;
}

const cases: readonly Case[] = [
  {
    says: 'columns, times, money, lists, JSON and expressions',
    query: `{ deal(id: "${one}") { id title version status createdAt closesAt amount { minor currency } labels attributes
      address { city lines geo { lat lon } } lineCount __typename } }`,
  },
  {
    says: 'nulls of columns, money, JSON objects and relations',
    query: `{ a: deal(id: "${publicIdOf('deal', 'three')}") { closesAt amount { minor } company { name } firstLine { name } }
      b: deal(id: "${publicIdOf('deal', 'two')}") { address { city } lines { id } } c: deal(id: "${publicIdOf('deal', 'no')}") { id } }`,
  },
  {
    says: 'relations by key, by foreign key, through a link table, and derived rows',
    query: `{ deal(id: "${one}") { stage { name } company { id name } firstLine { name } lines { id position quantity deal { title } }
      tags { name } lineTotals { count sum } secrets { word } } }`,
  },
  {
    says: 'aliases on every level and the same field twice',
    query: `{ x: deal(id: "${one}") { a: title b: title m: amount { c: currency m1: minor m2: minor t: __typename } l: lines { p: position } l2: lines { name } }
      y: deal(id: "${one}") { a: version } }`,
  },
  {
    says: 'fragments, inline fragments and merged selections',
    query: `query { deal(id: "${one}") { ...A ... on Deal { stage { id } } ... { stage { name } } } } fragment A on Deal { title ...B } fragment B on Deal { stage { t: __typename } }`,
  },
  {
    says: '@skip and @include with variables and defaults',
    query: `query ($yes: Boolean!, $no: Boolean = false) { deal(id: "${one}") { title @include(if: $yes) version @skip(if: $yes) status @include(if: $no) stage { name @skip(if: $no) } } }`,
    variables: { yes: true },
  },
  {
    says: 'arguments of fields, with defaults, literals and variables',
    query: `query ($n: Int) { deal(id: "${one}") { a: shout b: shout(times: 2) c: shout(times: $n) d: shout(times: null) } }`,
    variables: { n: 3 },
  },
  {
    says: 'a reference as it is stored, and the contributions behind it',
    query: `{ deal(id: "${publicIdOf('deal', 'two')}") { contact { id __typename } again: contact { id dealCount won: dealCount(status: WON) deals(first: 5) { nodes { title } totalCount } } } }`,
  },
  {
    says: 'connections: nodes, edges, page info, counts, order',
    query: `{ deals(first: 2, orderBy: [{ field: TITLE, direction: DESC }]) { nodes { title } edges { cursor node { id stage { name } } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount totalCountExact __typename } }`,
  },
  {
    says: 'a count alone, with a filter',
    query: `{ deals(first: 1, filter: { title: { contains: "O" } }) { totalCount } }`,
  },
  {
    says: 'a connection of which only the type is selected',
    query: `{ deals(first: 1, filter: { title: { eq: "x" } }) { __typename } }`,
    statements: 1,
  },
  {
    says: 'connections in a list, backward',
    query: `{ stages { name deals(last: 1, orderBy: { field: CREATED_AT }) { nodes { title contact { id } } pageInfo { hasPreviousPage hasNextPage } } } }`,
  },
  {
    says: 'entities of several types in one list, bad and unknown ids among them',
    query: `query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename ... on Contact { id dealCount deals(first: 5, orderBy: [{ field: TITLE }]) { nodes { title } } }
      ... on Deal { id title } ... on Company { id name dealCount } } }`,
    variables: { representations },
  },
  {
    says: 'several entity lists in one operation',
    query: `query ($a: [_Any!]!, $b: [_Any!]!) { x: _entities(representations: $a) { ... on Deal { title } } y: _entities(representations: $b) { ... on Contact { dealCount } } }`,
    variables: { a: [representations[1]], b: [representations[0], representations[4]] },
  },
  {
    says: 'an empty entity list',
    query: `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Deal { title } } }`,
    variables: { r: [] },
  },
  {
    says: 'an alias id at a lookup',
    query: `{ company(id: "${publicIdOf('company', 'old-acme')}") { id name dealCount deals(first: 10) { totalCount } } }`,
  },
  {
    says: 'a row found by a condition on the arguments',
    query: `query ($t: String!) { dealByTitle(title: $t) { id } none: dealByTitle(title: "nope") { id } }`,
    variables: { t: 'two' },
  },
  {
    says: 'derived rows at the root',
    query: `{ dealsPerStage { stage count } since: dealsPerStage(since: "2024-01-02T12:00:00Z") { stage count } }`,
  },
  {
    says: 'a bad id beside a good one',
    query: `{ bad: deal(id: "nonsense") { title } other: deal(id: "${publicIdOf('stage', 'New')}") { title } deal(id: "${one}") { title } }`,
  },
  {
    says: 'a page size that is absent, doubled, negative or too large',
    query: `{ a: deals { totalCount } b: deals(first: 1, last: 1) { totalCount } c: deals(first: -1) { totalCount } d: deals(last: 101) { totalCount } e: deals(first: 0) { nodes { id } pageInfo { hasNextPage } } }`,
  },
  {
    says: 'a cursor that is none',
    query: `{ deals(first: 1, after: "garbage") { nodes { title } } stages { deals(first: 1, before: "WzFd") { nodes { id } } } }`,
  },
  {
    says: 'a bad id inside a filter',
    query: `{ deals(first: 1, filter: { contactId: { in: ["deal_x"] } }) { totalCount } }`,
    statements: 1,
  },
  {
    says: 'NUL characters in a filter',
    query: `query ($t: String) { deals(first: 1, filter: { title: { eq: $t } }) { totalCount } stages { id } }`,
    variables: { t: 'a\u0000b' },
  },
  {
    says: 'types without the right to read, at roots and inside',
    query: `{ secrets { word } stages { deals(first: 1) { nodes { secrets { word } stage { name } } } } deal(id: "${one}") { tags { name } title secrets { word } } }`,
    principal: noSecrets,
  },
  {
    says: 'a filter that looks into a hidden type',
    query: `{ deals(first: 1, filter: { secrets: { some: { word: { eq: "sesame" } } } }) { totalCount } }`,
    principal: noSecrets,
  },
  {
    says: 'entities and connections without the right',
    query: `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Deal { title } ... on Contact { dealCount deals(first: 1) { totalCount } } } dealsPerStage { count } }`,
    variables: { r: representations.slice(0, 2) },
    principal: noDeals,
  },
  {
    says: 'nobody at all',
    query: `{ deal(id: "${one}") { id } deals(first: 1) { totalCount } stages { name } }`,
    principal: { ...SYSTEM, rights: {} },
    statements: 0,
  },
  {
    says: 'rows that the policy hides',
    query: `query ($r: [_Any!]!) { deal(id: "${one}") { title } deals(first: 10) { nodes { title } totalCount } stages { deals(first: 9, filter: { not: { title: { eq: "q" } } }) { nodes { title } } } _entities(representations: $r) { ... on Deal { title } } }`,
    variables: { r: representations.slice(1, 2) },
    principal: southern,
  },
  {
    says: 'an amount that no column holds',
    query: `{ deal(id: "${one}") { title } deals(first: 1, filter: { amount: { gt: { minor: "99999999999999999999", currency: "EUR" } } }) { totalCount } }`,
  },
];

describe('a declared operation', () => {
  it.each(cases)(
    'answers $says like graphql-js does, with one statement',
    async ({ query, variables, principal, statements }) => {
      const document = parse(query);
      const asked = { ...(variables ? { variables } : {}), ...(principal ? { principal } : {}) };

      const compiled = await world.compiled(document, asked);
      const used = world.statements.length;
      const oracle = await world.throughResolvers(document, asked);

      if (!compiled) throw new Error('the compiled path did not take the operation');
      expect(comparable(compiled)).toEqual(comparable(oracle));
      expect(used).toBe(statements ?? 1);
    },
  );
});
