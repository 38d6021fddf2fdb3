import type { EventOnWire, LogEvent, Principal } from '@tributary/platform';
import { BoundedMap } from '../bounded-map.ts';
import type { Admitted } from '../door/admission.ts';
import type { Answer, Door } from '../door/door.ts';
import type { PublicCode } from '../door/public-codes.ts';
import type { LiveLog } from './live-log.ts';

/** Runs a subscription's operation for one event, once for all subscribers who may share the answer. */
export interface EventExecution {
  execute(operation: LiveOperation, event: LogEvent, principal: Principal): Promise<Answer>;
}

/** An admitted subscription, with the part of its identity that subscribers can share. */
export interface LiveOperation {
  readonly admitted: Admitted;
  /** Equal for equal operations with equal variables on the same schema, wherever their readers are in the log. */
  readonly key: string;
}

interface EventExecutionOptions {
  readonly door: Pick<Door, 'execute'>;
  readonly log: Pick<LiveLog, 'encodeCursor'>;
  /** Principals with the same scope see the same answer. */
  readonly scopeOf: (principal: Principal) => string;
  /** Answers kept, for subscribers that come to an event a little later than others. Default 1,000. */
  readonly capacity?: number;
}

/** The answer was not to be had then; whoever comes back for it is to have it now. */
const PASSING: ReadonlySet<PublicCode> = new Set<PublicCode>([
  'SUBGRAPH_UNAVAILABLE',
  'SUBGRAPH_TIMEOUT',
  'REQUEST_TIMEOUT',
  'REQUEST_CANCELLED',
  'INTERNAL_ERROR',
]);

/**
 * Answers are shared between subscribers and must not be changed; the event is copied for each execution, because
 * a plan merges what it fetches into what it was given, and would hand one viewer's fields to the next.
 */
export function makeEventExecution({ door, log, scopeOf, capacity = 1_000 }: EventExecutionOptions): EventExecution {
  const answers = new BoundedMap<string, Promise<Answer>>(capacity);
  return {
    execute(operation, event, principal) {
      const key = `${String(event.position)}\n${operation.key}\n${scopeOf(principal)}`;
      const known = answers.get(key);
      if (known) return known;
      const wire: EventOnWire = structuredClone({ ...event, cursor: log.encodeCursor(event.position) });
      const { request } = operation.admitted;
      const answer = door.execute(
        { ...operation.admitted, request: { ...request, principal, signal: undefined } },
        wire,
      );
      answers.set(key, answer);
      const forget = (): void => {
        answers.delete(key);
      };
      answer.then(({ errors = [] }) => {
        if (errors.some(({ code }) => PASSING.has(code))) forget();
      }, forget);
      return answer;
    },
  };
}

/**
 * The scope of a principal while policies speak of types only: the person and what they may do. Two people with
 * the same rights do not share, because an operation may ask who the viewer is.
 */
export function scopeOfPrincipal(principal: Principal): string {
  const { kind, id, roles, teams, rights } = principal;
  return JSON.stringify([kind, id, roles, teams, rights]);
}
