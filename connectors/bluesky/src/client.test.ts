import { describe, expect, it } from '@jest/globals';
import { ReconnectNeeded, type HttpClient, type HttpRequest } from '@tributary/connector-kit';
import { classify, login } from './client.ts';
import { BlueskyConfig } from './config.ts';
import { rkeyOf } from './repository.ts';

const NOW = new Date('2024-05-01T10:00:00Z');
const answer = (status: number, body: unknown, headers: Record<string, string> = {}) => ({
  status,
  url: 'https://bsky.social/xrpc/x',
  headers: new Headers(headers),
  text: typeof body === 'string' ? body : JSON.stringify(body),
});

describe('an answer', () => {
  it.each([
    [400, { error: 'ExpiredToken', message: 'Token has expired' }, {}, { is: 'reauthenticate' }],
    [400, { error: 'InvalidToken', message: 'Token could not be verified' }, {}, { is: 'reauthenticate' }],
    [401, { error: 'AuthenticationRequired', message: '' }, {}, { is: 'reauthenticate' }],
    [400, { error: 'InvalidSwap', message: 'Record was at null' }, {}, { is: 'ok' }],
    [400, '<html>', {}, { is: 'ok' }],
    [502, { error: 'UpstreamFailure', message: '' }, {}, { is: 'retry' }],
    [429, '', { 'ratelimit-reset': '1714557660' }, { is: 'rateLimited', retryAt: new Date('2024-05-01T10:01:00Z') }],
    [429, '', { 'retry-after': '7' }, { is: 'rateLimited', retryAt: new Date('2024-05-01T10:00:07Z') }],
  ])('of %s %j means what the engine does next', (status, body, headers, verdict) => {
    expect(classify(answer(status, body, headers as Record<string, string>), NOW)).toEqual(verdict);
  });
});

describe('signing in', () => {
  function asked(refresh: () => Promise<object>) {
    const calls: HttpRequest[] = [];
    const left: string[] = [];
    const http: HttpClient = {
      request: async (request) => {
        calls.push(request);
        const body = request.url.endsWith('refreshSession') ? await refresh() : { accessJwt: 'a1', refreshJwt: 'r1' };
        return { ...answer(200, body), json: () => body };
      },
    };
    const signIn = (renewal?: string) =>
      login({
        http,
        config: BlueskyConfig.parse({}),
        secrets: { identifier: '@ada.test', password: 'word' },
        renewal,
        leave: (one) => left.push(one),
      });
    return { calls, left, signIn };
  }

  it('renews the session with what the last one left, and leaves it to the next', async () => {
    const { calls, left, signIn } = asked(() => Promise.resolve({ accessJwt: 'a2', refreshJwt: 'r2' }));

    expect(await signIn()).toEqual({ authorization: 'Bearer a1' });
    expect(await signIn('r1')).toEqual({ authorization: 'Bearer a2' });
    expect(left).toEqual(['r1', 'r2']);
    expect(calls.map(({ url }) => url.split('.').at(-1))).toEqual(['createSession', 'refreshSession']);
    expect(calls[0]?.json).toEqual({ identifier: 'ada.test', password: 'word' });
    expect(calls[1]?.headers).toEqual({ authorization: 'Bearer r1' });
  });

  it('takes the password when the session was ended', async () => {
    const { calls, signIn } = asked(() => Promise.reject(new ReconnectNeeded('refused')));

    expect(await signIn('r0')).toEqual({ authorization: 'Bearer a1' });
    expect(calls).toHaveLength(2);
  });
});

describe('a record’s key', () => {
  it('is a TID that follows from the act', () => {
    expect(rkeyOf('one')).toMatch(/^[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}$/);
    expect(rkeyOf('one')).toBe(rkeyOf('one'));
    expect(rkeyOf('one')).not.toBe(rkeyOf('two'));
  });
});
