import type { ExecutionResult } from 'graphql';
import type { Principal, Subgraph, SubgraphRequest } from '@tributary/platform';
import { SubgraphFault } from './errors.ts';

/** What every fetch of a request has in common. */
export interface Delivery {
  readonly subgraphs: ReadonlyMap<string, Subgraph>;
  readonly principal: Principal;
  readonly requestId: string;
  /** Deadline of a fetch by subgraph, in milliseconds. */
  readonly timeoutOf: (subgraph: string) => number;
}

export type Answer = { readonly result: ExecutionResult } | { readonly fault: unknown };

/** Ends a fetch that is under way with a fault. */
export type CancelFetch = (fault: unknown) => void;

/**
 * Sends one request and gives its answer exactly once: the subgraph's, or a fault when the deadline passes or the fetch
 * is cancelled, whether or not the subgraph heeds its signal. Never throws.
 */
export function send(
  delivery: Delivery,
  name: string,
  request: Omit<SubgraphRequest, 'principal' | 'requestId' | 'signal'>,
  answer: (answer: Answer) => void,
): CancelFetch {
  const controller = new AbortController();
  let isSettled = false;
  const settle = (outcome: Answer): void => {
    if (isSettled) return;
    isSettled = true;
    clearTimeout(timer);
    answer(outcome);
  };
  const cancel: CancelFetch = (fault) => {
    if (isSettled) return;
    settle({ fault });
    controller.abort(fault);
  };
  const timeoutMs = delivery.timeoutOf(name);
  const timer = setTimeout(() => {
    cancel(new SubgraphFault('SUBGRAPH_TIMEOUT', name, `${name} did not answer within ${timeoutMs} ms`));
  }, timeoutMs);
  const { principal, requestId } = delivery;
  execute(delivery.subgraphs.get(name), name, { ...request, principal, requestId, signal: controller.signal }).then(
    (result) => {
      settle({ result });
    },
    (fault: unknown) => {
      settle({ fault });
    },
  );
  return cancel;
}

/** Async, so that a subgraph that throws at once is a rejected promise like any other. */
async function execute(
  subgraph: Subgraph | undefined,
  name: string,
  request: SubgraphRequest,
): Promise<ExecutionResult> {
  if (subgraph === undefined) throw new SubgraphFault('SUBGRAPH_UNAVAILABLE', name, `${name} is not connected`);
  return await subgraph.execute(request);
}
