/**
 * One door below every transport. HTTP, WebSocket and whatever comes after them hand an operation in here, and
 * nowhere else is it decided whether it may run: parsing, validation, limits, who asks, and what an error may say.
 */
import type { ExecutionResult } from 'graphql';
import type { EventOnWire, Logger } from '@tributary/platform';
import type { Bill } from '../limits/cost.ts';
import { type AdmissionOptions, type Admitted, makeAdmission, type OperationRequest } from './admission.ts';
import { type Completion, completionOf } from './completion.ts';
import { maskErrors } from './mask-errors.ts';
import type { Observation, Observe } from './observation.ts';
import { PublicError } from './public-error.ts';

export interface DoorOptions extends AdmissionOptions {
  readonly logger: Logger;
  /** Whether messages may say “Did you mean …”. */
  readonly hints: boolean;
  /** Told of every operation; an event of a subscription counts as one. */
  readonly observe?: Observe;
}

export type Admission = { readonly admitted: Admitted } | { readonly errors: readonly PublicError[] };

/** `errors` are masked: safe to send. */
export interface Answer {
  readonly data?: NonNullable<ExecutionResult['data']> | null;
  readonly errors?: readonly PublicError[];
  readonly extensions?: {
    readonly cost: Bill;
    /** Values that the schema does not allow and that were nulled; where the stock gateway tells them as well. */
    readonly valueCompletion?: Completion;
  };
}

export interface Door {
  /** What is wrong with a document by itself, before anybody spends more on it. */
  screen(query: string, requestId: string): PublicError | undefined;
  /** Decides whether an operation may run. Never throws for what a caller sent. */
  admit(request: OperationRequest): Admission;
  /** An operation that was admitted before and may run; undefined otherwise, and then nothing is said of it. */
  admitKnown(request: OperationRequest): Admitted | undefined;
  /** Runs what was admitted; a subscription once, for `event`. Never throws. */
  execute(admitted: Admitted, event?: EventOnWire): Promise<Answer>;
  run(request: OperationRequest): Promise<Answer>;
}

export function makeDoor(options: DoorOptions): Door {
  const { observe = () => undefined } = options;
  const admission = makeAdmission(options);

  function mask(errors: readonly unknown[], requestId: string): PublicError[] {
    return maskErrors(errors, { requestId, logger: options.logger, hints: options.hints });
  }

  async function execute(admitted: Admitted, event?: EventOnWire): Promise<Answer> {
    const began = performance.now();
    const answer = await answerTo(admitted, event);
    observe({
      transport: admitted.request.transport,
      type: admitted.operation.operation,
      outcome: outcomeOf(answer),
      seconds: (performance.now() - began) / 1_000,
    });
    return answer;
  }

  async function answerTo(admitted: Admitted, event?: EventOnWire): Promise<Answer> {
    const { graph, request, document, operationName, variables, bill } = admitted;
    const { principal, requestId } = request;
    // A caller that is gone does not leave a mutation half done.
    const signal = admitted.operation.operation === 'mutation' ? undefined : request.signal;
    if (admitted.operation.operation === 'subscription' && !event) {
      return { errors: mask([wrongTransport()], requestId) };
    }
    try {
      const execution = { document, operationName, variables, principal, requestId, event, signal };
      const { data = null, errors, extensions: found } = await graph.execute(execution);
      const extensions = { cost: bill, ...completionOf(found) };
      if (!errors || errors.length === 0) return { data, extensions };
      return { data, errors: mask(errors, requestId), extensions };
    } catch (error) {
      return { errors: mask([error], requestId) };
    }
  }

  function admit(request: OperationRequest): Admission {
    const decision = decideOrRefuse(request);
    if (!isFaults(decision)) return { admitted: decision };
    observe({ transport: request.transport, type: 'unknown', outcome: 'refused', seconds: 0 });
    return { errors: mask(decision, request.requestId) };
  }

  function decideOrRefuse(request: OperationRequest): Admitted | readonly unknown[] {
    try {
      return admission.decide(request);
    } catch (error) {
      return [error];
    }
  }

  return {
    screen(query, requestId) {
      return admission.screen(query)?.withRequestId(requestId);
    },
    admit,
    admitKnown(request) {
      try {
        const decision = admission.decideKnown(request);
        return decision === undefined || isFaults(decision) ? undefined : decision;
      } catch {
        // `admit` meets the same fault, and says it.
        return undefined;
      }
    },
    execute,
    async run(request) {
      const decision = admit(request);
      return 'admitted' in decision ? await execute(decision.admitted) : { errors: decision.errors };
    },
  };
}

function isFaults(decision: Admitted | readonly unknown[]): decision is readonly unknown[] {
  return Array.isArray(decision);
}

function outcomeOf({ data, errors }: Answer): Observation['outcome'] {
  if (!errors) return 'answered';
  return data === undefined ? 'refused' : 'with_errors';
}

function wrongTransport(): PublicError {
  return new PublicError(
    'SUBSCRIPTION_TRANSPORT',
    'Subscriptions are served at this same address over WebSocket (graphql-transport-ws) and as text/event-stream.',
    { status: 400 },
  );
}
