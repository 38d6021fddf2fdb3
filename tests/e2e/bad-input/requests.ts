/** Requests that are no GraphQL requests, or nobody's: each with the status that must answer it. */
export interface BadRequest {
  readonly method?: string;
  readonly path?: string;
  /** Instead of those of a well-formed request; null leaves one out. */
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly body?: string;
  readonly status: number | readonly number[];
  readonly code?: string;
}

const WELL = JSON.stringify({ query: '{ contacts(first: 1) { nodes { id } } }' });
const CREATE = 'mutation { createDeal(input: { title: "forged" }) { deal { id } } }';

export const BAD_REQUESTS: Readonly<Record<string, BadRequest>> = {
  'a body that is no JSON': { body: '{"query": "{ viewer', status: 400, code: 'BAD_REQUEST' },
  'a body that is empty': { body: '', status: 400, code: 'BAD_REQUEST' },
  'a body that is a list': { body: `[${WELL}]`, status: 400, code: 'BAD_REQUEST' },
  'a body that is null': { body: 'null', status: 400, code: 'BAD_REQUEST' },
  'a body that is a number': { body: '17', status: 400, code: 'BAD_REQUEST' },
  'a body that is not UTF-8': {
    body: '\u00ff',
    headers: { 'content-type': 'application/json; charset=latin1' },
    status: 415,
  },
  'a body without a query': { body: '{}', status: 400, code: 'BAD_REQUEST' },
  'a query that is an object': { body: '{"query": {}}', status: 400, code: 'BAD_REQUEST' },
  'variables that are a text': {
    body: '{"query": "{ viewer { name } }", "variables": "x"}',
    status: 400,
    code: 'BAD_REQUEST',
  },
  'variables that are a list': {
    body: '{"query": "{ viewer { name } }", "variables": []}',
    status: 400,
    code: 'BAD_REQUEST',
  },
  'an operation name that is a number': {
    body: '{"query": "{ viewer { name } }", "operationName": 4}',
    status: 400,
    code: 'BAD_REQUEST',
  },
  'an operation name that is not in the document': {
    body: '{"query": "query a { viewer { name } }", "operationName": "b"}',
    status: 400,
    code: 'OPERATION_RESOLUTION_FAILURE',
  },
  'two operations and no name': {
    body: '{"query": "query a { viewer { name } } query b { viewer { name } }"}',
    status: 400,
    code: 'OPERATION_RESOLUTION_FAILURE',
  },
  'a hash instead of an operation': {
    body: '{"extensions": {"persistedQuery": {"version": 1, "sha256Hash": "aa"}}}',
    status: [200, 400],
    code: 'PERSISTED_QUERY_NOT_SUPPORTED',
  },
  'a body of more than a mebibyte': {
    body: JSON.stringify({ query: 'x'.repeat(1_100_000) }),
    status: 413,
    code: 'DOCUMENT_TOO_LARGE',
  },
  'fifty thousand brackets': { body: '['.repeat(50_000), status: 400, code: 'BAD_REQUEST' },
  'a subscription over POST': {
    body: '{"query": "subscription { dealChanged { kind } }"}',
    status: 400,
    code: 'SUBSCRIPTION_TRANSPORT',
  },
  'a form': {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'query={viewer{name}}',
    status: [400, 415],
  },
  'plain text': { headers: { 'content-type': 'text/plain' }, body: WELL, status: [400, 415] },
  'no content type': { headers: { 'content-type': '' }, body: WELL, status: [400, 415] },
  'a body in gzip that is none': { headers: { 'content-encoding': 'gzip' }, body: WELL, status: 415 },
  'an answer that only a picture can be': { headers: { accept: 'image/png' }, body: WELL, status: 406 },
  'a PUT': { method: 'PUT', body: WELL, status: 405 },
  'a DELETE': { method: 'DELETE', status: 405 },
  'a mutation over GET': { method: 'GET', path: `/graphql?query=${encodeURIComponent(CREATE)}`, status: 405 },
  'variables over GET that are no JSON': {
    method: 'GET',
    path: '/graphql?query={viewer{name}}&variables={',
    status: 400,
    code: 'BAD_REQUEST',
  },
  'a NUL over GET': {
    method: 'GET',
    path: `/graphql?query=${encodeURIComponent('query ($s: String) { contacts(first: 1, search: $s) { nodes { id } } }')}&variables=${encodeURIComponent('{"s":"\\u0000"}')}`,
    status: 400,
    code: 'BAD_USER_INPUT',
  },
  'an address that does not exist': { path: '/graphql/../../etc/passwd', body: WELL, status: 404 },

  'a key that does not exist': {
    headers: { authorization: `Bearer trik_${'A'.repeat(43)}` },
    body: WELL,
    status: 401,
    code: 'UNAUTHENTICATED',
  },
  'a key that is SQL': {
    headers: { authorization: `Bearer '--;drop` },
    body: WELL,
    status: 401,
    code: 'UNAUTHENTICATED',
  },
  'a key of four thousand letters': {
    headers: { authorization: `Bearer ${'x'.repeat(4_000)}` },
    body: WELL,
    status: 401,
    code: 'UNAUTHENTICATED',
  },
  'an empty key': { headers: { authorization: 'Bearer ' }, body: WELL, status: 401, code: 'UNAUTHENTICATED' },
  'another way to sign in': {
    headers: { authorization: 'Basic YWRtaW46YWRtaW4=' },
    body: WELL,
    status: 401,
    code: 'UNAUTHENTICATED',
  },
  'somebody unknown who asks for data': {
    headers: { authorization: null },
    body: WELL,
    status: 401,
    code: 'UNAUTHENTICATED',
  },
  'somebody unknown who writes': {
    headers: { authorization: null },
    body: JSON.stringify({ query: CREATE }),
    status: 401,
    code: 'UNAUTHENTICATED',
  },
  'somebody unknown who brings a principal of their own': {
    headers: { authorization: null, 'x-tributary-principal': 'eyJhbGciOiJub25lIn0.eyJyaWdodHMiOnsiKiI6WyIqIl19fQ.' },
    body: WELL,
    status: 401,
    code: 'UNAUTHENTICATED',
  },
};
