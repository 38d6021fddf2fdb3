import { createHmac, createSign, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { answerHandshake } from './handshake.ts';
import type { SignatureScheme } from './scheme.ts';
import { verifyDelivery, type VerifyOptions } from './verify.ts';

const NOW = new Date(1_614_265_330_000);
const BODY = '{"test": 2432232314}';
const URL_OF_HUB = 'https://hub.example/webhooks/connection_1';

interface Case {
  readonly body?: string | Buffer;
  readonly headers?: Record<string, string>;
  readonly urlSecret?: string;
  readonly secrets?: Record<string, string | string[]>;
  readonly now?: Date;
  readonly verifyToken?: VerifyOptions['verifyToken'];
}

async function isGood(scheme: SignatureScheme, given: Case): Promise<boolean> {
  const { body = BODY, headers = {}, urlSecret, secrets = { webhook: 'a secret' }, now = NOW, verifyToken } = given;
  const request = {
    method: 'POST',
    url: URL_OF_HUB,
    urlSecret,
    headers: new Headers(headers),
    body: Buffer.from(body),
  };
  const verdict = await verifyDelivery(scheme, request, {
    secrets: (name) => [secrets[name] ?? []].flat(),
    now,
    ...(verifyToken ? { verifyToken } : {}),
  });
  return verdict.ok;
}

const hex = (secret: string, text: string): string => createHmac('sha256', secret).update(text).digest('hex');

const GITHUB: SignatureScheme = {
  type: 'hmac',
  hash: 'sha256',
  encoding: 'hex',
  signature: { in: 'header', name: 'x-hub-signature-256', prefix: 'sha256=' },
  over: [{ part: 'body' }],
  secret: 'webhook',
};

const STANDARD: SignatureScheme = {
  type: 'hmac',
  hash: 'sha256',
  encoding: 'base64',
  signature: { in: 'headerList', name: 'webhook-signature', prefix: 'v1,', separator: ' ' },
  over: [
    { part: 'header', name: 'webhook-id' },
    { part: 'text', text: '.' },
    { part: 'header', name: 'webhook-timestamp' },
    { part: 'text', text: '.' },
    { part: 'body' },
  ],
  secret: 'webhook',
  key: 'whsec',
  time: { from: { part: 'header', name: 'webhook-timestamp' }, unit: 's', toleranceMs: 300_000 },
};

const GHOST: SignatureScheme = {
  type: 'hmac',
  hash: 'sha256',
  encoding: 'hex',
  signature: { in: 'headerFields', name: 'x-ghost-signature', field: 'sha256', separator: ',' },
  over: [{ part: 'body' }, { part: 'signatureField', name: 't' }],
  secret: 'webhook',
  time: { from: { part: 'signatureField', name: 't' }, unit: 'ms', toleranceMs: 300_000 },
};

const MAILGUN: SignatureScheme = {
  type: 'hmac',
  hash: 'sha256',
  encoding: 'hex',
  signature: { in: 'bodyField', name: 'signature.signature' },
  over: [
    { part: 'bodyField', name: 'signature.timestamp' },
    { part: 'bodyField', name: 'signature.token' },
  ],
  secret: 'webhook',
  time: { from: { part: 'bodyField', name: 'signature.timestamp' }, unit: 's', toleranceMs: 300_000 },
};

const MANDRILL: SignatureScheme = {
  type: 'hmac',
  hash: 'sha1',
  encoding: 'base64',
  signature: { in: 'header', name: 'x-mandrill-signature' },
  over: [{ part: 'url' }, { part: 'sortedForm' }],
  secret: 'webhook',
};

describe('a signature over the body', () => {
  // The example of GitHub's documentation.
  const signed = {
    body: 'Hello, World!',
    headers: { 'x-hub-signature-256': 'sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17' },
    secrets: { webhook: "It's a Secret to Everybody" },
  };

  it('is good for the bytes that were signed and no others', async () => {
    expect(await isGood(GITHUB, signed)).toBe(true);
    expect(await isGood(GITHUB, { ...signed, body: 'Hello, World! ' })).toBe(false);
    expect(await isGood(GITHUB, { ...signed, secrets: { webhook: 'another' } })).toBe(false);
  });

  it('is refused when it is missing, cut short, without its prefix, or sent twice', async () => {
    const value = signed.headers['x-hub-signature-256'];
    for (const other of ['', value.slice(0, -2), value.slice('sha256='.length), `${value}, ${value}`, 'sha256=']) {
      expect(await isGood(GITHUB, { ...signed, headers: { 'x-hub-signature-256': other } })).toBe(false);
    }
    expect(await isGood(GITHUB, { ...signed, headers: {} })).toBe(false);
  });

  it('of JSON that was parsed and written again is refused', async () => {
    const rewritten = JSON.stringify(JSON.parse(BODY));
    const headers = { 'x-hub-signature-256': `sha256=${hex('a secret', rewritten)}` };
    expect(await isGood(GITHUB, { headers })).toBe(false);
    expect(await isGood(GITHUB, { headers, body: rewritten })).toBe(true);
  });

  it('is never good for an empty secret', async () => {
    const headers = { 'x-hub-signature-256': `sha256=${hex('', BODY)}` };
    expect(await isGood(GITHUB, { headers, secrets: {} })).toBe(false);
  });
});

describe('a signature over id, time and body', () => {
  // The example of the Standard Webhooks specification.
  const headers = {
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  };
  const secrets = { webhook: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw' };

  it('is good within five minutes of its time, in both directions', async () => {
    for (const [seconds, good] of [
      [0, true],
      [299, true],
      [-299, true],
      [301, false],
      [-301, false],
    ] as const) {
      const now = new Date(NOW.getTime() + seconds * 1000);
      expect(await isGood(STANDARD, { headers, secrets, now })).toBe(good);
    }
  });

  it('is good when one of several is, and with either secret while it is changed', async () => {
    const list = `v1,bm90aGluZw== v0,${headers['webhook-signature'].slice(3)} ${headers['webhook-signature']}`;
    expect(await isGood(STANDARD, { headers: { ...headers, 'webhook-signature': list }, secrets })).toBe(true);
    expect(await isGood(STANDARD, { headers, secrets: { webhook: ['whsec_bmV3', secrets.webhook] } })).toBe(true);
  });

  it('of another version, or with another time, is refused', async () => {
    const downgraded = headers['webhook-signature'].replace('v1,', 'v0,');
    expect(await isGood(STANDARD, { headers: { ...headers, 'webhook-signature': downgraded }, secrets })).toBe(false);
    expect(await isGood(STANDARD, { headers: { ...headers, 'webhook-timestamp': '1614265331' }, secrets })).toBe(false);
  });
});

describe('other places of a signature', () => {
  it('Ghost: the body and the time that stands beside the signature', async () => {
    const t = String(NOW.getTime());
    const header = (time: string): Record<string, string> => ({
      'x-ghost-signature': `sha256=${hex('a secret', BODY + t)}, t=${time}`,
    });
    expect(await isGood(GHOST, { headers: header(t) })).toBe(true);
    expect(await isGood(GHOST, { headers: header(String(NOW.getTime() + 1)) })).toBe(false);
    expect(await isGood(GHOST, { headers: { 'x-ghost-signature': `sha256=${hex('a secret', BODY)}` } })).toBe(false);
  });

  it('Mailgun: within the body, over time and token', async () => {
    const signature = { timestamp: '1614265330', token: 'abc', signature: hex('a secret', '1614265330abc') };
    expect(await isGood(MAILGUN, { body: JSON.stringify({ signature }) })).toBe(true);
    expect(await isGood(MAILGUN, { body: JSON.stringify({ signature: { ...signature, token: 'abd' } }) })).toBe(false);
    expect(await isGood(MAILGUN, { body: 'no JSON' })).toBe(false);
  });

  it('Mandrill: over the address and the form, sorted', async () => {
    const signed = createHmac('sha1', 'a secret').update(`${URL_OF_HUB}a1b2`).digest('base64');
    expect(await isGood(MANDRILL, { body: 'b=2&a=1', headers: { 'x-mandrill-signature': signed } })).toBe(true);
    expect(await isGood(MANDRILL, { body: 'b=2&a=2', headers: { 'x-mandrill-signature': signed } })).toBe(false);
  });

  it('SendGrid: by elliptic curve, over time and body', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const scheme: SignatureScheme = {
      type: 'ecdsa',
      hash: 'sha256',
      signature: { in: 'header', name: 'x-signature' },
      over: [{ part: 'header', name: 'x-timestamp' }, { part: 'body' }],
      publicKey: 'key',
    };
    const signature = createSign('sha256').update(`7${BODY}`).sign(privateKey, 'base64');
    const headers = { 'x-signature': signature, 'x-timestamp': '7' };
    const der = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
    const pem = publicKey.export({ format: 'pem', type: 'spki' }).toString();
    for (const key of [der, pem]) expect(await isGood(scheme, { headers, secrets: { key } })).toBe(true);
    expect(await isGood(scheme, { headers: { ...headers, 'x-timestamp': '8' }, secrets: { key: der } })).toBe(false);
    expect(await isGood(scheme, { headers, secrets: { key: 'no key' } })).toBe(false);
  });

  it('user and password, the end of the address, a value in the body', async () => {
    const basic = (pair: string) => ({ authorization: `Basic ${Buffer.from(pair).toString('base64')}` });
    const scheme: SignatureScheme = { type: 'basic', user: 'user', password: 'password' };
    const secrets = { user: 'ada', password: 'pass:word' };
    expect(await isGood(scheme, { headers: basic('ada:pass:word'), secrets })).toBe(true);
    expect(await isGood(scheme, { headers: basic('ada:pass'), secrets })).toBe(false);
    expect(await isGood({ type: 'urlSecret' }, { urlSecret: 'a secret' })).toBe(true);
    expect(await isGood({ type: 'urlSecret' }, {})).toBe(false);
    const inBody: SignatureScheme = { type: 'bodySecret', field: 'clientState', secret: 'webhook' };
    expect(await isGood(inBody, { body: '{"clientState":"a secret"}' })).toBe(true);
    expect(await isGood(inBody, { body: '{"clientState":"another"}' })).toBe(false);
  });

  it('a token of an identity provider, for this audience and of this account', async () => {
    const scheme: SignatureScheme = {
      type: 'oidc',
      issuer: 'https://accounts.example',
      keysUrl: 'https://accounts.example/keys',
      audience: 'audience',
      email: 'account',
    };
    const secrets = { audience: URL_OF_HUB, account: 'push@example.com' };
    const headers = { authorization: 'Bearer a.token' };
    const verifyToken: VerifyOptions['verifyToken'] = async (token, { audience }) =>
      await Promise.resolve(token === 'a.token' && audience === URL_OF_HUB ? { email: 'push@example.com' } : undefined);
    expect(await isGood(scheme, { headers, secrets, verifyToken })).toBe(true);
    expect(await isGood(scheme, { headers, secrets: { ...secrets, account: 'x@example.com' }, verifyToken })).toBe(
      false,
    );
    expect(await isGood(scheme, { headers: { authorization: 'Bearer other' }, secrets, verifyToken })).toBe(false);
    expect(await isGood(scheme, { headers, secrets })).toBe(false);
  });
});

describe('a handshake', () => {
  const ask = (handshake: Parameters<typeof answerHandshake>[0], query: string, method = 'GET') =>
    answerHandshake(handshake, { method, query: new URLSearchParams(query) }, () => ['a secret']);

  it('echoes what it is asked, and only to who knows the token', () => {
    const handshake = {
      type: 'echoQuery',
      parameter: 'hub.challenge',
      token: { parameter: 'hub.verify_token', secret: 'webhook' },
    } as const;
    expect(ask(handshake, 'hub.challenge=42&hub.verify_token=a+secret')?.body).toBe('42');
    expect(ask(handshake, 'hub.challenge=42&hub.verify_token=wrong')).toBeUndefined();
    expect(ask({ type: 'echoQuery', parameter: 'validationToken' }, 'validationToken=%3Cb%3E', 'POST')).toEqual({
      contentType: 'text/plain; charset=utf-8',
      body: '<b>',
    });
  });

  it('answers a CRC with a digest under the secret', () => {
    const answer = ask({ type: 'crc', parameter: 'crc_token', secret: 'webhook' }, 'crc_token=abc');
    const digest = createHmac('sha256', 'a secret').update('abc').digest('base64');
    expect(answer?.body).toBe(JSON.stringify({ response_token: `sha256=${digest}` }));
  });

  it('is nothing for a delivery', () => {
    expect(ask({ type: 'emptyGet' }, '', 'POST')).toBeUndefined();
    expect(ask({ type: 'crc', parameter: 'crc_token', secret: 'webhook' }, '', 'POST')).toBeUndefined();
  });
});
