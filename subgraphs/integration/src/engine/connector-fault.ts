import { isConnectorError } from '@tributary/connector-kit';

/** A connector threw something that is none of the four connector errors: a defect in its own code. */
export class ConnectorFault extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'ConnectorFault';
  }
}

/** What connector code throws, told apart from what the engine around it throws. */
export async function fromConnector<Value>(work: () => Promise<Value>, signal: AbortSignal): Promise<Value> {
  try {
    return await untilAborted(work(), signal);
  } catch (error) {
    if (isConnectorError(error) || (signal.aborted && error === signal.reason)) throw error;
    throw new ConnectorFault(error);
  }
}

/** A connector that waits for its vendor does not keep the process from ending. */
async function untilAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  // Whatever it says once it was left is nobody's any more.
  work.catch(() => undefined);
  signal.throwIfAborted();
  let stop = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => {
      reject(signal.reason instanceof Error ? signal.reason : new Error('The run was stopped.'));
    };
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** Steps of a connector's iterator; it is closed when the loop is left. */
export async function* stepsOf<Item>(iterable: AsyncIterable<Item>, signal: AbortSignal): AsyncGenerator<Item> {
  const iterator = iterable[Symbol.asyncIterator]();
  let isDone = false;
  try {
    for (;;) {
      const step = await fromConnector(async () => await iterator.next(), signal);
      if (step.done === true) {
        isDone = true;
        return;
      }
      yield step.value;
    }
  } finally {
    // Not awaited: an iterator that hangs in its vendor would hold the engine. It has nothing left to say.
    if (!isDone) void iterator.return?.().catch(() => undefined);
  }
}
