import { describe, expect, it } from '@jest/globals';
import { classify } from './client.ts';

const NOW = new Date('2024-01-01T00:00:00Z');
const verdict = (status: number, body: unknown, headers: Record<string, string> = {}): string =>
  classify(
    {
      status,
      url: 'https://shop.example/admin-api',
      headers: new Headers(headers),
      text: typeof body === 'string' ? body : JSON.stringify(body),
    },
    NOW,
  ).is;
const failed = (code: string) => ({ errors: [{ message: 'no', extensions: { code } }], data: null });

describe('what an answer of Vendure means', () => {
  it.each([
    ['data', 200, { data: { customers: {} } }, 'ok'],
    ['an expired session, answered with 200', 200, failed('FORBIDDEN'), 'reauthenticate'],
    ['a server error, answered with 200', 200, failed('INTERNAL_SERVER_ERROR'), 'retry'],
    ['an unknown channel', 200, failed('CHANNEL_NOT_FOUND'), 'reconnect'],
    ['a field that this version does not have, answered with 400', 400, failed('GRAPHQL_VALIDATION_FAILED'), 'broken'],
    ['a refusal of the input', 200, failed('USER_INPUT_ERROR'), 'ok'],
    ['a gateway in front that is down', 502, '<html>Bad gateway</html>', 'retry'],
    ['a throttle in front', 429, 'slow down', 'rateLimited'],
    ['a text that only looks like an error', 200, 'not json "errors"', 'ok'],
  ])('%s', (_, status, body, expected) => {
    expect(verdict(status, body)).toBe(expected);
  });
});
