/**
 * A real system as the suite needs it: it can be changed in every way it offers, and it can be asked for the
 * truth by a road that the connector does not use.
 */
import type { Secrets } from '../auth.ts';
import type { CanonicalRecord } from '../canonical.ts';
import type { ConnectionSurroundings } from '../host/open-connection.ts';
import type { MutationKind } from '../stream.ts';
import type { WebhookHint } from '../webhook/definition.ts';
import type { RequestParts } from '../webhook/request.ts';

export interface TargetConnection {
  readonly config: unknown;
  readonly secrets: Secrets;
  readonly authId?: string;
  readonly surroundings?: ConnectionSurroundings;
}

/** What is compared: plain data, by `kind/key`. */
export type Facts = ReadonlyMap<string, unknown>;

export interface TargetStream {
  /** What is there now, read without the connector. */
  truth(): Promise<Facts>;
  /** The same facts out of a canonical record. */
  facts(record: CanonicalRecord): unknown;
  /** Every kind of change that the system offers for this stream. `deleted` removes a record for good. */
  readonly mutate: Readonly<Record<MutationKind, () => Promise<void>>>;
  /** Makes all there is older than any look-back, or a look-back would hide what the cursor does not see. */
  readonly age?: () => Promise<void>;
  /** The system gives this list in one answer, whatever is asked for: it has one batch and no more boundaries. */
  readonly isGivenWhole?: boolean;
  /** Gives more rows than fit a page one and the same timestamp or position. */
  readonly ties?: () => Promise<void>;
  /** Makes rows that cannot become records; answers how many. */
  readonly spoil?: () => Promise<number>;
  readonly unspoil?: () => Promise<void>;
}

export interface TargetAction {
  readonly name: string;
  /** A new input each time. */
  input(): unknown;
  /** What the system then holds under `key`, and what it should. */
  seen(key: string): Promise<unknown>;
  expected(input: unknown): unknown;
  /** Records that match the input: 1, also after a repeated call. */
  count(input: unknown): Promise<number>;
}

/** What the system sends by itself. */
export interface TargetWebhooks {
  /** The secret it signs with. */
  readonly secret: string;
  /** Two events that share all the system gives them to share: delivery id, second. */
  deliverTwins(): Promise<readonly [TargetDelivery, TargetDelivery]>;
}
export interface TargetDelivery {
  readonly request: RequestParts;
  readonly about: WebhookHint;
}

export interface ConformanceTarget {
  readonly name: string;
  /** Written for tests, and not the vendor's own server: what is shown with it counts as L1. */
  readonly isStandIn?: boolean;
  connection(): TargetConnection;
  /** Credentials that the system must refuse. */
  readonly badSecrets?: Secrets;
  readonly streams: Readonly<Record<string, TargetStream>>;
  readonly actions?: readonly TargetAction[];
  readonly webhooks?: TargetWebhooks;
}
