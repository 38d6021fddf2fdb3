import type { ExecutionResult } from 'graphql';
import type { FusedAnswer, Fusion } from '@tributary/platform';
import type { Batch } from './batch.ts';
import type { Step } from './compile-steps.ts';
import type { FusedSteps } from './fuse-steps.ts';
import type { Answer, CancelFetch, Delivery } from './send.ts';
import { REPRESENTATIONS, pickVariables, type Variables } from './variables.ts';

interface Joined {
  readonly answer: FusedAnswer;
  readonly fused: FusedSteps;
  /** Position among the members. */
  readonly at: number;
}

/** The answers that one statement brings for several steps of an execution. */
export class FusedRoad {
  readonly #fusion: Fusion;
  readonly #delivery: Delivery;
  readonly #given: Variables;
  readonly #joined = new Map<Step, Joined>();

  constructor(fusion: Fusion, delivery: Delivery, given: Variables) {
    this.#fusion = fusion;
    this.#delivery = delivery;
    this.#given = given;
  }

  /**
   * Begins to read a step together with what can be joined to it; undefined when that cannot be. Gives the step's
   * answer exactly once, or undefined when it has to be fetched alone.
   */
  begin(step: Step, take: (answer: Answer | undefined) => void): CancelFetch | undefined {
    const fused = step.fused(this.#delivery.subgraphs);
    if (fused === undefined) return undefined;
    let isSettled = false;
    const settle = (answer: Answer | undefined): void => {
      if (isSettled) return;
      isSettled = true;
      take(answer);
    };
    this.#read(fused).then(settle, (fault: unknown) => {
      settle({ fault });
    });
    return (fault) => {
      settle({ fault });
    };
  }

  /** What was brought for a step that was joined; undefined when it has to be fetched. */
  answerTo([step]: readonly Step[], { request }: Batch): ExecutionResult | undefined {
    const joined = step && this.#joined.get(step);
    const representations = request.variables[REPRESENTATIONS];
    if (joined === undefined || !Array.isArray(representations)) return undefined;
    const { answer, fused, at } = joined;
    const result = answer.entities(at, representations as readonly Variables[]);
    return result && this.#finished(fused, at, result);
  }

  async #read(fused: FusedSteps): Promise<Answer | undefined> {
    const { members, fetches } = fused;
    const variables = members.map(({ step }) => pickVariables(step.fetch.variables, this.#given));
    const { principal, timeoutOf } = this.#delivery;
    const deadlineMs = Math.min(...members.map(({ step }) => timeoutOf(step.fetch.subgraph)));
    const answer = await this.#fusion.read({ fetches, variables, principal, deadlineMs });
    if (answer === undefined) return undefined;
    for (const [at, { step }] of members.entries()) if (at > 0) this.#joined.set(step, { answer, fused, at });
    return { result: this.#finished(fused, 0, answer.result) };
  }

  #finished({ members }: FusedSteps, at: number, result: ExecutionResult): ExecutionResult {
    return members[at]?.subgraph.finish(result, this.#delivery.requestId) ?? result;
  }
}
