/**
 * GraphQL over Server-Sent Events, graphql-sse's distinct connections mode: one operation per response. Beyond the
 * protocol each event's `id` is its cursor, and so is the first thing sent, so that a client which is cut off before
 * its first event resumes as well. Knows frames; nothing of logs or plans.
 */
import type { Admitted, OperationRequest } from '../door/admission.ts';
import type { Answer, Door } from '../door/door.ts';
import { PublicError } from '../door/public-error.ts';
import type { Sink, StreamReply } from '../http/reply.ts';
import type { AnswerStream, Subscriptions } from './subscriptions.ts';

export interface EventStreamOptions {
  readonly door: Door;
  readonly subscriptions: Subscriptions;
  /** Time between heartbeats; a client that takes nothing from one to the next is cut off. Default 12,000. */
  readonly keepAliveMs?: number;
}

export interface EventStreamRequest extends Omit<OperationRequest, 'transport'> {
  readonly credential: string | undefined;
  readonly method: string | undefined;
  /** Wins over the operation's `after`: a client that comes back sends its first request again, and this with it. */
  readonly lastEventId: string | undefined;
}

export interface EventStreamEndpoint {
  /** Throws a `PublicError` for what is told by the status and not on the stream. */
  answer(request: EventStreamRequest): Promise<StreamReply>;
  readonly connections: number;
  /** Ends every subscription, so that its client comes back elsewhere; queries and mutations finish. */
  close(): void;
}

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  // nginx holds answers back unless it is told otherwise.
  'x-accel-buffering': 'no',
};
const HEARTBEAT = ':\n\n';
/** Without data a browser's EventSource would not dispatch it. */
const COMPLETE = 'event: complete\ndata:\n\n';

export function makeEventStreamEndpoint(options: EventStreamOptions): EventStreamEndpoint {
  const { door, subscriptions, keepAliveMs = 12_000 } = options;
  const open = new Set<() => void>();
  let isClosed = false;

  async function follow(answers: AnswerStream, sink: Sink): Promise<void> {
    const end = () => void answers.return();
    open.add(end);
    sink.gone.addEventListener('abort', end);
    if (isClosed || sink.gone.aborted) end();
    const heartbeat = keepAlive(sink, keepAliveMs, () => beat(answers.cursor));
    try {
      await sink.write(beat(answers.cursor));
      // Ended from here, the stream is not complete: a client takes that for a reason to come back and resume.
      for await (const answer of answers) await sink.write(next(answer, answers.cursor));
    } catch (error) {
      if (!(error instanceof PublicError)) throw error;
      // Ended without a word the client comes back by itself, with its cursor, and is checked anew.
      if (error.code === 'AUTHENTICATION_UNAVAILABLE') return;
      await sink.write(next({ errors: [error] }) + COMPLETE);
    } finally {
      clearInterval(heartbeat);
      sink.gone.removeEventListener('abort', end);
      open.delete(end);
    }
  }

  async function answerOnce(admitted: Admitted, sink: Sink): Promise<void> {
    if (sink.gone.aborted) return;
    const heartbeat = keepAlive(sink, keepAliveMs, () => HEARTBEAT);
    try {
      await sink.write(next(await door.execute(admitted)) + COMPLETE);
    } finally {
      clearInterval(heartbeat);
    }
  }

  return {
    async answer({ credential, method, lastEventId, ...request }) {
      const admission = door.admit({ ...request, transport: 'sse' });
      if ('errors' in admission) return refused(admission.errors);
      const { admitted } = admission;
      const { operation } = admitted.operation;
      if (operation === 'mutation' && method === 'GET') throw mutationByGet(request.requestId);
      if (operation !== 'subscription') return reply((sink) => answerOnce(admitted, sink));
      const opened = await subscriptions.open(admitted, credential, lastEventId);
      return isErrors(opened) ? refused(opened) : reply((sink) => follow(opened, sink));
    },
    get connections() {
      return open.size;
    },
    close() {
      isClosed = true;
      for (const end of open) end();
    },
  };
}

function isErrors(opened: AnswerStream | readonly PublicError[]): opened is readonly PublicError[] {
  return Array.isArray(opened);
}

function reply(stream: StreamReply['stream']): StreamReply {
  return { status: 200, headers: HEADERS, stream };
}

/** The protocol wants refusals on the stream; who has no credential is told by the status, on every road. */
function refused(errors: readonly PublicError[]): StreamReply {
  const unauthenticated = errors.find(({ status }) => status === 401);
  if (unauthenticated) throw unauthenticated;
  return reply((sink) => sink.write(next({ errors }) + COMPLETE));
}

function mutationByGet(requestId: string): PublicError {
  return new PublicError('BAD_REQUEST', 'A mutation is sent by POST.', { status: 405, requestId });
}

/** JSON has no line breaks, so one `data` line holds it. */
function next(answer: Answer, cursor?: string): string {
  const id = cursor === undefined ? '' : `id: ${cursor}\n`;
  return `event: next\n${id}data: ${JSON.stringify(answer)}\n\n`;
}

/** An id without data is no event to the client, and still where it resumes. */
function beat(cursor: string): string {
  return `:\nid: ${cursor}\n\n`;
}

function keepAlive(sink: Sink, everyMs: number, text: () => string): NodeJS.Timeout {
  let takenBefore = -1;
  return setInterval(() => {
    if (sink.pending === 0) void sink.write(text());
    else if (sink.taken === takenBefore) sink.cut();
    takenBefore = sink.taken;
  }, everyMs);
}
