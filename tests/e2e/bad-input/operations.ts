/** Operations that somebody may send by mistake or on purpose, each with the code that must refuse it. */
export interface BadOperation {
  readonly query: string;
  readonly variables?: unknown;
  readonly code: string;
}

const DEAL =
  'mutation ($input: CreateDealInput!) { createDeal(input: $input) { deal { id } problems { code message field } } }';
const CONTACT =
  'mutation ($input: CreateContactInput!) { createContact(input: $input) { contact { id } problems { code } } }';
const ORDER = 'mutation ($input: CreateOrderInput!) { createOrder(input: $input) { order { id } problems { code } } }';
const LOGGED = `mutation ($input: LogInteractionInput!) { logInteraction(input: $input) { interaction { id } problems { code } } }`;
const USER = 'mutation ($input: CreateUserInput!) { createUser(input: $input) { user { id } problems { code } } }';
const KEY = 'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { apiKey { id } problems { code } } }';
const FILTERED = 'query ($filter: DealFilter) { deals(first: 1, filter: $filter) { nodes { id } } }';
const NUL = '\u0000';
const LONG_NUMBER = '9'.repeat(40);

const deep = (levels: number): string =>
  `{ deals(first: 1) { nodes { ${'orders(first: 1) { nodes { deal { '.repeat(levels)} id ${'} } }'.repeat(levels)} } } }`;
const many = (count: number, field: (index: number) => string): string =>
  `{ ${Array.from({ length: count }, (_, index) => field(index)).join(' ')} }`;

export const BAD_OPERATIONS: Readonly<Record<string, BadOperation>> = {
  'a field that does not exist': {
    query: '{ contacts(first: 1) { nodes { shoeSize } } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  'an argument that does not exist': {
    query: '{ contacts(first: 1, colour: 1) { nodes { id } } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  'a type that does not exist': {
    query: 'query ($x: Nothing) { contacts(first: 1) { nodes { id } } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  'an unknown field of an input, in the document': {
    query: 'mutation { createDeal(input: { title: "x", shoeSize: 4 }) { problems { code } } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  'an unknown field of an input, by variable': {
    query: DEAL,
    variables: { input: { title: 'x', shoeSize: 4 } },
    code: 'BAD_USER_INPUT',
  },
  'a field without its selection': { query: '{ contacts(first: 1) }', code: 'GRAPHQL_VALIDATION_FAILED' },
  'an internal field': {
    query: '{ _entities(representations: []) { __typename } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  'the field that checks credentials': { query: '{ _principal(credential: "x") }', code: 'GRAPHQL_VALIDATION_FAILED' },
  'a document that is not GraphQL': { query: '{ contacts(first: 1 { nodes }', code: 'GRAPHQL_PARSE_FAILED' },
  'an empty document': { query: '', code: 'BAD_REQUEST' },
  'a document of comments': { query: '# nothing', code: 'GRAPHQL_PARSE_FAILED' },
  'fragments in a circle': {
    query:
      '{ contacts(first: 1) { ...a } } fragment a on ContactConnection { ...b } fragment b on ContactConnection { ...a }',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },

  'a NUL in a literal': {
    query: '{ contacts(first: 1, search: "a\\u0000b") { nodes { id } } }',
    code: 'BAD_USER_INPUT',
  },
  'a NUL in a variable': {
    query: 'query ($s: String) { contacts(first: 1, search: $s) { nodes { id } } }',
    variables: { s: `a${NUL}` },
    code: 'BAD_USER_INPUT',
  },
  'a NUL in a filter': { query: FILTERED, variables: { filter: { title: { contains: NUL } } }, code: 'BAD_USER_INPUT' },
  'a NUL in a text that would be stored': {
    query: DEAL,
    variables: { input: { title: `a${NUL}b` } },
    code: 'BAD_USER_INPUT',
  },
  'a NUL deep in JSON that would be stored': {
    query: CONTACT,
    variables: { input: { givenName: 'A', attributes: { a: [{ b: NUL }] } } },
    code: 'BAD_USER_INPUT',
  },
  'a NUL in a key of JSON': {
    query: CONTACT,
    variables: { input: { givenName: 'A', attributes: { [NUL]: 1 } } },
    code: 'BAD_USER_INPUT',
  },
  'half a surrogate pair': { query: DEAL, variables: { input: { title: '\ud800' } }, code: 'BAD_USER_INPUT' },

  'an enum value that does not exist, in the document': {
    query: '{ contacts(first: 1, orderBy: [{ field: SHOE_SIZE }]) { nodes { id } } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  'an enum value that does not exist, by variable': {
    query: 'query ($o: [DealOrder!]) { deals(first: 1, orderBy: $o) { nodes { id } } }',
    variables: { o: [{ field: 'SHOE_SIZE' }] },
    code: 'BAD_USER_INPUT',
  },
  'a text where a number belongs': {
    query: DEAL,
    variables: { input: { title: 'x', probability: 'much' } },
    code: 'BAD_USER_INPUT',
  },
  'a list where a text belongs': { query: DEAL, variables: { input: { title: ['x'] } }, code: 'BAD_USER_INPUT' },
  'null where something must be': { query: DEAL, variables: { input: null }, code: 'BAD_USER_INPUT' },
  'a variable that is missing': { query: DEAL, variables: {}, code: 'BAD_USER_INPUT' },
  'a number that is no Int any more': {
    query: DEAL,
    variables: { input: { title: 'x', probability: 2 ** 40 } },
    code: 'BAD_USER_INPUT',
  },
  'a literal that is no Int any more': {
    query: '{ contacts(first: 99999999999) { nodes { id } } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  'a probability of 101 %': { query: DEAL, variables: { input: { title: 'x', probability: 101 } }, code: 'BAD_INPUT' },
  'no title': { query: DEAL, variables: { input: { title: '   ' } }, code: 'BAD_INPUT' },
  'a title that is too long': { query: DEAL, variables: { input: { title: 'x'.repeat(5_000) } }, code: 'BAD_INPUT' },
  'an amount that is no number': {
    query: DEAL,
    variables: { input: { title: 'x', amount: { minor: '12.50', currency: 'EUR' } } },
    code: 'BAD_INPUT',
  },
  'an amount that no table can hold': {
    query: DEAL,
    variables: { input: { title: 'x', amount: { minor: LONG_NUMBER, currency: 'EUR' } } },
    code: 'BAD_INPUT',
  },
  'an order whose total no table can hold': {
    query: ORDER,
    variables: {
      input: {
        currency: 'EUR',
        lines: [{ title: 'x', quantity: '999999999', unitPrice: { minor: '9'.repeat(18), currency: 'EUR' } }],
      },
    },
    code: 'BAD_INPUT',
  },
  'a currency that is none': {
    query: DEAL,
    variables: { input: { title: 'x', amount: { minor: '1', currency: 'euro' } } },
    code: 'BAD_INPUT',
  },
  'an amount in a filter that is no number': {
    query: FILTERED,
    variables: { filter: { amount: { gt: { minor: 'x', currency: 'EUR' } } } },
    code: 'BAD_USER_INPUT',
  },
  'an amount in a filter that no table can hold': {
    query: FILTERED,
    variables: { filter: { amount: { gt: { minor: LONG_NUMBER, currency: 'EUR' } } } },
    code: 'BAD_USER_INPUT',
  },
  'a quantity that is none': {
    query: ORDER,
    variables: { input: { currency: 'EUR', lines: [{ title: 'x', quantity: 'NaN' }] } },
    code: 'BAD_QUANTITY',
  },
  'a day that is none': {
    query: DEAL,
    variables: { input: { title: 'x', expectedCloseOn: '2024-02-30' } },
    code: 'BAD_INPUT',
  },
  'a birth date that is none': {
    query: CONTACT,
    variables: { input: { givenName: 'A', birthDate: 'yesterday' } },
    code: 'BAD_INPUT',
  },
  'a time without a zone': {
    query: FILTERED,
    variables: { filter: { openedAt: { gt: '2024-05-01T10:00:00' } } },
    code: 'BAD_USER_INPUT',
  },
  'a time that is none': {
    query: FILTERED,
    variables: { filter: { openedAt: { gt: '2024-13-45T99:00:00Z' } } },
    code: 'BAD_USER_INPUT',
  },
  'a time that PostgreSQL knows and nobody else': {
    query: FILTERED,
    variables: { filter: { openedAt: { gt: 'infinity' } } },
    code: 'BAD_USER_INPUT',
  },
  'a time of an interaction that is none': {
    query: LOGGED,
    variables: { input: { type: 'call', channel: 'phone', direction: 'INBOUND', occurredAt: 'noon' } },
    code: 'BAD_USER_INPUT',
  },
  'a time in a literal that is none': {
    query: '{ deals(first: 1, filter: { openedAt: { gt: "soon" } }) { nodes { id } } }',
    code: 'BAD_USER_INPUT',
  },
  'an address that is none': {
    query: USER,
    variables: { input: { email: 'x', name: 'X', password: 'long enough for it', roles: ['agent'] } },
    code: 'EMAIL_INVALID',
  },
  'a role that does not exist': {
    query: KEY,
    variables: { input: { name: 'x', role: 'emperor' } },
    code: 'ROLE_NOT_FOUND',
  },
  'a metric by a dimension that it does not have': {
    query: '{ metric(name: ORDERS) { series(groupBy: [QUEUE]) { count } } }',
    code: 'BAD_USER_INPUT',
  },

  'a page size that is a text': {
    query: 'query ($n: Int) { contacts(first: $n) { nodes { id } } }',
    variables: { n: '10' },
    code: 'BAD_USER_INPUT',
  },
  'pages within pages that hold too much': {
    query: '{ contacts(first: 100) { nodes { deals(first: 100) { nodes { orders(first: 100) { nodes { id } } } } } } }',
    code: 'COST_LIMIT',
  },
  'a document that is too deep': { query: deep(10), code: 'DEPTH_LIMIT' },
  'a document that is much too deep': { query: deep(900), code: 'DOCUMENT_TOO_LARGE' },
  'a document that is too long': {
    query: `{ contacts(first: 1) { nodes { id } } } # ${'x'.repeat(60_000)}`,
    code: 'DOCUMENT_TOO_LARGE',
  },
  'ten thousand aliases': {
    query: many(10_000, (index) => `a${String(index)}: viewer { name }`),
    code: 'DOCUMENT_TOO_LARGE',
  },
  'a hundred aliases': {
    query: many(100, (index) => `a${String(index)}: viewer { name }`),
    code: 'DOCUMENT_TOO_LARGE',
  },
  'a thousand directives': {
    query: `{ viewer { name ${'@skip(if: false) '.repeat(1_000)} } }`,
    code: 'DOCUMENT_TOO_LARGE',
  },
  'an alias that would be a property of every object': {
    query: '{ __proto__: viewer { name } }',
    code: 'BAD_USER_INPUT',
  },
  'variables that are too deep': {
    query: CONTACT,
    variables: { input: { givenName: 'A', attributes: JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`) as unknown } },
    code: 'BAD_USER_INPUT',
  },
  'a list of ten thousand items': {
    query: CONTACT,
    variables: { input: { givenName: 'A', emails: Array.from({ length: 10_000 }, () => 'a@example.com') } },
    code: 'BAD_USER_INPUT',
  },
};
