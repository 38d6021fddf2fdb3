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

interface ActionFacts<Input> {
  /** `upsert`, `update`, `delete` or the vendor's own verb. */
  readonly name: string;
  readonly title: string;
  /** The stream whose records it changes; empty where only the configuration knows. */
  readonly stream: string;
  readonly input: z.ZodType<Input>;
  /** Fields by which an existing record is found, in order of trust, e.g. `[['key'], ['email']]`. */
  readonly match: readonly (readonly string[])[];
}

/** For vendors that take several at a time. */
export interface BatchActionSpec<Config, Input> extends ActionFacts<Input> {
  /** Most in one call. */
  readonly batch: number;
  /** One result per item, in order. */
  run(ctx: ConnectorContext<Config>, items: readonly ActionItem<Input>[]): Promise<readonly ActionResult[]>;
}

/** For vendors that take one at a time. */
export interface SingleActionSpec<Config, Input> extends ActionFacts<Input> {
  write(ctx: ConnectorContext<Config>, item: ActionItem<Input>): Promise<ActionResult>;
}

export type ActionSpec<Config, Input> = BatchActionSpec<Config, Input> | SingleActionSpec<Config, Input>;

export type Action<Config = unknown> = BatchActionSpec<Config, unknown>;

/** Inputs are parsed before the vendor hears of them; a bad one is `invalid` and the rest goes on. */
export function action<Config, Input>(spec: ActionSpec<Config, Input>): Action<Config> {
  const { name, title, stream, input, match } = spec;
  const { batch, run } = 'write' in spec ? singly(spec) : spec;
  return {
    ...{ name, title, stream, input, match, batch },
    async run(ctx, items) {
      const results: ActionResult[] = [];
      const good: { at: number; item: ActionItem<Input> }[] = [];
      items.forEach((item, at) => {
        const parsed = input.safeParse(item.input);
        if (parsed.success) good.push({ at, item: { ...item, input: parsed.data } });
        else
          results[at] = {
            status: 'invalid',
            reason: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '),
          };
      });
      for (let start = 0; start < good.length; start += batch) {
        const part = good.slice(start, start + batch);
        const answers = await run(
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

function singly<Config, Input>({
  write,
}: SingleActionSpec<Config, Input>): Pick<BatchActionSpec<Config, Input>, 'batch' | 'run'> {
  return {
    batch: 1,
    run: async (ctx, items) => await Promise.all(items.map(async (item) => await write(ctx, item))),
  };
}
