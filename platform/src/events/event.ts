/** Who made the change. */
export interface Actor {
  readonly kind: 'user' | 'apiKey' | 'connector' | 'system';
  readonly id: string;
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** What a use case hands to `appendEvents`, inside its own transaction. */
export interface NewEvent {
  /** `noun.pastTense`, for example `deal.stageChanged`. */
  readonly type: string;
  readonly entity: { readonly type: string; readonly id: string };
  /** Raw uuids by the name that subscriptions filter by: `{ dealId, contactId, pipelineId }`. */
  readonly refs: Readonly<Record<string, string | readonly string[]>>;
  /** The entity's business fields after the change: camelCase, ids raw uuids, money `{ minor, currency }`, times ISO. */
  readonly data: Readonly<Record<string, Json>>;
  /** Changed fields with their value before and after. */
  readonly changes?: Readonly<Record<string, readonly [Json, Json]>>;
  readonly actor: Actor;
  readonly causationId?: string;
  readonly correlationId?: string;
}

/** An event that has its place in the log. */
export interface LogEvent extends Required<Pick<NewEvent, 'type' | 'entity' | 'refs' | 'data' | 'changes' | 'actor'>> {
  readonly position: bigint;
  readonly id: string;
  /** ISO time of the change (the transaction's clock). */
  readonly at: string;
  readonly causationId?: string;
  readonly correlationId?: string;
}
export type { Json };
