import { describe, expect, it } from '@jest/globals';
import { RateLimited, ReconnectNeeded, Unavailable } from '../errors.ts';
import { makeMemoryLedger } from '../http/budget.ts';
import { makeRedactor } from '../http/redact.ts';
import { makeSockets, type SocketsOptions } from './sockets.ts';

const SECRETS = { user: 'ada', password: 'correct-horse' };

function sockets(options: Partial<SocketsOptions> = {}) {
  return makeSockets({
    hosts: ['mail.example:993'],
    secrets: SECRETS,
    resolve: () => Promise.resolve('192.0.2.7'),
    budgets: [],
    ledger: makeMemoryLedger(),
    redact: makeRedactor(() => Object.values(SECRETS)),
    signal: new AbortController().signal,
    now: () => new Date(0),
    sleep: () => Promise.resolve(),
    ...options,
  });
}

function failing(code: string, message: string): () => Promise<never> {
  return () => Promise.reject(Object.assign(new Error(message), { code }));
}

describe('the way out for protocols that are not HTTP', () => {
  it('gives the address of a declared host, and the sign-in with it', async () => {
    await expect(sockets().peer('mail.example', 993)).resolves.toEqual({
      host: 'mail.example',
      port: 993,
      address: '192.0.2.7',
      secrets: SECRETS,
    });
  });

  it.each([
    ['mail.example', 25],
    ['other.example', 993],
  ])('gives no address of %s:%i, which is not declared', async (host, port) => {
    await expect(sockets().peer(host, port)).rejects.toThrow(ReconnectNeeded);
  });

  it('hands on the refusal of the host that resolves', async () => {
    const resolve = () => Promise.reject(new ReconnectNeeded('10.0.0.1 is a private address.'));
    await expect(sockets({ resolve }).peer('mail.example', 993)).rejects.toThrow('private address');
  });

  it.each(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'ENOTFOUND'])('%s is trouble that passes', async (code) => {
    await expect(sockets().call(failing(code, 'down'))).rejects.toThrow(Unavailable);
  });

  it.each(['ERR_TLS_CERT_ALTNAME_INVALID', 'CERT_HAS_EXPIRED', 'DEPTH_ZERO_SELF_SIGNED_CERT'])(
    '%s needs a person',
    async (code) => {
      await expect(sockets().call(failing(code, 'bad certificate'))).rejects.toThrow(ReconnectNeeded);
    },
  );

  it('asks the connector first what a failure means', async () => {
    const classify = () => new ReconnectNeeded('The mailbox is locked.');
    await expect(sockets().call(failing('ECONNRESET', 'x'), { classify })).rejects.toThrow('The mailbox is locked.');
  });

  it('shows no secret, and hands on no cause that might', async () => {
    const error: unknown = await sockets()
      .call(failing('ECONNRESET', 'LOGIN ada correct-horse'))
      .catch((thrown: unknown) => thrown);

    expect(String(error)).toBe('Unavailable: LOGIN ada [redacted]');
    expect((error as Error).cause).toBeUndefined();
  });

  it('lets a fault of the connector’s own code through as it is', async () => {
    const fault = new TypeError('undefined is not a function');
    await expect(sockets().call(() => Promise.reject(fault))).rejects.toBe(fault);
  });

  it('waits for the budget, and ends the run when the wait is too long', async () => {
    const waits: number[] = [];
    const budgets = [{ name: 'imap', capacity: 1, refillPerSecond: 1 }];
    const sleep = (ms: number) => Promise.resolve(void waits.push(ms));
    const { call } = sockets({ budgets, sleep, maxWaitMs: 1_500 });
    await call(() => Promise.resolve());
    await call(() => Promise.resolve());

    expect(waits).toEqual([1_031]);
    await expect(call(() => Promise.resolve())).rejects.toThrow(RateLimited);
  });
});
