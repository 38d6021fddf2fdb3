/**
 * How vendors prove that a request is theirs, as data: nothing of a connector runs before the host is sure.
 * Secrets are named, never held: `webhook` is the one that the host has made for the connection, every other name
 * is one of the connection's credential.
 */

/** What a signature is computed over, in order. Bytes as they were sent: JSON that was parsed and written again differs. */
export type SignedPart =
  | { readonly part: 'body' }
  | { readonly part: 'header'; readonly name: string }
  /** A field of the signature's own header, e.g. the time in `t=…,v1=…`. */
  | { readonly part: 'signatureField'; readonly name: string }
  /** A field of a JSON or form body; a dot leads into an object. */
  | { readonly part: 'bodyField'; readonly name: string }
  /** The address as it was given to the vendor. */
  | { readonly part: 'url' }
  /** The fields of a form, sorted by name, each name followed by its value. */
  | { readonly part: 'sortedForm' }
  | { readonly part: 'text'; readonly text: string };

/** Where the signature stands. */
export type SignaturePlace =
  | { readonly in: 'header'; readonly name: string; readonly prefix?: string }
  /** `name=value` fields; several of one name are alternatives, while the vendor changes its secret. */
  | { readonly in: 'headerFields'; readonly name: string; readonly field: string; readonly separator: string }
  /** A list of alternatives with a version before each: `v1,… v1,…`. */
  | { readonly in: 'headerList'; readonly name: string; readonly prefix: string; readonly separator: string }
  | { readonly in: 'bodyField'; readonly name: string };

/** When the request was signed: older and younger ones are refused. Only worth something when it is signed itself. */
export interface SignedTime {
  readonly from: Extract<SignedPart, { part: 'header' | 'signatureField' | 'bodyField' }>;
  readonly unit: 's' | 'ms';
  /** How far from now it may be, in either direction. */
  readonly toleranceMs: number;
}

export interface HmacScheme {
  readonly type: 'hmac';
  readonly hash: 'sha1' | 'sha256' | 'sha512';
  readonly encoding: 'hex' | 'base64';
  readonly signature: SignaturePlace;
  readonly over: readonly SignedPart[];
  readonly secret: string;
  /** How the secret's text becomes the key; `whsec` is base64 behind that prefix (Standard Webhooks). */
  readonly key?: 'text' | 'base64' | 'whsec';
  readonly time?: SignedTime;
}

export type SignatureScheme =
  | HmacScheme
  | {
      readonly type: 'ecdsa';
      readonly hash: 'sha256' | 'sha384' | 'sha512';
      /** The signature in base64, as ASN.1. */
      readonly signature: SignaturePlace;
      readonly over: readonly SignedPart[];
      /** Names the public key: PEM, or the base64 of its DER. */
      readonly publicKey: string;
      readonly time?: SignedTime;
    }
  | { readonly type: 'basic'; readonly user: string; readonly password: string }
  /** The address ends in the secret: for vendors that sign nothing. */
  | { readonly type: 'urlSecret' }
  /** A value in the body that only the vendor and we know, e.g. Microsoft's `clientState`. */
  | { readonly type: 'bodySecret'; readonly field: string; readonly secret: string }
  /** `Authorization: Bearer` with a signed token of an identity provider (Google's push subscriptions). */
  | {
      readonly type: 'oidc';
      readonly issuer: string;
      readonly keysUrl: string;
      /** Names the audience that the token must be made for. */
      readonly audience: string;
      /** Names the account that the token must be made by. */
      readonly email?: string;
    };

/** A question the vendor asks before it trusts the address. */
export type Handshake =
  /** Answers with what the parameter says; with `token`, only to who knows the named secret. */
  | {
      readonly type: 'echoQuery';
      readonly parameter: string;
      readonly token?: { readonly parameter: string; readonly secret: string };
    }
  /** An unsigned POST of one number in a form, sent once: answered with 200, and nothing follows from it (WooCommerce). */
  | { readonly type: 'numberForm'; readonly field: string }
  /** Any GET is answered with 200. */
  | { readonly type: 'emptyGet' }
  /** Answers with the HMAC-SHA256 of the parameter in JSON (X). */
  | { readonly type: 'crc'; readonly parameter: string; readonly secret: string };
