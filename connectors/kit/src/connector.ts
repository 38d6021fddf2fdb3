import type { z } from 'zod';
import type { Action } from './action.ts';
import type { AuthScheme } from './auth.ts';
import type { ConnectorContext } from './context.ts';
import type { RateBudget } from './http/budget.ts';
import type { Classify } from './http/classify.ts';
import type { Stream } from './stream.ts';
import type { OnHint } from './watch.ts';
import type { WebhookDef } from './webhook/definition.ts';

export const CONTRACT = 1;

export interface CheckResult {
  readonly ok: boolean;
  /** Who we are at the other system: shop name, account, file count. */
  readonly account?: string;
  /** What the owner must change, one sentence each. */
  readonly problems: readonly string[];
}

/**
 * A connector: a value that says what a system offers and how to read and write it. It keeps no state and
 * is shared by all its connections.
 */
export interface Connector<Config = unknown> {
  /** Folder name and package suffix. */
  readonly id: string;
  readonly version: string;
  readonly contract: typeof CONTRACT;
  readonly category: 'erp' | 'ecommerce' | 'email' | 'social' | 'support' | 'file' | 'generic';
  readonly title: string;
  /** For the person who decides whether to connect: what it reads and writes. */
  readonly docs: string;
  readonly config: z.ZodType<Config>;
  /** A configuration as somebody might write it: documentation and the checks of the definition are made with it. */
  readonly example?: unknown;
  readonly auth: readonly [AuthScheme<Config>, ...AuthScheme<Config>[]];
  /** Exact `host:port` the connection may reach. */
  hosts(config: Config): readonly string[];
  readonly budgets: readonly RateBudget[];
  readonly classify?: Classify;
  check(ctx: ConnectorContext<Config>): Promise<CheckResult>;
  /** All streams that this configuration has. */
  streams(config: Config): readonly Stream<Config>[];
  readonly actions?: readonly Action<Config>[];
  /** What it is told of by the system itself; undefined for a configuration that is told of nothing. */
  webhooks?(config: Config): WebhookDef<Config> | undefined;
  /**
   * For systems that say by themselves when something changed. Listens for as long as `ctx.signal` lasts, and throws
   * when the line is lost: the host listens again, with growing pauses. Gives one hint as soon as it listens, for
   * what happened while nobody did.
   */
  watch?(ctx: ConnectorContext<Config>, onHint: OnHint): Promise<void>;
}

export function defineConnector<Config>(definition: Omit<Connector<Config>, 'contract'>): Connector<Config> {
  return { ...definition, contract: CONTRACT };
}
