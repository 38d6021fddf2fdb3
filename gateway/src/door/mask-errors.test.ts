import { describe, expect, it } from '@jest/globals';
import { GraphQLError, parse } from 'graphql';
import { recordingLogger } from '../test-endpoint/principals.ts';
import { maskError } from './mask-errors.ts';
import { PUBLIC_CODES } from './public-codes.ts';
import { PublicError } from './public-error.ts';

const SQL = 'relation "sales.deals" does not exist';
const URL = 'connect ECONNREFUSED 10.0.0.7:4002';

function masked(error: unknown, hints = true) {
  const { logger, lines } = recordingLogger();
  const result = maskError(error, { requestId: 'r9', logger, hints });
  return { sent: JSON.stringify(result), json: result.toJSON(), lines, result };
}

const coded = (code: string, message: string, extensions: Record<string, unknown> = {}) =>
  new GraphQLError(message, { path: ['deals', 0], extensions: { code, ...extensions } });

describe('the mask', () => {
  it.each([
    ['an error of the database', new Error(SQL)],
    ['an error of the network', Object.assign(new Error(URL), { code: 'ECONNREFUSED' })],
    ['an error a resolver threw', new GraphQLError(SQL, { originalError: new Error(SQL) })],
    ['an error with a code of nobody', coded('P2002', SQL)],
    ['an error with the code of a prototype', coded('constructor', SQL)],
    ['an error that was masked upstream', coded('INTERNAL_SERVER_ERROR', SQL)],
    ['an error with our own code for faults', coded('INTERNAL_ERROR', SQL)],
    ['a plain object of an HTTP subgraph', { message: SQL, extensions: { code: 'X', stacktrace: [URL] } }],
    ['a thrown text', SQL],
    ['nothing', undefined],
  ])('says nothing of %s', (_name, error) => {
    const { sent, json, lines } = masked(error);

    expect(sent).not.toMatch(/sales|relation|ECONN|10\.0|stack/);
    expect(json).toMatchObject({
      message: PUBLIC_CODES.INTERNAL_ERROR,
      extensions: { code: 'INTERNAL_ERROR', requestId: 'r9' },
    });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ level: 'error', requestId: 'r9' });
  });

  it('replaces the message of an unreachable subgraph, and logs the real one', () => {
    const { json, lines } = masked(coded('SUBGRAPH_UNAVAILABLE', URL, { serviceName: 'sales' }));

    expect(json).toEqual({
      message: PUBLIC_CODES.SUBGRAPH_UNAVAILABLE,
      path: ['deals', 0],
      extensions: { code: 'SUBGRAPH_UNAVAILABLE', requestId: 'r9' },
    });
    expect(JSON.stringify(lines)).toContain('10.0.0.7');
  });

  it('keeps the message of a refusal, and only the extensions meant for callers', () => {
    const { json, lines } = masked(
      coded('FORBIDDEN', 'You may not read Deal.', { serviceName: 'sales', stacktrace: [SQL], http: {}, limit: 3 }),
    );

    expect(json).toEqual({
      message: 'You may not read Deal.',
      path: ['deals', 0],
      extensions: { code: 'FORBIDDEN', limit: 3, requestId: 'r9' },
    });
    expect(lines).toHaveLength(0);
  });

  it('keeps places in the caller’s document, and drops those in a subgraph’s', () => {
    const [node] = parse('{ a }').definitions;
    const own = new PublicError('GRAPHQL_VALIDATION_FAILED', 'no', { nodes: node });
    const foreign = new GraphQLError('no', { nodes: node ?? null, extensions: { code: 'FORBIDDEN' } });

    expect([masked(own).json.locations, masked(foreign).json.locations]).toEqual([[{ line: 1, column: 1 }], undefined]);
  });

  it('takes hints away when the schema is hidden', () => {
    const error = coded(
      'GRAPHQL_VALIDATION_FAILED',
      'Cannot query field "deale" on type "Query". Did you mean "deal" or "deals"?',
    );

    expect([masked(error, true).json.message, masked(error, false).json.message]).toEqual([
      'Cannot query field "deale" on type "Query". Did you mean "deal" or "deals"?',
      'Cannot query field "deale" on type "Query".',
    ]);
  });

  it('masks only once', () => {
    const { result } = masked(new Error(SQL));
    const { result: again, lines } = masked(result);

    expect(again).toBe(result);
    expect(lines).toHaveLength(0);
  });
});
