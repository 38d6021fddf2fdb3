import type { ExecutionResult, GraphQLError } from 'graphql';
import type { EventOnWire, Fusion, Principal, Subgraph } from '@tributary/platform';
import { RequestCancelled } from './errors.ts';
import { Execution, type FetchTrace } from './execution.ts';
import type { OperationPlan } from './operation-plan.ts';
import { BROKEN, ShapeRun } from './shape.ts';
import { NONE, type Variables } from './variables.ts';

export interface PlanRequest {
  readonly plan: OperationPlan;
  /** As the client gave them; they are checked against the operation here. */
  readonly variables?: Variables | null | undefined;
  readonly principal: Principal;
  readonly requestId: string;
  readonly subgraphs: ReadonlyMap<string, Subgraph>;
  /** What a subscription's plan is run for; required for one, and of no use to another. */
  readonly event?: EventOnWire | undefined;
  /** Answers fetches from subgraphs of this process with one statement where it can. */
  readonly fusion?: Fusion | undefined;
  /** Ends the request: what is there is answered, with one error that says why the rest is not. */
  readonly signal?: AbortSignal | undefined;
  /** Deadline of a fetch by subgraph, in milliseconds. Default 5000. */
  readonly timeoutsMs?: ReadonlyMap<string, number> | undefined;
}

export interface PlanOutcome {
  readonly result: ExecutionResult;
  /** Every request that was sent to a subgraph. */
  readonly trace: readonly FetchTrace[];
}

const DEFAULT_TIMEOUT_MS = 5000;

/**
 * Runs a plan: queries, mutations, and a subscription's plan once for one event. Rejects only when this code is at
 * fault; a subgraph that fails nulls its own fields and leaves a coded error.
 */
export async function executePlan(request: PlanRequest): Promise<PlanOutcome> {
  const { plan, event } = request;
  const given = request.variables ?? NONE;
  const ready = plan.prepare(given);
  if ('errors' in ready) return { result: { errors: ready.errors }, trace: [] };
  if (plan.kind === 'subscription' && event === undefined) {
    throw new Error('A subscription is run for an event, and none was given');
  }
  const { principal, requestId, subgraphs, signal, timeoutsMs, fusion } = request;
  const timeoutOf = (subgraph: string): number => timeoutsMs?.get(subgraph) ?? DEFAULT_TIMEOUT_MS;
  const delivery = { subgraphs, principal, requestId, timeoutOf };
  const execution = new Execution({ variant: ready.variant, delivery, given, event, fusion });
  await runUntil(execution, signal);

  const shaping = new ShapeRun((field) => plan.introspect(field, given));
  const shaped = ready.variant.shape(execution.root, shaping);
  const data = shaped === BROKEN ? null : (shaped as ExecutionResult['data']); // The root's shape gives a tree.
  return { result: resultOf(data, execution.errors, shaping), trace: execution.trace };
}

async function runUntil(execution: Execution, signal: AbortSignal | undefined): Promise<void> {
  if (signal === undefined) {
    await execution.run();
    return;
  }
  const cancel = (): void => {
    execution.cancel(new RequestCancelled(signal.reason));
  };
  if (signal.aborted) cancel();
  signal.addEventListener('abort', cancel);
  try {
    await execution.run();
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}

/**
 * Values the shape had to refuse are told in an extension, and only when no error explains them already: a client of
 * the stock gateway or router finds them in the same place.
 */
function resultOf(data: ExecutionResult['data'], errors: readonly GraphQLError[], shaping: ShapeRun): ExecutionResult {
  if (errors.length > 0) return { errors, data: data ?? null };
  if (shaping.problems.length > 0) return { data: data ?? null, extensions: { valueCompletion: shaping.problems } };
  return { data: data ?? null };
}
