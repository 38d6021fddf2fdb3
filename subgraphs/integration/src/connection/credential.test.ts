import { describe, expect, it } from '@jest/globals';
import { decryptCredential, encryptCredential } from './credential.ts';

const sealing = { secret: 'a secret of the tests', connectionId: 'one' };

describe('a stored credential', () => {
  it('opens with the secret and the connection it was sealed for, and shows nothing of itself', () => {
    const stored = encryptCredential({ password: 'canary-1234' }, sealing);

    expect(decryptCredential(stored, sealing)).toEqual({ password: 'canary-1234' });
    expect(stored.toString('latin1')).not.toContain('canary');
  });

  it('never looks the same twice', () => {
    const seal = (): string => encryptCredential({ password: 'x' }, sealing).toString('hex');

    expect(seal()).not.toBe(seal());
  });

  it.each([
    ['another secret', { ...sealing, secret: 'another secret' }],
    ['another connection', { ...sealing, connectionId: 'two' }],
  ])('does not open with %s', (_, other) => {
    const stored = encryptCredential({ password: 'x' }, sealing);

    expect(() => decryptCredential(stored, other)).toThrow();
  });

  it('does not open once a bit of it has changed', () => {
    const stored = encryptCredential({ password: 'x' }, sealing);
    stored.writeUInt8(stored.readUInt8(stored.length - 1) ^ 1, stored.length - 1);

    expect(() => decryptCredential(stored, sealing)).toThrow();
  });
});
