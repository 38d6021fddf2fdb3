import type { GraphQLResolveInfo } from 'graphql';
import type { z } from 'zod';
import { parsed } from '../input/index.ts';
import { problemOf, type Outcome, type Problem, type Refusal, refuse } from '../outcome/index.ts';
import { can, type Action } from '../policy/index.ts';
import type { Principal } from '../principal/index.ts';
import type { SubgraphContext } from './context.ts';

/** What a use case reports of a write: the entity's uuid, and its last event when it appended one. */
export interface Written {
  readonly id: string;
  readonly eventId?: string | undefined;
  /** Further fields of the payload, by their GraphQL name. */
  readonly also?: Readonly<Record<string, unknown>>;
}

interface MutationOptions<Deps, Input> {
  readonly requires: readonly [Action, string] | 'anyone';
  /** Payload field → entity type, for example `{ deal: 'Deal' }`; read back with one statement when selected. */
  readonly thing: Readonly<Record<string, string>>;
  run(input: Input, context: SubgraphContext<Deps>): Promise<Outcome<Written>>;
}

type Payload = Record<string, unknown> & { problems: Problem[] };
type MutationResolver<Deps, Input> = (
  source: unknown,
  args: { readonly input: Input },
  context: SubgraphContext<Deps>,
) => Promise<Payload>;

/**
 * A mutation field: checks the right, runs the use case, and makes the payload `{ <thing>, problems, position }`.
 * A refusal becomes a problem; a fault stays thrown.
 */
export function mutation<Deps, Input>(options: MutationOptions<Deps, Input>): MutationResolver<Deps, Input> {
  return async (_source, { input }, context) => {
    const { requires } = options;
    if (requires !== 'anyone' && !can(context.principal, requires[0], requires[1])) {
      return refusedPayload(
        refuse('FORBIDDEN', `You may not ${requires[0]} a ${requires[1]}. Ask an administrator for the right.`),
      );
    }
    const outcome = await options.run(input, context).catch(refusalOfDatabaseError);
    return outcome.ok ? writtenPayload(options.thing, outcome.value) : refusedPayload(outcome);
  };
}

interface ParsedMutation<Deps, Schema extends z.ZodType> extends Omit<MutationOptions<Deps, unknown>, 'run'> {
  readonly input: Schema;
  readonly run: (deps: Deps, principal: Principal, input: z.output<Schema>) => Promise<Outcome<Written>>;
}

/** A mutation whose input is parsed into its use case's words first; what cannot be parsed is refused. */
export function parsedMutation<Deps, Schema extends z.ZodType>({
  input,
  run,
  ...options
}: ParsedMutation<Deps, Schema>): MutationResolver<Deps, unknown> {
  return mutation<Deps, unknown>({
    ...options,
    run: async (given, { deps, principal }) => {
      const value = parsed(input, given);
      return value.ok ? await run(deps, principal, value.value) : value;
    },
  });
}

/** PostgreSQL: text too long, number out of range, time out of range. */
const UNSTORABLE_STATES = ['22001', '22003', '22008'];

/** Amounts may each be fine and their product be more than a column holds: the caller's values, and no fault of ours. */
function refusalOfDatabaseError(error: unknown): Refusal<'BAD_INPUT'> {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && UNSTORABLE_STATES.includes(String(at.code))) {
      return refuse('BAD_INPUT', 'A value, or what is computed from the values, is more than its field can hold.');
    }
  }
  throw error;
}

function refusedPayload(refusal: Parameters<typeof problemOf>[0]): Payload {
  return { problems: [problemOf(refusal)] };
}

function writtenPayload(things: Readonly<Record<string, string>>, written: Written): Payload {
  const payload: Payload = { ...written.also, problems: [] };
  for (const [field, type] of Object.entries(things)) {
    const id = field in (written.also ?? {}) ? written.also?.[field] : written.id;
    payload[field] = async (_args: unknown, context: SubgraphContext, info: GraphQLResolveInfo) =>
      typeof id === 'string' ? await context.readOne(info, type, id) : null;
  }
  // The position is given by the sequencer after the commit, so it is waited for only when it is asked for.
  payload['position'] = async (_args: unknown, context: SubgraphContext) =>
    written.eventId === undefined ? null : await context.positionOf(written.eventId);
  return payload;
}
