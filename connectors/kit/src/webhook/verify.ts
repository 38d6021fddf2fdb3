import { createHmac, createPublicKey, timingSafeEqual, verify as verifySignature, type KeyObject } from 'node:crypto';
import { ReceivedRequest, type RequestParts } from './request.ts';
import type { HmacScheme, SignaturePlace, SignatureScheme, SignedTime } from './scheme.ts';

/** The secrets that a scheme names. Several of one name while it is changed: any of them will do. */
export type WebhookSecrets = (name: string) => readonly string[];

export interface VerifyOptions {
  readonly secrets: WebhookSecrets;
  readonly now: Date;
  /** Who the bearer of an identity token is, or undefined when the token is not good: looks up the issuer's keys. */
  readonly verifyToken?: TokenVerifier;
}

export type TokenVerifier = (
  token: string,
  expected: { readonly issuer: string; readonly keysUrl: string; readonly audience: string },
) => Promise<{ readonly email?: string } | undefined>;

/** Why a request is not the vendor's: for the log, never for the sender. */
export type Verdict = { readonly ok: true } | { readonly ok: false; readonly why: string };

const GOOD: Verdict = { ok: true };

/** Whether the request is the vendor's. Secrets are compared in constant time. */
export async function verifyDelivery(
  scheme: SignatureScheme,
  parts: RequestParts,
  options: VerifyOptions,
): Promise<Verdict> {
  const request = new ReceivedRequest(parts);
  switch (scheme.type) {
    case 'hmac':
      return verifyHmac(scheme, request, options);
    case 'ecdsa':
      return verifyEcdsa(scheme, request, options);
    case 'basic':
      return verifyBasic(scheme, request, options);
    case 'urlSecret':
      return someEqual(request.urlSecret, options.secrets('webhook')) ? GOOD : bad('the address has not the secret');
    case 'bodySecret': {
      const value = request.bodyField(scheme.field);
      return someEqual(value, options.secrets(scheme.secret)) ? GOOD : bad(`the body's ${scheme.field} is wrong`);
    }
    case 'oidc':
      return await verifyOidc(scheme, request, options);
  }
}

function bad(why: string): Verdict {
  return { ok: false, why };
}

function verifyHmac(scheme: HmacScheme, request: ReceivedRequest, { secrets, now }: VerifyOptions): Verdict {
  const late = untimely(scheme, request, now);
  if (late) return late;
  const given = signatures(scheme.signature, request);
  if (given.length === 0) return bad('there is no signature');
  const signed = request.signed(scheme.over, scheme.signature);
  if (signed === undefined) return bad('a part that is signed is missing');
  for (const secret of secrets(scheme.secret)) {
    const wanted = createHmac(scheme.hash, hmacKey(scheme, secret)).update(signed).digest(scheme.encoding);
    if (given.some((one) => isEqual(one, wanted))) return GOOD;
  }
  return bad('the signature is wrong');
}

function hmacKey({ key = 'text' }: HmacScheme, secret: string): Buffer {
  if (key === 'text') return Buffer.from(secret, 'utf8');
  return Buffer.from(key === 'whsec' ? secret.replace(/^whsec_/, '') : secret, 'base64');
}

function verifyEcdsa(
  scheme: Extract<SignatureScheme, { type: 'ecdsa' }>,
  request: ReceivedRequest,
  { secrets, now }: VerifyOptions,
): Verdict {
  const late = untimely(scheme, request, now);
  if (late) return late;
  const signed = request.signed(scheme.over, scheme.signature);
  const given = signatures(scheme.signature, request);
  if (given.length === 0 || signed === undefined)
    return bad('there is no signature, or a part that is signed is missing');
  const keys = secrets(scheme.publicKey).flatMap((text) => publicKey(text) ?? []);
  const isSigned = keys.some((key) =>
    given.some((one) => verifySignature(scheme.hash, signed, key, Buffer.from(one, 'base64'))),
  );
  return isSigned ? GOOD : bad('the signature is wrong');
}

function publicKey(text: string): KeyObject | undefined {
  try {
    return text.includes('BEGIN')
      ? createPublicKey(text)
      : createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' });
  } catch {
    // What is not a key verifies nothing; the connection's check says so to its owner.
    return undefined;
  }
}

function verifyBasic(
  { user, password }: Extract<SignatureScheme, { type: 'basic' }>,
  request: ReceivedRequest,
  { secrets }: VerifyOptions,
): Verdict {
  const [, encoded] = /^Basic (.+)$/i.exec(request.header('authorization') ?? '') ?? [];
  const given = encoded === undefined ? undefined : Buffer.from(encoded, 'base64').toString('utf8');
  const wanted = secrets(user).flatMap((name) => secrets(password).map((word) => `${name}:${word}`));
  return someEqual(given, wanted) ? GOOD : bad('user or password is wrong');
}

async function verifyOidc(
  scheme: Extract<SignatureScheme, { type: 'oidc' }>,
  request: ReceivedRequest,
  { secrets, verifyToken }: VerifyOptions,
): Promise<Verdict> {
  const [, token] = /^Bearer (.+)$/i.exec(request.header('authorization') ?? '') ?? [];
  const [audience] = secrets(scheme.audience);
  if (token === undefined || audience === undefined || !verifyToken)
    return bad('there is no token, or nothing to hold it against');
  const bearer = await verifyToken(token, { issuer: scheme.issuer, keysUrl: scheme.keysUrl, audience });
  if (!bearer) return bad('the token is not good');
  const isAccount = scheme.email === undefined || someEqual(bearer.email, secrets(scheme.email));
  return isAccount ? GOOD : bad('the token is of another account');
}

function untimely(
  { time, signature }: { time?: SignedTime; signature: SignaturePlace },
  request: ReceivedRequest,
  now: Date,
): Verdict | undefined {
  if (!time) return undefined;
  const text = request.part(time.from, signature)?.toString('utf8') ?? '';
  const at = /^\d+$/.test(text) ? Number(text) * (time.unit === 's' ? 1000 : 1) : Number.NaN;
  if (Number.isNaN(at)) return bad('there is no time');
  return Math.abs(now.getTime() - at) > time.toleranceMs ? bad('its time is too far from now') : undefined;
}

function signatures(place: SignaturePlace, request: ReceivedRequest): string[] {
  if (place.in === 'bodyField') {
    const value = request.bodyField(place.name);
    return value === undefined ? [] : [value];
  }
  const header = request.header(place.name);
  if (header === undefined) return [];
  switch (place.in) {
    case 'header':
      return header.startsWith(place.prefix ?? '') ? [header.slice(place.prefix?.length ?? 0)] : [];
    case 'headerFields':
      return request.headerFields(place, place.field);
    case 'headerList':
      return header
        .split(place.separator)
        .filter((one) => one.startsWith(place.prefix))
        .map((one) => one.slice(place.prefix.length));
  }
}

function someEqual(given: string | undefined, wanted: readonly string[]): boolean {
  return given !== undefined && wanted.some((one) => one !== '' && isEqual(given, one));
}

/** Constant in the content; the length of a digest or a generated secret is no secret. */
function isEqual(given: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(given, 'utf8'), Buffer.from(wanted, 'utf8')];
  return one.length === other.length && timingSafeEqual(one, other);
}
