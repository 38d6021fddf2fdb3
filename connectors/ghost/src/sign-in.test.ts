import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { ReconnectNeeded } from '@tributary/connector-kit';
import { signedHeaders } from './sign-in.ts';

const ID = 'a'.repeat(24);
const SECRET = '0123456789abcdef'.repeat(4);
const NOW = new Date('2024-05-01T10:00:00Z');

describe('the token of a session', () => {
  it('names the key, lives five minutes and is signed with the bytes of the secret', () => {
    const { authorization = '' } = signedHeaders({ apiKey: ` ${ID}:${SECRET}\n` }, NOW);
    const [head = '', body = '', signature] = authorization.replace(/^Ghost /, '').split('.');
    const decoded = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString());

    expect(decoded(head)).toEqual({ alg: 'HS256', kid: ID, typ: 'JWT' });
    expect(decoded(body)).toEqual({ iat: 1_714_557_600, exp: 1_714_557_900, aud: '/admin/' });
    expect(signature).toBe(
      createHmac('sha256', Buffer.from(SECRET, 'hex')).update(`${head}.${body}`).digest('base64url'),
    );
  });

  it.each(['', ID, `${ID}:${SECRET}00`, `${SECRET}:${ID}`, 'content-api-key'])('is not made from %j', (apiKey) => {
    expect(() => signedHeaders({ apiKey }, NOW)).toThrow(ReconnectNeeded);
  });
});
