/**
 * Webhooks as data: the host receives, verifies, removes duplicates and answers handshakes; connector code
 * only makes the subscription and reads hints out of a verified request. A hint is a wake-up: the record
 * is fetched again, so a forged order of events does no harm.
 */
import type { CanonicalKind } from '../canonical-parts.ts';
import type { ConnectorContext } from '../context.ts';
import type { Handshake, SignatureScheme } from './scheme.ts';

export interface WebhookSubscription {
  readonly id: string;
  readonly topic: string;
  readonly expiresAt?: Date;
}

/** Something has happened to a record, or, without `key`, somewhere in a stream. */
export interface WebhookHint {
  readonly stream: string;
  /** Kind of the record; the stream's first when left out. */
  readonly kind?: CanonicalKind;
  readonly key?: string;
}

/** A request that was verified. */
export interface WebhookDelivery {
  readonly headers: Headers;
  readonly rawBody: string;
}

/** The address to subscribe, and the secret that the host has made for this connection. */
export interface WebhookAddress {
  readonly url: string;
  readonly secret: string;
  /** What an earlier call has answered with: some vendors name a subscription only when it is made. */
  readonly known?: readonly WebhookSubscription[];
}

/** What `ensure` had answered with, and for which address. */
export interface MadeWebhook {
  readonly url: string;
  readonly subscriptions: readonly WebhookSubscription[];
}

export interface WebhookDef<Config = unknown> {
  readonly verify: SignatureScheme;
  readonly handshake?: Handshake;
  readonly topics: readonly string[];
  /** How long before it runs out a subscription is made anew. */
  readonly renewBeforeMs?: number;
  /**
   * Header that names the delivery. One that comes again with the same body is not looked at again; the body counts too,
   * because delivery ids are not always unique. Without it every delivery is looked at, which does no harm.
   */
  readonly deliveryHeader?: string;
  /**
   * Idempotent: list, compare, create what is missing, remove what is stale. Left out by vendors whose subscriptions a
   * person makes: the address and the secret are shown for that.
   */
  ensure?(ctx: ConnectorContext<Config>, address: WebhookAddress): Promise<readonly WebhookSubscription[]>;
  /**
   * Takes back what `ensure` has made for the address, when the connection is deleted. Idempotent: what is not there any
   * more is no error.
   */
  remove?(ctx: ConnectorContext<Config>, made: MadeWebhook): Promise<void>;
  /** What a request is about: nothing for a topic that is not followed. Throws for one that cannot be read. */
  hints(delivery: WebhookDelivery): readonly WebhookHint[];
}

export function webhook<Config>(definition: WebhookDef<Config>): WebhookDef<Config> {
  return definition;
}
