/** The one way to the hub: operations over HTTP, and what is live over one WebSocket. */
import { openLive, type Live } from './live.ts';
import type { Operation } from './operation.ts';
import { Refused, troublesOf, unreachable, type Trouble } from './trouble.ts';

export interface Answer<Data> {
  readonly data: Data;
  /** What of the data is missing, and why. */
  readonly troubles: readonly Trouble[];
}

export interface Hub {
  /** Throws `Refused` when there is no data. */
  ask<Data, Variables>(
    operation: Operation<Data, Variables>,
    variables: Variables,
    signal?: AbortSignal,
  ): Promise<Answer<Data>>;
  readonly live: Live;
  close(): void;
}

export const ENDPOINT = '/graphql';

interface HubOptions {
  readonly credential: string | undefined;
  /** The credential does not work (any more). */
  readonly onRefusal: (message: string) => void;
}

export function openHub({ credential, onRefusal }: HubOptions): Hub {
  const live = openLive({ credential, onRefusal });
  return {
    async ask<Data, Variables>({ text, name }: Operation<Data, Variables>, variables: Variables, signal?: AbortSignal) {
      const { answer, requestId } = await post(
        { query: text, operationName: name, variables },
        { credential, ...(signal && { signal }) },
      );
      const troubles = troublesOf(answer.errors, requestId);
      const refusal = troubles.find(({ code }) => code === 'UNAUTHENTICATED');
      if (refusal) onRefusal(refusal.message);
      if (answer.data === undefined || answer.data === null) throw new Refused(troubles);
      // The operation's text and this type were generated together.
      return { data: answer.data as Data, troubles };
    },
    live,
    close: () => {
      live.close();
    },
  };
}

interface Sent {
  readonly credential: string | undefined;
  readonly signal?: AbortSignal;
}

async function post(body: unknown, { credential, signal }: Sent) {
  let response: Response;
  try {
    response = await fetch(ENDPOINT, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        ...(credential === undefined ? {} : { authorization: `Bearer ${credential}` }),
      },
      body: JSON.stringify(body),
      ...(signal && { signal }),
    });
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw new Refused([unreachable(error)]);
  }
  const requestId = response.headers.get('x-request-id') ?? undefined;
  try {
    const answer = (await response.json()) as { data?: unknown; errors?: unknown };
    return { answer, requestId };
  } catch (error) {
    if (signal?.aborted === true) throw error;
    const message = `The hub answered ${String(response.status)} with something that is no answer.`;
    throw new Refused([{ message, code: 'BAD_ANSWER', requestId }]);
  }
}
