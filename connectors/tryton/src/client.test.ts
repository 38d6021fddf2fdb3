import { describe, expect, it } from '@jest/globals';
import { classify } from './client.ts';

const NOW = new Date('2024-01-01T00:00:00Z');
const verdict = (status: number, body: unknown): string =>
  classify(
    {
      status,
      url: 'https://erp.example/erp/',
      headers: new Headers(),
      text: typeof body === 'string' ? body : JSON.stringify(body),
    },
    NOW,
  ).is;
const failed = (...error: unknown[]) => ({ id: 1, error });

describe('what an answer of Tryton means', () => {
  it.each([
    ['a result', 200, { id: 1, result: [] }, 'ok'],
    ['a refusal that the caller understands', 200, failed('UserError', ['No.', '', null]), 'ok'],
    ['a stale stamp', 200, failed('ConcurrencyException', 'Records were modified in the meanwhile'), 'ok'],
    ['a warning that a person would confirm', 200, failed('UserWarning', ['key', 'Sure?', '']), 'ok'],
    ['a second factor', 200, failed('LoginException', ['code', 'SMS code', 'char']), 'reconnect'],
    ['too many sign-ins', 200, failed(), 'rateLimited'],
    ['a locked SQLite file', 200, failed('database is locked', ''), 'retry'],
    ['a lost race in PostgreSQL', 200, failed('could not serialize access due to concurrent update', ''), 'retry'],
    ['an unknown database', 200, failed(`Database '/db/no.sqlite' doesn't exist!`, ''), 'reconnect'],
    ['an unknown field', 200, failed("'nope'", ''), 'broken'],
    ['an ended session', 401, '<!doctype html>', 'reauthenticate'],
    ['a method that is not open to callers', 403, '<!doctype html>', 'reconnect'],
    ['a server without that database', 404, '<!doctype html>', 'reconnect'],
    ['a wrong password too often', 429, '<!doctype html>', 'rateLimited'],
    ['a gateway in front that is down', 502, '<html>Bad gateway</html>', 'retry'],
    ['a text that only looks like an error', 200, 'not json "error"', 'ok'],
  ])('%s', (_, status, body, expected) => {
    expect(verdict(status, body)).toBe(expected);
  });
});
