/**
 * Where the three parts of a live subscription meet: a place in the log, the operation that is run for each event,
 * and the right of the viewer, which is asked for again before each answer. No transport is known here.
 */
import { can, type LogEvent, type Logger, type Principal } from '@tributary/platform';
import { type Authenticator, InvalidCredential } from '../auth/authenticator.ts';
import type { Admitted } from '../door/admission.ts';
import type { Answer, Door } from '../door/door.ts';
import type { GraphSource } from '../door/graph.ts';
import { maskError, maskErrors } from '../door/mask-errors.ts';
import { PublicError } from '../door/public-error.ts';
import type { EventExecution, LiveOperation } from './event-execution.ts';
import { EventFilter, type SameAs } from './event-filter.ts';
import type { EventSource } from './event-source.ts';
import type { EventStream } from './event-stream.ts';
import { CursorRefused, type LiveLog } from './live-log.ts';
import { type LiveRequest, liveRequest } from './live-request.ts';

export interface Subscriptions {
  /**
   * A stream of answers, or why there is none. `credential` is checked again for every event; `resumeAt` is a cursor
   * that the transport brought, and wins over the operation's own `after`.
   */
  open(
    admitted: Admitted,
    credential: string | undefined,
    resumeAt?: string,
  ): Promise<AnswerStream | readonly PublicError[]>;
}

/** Ends with an error that is a `PublicError`. `return()` frees everything at once, also while `next()` waits. */
export type AnswerStream = Required<Pick<AsyncIterableIterator<Answer, undefined>, 'next' | 'return'>> &
  AsyncIterable<Answer> & {
    /** Where somebody would resume who has every answer so far. It moves past events that were not for them, too. */
    readonly cursor: string;
  };

interface SubscriptionsOptions {
  readonly graphs: GraphSource;
  readonly door: Pick<Door, 'admit'>;
  readonly source: Pick<EventSource, 'open'>;
  readonly execution: EventExecution;
  readonly log: Pick<LiveLog, 'decodeCursor' | 'encodeCursor'>;
  readonly authenticator: Pick<Authenticator, 'principalOf'>;
  readonly sameAs?: SameAs;
  readonly logger: Logger;
  readonly hints: boolean;
}

export function makeSubscriptions(options: SubscriptionsOptions): Subscriptions {
  return {
    async open(admitted, credential, resumeAt) {
      const { requestId } = admitted.request;
      try {
        const request = liveRequest(admitted);
        refuseUnreadable(request, admitted.request.principal);
        const cursor = resumeAt ?? request.after;
        const after = cursor === undefined ? undefined : await options.log.decodeCursor(cursor);
        const filter = new EventFilter(request, options.sameAs);
        // Before the ids are learned: what links another one meanwhile is then among the events that are judged.
        const stream = options.source.open({ after, filter });
        await filter.open();
        return new Subscription(options, { stream, credential, request, operation: liveOperation(admitted, request) });
      } catch (error) {
        return maskErrors([asPublic(error)], { requestId, logger: options.logger, hints: options.hints });
      }
    },
  };
}

/** Events are named after their entity: `deal.stageChanged` is about a `Deal`. */
function entityTypeOf(eventType: string): string {
  const noun = eventType.slice(0, eventType.indexOf('.'));
  return noun.charAt(0).toUpperCase() + noun.slice(1);
}

/** Silence is no answer to somebody who may see none of the events. */
function refuseUnreadable(request: LiveRequest, principal: Principal): void {
  const types = new Set(request.field.on.map(entityTypeOf));
  const hidden = hiddenFilter(request, principal);
  if (hidden === undefined && [...types].some((type) => can(principal, 'read', type))) return;
  const named = hidden ?? [...types].join(', ');
  throw new PublicError('FORBIDDEN', `You may not read ${named}. Ask an administrator for the right.`, { status: 403 });
}

/** Where a reference is not named after its type. */
const REFERRED: Readonly<Record<string, string>> = {
  ownerId: 'User',
  assigneeId: 'User',
  endpointId: 'WebhookEndpoint',
  deliveryId: 'WebhookDelivery',
  runId: 'SyncRun',
};

/** A type that is filtered by and may not be read: what passes the filter would tell of it. */
function hiddenFilter({ wanted }: LiveRequest, principal: Principal): string | undefined {
  return [...wanted.keys()]
    .filter((name) => name.endsWith('Id'))
    .map((name) => REFERRED[name] ?? `${name.charAt(0).toUpperCase()}${name.slice(1, -'Id'.length)}`)
    .find((type) => !can(principal, 'read', type));
}

interface Place {
  readonly stream: EventStream;
  readonly credential: string | undefined;
  readonly request: LiveRequest;
  readonly operation: LiveOperation;
}

const DONE = { done: true, value: undefined } as const;

class Subscription implements AnswerStream {
  readonly #options: SubscriptionsOptions;
  readonly #stream: EventStream;
  readonly #credential: string | undefined;
  #request: LiveRequest;
  #operation: LiveOperation;
  /** As of the last event: what they could see then and can no longer was taken away. */
  #principal: Principal;
  #seen: bigint;

  constructor(options: SubscriptionsOptions, { stream, credential, request, operation }: Place) {
    this.#options = options;
    this.#stream = stream;
    this.#credential = credential;
    this.#request = request;
    this.#operation = operation;
    this.#principal = operation.admitted.request.principal;
    this.#seen = stream.begin;
  }

  get cursor(): string {
    return this.#options.log.encodeCursor(this.#stream.waitsBehind ?? this.#seen);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<Answer, undefined>> {
    try {
      for (;;) {
        const step = await this.#stream.next();
        if (step.done) return DONE;
        const value = await this.#answer(step.value);
        this.#seen = step.value.position;
        if (value) return { done: false, value };
      }
    } catch (error) {
      await this.#stream.return();
      throw this.#told(error);
    }
  }

  async return(): Promise<IteratorResult<Answer, undefined>> {
    await this.#stream.return();
    return DONE;
  }

  /** Undefined for an event that the viewer may not know of. */
  async #answer(event: LogEvent): Promise<Answer | undefined> {
    const principal = await this.#principalNow();
    const { type } = event.entity;
    const couldRead = can(this.#principal, 'read', type);
    this.#principal = principal;
    const hidden = hiddenFilter(this.#request, principal);
    if (hidden !== undefined || !can(principal, 'read', type)) {
      if (hidden === undefined && !couldRead) return undefined;
      throw new PublicError('FORBIDDEN', `You may no longer read ${hidden ?? type}.`, { details: this.#resumeAt() });
    }
    this.#followGraph(principal);
    return await this.#options.execution.execute(this.#operation, event, principal);
  }

  async #principalNow(): Promise<Principal> {
    const { authenticator, logger } = this.#options;
    try {
      return await authenticator.principalOf(this.#credential);
    } catch (error) {
      if (error instanceof InvalidCredential) throw error;
      logger.error(
        { err: error, requestId: this.#operation.admitted.request.requestId },
        'a credential was not checked',
      );
      throw new PublicError('AUTHENTICATION_UNAVAILABLE', 'The credential cannot be checked.', {
        details: this.#resumeAt(),
      });
    }
  }

  /** As it leaves: a stream that ends by no fault of its client says where to go on. */
  #told(error: unknown): PublicError {
    const { logger, hints } = this.#options;
    const { requestId } = this.#operation.admitted.request;
    const masked = maskError(asPublic(error), { requestId, logger, hints });
    if (masked.code !== 'INTERNAL_ERROR' && masked.code !== 'UNAUTHENTICATED') return masked;
    return new PublicError(masked.code, masked.message, {
      details: this.#resumeAt(),
      requestId,
      status: masked.status,
    });
  }

  /** After a reload the operation is admitted again, on the new graph; the stream goes on when it still is valid. */
  #followGraph(principal: Principal): void {
    const { admitted } = this.#operation;
    if (admitted.graph === this.#options.graphs.current()) return;
    const admission = this.#options.door.admit({ ...admitted.request, principal });
    if ('errors' in admission) {
      throw new PublicError(
        'SCHEMA_CHANGED',
        'The schema has changed and the operation is no longer valid on it. Change it and resume with the cursor.',
        { details: this.#resumeAt() },
      );
    }
    this.#request = liveRequest(admission.admitted);
    this.#operation = liveOperation(admission.admitted, this.#request);
  }

  #resumeAt(): { cursor: string } {
    return { cursor: this.#options.log.encodeCursor(this.#seen) };
  }
}

function liveOperation(admitted: Admitted, request: LiveRequest): LiveOperation {
  const variables = Object.entries(admitted.variables)
    .filter(([name]) => name !== request.afterVariable)
    .sort(([left], [right]) => (left < right ? -1 : 1));
  const { query } = admitted.request;
  return { admitted, key: JSON.stringify([admitted.graph.schemaId, query, admitted.operationName, variables]) };
}

function asPublic(error: unknown): unknown {
  if (error instanceof InvalidCredential) {
    return new PublicError(
      'UNAUTHENTICATED',
      'The credential no longer works. Sign in again and resume with the cursor.',
    );
  }
  if (error instanceof CursorRefused) {
    const { code, message, oldestCursor } = error;
    return new PublicError(code, message, { details: oldestCursor === undefined ? {} : { oldestCursor } });
  }
  return error;
}
