import type { Action, ConnectorContext, Redactor } from '@tributary/connector-kit';
import type { Outbound } from '@tributary/platform';
import type { RuleAndConnection } from '../write-back-rule/queries.ts';
import type { Lease } from '../engine/queries/lease.ts';

/** One worker at one rule: nobody else sends for it while the lease is held. */
export interface Pushing extends RuleAndConnection {
  readonly outbound: Outbound;
  readonly action: Action;
  readonly context: ConnectorContext;
  readonly redact: Redactor;
  /** Fields of the action's input that it wants at all times. */
  readonly required: ReadonlySet<string>;
  readonly lease: Lease;
  readonly signal: AbortSignal;
  /** Writes in a row on which the connector broke. */
  readonly faults: { inARow: number };
}
