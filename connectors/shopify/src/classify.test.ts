import { describe, expect, it } from '@jest/globals';
import { classify } from './classify.ts';

const NOW = new Date('2024-01-01T00:00:00Z');

function verdict(status: number, body: unknown, url = 'https://shop.example/admin/api/2026-10/graphql.json') {
  return classify({ status, url, headers: new Headers(), text: JSON.stringify(body), body }, NOW);
}
const failed = (code: string) => ({ errors: [{ message: 'no', extensions: { code } }] });
const state = (status: string) => ({ data: { waitedFor: { status, url: null } } });

describe('what an answer of Shopify means', () => {
  it.each([
    ['data', 200, { data: { customers: {} } }, 'ok'],
    ['a token that is not known', 401, { errors: '[API] Invalid API key or access token' }, 'reauthenticate'],
    ['a missing scope, answered with 200', 200, failed('ACCESS_DENIED'), 'reconnect'],
    ['a frozen shop', 402, '', 'reconnect'],
    ['a shop that does not exist', 404, { errors: 'Not Found' }, 'reconnect'],
    ['a fault of Shopify, answered with 200', 200, failed('INTERNAL_SERVER_ERROR'), 'retry'],
    ['a field that this version does not have', 200, failed('undefinedField'), 'broken'],
    ['the firewall', 430, '', 'rateLimited'],
    ['a refusal of the input', 200, { data: { customerSet: { userErrors: [{ message: 'taken' }] } } }, 'ok'],
    ['a bulk operation that runs', 200, state('RUNNING'), 'notYet'],
    ['a bulk operation that is done', 200, state('COMPLETED'), 'ok'],
  ])('%s', (_, status, body, expected) => {
    expect(verdict(status, body).is).toBe(expected);
  });

  it('a refused id and secret ask for a reconnect', () => {
    const url = 'https://shop.example/admin/oauth/access_token';
    expect(verdict(400, { error: 'application_cannot_be_found' }, url).is).toBe('reauthenticate');
  });

  it('a throttle is over when the bucket holds what the question costs', () => {
    const throttleStatus = { maximumAvailable: 2000, currentlyAvailable: 140, restoreRate: 100 };
    const answer = { ...failed('THROTTLED'), extensions: { cost: { requestedQueryCost: 690, throttleStatus } } };

    expect(verdict(200, answer)).toEqual({ is: 'rateLimited', retryAt: new Date(NOW.getTime() + 5_500) });
  });
});
