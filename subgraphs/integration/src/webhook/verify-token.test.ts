import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { tokenVerifier } from './verify-token.ts';

const AUDIENCE = 'https://hub.example/webhooks/connection_1';

let issuer: Server;
let host: string;
let own: CryptoKey;
let foreign: CryptoKey;
let asked = 0;

beforeAll(async () => {
  const keys = await generateKeyPair('RS256');
  own = keys.privateKey;
  foreign = (await generateKeyPair('RS256')).privateKey;
  const published = JSON.stringify({ keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'RS256' }] });
  issuer = createServer((_request, response) => {
    asked += 1;
    response.setHeader('content-type', 'application/json').end(published);
  });
  await new Promise<void>((resolve) => issuer.listen(0, '127.0.0.1', resolve));
  host = `127.0.0.1:${String((issuer.address() as AddressInfo).port)}`;
});
afterAll(() => {
  issuer.close();
  issuer.closeAllConnections();
});

async function token(claims: JWTPayload, key = own, age = '5m'): Promise<string> {
  return await new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', kid: 'one' })
    .setIssuedAt()
    .setExpirationTime(age)
    .sign(key);
}

describe('an identity token', () => {
  const good = { iss: 'https://issuer.example', aud: AUDIENCE, email: 'push@example.com', email_verified: true };
  const expected = () => ({ issuer: good.iss, audience: AUDIENCE, keysUrl: `http://${host}/keys` });

  it('that the issuer signed for us says who its bearer is; the keys are asked for once', async () => {
    const verify = tokenVerifier([host]);

    expect(await verify(await token(good), expected())).toEqual({ email: good.email });
    expect(await verify(await token({ ...good, email_verified: false }), expected())).toEqual({});
    expect(asked).toBe(1);
  });

  it('that is forged, too old, for somebody else, of another issuer or no token is of nobody', async () => {
    const verify = tokenVerifier([host]);
    const bad = [
      await token(good, foreign),
      await token(good, own, '-1m'),
      await token({ ...good, aud: 'https://other.example' }),
      await token({ ...good, iss: 'https://other.example' }),
      'no token',
    ];

    for (const one of bad) expect(await verify(one, expected())).toBeUndefined();
  });

  it('is not looked into when its keys would be at a private address', async () => {
    await expect(tokenVerifier([])(await token(good), expected())).rejects.toThrow('private address');
  });
});
