/**
 * How vendors prove that a request is theirs, as data: nothing of a connector runs before the host is sure.
 * Secrets are named, never held: `webhook` is the one that the host has made for the connection, every other name
 * is one of the connection's credential.
 */
import { z } from 'zod';

const text = z.string().min(1);
const named = z.strictObject({ part: z.literal('header'), name: text });
/** A field of the signature's own header, e.g. the time in `t=…,v1=…`. */
const signatureField = z.strictObject({ part: z.literal('signatureField'), name: text });
/** A field of a JSON or form body; a dot leads into an object. */
const bodyField = z.strictObject({ part: z.literal('bodyField'), name: text });

/** What a signature is computed over, in order. Bytes as they were sent: JSON that was parsed and written again differs. */
const SignedPart = z.discriminatedUnion('part', [
  z.strictObject({ part: z.literal('body') }),
  named,
  signatureField,
  bodyField,
  /** The address as it was given to the vendor. */
  z.strictObject({ part: z.literal('url') }),
  /** The fields of a form, sorted by name, each name followed by its value. */
  z.strictObject({ part: z.literal('sortedForm') }),
  z.strictObject({ part: z.literal('text'), text }),
]);
export type SignedPart = z.infer<typeof SignedPart>;

/** Where the signature stands. */
const SignaturePlace = z.discriminatedUnion('in', [
  z.strictObject({ in: z.literal('header'), name: text, prefix: z.string().exactOptional() }),
  /** `name=value` fields; several of one name are alternatives, while the vendor changes its secret. */
  z.strictObject({ in: z.literal('headerFields'), name: text, field: text, separator: text }),
  /** A list of alternatives with a version before each: `v1,… v1,…`. */
  z.strictObject({ in: z.literal('headerList'), name: text, prefix: z.string(), separator: text }),
  z.strictObject({ in: z.literal('bodyField'), name: text }),
]);
export type SignaturePlace = z.infer<typeof SignaturePlace>;

/** When the request was signed: older and younger ones are refused. Only worth something when it is signed itself. */
const SignedTime = z.strictObject({
  from: z.discriminatedUnion('part', [named, signatureField, bodyField]),
  unit: z.enum(['s', 'ms']),
  /** How far from now it may be, in either direction. */
  toleranceMs: z.int().positive(),
});
export type SignedTime = z.infer<typeof SignedTime>;

/** At least one: a signature over nothing would be good for anything. */
const over = z.array(SignedPart).min(1).readonly();

const HmacScheme = z.strictObject({
  type: z.literal('hmac'),
  hash: z.enum(['sha1', 'sha256', 'sha512']),
  encoding: z.enum(['hex', 'base64']),
  signature: SignaturePlace,
  over,
  secret: text,
  /** How the secret's text becomes the key; `whsec` is base64 behind that prefix (Standard Webhooks). */
  key: z.enum(['text', 'base64', 'whsec']).exactOptional(),
  time: SignedTime.exactOptional(),
});
export type HmacScheme = z.infer<typeof HmacScheme>;

export const SignatureScheme = z.discriminatedUnion('type', [
  HmacScheme,
  z.strictObject({
    type: z.literal('ecdsa'),
    hash: z.enum(['sha256', 'sha384', 'sha512']),
    /** The signature in base64, as ASN.1. */
    signature: SignaturePlace,
    over,
    /** Names the public key: PEM, or the base64 of its DER. */
    publicKey: text,
    time: SignedTime.exactOptional(),
  }),
  z.strictObject({ type: z.literal('basic'), user: text, password: text }),
  /** The address ends in the secret: for vendors that sign nothing. */
  z.strictObject({ type: z.literal('urlSecret') }),
  /** A value in the body that only the vendor and we know, e.g. Microsoft's `clientState`. */
  z.strictObject({ type: z.literal('bodySecret'), field: text, secret: text }),
  /** `Authorization: Bearer` with a signed token of an identity provider (Google's push subscriptions). */
  z.strictObject({
    type: z.literal('oidc'),
    issuer: text,
    keysUrl: z.url({ protocol: /^https?$/ }),
    /** Names the audience that the token must be made for. */
    audience: text,
    /** Names the account that the token must be made by. */
    email: text.exactOptional(),
  }),
]);
export type SignatureScheme = z.infer<typeof SignatureScheme>;

/** A question the vendor asks before it trusts the address. */
export const Handshake = z.discriminatedUnion('type', [
  /** Answers with what the parameter says; with `token`, only to who knows the named secret. */
  z.strictObject({
    type: z.literal('echoQuery'),
    parameter: text,
    token: z.strictObject({ parameter: text, secret: text }).exactOptional(),
  }),
  /** An unsigned POST of one number in a form, sent once: answered with 200, and nothing follows from it (WooCommerce). */
  z.strictObject({ type: z.literal('numberForm'), field: text }),
  /** Any GET is answered with 200. */
  z.strictObject({ type: z.literal('emptyGet') }),
  /** Answers with the HMAC-SHA256 of the parameter in JSON (X). */
  z.strictObject({ type: z.literal('crc'), parameter: text, secret: text }),
]);
export type Handshake = z.infer<typeof Handshake>;

/** Names of the secrets that a scheme is judged by. */
export function secretNamesOf(scheme: SignatureScheme): readonly string[] {
  switch (scheme.type) {
    case 'hmac':
    case 'bodySecret':
      return [scheme.secret];
    case 'ecdsa':
      return [scheme.publicKey];
    case 'basic':
      return [scheme.user, scheme.password];
    case 'urlSecret':
      return ['webhook'];
    case 'oidc':
      return [scheme.audience, ...(scheme.email === undefined ? [] : [scheme.email])];
  }
}
