/**
 * Webhooks as data: the host receives, verifies, removes duplicates and answers handshakes; connector code
 * only makes the subscription and reads hints out of a verified request. A hint is a wake-up: the record
 * is fetched again, so a forged order of events does no harm.
 */
import type { CanonicalKind } from './canonical-parts.ts';
import type { ConnectorContext } from './context.ts';

/** What the signature is computed over, in order. */
export type SignedPart =
  | { readonly part: 'body' }
  | { readonly part: 'header'; readonly name: string }
  | { readonly part: 'signatureField'; readonly name: string }
  | { readonly part: 'url' }
  | { readonly part: 'sortedForm' }
  | { readonly part: 'text'; readonly text: string };

export type SignatureScheme =
  | {
      readonly type: 'hmac';
      readonly hash: 'sha1' | 'sha256' | 'sha512';
      readonly encoding: 'hex' | 'base64';
      readonly header: string;
      readonly prefix?: string;
      readonly over: readonly SignedPart[];
      /** Name of the secret it is keyed with. */
      readonly secret: string;
      /** Older requests are refused. Needs a signed time. */
      readonly toleranceMs?: number;
    }
  | {
      readonly type: 'ecdsa';
      readonly header: string;
      readonly over: readonly SignedPart[];
      readonly publicKey: string;
    }
  | { readonly type: 'basic'; readonly user: string; readonly password: string }
  | { readonly type: 'urlSecret'; readonly secret: string }
  | { readonly type: 'bodyField'; readonly field: string; readonly secret: string };

/** A question the vendor asks before it trusts the address. */
export type Handshake =
  | {
      readonly type: 'echoQuery';
      readonly parameter: string;
      readonly tokenParameter?: string;
      readonly secret?: string;
    }
  | { readonly type: 'emptyGet' }
  | { readonly type: 'crc'; readonly parameter: string; readonly secret: string };

export interface WebhookSubscription {
  readonly id: string;
  readonly topic: string;
  readonly expiresAt?: Date;
}

export interface WebhookHint {
  readonly stream: string;
  readonly kind: CanonicalKind;
  readonly key: string;
  readonly op: 'changed' | 'deleted';
  readonly version?: string;
}

export interface WebhookDelivery {
  readonly headers: Headers;
  readonly rawBody: string;
}

export interface WebhookDef<Config = unknown> {
  readonly verify: SignatureScheme;
  readonly handshake?: Handshake;
  readonly topics: readonly string[];
  readonly renewBeforeMs?: number;
  /** Header that names the delivery. The host adds a hash of the body: delivery ids are not always unique. */
  readonly deliveryHeader?: string;
  /**
   * Idempotent: list, compare, create what is missing, remove what is stale. `secret` is what the host will verify
   * with, for vendors that are told it; others give one of their own.
   */
  ensure(ctx: ConnectorContext<Config>, url: string, secret?: string): Promise<readonly WebhookSubscription[]>;
  hints(delivery: WebhookDelivery): readonly WebhookHint[];
}

export function webhook<Config>(definition: WebhookDef<Config>): WebhookDef<Config> {
  return definition;
}
