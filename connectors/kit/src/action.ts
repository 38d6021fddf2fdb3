import type { z } from 'zod';
import type { ConnectorContext } from './context.ts';

/** What became of one item. A partial failure never hides the items that went through. */
export type ActionResult =
  | { readonly status: 'ok'; readonly key: string; readonly version?: string }
  /** The record changed since `expectedVersion`. */
  | { readonly status: 'conflict'; readonly current: unknown }
  | { readonly status: 'invalid'; readonly reason: string; readonly fields?: readonly string[] }
  | { readonly status: 'retry'; readonly afterMs: number; readonly reason: string }
  | { readonly status: 'gone' };

export interface ActionItem<Input> {
  readonly input: Input;
  /** The same key again must not act twice. */
  readonly idempotencyKey: string;
  readonly expectedVersion?: string;
}

export interface ActionSpec<Config, Input> {
  /** `upsert`, `update`, `delete` or the vendor's own verb. */
  readonly name: string;
  readonly title: string;
  /** The stream whose records it changes. */
  readonly stream: string;
  readonly input: z.ZodType<Input>;
  /** Fields by which an existing record is found, in order of trust, e.g. `[['key'], ['email']]`. */
  readonly match: readonly (readonly string[])[];
  /** Largest batch; 1 when the vendor takes one at a time. */
  readonly batch: number;
  /** One result per item, in order. */
  run(ctx: ConnectorContext<Config>, items: readonly ActionItem<Input>[]): Promise<readonly ActionResult[]>;
}

export interface Action<Config = unknown> extends Omit<ActionSpec<Config, unknown>, 'run'> {
  run(ctx: ConnectorContext<Config>, items: readonly ActionItem<unknown>[]): Promise<readonly ActionResult[]>;
}

/** Inputs are parsed before the vendor hears of them; a bad one is `invalid` and the rest goes on. */
export function action<Config, Input>(spec: ActionSpec<Config, Input>): Action<Config> {
  return {
    ...spec,
    async run(ctx, items) {
      const results: ActionResult[] = [];
      const good: { at: number; item: ActionItem<Input> }[] = [];
      items.forEach((item, at) => {
        const parsed = spec.input.safeParse(item.input);
        if (parsed.success) good.push({ at, item: { ...item, input: parsed.data } });
        else
          results[at] = {
            status: 'invalid',
            reason: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '),
          };
      });
      for (let start = 0; start < good.length; start += spec.batch) {
        const part = good.slice(start, start + spec.batch);
        const answers = await spec.run(
          ctx,
          part.map(({ item }) => item),
        );
        part.forEach(({ at }, index) => {
          results[at] = answers[index] ?? {
            status: 'retry',
            afterMs: 0,
            reason: 'the connector gave no result for this item',
          };
        });
      }
      return results;
    },
  };
}
