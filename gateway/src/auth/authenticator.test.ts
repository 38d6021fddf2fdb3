import { describe, expect, it } from '@jest/globals';
import { ANONYMOUS, type Principal } from '@tributary/platform';
import { aPrincipal } from '../test-endpoint/principals.ts';
import { type Authenticate, InvalidCredential, makeAuthenticator } from './authenticator.ts';
import { bearerCredential } from './bearer.ts';

function aClock() {
  let time = 0;
  return { now: () => time, pass: (ms: number) => (time += ms) };
}

function counting(answer: (credential: string | undefined) => Principal | Error) {
  const asked: (string | undefined)[] = [];
  const authenticate: Authenticate = (credential) => {
    asked.push(credential);
    const result = answer(credential);
    return result instanceof Error ? Promise.reject(result) : Promise.resolve(result);
  };
  return { asked, authenticate };
}

describe('the authenticator', () => {
  it('asks once per credential and period, also when many ask at once', async () => {
    const { now, pass } = aClock();
    const { asked, authenticate } = counting(() => aPrincipal('ann'));
    const authenticator = makeAuthenticator({ authenticate, now, ttlMs: 5_000 });

    await Promise.all([authenticator.principalOf('a'), authenticator.principalOf('a')]);
    pass(4_999);
    await authenticator.principalOf('a');
    expect(asked).toHaveLength(1);

    pass(1);
    await authenticator.principalOf('a');
    expect(asked).toHaveLength(2);
  });

  it('asks again at once for what was invalidated, and only for that', async () => {
    const { asked, authenticate } = counting(() => aPrincipal('ann'));
    const authenticator = makeAuthenticator({ authenticate });
    await authenticator.principalOf('a');
    await authenticator.principalOf('b');

    authenticator.invalidate('a');
    await authenticator.principalOf('a');
    await authenticator.principalOf('b');
    expect(asked).toEqual(['a', 'b', 'a']);

    authenticator.invalidate();
    await authenticator.principalOf('b');
    expect(asked).toEqual(['a', 'b', 'a', 'b']);
  });

  it.each([new InvalidCredential(), new Error('the database is away')])('does not remember %s', async (failure) => {
    const { asked, authenticate } = counting(() => failure);
    const authenticator = makeAuthenticator({ authenticate });

    await expect(authenticator.principalOf('a')).rejects.toBe(failure);
    await expect(authenticator.principalOf('a')).rejects.toBe(failure);

    expect(asked).toHaveLength(2);
  });

  it('tells no credential from an empty one', async () => {
    const { authenticate } = counting((credential) => (credential === undefined ? ANONYMOUS : new InvalidCredential()));
    const authenticator = makeAuthenticator({ authenticate });

    expect(await authenticator.principalOf(undefined)).toBe(ANONYMOUS);
    await expect(authenticator.principalOf('')).rejects.toBeInstanceOf(InvalidCredential);
  });

  it('remembers no more credentials than it was told to', async () => {
    const { asked, authenticate } = counting(() => aPrincipal('ann'));
    const authenticator = makeAuthenticator({ authenticate, capacity: 2 });

    for (const credential of ['a', 'b', 'c', 'a']) await authenticator.principalOf(credential);

    expect(asked).toEqual(['a', 'b', 'c', 'a']);
  });
});

describe('the Authorization header', () => {
  it.each([
    [undefined, undefined],
    ['', undefined],
    ['Bearer abc', 'abc'],
    ['bearer   abc ', 'abc'],
  ])('%j holds %j', (header, credential) => {
    expect(bearerCredential(header)).toBe(credential);
  });

  it.each(['Basic YTpi', 'Bearer', 'Bearer a b', 'Bearer a\u00e9', `Bearer ${'x'.repeat(4_097)}`, 'abc'])(
    'refuses %j',
    (header) => {
      expect(() => bearerCredential(header)).toThrow(InvalidCredential);
    },
  );
});
