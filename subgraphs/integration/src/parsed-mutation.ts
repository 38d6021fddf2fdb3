import {
  input as inputs,
  mutation,
  type Action,
  type Outcome,
  type Principal,
  type Written,
} from '@tributary/platform';
import type { z } from 'zod';
import type { HostDeps } from './deps.ts';

interface ParsedMutation<Schema extends z.ZodType> {
  readonly requires: readonly [Action, string];
  /** Payload field → entity type. */
  readonly thing: Readonly<Record<string, string>>;
  readonly input: Schema;
  readonly run: (deps: HostDeps, principal: Principal, input: z.output<Schema>) => Promise<Outcome<Written>>;
}

/** A mutation whose input is parsed into its use case's words first; what cannot be parsed is refused. */
export function parsedMutation<Schema extends z.ZodType>({ requires, thing, input, run }: ParsedMutation<Schema>) {
  return mutation<HostDeps, unknown>({
    requires,
    thing,
    run: async (given, { deps, principal }) => {
      const value = inputs.parsed(input, given);
      return value.ok ? await run(deps, principal, value.value) : value;
    },
  });
}
