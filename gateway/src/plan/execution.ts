import type { ExecutionResult, GraphQLError } from 'graphql';
import type { EventOnWire, Fusion } from '@tributary/platform';
import { type Batch, plainBatch } from './batch.ts';
import type { Step, StepGroup } from './compile-steps.ts';
import { EntityBatch, stepEntities } from './entity-batch.ts';
import { failedFetch, SubgraphFault } from './errors.ts';
import { FusedRoad } from './fused-road.ts';
import type { PlanVariant } from './operation-plan.ts';
import { type Answer, type CancelFetch, type Delivery, send } from './send.ts';
import { isRecord, Ownership, Tree } from './tree.ts';
import { pickVariables, type Variables } from './variables.ts';

/** One request that was sent. */
export interface FetchTrace {
  readonly subgraph: string;
  /** Distance from the start of the plan; the first fetches have level 1. */
  readonly level: number;
}

/**
 * A group waits this long for its remaining members once one is ready. Members become ready when their predecessors
 * have answered; a predecessor that hangs must not hold the other members until its deadline.
 */
const MERGE_WAIT_MS = 50;

interface GroupState {
  readonly group: StepGroup;
  readonly ready: Step[];
  outstanding: number;
  timer: NodeJS.Timeout | undefined;
}

interface ExecutionOptions {
  readonly variant: PlanVariant;
  readonly delivery: Delivery;
  readonly given: Variables;
  readonly event: EventOnWire | undefined;
  readonly fusion: Fusion | undefined;
}

/** One run of a plan's steps: each starts when the steps it waits for are done, however those ended. */
export class Execution {
  readonly root = new Tree();
  readonly errors: GraphQLError[] = [];
  readonly trace: FetchTrace[] = [];
  readonly #owned = new Ownership();
  readonly #variant: PlanVariant;
  readonly #delivery: Delivery;
  readonly #given: Variables;
  readonly #event: EventOnWire | undefined;
  readonly #fusedRoad: FusedRoad | undefined;
  readonly #waiting: number[];
  readonly #groups: readonly GroupState[];
  readonly #underWay = new Set<CancelFetch>();
  #left: number;
  #cancelledBy: { readonly fault: unknown } | undefined;
  #finish: () => void = () => undefined;
  #fail: (fault: unknown) => void = () => undefined;

  constructor({ variant, delivery, given, event, fusion }: ExecutionOptions) {
    this.#event = event;
    this.#fusedRoad = fusion && new FusedRoad(fusion, delivery, given);
    this.#variant = variant;
    this.#delivery = delivery;
    this.#given = given;
    this.#waiting = variant.steps.map(({ waitsFor }) => waitsFor);
    this.#groups = variant.groups.map((group) => ({ group, ready: [], outstanding: group.size, timer: undefined }));
    this.#left = variant.steps.length;
  }

  /** Runs all steps. Rejects only for a fault of this code; what subgraphs do wrong ends up in `errors`. */
  run(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#finish = resolve;
      this.#fail = reject;
      if (this.#left === 0) resolve();
      for (const step of this.#variant.steps) if (step.waitsFor === 0) this.#ready(step);
    });
  }

  /** Ends the fetches under way and starts no more; what was brought so far stays. */
  cancel(fault: unknown): void {
    this.#guard(() => {
      this.#cancelledBy ??= { fault };
      for (const cancelFetch of this.#underWay) cancelFetch(fault);
      for (const state of this.#groups) if (state.timer !== undefined) this.#flush(state);
    });
  }

  #ready(step: Step): void {
    const state = this.#groups[step.group.index];
    if (state === undefined) throw new Error('A step belongs to no group');
    state.ready.push(step);
    state.outstanding -= 1;
    if (state.outstanding === 0) this.#flush(state);
    else
      state.timer ??= setTimeout(() => {
        this.#guard(() => {
          this.#flush(state);
        });
      }, MERGE_WAIT_MS);
  }

  #flush(state: GroupState): void {
    clearTimeout(state.timer);
    state.timer = undefined;
    const steps = state.ready.splice(0);
    if (this.#cancelledBy !== undefined) {
      if (this.errors.length === 0) this.#reportFailed(steps.slice(0, 1), this.#cancelledBy.fault);
      this.#done(steps);
      return;
    }
    const batch = this.#batchOf(state.group, steps);
    if (batch === undefined) this.#done(steps);
    else this.#send(state.group, batch, steps);
  }

  #batchOf(group: StepGroup, steps: readonly Step[]): Batch | undefined {
    const [first] = steps;
    if (first === undefined) return undefined;
    if (first.fetch.entity === undefined) {
      return plainBatch(first, pickVariables(first.fetch.variables, this.#given), this.root, this.#owned);
    }
    const members = steps.flatMap((step) => stepEntities(step, this.root, this.#owned) ?? []);
    if (members.length === 0) return undefined;
    const merged = group.merged(members.map(({ step }) => step));
    return new EntityBatch(merged, members, pickVariables(merged.variables, this.#given));
  }

  /** `steps` are all that were flushed: those without entities are done together with the batch's own. */
  #send(group: StepGroup, batch: Batch, steps: readonly Step[]): void {
    const { subgraph, level } = group;
    this.trace.push({ subgraph, level });
    const brought = this.#fusedRoad?.answerTo(steps, batch);
    if (brought !== undefined) {
      // Later, as any answer comes: the steps that wait for the same one first take from the tree what they ask with.
      void Promise.resolve().then(() => {
        this.#guard(() => {
          this.#take(subgraph, batch, { result: brought });
          this.#done(steps);
        });
      });
    } else if (!this.#beginFused(group, batch, steps)) this.#sendAlone(group, batch, steps);
  }

  /** False when there is nothing to fuse; what turns out not to be answered that way is sent alone after all. */
  #beginFused(group: StepGroup, batch: Batch, steps: readonly Step[]): boolean {
    const [first] = steps;
    const cancelFetch =
      first &&
      this.#fusedRoad?.begin(first, (answer) => {
        if (cancelFetch !== undefined) this.#underWay.delete(cancelFetch);
        this.#guard(() => {
          if (answer === undefined) this.#sendAlone(group, batch, steps);
          else {
            this.#take(group.subgraph, batch, answer);
            this.#done(steps);
          }
        });
      });
    if (cancelFetch !== undefined) this.#underWay.add(cancelFetch);
    return cancelFetch !== undefined;
  }

  #sendAlone({ subgraph }: StepGroup, batch: Batch, steps: readonly Step[]): void {
    const request = batch.isEvent && this.#event ? { ...batch.request, event: this.#event } : batch.request;
    const cancelFetch = send(this.#delivery, subgraph, request, (answer) => {
      this.#underWay.delete(cancelFetch);
      this.#guard(() => {
        this.#take(subgraph, batch, answer);
        this.#done(steps);
      });
    });
    this.#underWay.add(cancelFetch);
  }

  #take(subgraph: string, batch: Batch, answer: Answer): void {
    if ('fault' in answer) {
      this.#reportFailed(batch.steps, answer.fault);
      return;
    }
    const { data, errors = [] }: ExecutionResult = answer.result;
    if (errors.length > 0) this.errors.push(...batch.errors(errors, this.root));
    const isUsable = isRecord(data) && batch.apply(data, this.#owned);
    if (!isUsable && errors.length === 0) {
      const message = `${subgraph} answered without the data it was asked for`;
      this.#reportFailed(batch.steps, new SubgraphFault('SUBGRAPH_UNAVAILABLE', subgraph, message));
    }
  }

  #reportFailed(steps: readonly Step[], fault: unknown): void {
    for (const { fetch, errorPath } of steps) this.errors.push(failedFetch(fetch.subgraph, fault, errorPath));
  }

  #done(steps: readonly Step[]): void {
    for (const { dependents } of steps) {
      for (const next of dependents) {
        const waiting = (this.#waiting[next.index] ?? 0) - 1;
        this.#waiting[next.index] = waiting;
        if (waiting === 0) this.#ready(next);
      }
    }
    this.#left -= steps.length;
    if (this.#left === 0) this.#finish();
  }

  /** A fault thrown in a callback would be nobody's: it ends the request instead. */
  #guard(work: () => void): void {
    try {
      work();
    } catch (fault) {
      this.#fail(fault);
    }
  }
}
